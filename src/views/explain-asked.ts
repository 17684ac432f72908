import type { Credit } from '../documents/credit-note-draft.js';
import type { Invoice } from '../documents/invoice.js';
import { magnitude, type Decimal } from '../money/decimal.js';
import { majorPrice } from './explain-equation.js';
import { formatAmount } from './format-amount.js';

/** What of the invoice line the words need: its quantity, and whether what was asked of the invoice was spread. */
export type AskedOf = { readonly quantity?: Decimal; readonly spread?: boolean };

/** What was asked, in words. */
export const askedText = (
  credit: Credit,
  { quantity = '0', spread }: AskedOf,
  invoice: Invoice,
  places: number,
): string => {
  switch (credit.by) {
    case 'quantity':
      return `a quantity of ${credit.quantity} of ${magnitude(quantity)}`;
    case 'amount':
      return `${formatAmount(credit.amount, invoice)} of the ${credit.of}`;
    case 'percent':
      return `${credit.percent}% of the line as invoiced`;
    case 'remainder':
      if (credit.line !== undefined) return 'all that is left of the line';
      return `all that is left of the invoice${spread ? ', spread over its lines as custom lines took the rest' : ''}`;
    case 'spread':
      return `${formatAmount(credit.amount, invoice)} spread over the ${credit.of} of the lines`;
    case 'custom': {
      const price = majorPrice(String(credit.unitPrice), places);
      return `${credit.quantity} at ${price} ${invoice.currency}, which is no line of the invoice`;
    }
  }
};
