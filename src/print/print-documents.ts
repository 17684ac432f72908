import type { CreditNote } from '../documents/credit-note.js';
import type { Invoice } from '../documents/invoice.js';
import { answer, attempt, refuse } from '../documents/outcome.js';
import { checkProven } from '../documents/proof.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { describeReceived } from '../documents/outcome.js';
import { renderHtml } from './html.js';
import { createContext, layOutCreditNote, layOutInvoice } from './layout.js';
import { readPresentation, type Presentation } from './presentation.js';
import type { Sheet } from './sheet.js';
import { renderText } from './text.js';

/**
 * An invoice as text for a terminal.
 *
 * Refuses: an invoice that does not hold, what is no presentation (`missing`, `wrong-type`, …), and a locale that is no
 * language tag.
 *
 * @example
 * invoiceText(invoice, { locale: 'en-IE', seller: { name: 'Cowork Ltd' }, buyer: { name: 'Ada' } });
 * // right('Invoice INV-1\n\nFrom … To\nCowork Ltd … Ada\n…Total  €144.00\n…')
 */
export const invoiceText = (invoice: Invoice, presentation: Presentation): Outcome<string> =>
  attempt(() => printInvoice(renderText, invoice, presentation));

/**
 * An invoice as one page of HTML that stands alone: no script, nothing fetched, every text escaped, made to be printed.
 *
 * Refuses: an invoice that does not hold, what is no presentation (`missing`, `wrong-type`, …), and a locale that is no
 * language tag.
 *
 * @example
 * invoiceHtml(invoice, { locale: 'de-DE', seller: { name: 'Cowork GmbH' }, buyer: { name: 'Ada' } });
 * // right('<!doctype html>\n<html lang="de-DE" dir="ltr">…<bdi>INV-1</bdi>…</html>\n')
 */
export const invoiceHtml = (invoice: Invoice, presentation: Presentation): Outcome<string> =>
  attempt(() => printInvoice(renderHtml, invoice, presentation));

/**
 * A credit note as text for a terminal.
 *
 * Refuses: a credit note or an invoice that does not hold, the invoice of another note (`document-mismatch`), what is no
 * presentation (`missing`, `wrong-type`, …), and a locale that is no language tag.
 * Source: RM-05; Council Directive 2006/112/EC, articles 219 and 226.
 *
 * @example
 * creditNoteText(creditNote, invoice, { locale: 'en-IE', seller: { name: 'Cowork Ltd' }, buyer: { name: 'Ada' } });
 * // right('Credit note CN-1\n\n…Credits invoice  INV-1\n…Lowers the amount due  €36.00\n')
 */
export const creditNoteText = (creditNote: CreditNote, invoice: Invoice, presentation: Presentation): Outcome<string> =>
  attempt(() => printCreditNote(renderText, creditNote, invoice, presentation));

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
 * // right('<!doctype html>\n<html lang="de-DE" dir="ltr">…<bdi>CN-1</bdi>…</html>\n')
 */
export const creditNoteHtml = (creditNote: CreditNote, invoice: Invoice, presentation: Presentation): Outcome<string> =>
  attempt(() => printCreditNote(renderHtml, creditNote, invoice, presentation));

type Render = (sheet: Sheet) => string;

const printInvoice = (render: Render, invoice: Invoice, presentation: unknown): Outcome<string> => {
  const refusals: Refusal[] = [...checkProven('invoice', invoice, ['invoice'])];
  const complete = readPresentation(presentation, refusals);
  if (complete === undefined || refusals.length > 0) return refuse(refusals);
  const context = createContext(invoice, complete);
  if (context === undefined) return refuse([refuseLocale(complete.locale)]);
  return answer(render(layOutInvoice(context, invoice)));
};

const printCreditNote = (
  render: Render,
  creditNote: CreditNote,
  invoice: Invoice,
  presentation: unknown,
): Outcome<string> => {
  const refusals: Refusal[] = [
    ...checkProven('credit-note', creditNote, ['creditNote']),
    ...checkProven('invoice', invoice, ['invoice']),
  ];
  const complete = readPresentation(presentation, refusals);
  if (complete === undefined || refusals.length > 0) return refuse(refusals);
  const mismatches = compareWithInvoice(creditNote, invoice);
  const context = createContext(invoice, complete);
  if (context === undefined) return refuse([...mismatches, refuseLocale(complete.locale)]);
  if (mismatches.length > 0) return refuse(mismatches);
  return answer(render(layOutCreditNote(context, creditNote, invoice)));
};

/** What shows that a note credits another invoice. */
const compareWithInvoice = (note: CreditNote, invoice: Invoice): readonly Refusal[] => {
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

const refuseLocale = (locale: string): Refusal => ({
  code: 'wrong-type',
  path: ['presentation', 'locale'],
  expected: 'BCP 47 language tag',
  received: describeReceived(locale),
});
