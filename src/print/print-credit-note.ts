import type { CreditNote, CreditNoteLine } from '../documents/credit-note.js';
import type { Invoice } from '../documents/invoice.js';
import { acceptProven, answer, attempt, refuse } from '../documents/outcome.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import type { Presentation } from './presentation.js';
import { readPresentation } from './read-presentation.js';
import { htmlOf } from './print-html.js';
import { factsOf, layoutOf, sheetOf, totalsEntries } from './print-layout.js';
import type { Layout, PrintedLine } from './print-tables.js';
import { paragraphs, plain, type Entry, type Sheet } from './print-sheet.js';
import { textOf } from './print-text.js';

/**
 * A credit note as text for a terminal.
 *
 * Refuses: a credit note or an invoice that does not hold, the invoice of another note (`document-mismatch`), what is no
 * presentation (`missing`, `wrong-type`, …), and a locale that is no language tag.
 * Source: RM-05; Council Directive 2006/112/EC, articles 219 and 226.
 *
 * @example
 * creditNoteText(creditNote, invoice, { locale: 'en-IE', seller: { name: 'Cowork Ltd' }, buyer: { name: 'Ada' } });
 */
export const creditNoteText = (creditNote: CreditNote, invoice: Invoice, presentation: Presentation): Outcome<string> =>
  attempt(() => sheetAs(textOf, creditNote, invoice, presentation));

/**
 * A credit note as one page of HTML that stands alone: no script, nothing fetched, every text escaped, made to be
 * printed.
 *
 * Refuses: a credit note or an invoice that does not hold, the invoice of another note (`document-mismatch`), what is no
 * presentation (`missing`, `wrong-type`, …), and a locale that is no language tag.
 * Source: RM-05; Council Directive 2006/112/EC, articles 219 and 226.
 *
 * @example
 * creditNoteHtml(creditNote, invoice, { locale: 'de-DE', seller: { name: 'Cowork GmbH' }, buyer: { name: 'Ada' } });
 */
export const creditNoteHtml = (creditNote: CreditNote, invoice: Invoice, presentation: Presentation): Outcome<string> =>
  attempt(() => sheetAs(htmlOf, creditNote, invoice, presentation));

const sheetAs = (
  shown: (sheet: Sheet) => string,
  creditNote: unknown,
  invoice: unknown,
  presentation: unknown,
): Outcome<string> => {
  const note = acceptProven('credit-note', creditNote as CreditNote, []);
  const original = acceptProven('invoice', invoice as Invoice, []);
  const refusals: Refusal[] = [...below('creditNote', note), ...below('invoice', original)];
  const facts = readPresentation(presentation, refusals);
  if (note._tag === 'Left' || original._tag === 'Left' || facts === undefined) return refuse(refusals);
  const foreign = strangers(note.right, original.right);
  const layout = layoutOf(original.right, facts);
  if (layout._tag === 'Left') return refuse([...foreign, ...layout.left]);
  return foreign.length > 0
    ? refuse(foreign)
    : answer(shown(creditNoteSheet(layout.right, note.right, original.right)));
};

/** What was refused, told apart by what it was refused in. */
const below = (name: string, outcome: Outcome<unknown>): readonly Refusal[] =>
  outcome._tag === 'Left' ? outcome.left.map((refusal) => ({ ...refusal, path: [name, ...refusal.path] })) : [];

/** What shows that a note credits another invoice. */
const strangers = (note: CreditNote, invoice: Invoice): readonly Refusal[] => {
  const pairs = [
    ['invoice', note.invoice, invoice.number],
    ['currency', note.currency, invoice.currency],
  ] as const;
  return pairs
    .filter(([, stated, expected]) => stated !== expected)
    .map(([field, stated, expected]) => ({
      code: 'document-mismatch',
      path: ['creditNote', field],
      stated: JSON.stringify(stated),
      expected: JSON.stringify(expected),
    }));
};

const creditNoteSheet = (layout: Layout, note: CreditNote, invoice: Invoice): Sheet => {
  const { format, presentation } = layout;
  const { labels, names } = presentation;
  const prices = new Map(invoice.lines.map(({ id, unitPrice }) => [id, unitPrice]));
  const common = sheetOf(
    layout,
    note,
    note.lines.map((line) => printedLine(line, prices, layout)),
  );
  return {
    ...common,
    title: plain(labels.creditNote),
    mark: note.status === 'void' ? plain(labels.void) : undefined,
    facts: factsOf(layout, [
      [labels.number, note.number],
      [labels.issuedOn, note.issuedOn && format.date(note.issuedOn)],
      [labels.originalInvoice, invoice.number],
      [labels.originalInvoiceDate, invoice.issuedOn && format.date(invoice.issuedOn)],
      [labels.reason, note.reason && names.reasons(note.reason)],
      [labels.currency, note.currency],
    ]),
    totals: totalsEntries(layout, note.totals, labels.totalCredited),
    settlement: settlementOf(layout, note),
    notes: [...(note.memo === undefined ? [] : paragraphs(note.memo)), ...common.notes],
  };
};

/** Quantity and unit price stand only where the line was asked to credit the one times the other. */
const printedLine = (
  line: CreditNoteLine,
  prices: ReadonlyMap<string, string | undefined>,
  { format }: Layout,
): PrintedLine => {
  const { by, quantity } = line;
  const counted = by === 'quantity' || by === 'custom' || (by === 'remainder' && line.before === undefined);
  if (!counted || quantity === undefined) return { line, quantity: undefined, price: undefined };
  const price = line.line === undefined ? line.unitPrice : prices.get(line.line);
  return { line, quantity: format.decimal(quantity), price: price && format.price(price) };
};

/** Where the credit goes; parts of nothing are not told. There is always one: a note comes to more than nothing. */
const settlementOf = ({ format, presentation }: Layout, note: CreditNote): Sheet['settlement'] => {
  const { labels, names } = presentation;
  const { refunds, customerBalance, outOfBand } = note.settlement;
  const parts: readonly (readonly [string, number])[] = [
    [labels.lowersAmountDue, note.prePayment],
    ...refunds.map(({ method, amount }) => [`${labels.refunded} (${names.methods(method)})`, amount] as const),
    [labels.toCustomerBalance, customerBalance],
    [labels.outOfBand, outOfBand],
  ];
  const entries = parts
    .filter(([, amount]) => amount !== 0)
    .map(([label, amount]): Entry => ({ label: plain(label), value: format.money(amount) }));
  return { label: plain(labels.settlement), entries };
};
