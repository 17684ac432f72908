import { indexById } from '../../invoicing/lookups.js';
import type { ComputableInvoice } from '../../reading/invoice-facts.js';
import type { Refusal } from '../../documents/refusal.js';

/** A discount lists lines of its document, and none that is kept off discounts. */
export const checkDiscountScopes = ({ lines, discounts }: ComputableInvoice): Refusal[] => {
  const refusals: Refusal[] = [];
  const placeOf = indexById(lines);
  discounts.forEach((discount, place) => {
    discount.lines?.forEach((line, i) => {
      // A name that could not be read is refused already.
      if (line === '') return;
      const facts = lines[placeOf(line)];
      if (facts?.discountable) return;
      const path = ['discounts', place, 'lines', i];
      refusals.push(
        facts === undefined
          ? { code: 'unknown-line', path, line }
          : { code: 'line-not-discountable', path, line, discount: discount.id },
      );
    });
  });
  return refusals;
};
