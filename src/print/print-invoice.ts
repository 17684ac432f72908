import { acceptProven, answer, attempt, refuse } from '../documents/outcome.js';
import type { Invoice } from '../documents/invoice.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import type { Presentation } from './presentation.js';
import { readPresentation } from './read-presentation.js';
import { htmlOf } from './print-html.js';
import { factsOf, layoutOf, sheetOf, totalsEntries } from './print-layout.js';
import type { Layout } from './print-tables.js';
import { plain, type Sheet } from './print-sheet.js';
import { textOf } from './print-text.js';

/**
 * An invoice as text for a terminal.
 *
 * Refuses: an invoice that does not hold, what is no presentation (`missing`, `wrong-type`, …), and a locale that is no
 * language tag.
 *
 * @example
 * invoiceText(invoice, { locale: 'en-IE', seller: { name: 'Cowork Ltd' }, buyer: { name: 'Ada' } });
 */
export const invoiceText = (invoice: Invoice, presentation: Presentation): Outcome<string> =>
  attempt(() => sheetAs(textOf, invoice, presentation));

/**
 * An invoice as one page of HTML that stands alone: no script, nothing fetched, every text escaped, made to be printed.
 *
 * Refuses: an invoice that does not hold, what is no presentation (`missing`, `wrong-type`, …), and a locale that is no
 * language tag.
 *
 * @example
 * invoiceHtml(invoice, { locale: 'de-DE', seller: { name: 'Cowork GmbH' }, buyer: { name: 'Ada' } });
 */
export const invoiceHtml = (invoice: Invoice, presentation: Presentation): Outcome<string> =>
  attempt(() => sheetAs(htmlOf, invoice, presentation));

const sheetAs = (shown: (sheet: Sheet) => string, invoice: unknown, presentation: unknown): Outcome<string> => {
  const proven = acceptProven('invoice', invoice as Invoice, ['invoice']);
  const refusals: Refusal[] = proven._tag === 'Left' ? [...proven.left] : [];
  const facts = readPresentation(presentation, refusals);
  if (proven._tag === 'Left' || facts === undefined) return refuse(refusals);
  const layout = layoutOf(proven.right, facts);
  return layout._tag === 'Left' ? layout : answer(shown(invoiceSheet(layout.right, proven.right)));
};

const invoiceSheet = (layout: Layout, invoice: Invoice): Sheet => {
  const { format, presentation } = layout;
  const { labels } = presentation;
  const lines = invoice.lines.map((line) => ({
    line,
    quantity: format.decimal(line.quantity),
    price: line.unitPrice && format.price(line.unitPrice),
  }));
  return {
    ...sheetOf(layout, invoice, lines),
    title: plain(labels.invoice),
    mark: undefined,
    facts: factsOf(layout, [
      [labels.number, invoice.number],
      [labels.issuedOn, invoice.issuedOn && format.date(invoice.issuedOn)],
      [labels.currency, invoice.currency],
    ]),
    totals: totalsEntries(layout, invoice.totals, labels.totalDue),
    settlement: undefined,
  };
};
