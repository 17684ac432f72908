import type { JournalAccount } from 'credit-notes/journal';
import { segment } from './words.js';

/** One host's chart of accounts, in names that hledger and beancount both take. */
export const accountName = (account: JournalAccount): string => {
  switch (account) {
    case 'receivable':
      return 'Assets:Receivable';
    case 'revenue':
      return 'Income:Sales';
    case 'write-off':
      return 'Expenses:BadDebt';
    case 'customer-balance':
      return 'Liabilities:CustomerBalance';
    case 'out-of-band':
      return 'Assets:Clearing';
    default: {
      const [kind, ...id] = account.split(':');
      const names: Record<string, string> = { revenue: 'Income:Sales', tax: 'Liabilities:Tax', cash: 'Assets:Cash' };
      return `${names[kind!]!}:${segment(id.join(':'))}`;
    }
  }
};
