import type { Credit, CustomCredit } from '../documents/credit-note-draft.js';
import type { Invoice } from '../documents/invoice.js';
import { absDecimal, type Decimal } from '../money/decimal.js';
import { majorPrice } from './explain-equation.js';
import { formatAmount } from '../describe/format-amount.js';

/** What was asked of a line with this quantity, in words; a remainder of the invoice may have been spread. */
export const askedText = (
  credit: Exclude<Credit, CustomCredit>,
  quantity: Decimal,
  spread: boolean | undefined,
  invoice: Invoice,
): string => {
  switch (credit.by) {
    case 'quantity':
      return `a quantity of ${credit.quantity} of ${absDecimal(quantity)}`;
    case 'amount':
      return `${formatAmount(credit.amount, invoice)} of the ${credit.of}`;
    case 'percent':
      return `${credit.percent}% of the line as invoiced`;
    case 'remainder':
      if (credit.line !== undefined) return 'all that is left of the line';
      return `all that is left of the invoice${spread ? ', spread over its lines as custom lines took the rest' : ''}`;
    case 'spread':
      return `${formatAmount(credit.amount, invoice)} spread over the ${credit.of} of the lines`;
  }
};

/** What a line was asked for that the invoice does not have, in words. */
export const customText = ({ quantity, unitPrice }: CustomCredit, { currency }: Invoice, places: number): string =>
  `${quantity} at ${majorPrice(String(unitPrice), places)} ${currency}, which is no line of the invoice`;
