import type { CreditNoteLine } from './credit-note.js';
import type { CreditedLine } from './credited-line.js';

/** A line of a note that stands on an invoice line, as it is computed or read. */
type NoteLine = Required<Pick<CreditNoteLine, 'line'>> &
  Omit<CreditNoteLine, 'line' | 'quantity' | 'unitPrice' | 'before'> & {
    readonly quantity: CreditNoteLine['quantity'] | undefined;
    readonly before: CreditedLine | undefined;
  };

/**
 * The same without what it has not. Each way is written out: a field that is added to a record once it is made takes a
 * list beside it, and a note may have a hundred thousand lines.
 */
export const noteLine = (of: NoteLine): CreditNoteLine => {
  const { line, by, description, subtotal, discounts, net, taxes, total, quantity, before } = of;
  if (before === undefined) {
    return Object.freeze(
      quantity === undefined
        ? { line, by, description, subtotal, discounts, net, taxes, total }
        : { line, by, description, subtotal, discounts, net, taxes, total, quantity },
    );
  }
  return Object.freeze(
    quantity === undefined
      ? { line, by, description, subtotal, discounts, net, taxes, total, before }
      : { line, by, description, subtotal, discounts, net, taxes, total, quantity, before },
  );
};
