import type { CreditNote, CreditNoteLine } from '../documents/credit-note.js';
import type { Invoice, InvoiceLine } from '../documents/invoice.js';
import { checkProven } from '../documents/proof.js';
import type { Outcome } from '../documents/refusal.js';
import {
  writeEntry,
  type JournalAccount,
  type JournalEntry,
  type JournalOptions,
  type Postings,
} from './write-entry.js';

/** How the entry of an invoice is written. */
export type SalesJournalOptions = JournalOptions & {
  /** Which revenue a line is, such as a group of products: its net goes to `revenue:` and this. Default: `revenue`. */
  readonly revenueOf?: (line: InvoiceLine | CreditNoteLine) => string;
};

/** How the entry of a credit note is written. */
export type CreditNoteJournalOptions = SalesJournalOptions & {
  /** Whether the net is an expense (`write-off`) and no revenue less. Default: whether the reason is `write-off`. */
  readonly writeOff?: boolean;
};

/**
 * The entry of an invoice: debits the receivable by the total, credits revenue by the net and each tax by its amount.
 *
 * Revenue is net of discounts and of taxes in the prices.
 *
 * Units: minor units.
 * Refuses: an invoice that does not hold, and accounts without a name (`missing`).
 *
 * @example
 * invoiceEntry(invoice, { accounts: { receivable: 'Assets:Receivable', revenue: 'Income', tax: 'Liabilities:VAT' } });
 * // right({ description: 'Invoice INV-1', reference: 'INV-1', currency: 'EUR', postings: [
 * //   { account: 'Assets:Receivable', amount: 14400 },
 * //   { account: 'Income', amount: -12000 },
 * //   { account: 'Liabilities:VAT', amount: -2400 },
 * // ] })
 */
export const invoiceEntry = (invoice: Invoice, options: SalesJournalOptions = {}): Outcome<JournalEntry> =>
  writeEntry(checkProven('invoice', invoice, ['invoice']), options, ['revenueOf'], () => ({
    description: `Invoice ${invoice.number}`,
    reference: invoice.number,
    date: invoice.issuedOn,
    currency: invoice,
    postings: [['receivable', invoice.totals.total], ...listSales(invoice, -1, options)],
  }));

/**
 * The entry of a credit note: debits revenue (a write-off: its expense) and each tax; credits the receivable by the
 * pre-payment part, and by the rest whatever settles it: cash, the customer's balance, out of band.
 *
 * A note that was voided gives the entry of its issuing; see `reversalEntry`.
 *
 * Units: minor units.
 * Refuses: a credit note that does not hold, and accounts without a name (`missing`).
 *
 * @example
 * creditNoteEntry(creditNote);
 * // right({ …, postings: [
 * //   { account: 'revenue', amount: 3000 },
 * //   { account: 'tax:vat', amount: 600 },
 * //   { account: 'receivable', amount: -3600 },
 * // ] })
 */
export const creditNoteEntry = (
  creditNote: CreditNote,
  options: CreditNoteJournalOptions = {},
): Outcome<JournalEntry> =>
  writeEntry(checkProven('credit-note', creditNote, ['creditNote']), options, ['revenueOf', 'writeOff'], () => {
    const { number, invoice, issuedOn, prePayment, settlement } = creditNote;
    return {
      description: `Credit note ${number} to invoice ${invoice}`,
      reference: number,
      date: issuedOn,
      currency: creditNote,
      postings: [
        ...listSales(creditNote, 1, options),
        ['receivable', -prePayment],
        ...settlement.refunds.map(({ method, amount }) => [`cash:${method}`, -amount] as const),
        ['customer-balance', -settlement.customerBalance],
        ['out-of-band', -settlement.outOfBand],
      ],
    };
  });

/** What an invoice gives to revenue and each tax where `sign` is -1; what a note takes of them, or adds to write-offs. */
export const listSales = (
  document: Invoice | CreditNote,
  sign: 1 | -1,
  { revenueOf, writeOff }: CreditNoteJournalOptions,
): Postings => {
  const isWriteOff = 'credits' in document && (writeOff ?? document.reason === 'write-off');
  const findAccount = (line: InvoiceLine | CreditNoteLine): JournalAccount => {
    if (isWriteOff) return 'write-off';
    return revenueOf === undefined ? 'revenue' : `revenue:${revenueOf(line)}`;
  };
  return [
    ...document.lines.map((line) => [findAccount(line), sign * line.net] as const),
    ...document.taxes.map(({ id, amount }) => [`tax:${id}`, sign * amount] as const),
  ];
};
