import { acceptProven, attempt } from '../documents/outcome.js';
import type { Invoice } from '../documents/invoice.js';
import type { Outcome } from '../documents/refusal.js';
import { entryOf, type JournalEntry } from './journal-entry.js';
import { revenueAccounts, salesPostings, type SalesJournalOptions } from './journal-sales.js';

/**
 * The entry of an invoice: debits the receivable by the total, credits revenue by the net and each tax by its amount.
 *
 * Revenue is net of discounts and of taxes in the prices.
 *
 * Units: minor units.
 * Refuses: an invoice that does not hold, and accounts without a name (`missing`).
 *
 * @example
 * invoiceEntry(invoice, { accounts: { receivable: 'Assets:Receivable', revenue: 'Income:Sales', tax: 'Liabilities:VAT' } });
 */
export const invoiceEntry = (invoice: Invoice, options: SalesJournalOptions = {}): Outcome<JournalEntry> =>
  attempt(() => {
    const proven = acceptProven('invoice', invoice, ['invoice']);
    if (proven._tag === 'Left') return proven;
    const { number, issuedOn, totals } = proven.right;
    return entryOf(
      {
        description: `Invoice ${number}`,
        reference: number,
        date: issuedOn,
        currency: proven.right,
        postings: [['receivable', totals.total], ...salesPostings(proven.right, -1, revenueAccounts(options))],
      },
      options,
      ['revenueOf'],
    );
  });
