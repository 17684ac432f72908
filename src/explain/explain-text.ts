import { getMinorUnit } from '../documents/currency-of.js';
import type { Invoice } from '../documents/invoice.js';
import { toMajorUnits, type MinorUnits } from '../money/minor-units.js';
import { figureRow, oneLine, type Amounts } from './explain-row.js';
import type { ExplainedLine, ExplainedSettlement, Explanation } from './explanation.js';
import { formatAmount } from '../describe/format-amount.js';

/** An explanation in English: a paragraph for each line of the note with a row for each figure, then all together. */
export const explanationText = (told: Omit<Explanation, 'text'>, invoice: Invoice): string => {
  const amounts: Amounts = {
    full: (amount) => formatAmount(amount, invoice),
    plain: (amount) => toMajorUnits(amount, getMinorUnit(invoice) ?? 0),
  };
  const paragraphs = [headText(told, amounts), ...told.lines.map((line) => lineText(line, amounts))];
  const rounded = paragraphs.some((paragraph) => paragraph.includes(', rounded '));
  const together = [sumText(told, amounts), settlementText(told.settlement, amounts)];
  if (rounded) together.push(`A half is rounded ${invoice.rounding === 'half-even' ? 'to even' : 'away from zero'}.`);
  return [...paragraphs, together.join('\n')].join('\n\n');
};

type Told = Omit<Explanation, 'text'>;

const headText = ({ number, invoice, totals, status }: Told, { full }: Amounts): string => {
  const head = `Credit note ${oneLine(number)} of invoice ${oneLine(invoice)}: ${full(totals.total)}.`;
  const left = 'What is left is told as this credit note left it.';
  return status === 'void' ? `${head} ${left} It is void, and gave back all that it took.` : `${head} ${left}`;
};

const lineText = ({ line, description, asked, figures }: ExplainedLine, amounts: Amounts): string => {
  const name = oneLine(description);
  const heading = line === undefined ? name : `Line ${oneLine(line)}${name === '' ? '' : ` (${name})`}`;
  return [`${heading}, asked: ${asked}.`, ...figures.map((figure) => `- ${figureRow(figure, amounts)}`)].join('\n');
};

const sumText = ({ totals, taxes }: Told, { full }: Amounts): string => {
  const { subtotal, discount, net, tax, total } = totals;
  const rates =
    taxes.length > 1 ? ` (${taxes.map(({ id, amount }) => `${oneLine(id)} ${full(amount)}`).join(', ')})` : '';
  return (
    `All lines together: subtotal ${full(subtotal)}, discounts ${full(discount)}, net ${full(net)}, ` +
    `tax ${full(tax)}${rates}, total ${full(total)}.`
  );
};

const settlementText = (settlement: ExplainedSettlement, { full }: Amounts): string => {
  const { prePayment, postPayment, refunds, customerBalance, outOfBand } = settlement;
  if (postPayment === 0) return 'All of it lowered the amount due, which was at least as much.';
  const ways: readonly (readonly [amount: MinorUnits, way: string])[] = [
    ...refunds.map(
      ({ payment, method, amount }) => [amount, `on payment ${oneLine(payment)} (${oneLine(method)})`] as const,
    ),
    [customerBalance, 'to the customer balance'],
    [outOfBand, 'out of band'],
  ];
  const back = ways.filter(([amount]) => amount > 0).map(([amount, way]) => `${full(amount)} ${way}`);
  const due =
    prePayment === 0
      ? 'Nothing was due, so all of it is given back'
      : `${full(prePayment)} was due and no longer is; ${full(postPayment)} is given back`;
  return `${due}: ${back.join(', ')}.`;
};
