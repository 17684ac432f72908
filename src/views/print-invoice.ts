import { answer, attempt, refuse } from '../documents/outcome.js';
import type { Invoice } from '../documents/invoice.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { readPresentation, type Presentation } from './presentation.js';
import { htmlOf } from './print-html.js';
import { factsOf, layoutOf, sheetOf, totalsEntries, type Layout } from './print-layout.js';
import { plain, type Sheet } from './print-sheet.js';
import { textOf } from './print-text.js';
import { readShownInvoice, type ShownInvoice } from './shown-invoice.js';

/**
 * An invoice as text for a terminal.
 *
 * Refuses: what is no invoice or no presentation (`missing`, `wrong-type`, …), and a locale that is no language tag.
 *
 * @example
 * invoiceText(invoice, { locale: 'en-IE', seller: { name: 'Cowork Ltd' }, buyer: { name: 'Ada' } });
 */
export const invoiceText = (invoice: Invoice, presentation: Presentation): Outcome<string> =>
  attempt(() => sheetAs(textOf, invoice, presentation));

/**
 * An invoice as one page of HTML that stands alone: no script, nothing fetched, every text escaped, made to be printed.
 *
 * Refuses: what is no invoice or no presentation (`missing`, `wrong-type`, …), and a locale that is no language tag.
 *
 * @example
 * invoiceHtml(invoice, { locale: 'de-DE', seller: { name: 'Cowork GmbH' }, buyer: { name: 'Ada' } });
 */
export const invoiceHtml = (invoice: Invoice, presentation: Presentation): Outcome<string> =>
  attempt(() => sheetAs(htmlOf, invoice, presentation));

const sheetAs = (shown: (sheet: Sheet) => string, invoice: unknown, presentation: unknown): Outcome<string> => {
  const refusals: Refusal[] = [];
  const document = readShownInvoice(invoice, 'invoice', refusals);
  const facts = readPresentation(presentation, refusals);
  if (document === undefined || facts === undefined) return refuse(refusals);
  const layout = layoutOf(document, document.taxRates, facts, refusals);
  return layout === undefined ? refuse(refusals) : answer(shown(invoiceSheet(layout, document)));
};

const invoiceSheet = (layout: Layout, invoice: ShownInvoice): Sheet => {
  const { format, presentation } = layout;
  const { labels } = presentation;
  const lines = invoice.lines.map((line) => ({
    ...line,
    shownQuantity: line.quantity && format.decimal(line.quantity),
    shownPrice: line.unitPrice && format.price(line.unitPrice),
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
