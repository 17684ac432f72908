import { formatAmount } from '../describe/format-amount.js';
import { getMinorUnit } from '../documents/currency-of.js';
import type { Invoice } from '../documents/invoice.js';
import { toMajorUnits } from '../money/minor-units.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { ExplainedFigure, ExplainedLine, ExplainedSettlement, Explanation, FigureName } from './explanation.js';

/** How amounts are written: `30.00 EUR` in a sentence, `30.00` beside an equation. */
type Amounts = Readonly<Record<'full' | 'plain', (amount: MinorUnits) => string>>;

type ExplainedData = Omit<Explanation, 'text'>;

/** Writes an explanation in English: a paragraph for each line of the note with a row for each figure, then all together. */
export const writeText = (explained: ExplainedData, invoice: Invoice): string => {
  const amounts: Amounts = {
    full: (amount) => formatAmount(amount, invoice),
    plain: (amount) => toMajorUnits(amount, getMinorUnit(invoice) ?? 0),
  };
  const paragraphs = [writeHead(explained, amounts), ...explained.lines.map((line) => writeLine(line, amounts))];
  const end = [writeTotals(explained, amounts), writeSettlement(explained.settlement, amounts)];
  if (paragraphs.some((paragraph) => paragraph.includes(', rounded '))) {
    end.push(`A half is rounded ${invoice.rounding === 'half-even' ? 'to even' : 'away from zero'}.`);
  }
  return [...paragraphs, end.join('\n')].join('\n\n');
};

/** Text of the host in a row of its own: line breaks and runs of spaces become one space. */
const joinRows = (text: string): string => text.replace(/\s+/g, ' ').trim();

const writeHead = ({ number, invoice, totals, status }: ExplainedData, { full }: Amounts): string => {
  const head = `Credit note ${joinRows(number)} of invoice ${joinRows(invoice)}: ${full(totals.total)}.`;
  const left = 'What is left is stated as this credit note left it.';
  return status === 'void' ? `${head} ${left} It is void, and gave back all that it took.` : `${head} ${left}`;
};

const writeLine = ({ line, description, asked, figures }: ExplainedLine, amounts: Amounts): string => {
  const name = joinRows(description);
  const heading = line === undefined ? name : `Line ${joinRows(line)}${name === '' ? '' : ` (${name})`}`;
  return [`${heading}, asked: ${asked}.`, ...figures.map((figure) => writeFigure(figure, amounts))].join('\n');
};

/** A row of a figure: what is credited of it and why, then where it stands. */
const writeFigure = (figure: ExplainedFigure, amounts: Amounts): string => {
  const isNothing = figure.invoiced === 0 && figure.how !== 'asked';
  const reason = isNothing ? ', as none was invoiced' : writeReason(figure, amounts);
  return `- ${writeLabel(figure)}: ${amounts.full(figure.credited)}${reason}.${writeStanding(figure, amounts)}`;
};

const FIGURE_NAMES: Readonly<Record<FigureName, string>> = {
  subtotal: 'subtotal',
  discounts: 'discounts',
  discount: 'discount',
  price: 'price after discounts',
  'inclusive-taxes': 'included taxes',
  net: 'net',
  'exclusive-taxes': 'added taxes',
  tax: 'tax',
  total: 'total',
};

const writeLabel = ({ figure, id, percent, behavior }: ExplainedFigure): string => {
  const name = FIGURE_NAMES[figure].replace(/./, (first) => first.toUpperCase());
  const rate = percent === undefined ? '' : ` (${percent}% ${behavior === 'inclusive' ? 'included' : 'on top'})`;
  return `${name}${id === undefined ? '' : ` ${joinRows(id)}`}${rate}`;
};

const writeReason = (figure: ExplainedFigure, { plain }: Amounts): string => {
  const { how, equation, less = 0, held, credited } = figure;
  const way = describeWay(figure);
  const steps = equation === undefined ? [] : [equation];
  if (less !== 0) steps.push(`less ${plain(less)} credited ${how === 'asked' ? 'by quantity ' : ''}before`);
  if (held) steps.push(`held at ${plain(credited)} so that no figure falls below zero or passes what is left`);
  return `${way === '' ? '' : `, ${way}`}${steps.length === 0 ? '' : ` (${steps.join(', ')})`}`;
};

const describeWay = ({ figure, how, of, equation }: ExplainedFigure): string => {
  const whole = of === undefined ? 'net' : FIGURE_NAMES[of];
  switch (how) {
    case 'asked':
      return 'as asked';
    case 'share':
      return `its share of the ${whole}`;
    case 'follow':
      return `in step with the ${whole}`;
    case 'part':
      return `its part of the ${whole}`;
    case 'rest':
      return equation === undefined ? `as much as the ${whole}` : `the rest of the ${whole}`;
    case 'sum':
      if (equation !== undefined) return 'the sum';
      return figure === 'subtotal' || figure === 'total' ? `as much as the ${whole}` : 'the sum of its parts';
    case 'remainder':
      return 'all that was left';
    case 'spread':
      return 'its part of what is spread over the lines';
    case 'custom':
      return '';
  }
};

/** Says what is left of a figure; nothing of a custom line was invoiced. */
const writeStanding = ({ invoiced = 0, before = 0, left = 0 }: ExplainedFigure, { full }: Amounts): string => {
  if (invoiced === 0) return '';
  const earlier = before === 0 ? '' : ` ${full(before)} was credited before and`;
  return ` Of ${full(invoiced)},${earlier} ${left === 0 ? 'nothing' : full(left)} is left.`;
};

const writeTotals = ({ totals, taxes }: ExplainedData, { full }: Amounts): string => {
  const { subtotal, discount, net, tax, total } = totals;
  const byRate = taxes.map(({ id, amount }) => `${joinRows(id)} ${full(amount)}`).join(', ');
  return (
    `All lines together: subtotal ${full(subtotal)}, discounts ${full(discount)}, net ${full(net)}, ` +
    `tax ${full(tax)}${taxes.length > 1 ? ` (${byRate})` : ''}, total ${full(total)}.`
  );
};

const writeSettlement = (settlement: ExplainedSettlement, { full }: Amounts): string => {
  const { prePayment, postPayment, refunds, customerBalance, outOfBand } = settlement;
  if (postPayment === 0) return 'All of it lowered the amount due, which was at least as much.';
  const ways: readonly (readonly [amount: MinorUnits, way: string])[] = [
    ...refunds.map(
      ({ payment, method, amount }) => [amount, `on payment ${joinRows(payment)} (${joinRows(method)})`] as const,
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
