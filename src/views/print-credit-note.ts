import type { CreditNote } from '../documents/credit-note.js';
import type { Invoice } from '../documents/invoice.js';
import { answer, attempt, refuse } from '../documents/outcome.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { readPresentation, type Presentation } from './presentation.js';
import { htmlOf } from './print-html.js';
import { factsOf, layoutOf, sheetOf, totalsEntries, type Layout, type PrintedLine } from './print-layout.js';
import { paragraphs, plain, type Entry, type Sheet } from './print-sheet.js';
import { textOf } from './print-text.js';
import { readShownCreditNote, type ShownCreditNote, type ShownCreditNoteLine } from './shown-credit-note.js';
import { readShownInvoice, type ShownInvoice } from './shown-invoice.js';

/**
 * A credit note as text for a terminal.
 *
 * Refuses: what is no credit note, invoice or presentation (`missing`, `wrong-type`, …), a locale that is no language
 * tag, and the invoice of another note (`document-mismatch`).
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
 * Refuses: what is no credit note, invoice or presentation (`missing`, `wrong-type`, …), a locale that is no language
 * tag, and the invoice of another note (`document-mismatch`).
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
  const refusals: Refusal[] = [];
  const note = readShownCreditNote(creditNote, 'creditNote', refusals);
  const original = readShownInvoice(invoice, 'invoice', refusals);
  const facts = readPresentation(presentation, refusals);
  if (note !== undefined && original !== undefined) refusals.push(...strangers(note, original));
  if (note === undefined || original === undefined || facts === undefined || refusals.length > 0) {
    return refuse(refusals);
  }
  const layout = layoutOf(note, original.taxRates, facts, refusals);
  return layout === undefined ? refuse(refusals) : answer(shown(creditNoteSheet(layout, note, original)));
};

/** What shows that a note credits another invoice. */
const strangers = (note: ShownCreditNote, invoice: ShownInvoice): readonly Refusal[] => {
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

const creditNoteSheet = (layout: Layout, note: ShownCreditNote, invoice: ShownInvoice): Sheet => {
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

/** A unit price stands only where quantity times price is what the line was asked to credit. */
const printedLine = (
  line: ShownCreditNoteLine,
  prices: ReadonlyMap<string, string | undefined>,
  { format }: Layout,
): PrintedLine => {
  const counted = line.by === 'quantity' || line.by === 'custom' || (line.by === 'remainder' && !line.credited);
  const price = counted ? (line.unitPrice ?? (line.line && prices.get(line.line))) : undefined;
  return {
    ...line,
    shownQuantity: counted ? line.quantity && format.decimal(line.quantity) : undefined,
    shownPrice: price && format.price(price),
  };
};

/** Where the credit goes; parts of nothing are not told. */
const settlementOf = ({ format, presentation }: Layout, note: ShownCreditNote): Sheet['settlement'] => {
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
  return entries.length === 0 ? undefined : { label: plain(labels.settlement), entries };
};
