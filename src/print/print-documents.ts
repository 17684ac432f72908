import type { CreditNote } from '../documents/credit-note.js';
import { getMinorUnit } from '../documents/currency-of.js';
import type { Invoice } from '../documents/invoice.js';
import { answer, attempt, refuse } from '../documents/outcome.js';
import { checkProven } from '../documents/proof.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { checkEqual } from '../reading/compare.js';
import { at, refuseType } from '../reading/paths.js';
import { createFormat } from './format.js';
import { renderHtml } from './html.js';
import { layOut } from './layout.js';
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
  print(renderText, presentation, invoice, []);

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
  print(renderHtml, presentation, invoice, []);

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
  print(renderText, presentation, invoice, [creditNote]);

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
  print(renderHtml, presentation, invoice, [creditNote]);

/** Prints an invoice, or the note of it. */
const print = (
  render: (sheet: Sheet) => string,
  presentation: unknown,
  invoice: Invoice,
  notes: readonly [] | readonly [CreditNote],
): Outcome<string> =>
  attempt(() => {
    const refusals: Refusal[] = [
      ...notes.flatMap((note) => checkProven('credit-note', note, ['creditNote'])),
      ...checkProven('invoice', invoice, ['invoice']),
    ];
    const complete = readPresentation(presentation, refusals);
    if (complete === undefined || refusals.length > 0) return refuse(refusals);
    for (const note of notes) {
      refusals.push(
        ...checkEqual(JSON.stringify(note.invoice), JSON.stringify(invoice.number), ['creditNote', 'invoice']),
        ...checkEqual(JSON.stringify(note.currency), JSON.stringify(invoice.currency), ['creditNote', 'currency']),
      );
    }
    // A proven invoice has a currency of known decimals.
    const format = createFormat(complete.locale, invoice.currency, getMinorUnit(invoice)!);
    if (format === undefined) {
      refuseType(refusals, at(at(undefined, 'presentation'), 'locale'), 'BCP 47 language tag', complete.locale);
    }
    if (format === undefined || refusals.length > 0) return refuse(refusals);
    return answer(render(layOut({ format, presentation: complete, invoice }, notes[0])));
  });
