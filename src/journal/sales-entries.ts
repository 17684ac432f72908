import type { CreditNote, CreditNoteLine } from '../documents/credit-note.js';
import type { Invoice, InvoiceLine } from '../documents/invoice.js';
import { acceptProven, attempt } from '../documents/outcome.js';
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
  attempt(() => {
    const proven = acceptProven('invoice', invoice, ['invoice']);
    if (proven._tag === 'Left') return proven;
    const { number, issuedOn, totals } = proven.right;
    const postings: Postings = [['receivable', totals.total], ...listInvoicePostings(proven.right, -1, options)];
    return writeEntry(
      { description: `Invoice ${number}`, reference: number, date: issuedOn, currency: proven.right, postings },
      options,
      ['revenueOf'],
    );
  });

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
  attempt(() => {
    const proven = acceptProven('credit-note', creditNote, ['creditNote']);
    if (proven._tag === 'Left') return proven;
    const note = proven.right;
    const { number, issuedOn, prePayment, settlement } = note;
    const description = `Credit note ${number} to invoice ${note.invoice}`;
    const postings: Postings = [
      ...listCreditPostings(note, 1, options),
      ['receivable', -prePayment],
      ...settlement.refunds.map(({ method, amount }) => [`cash:${method}`, -amount] as const),
      ['customer-balance', -settlement.customerBalance],
      ['out-of-band', -settlement.outOfBand],
    ];
    return writeEntry({ description, reference: number, date: issuedOn, currency: note, postings }, options, [
      'revenueOf',
      'writeOff',
    ]);
  });

/** What an invoice gives to revenue and taxes where `sign` is -1; what its void takes back where it is 1. */
export const listInvoicePostings = (invoice: Invoice, sign: 1 | -1, options: SalesJournalOptions): Postings =>
  listPostings(invoice, sign, findRevenueAccounts(options));

/** What a note takes of revenue, or adds to the expense of write-offs, and of each tax; taken back where `sign` is -1. */
export const listCreditPostings = (note: CreditNote, sign: 1 | -1, options: CreditNoteJournalOptions): Postings => {
  const isWriteOff = options.writeOff ?? note.reason === 'write-off';
  return listPostings(note, sign, isWriteOff ? () => 'write-off' : findRevenueAccounts(options));
};

const listPostings = (
  { lines, taxes }: Pick<Invoice | CreditNote, 'lines' | 'taxes'>,
  sign: 1 | -1,
  findAccount: (line: InvoiceLine | CreditNoteLine) => JournalAccount,
): Postings => [
  ...lines.map((line) => [findAccount(line), sign * line.net] as const),
  ...taxes.map(({ id, amount }) => [`tax:${id}`, sign * amount] as const),
];

const findRevenueAccounts = ({ revenueOf }: SalesJournalOptions) => {
  if (revenueOf === undefined) return (): JournalAccount => 'revenue';
  return (line: InvoiceLine | CreditNoteLine): JournalAccount => `revenue:${revenueOf(line)}`;
};
