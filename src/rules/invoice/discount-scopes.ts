import type { InvoiceFacts, LineFacts } from '../../documents/invoice-facts.js';
import type { Refusal } from '../../documents/refusal.js';

/** A discount lists lines of its document, and none that is kept off discounts. */
export const discountScopes = ({ lines, discounts }: InvoiceFacts): Refusal[] => {
  if (discounts.every((discount) => discount.lines === undefined)) return [];
  const byId = new Map<string, LineFacts>(lines.map((line) => [line.id, line]));
  const refusals: Refusal[] = [];
  discounts.forEach((discount, place) => {
    discount.lines?.forEach((line, i) => {
      const path = ['discounts', place, 'lines', i];
      const facts = byId.get(line);
      if (line === '') return;
      if (facts === undefined) refusals.push({ code: 'unknown-line', path, line });
      else if (!facts.discountable) {
        refusals.push({ code: 'line-not-discountable', path, line, discount: discount.id });
      }
    });
  });
  return refusals;
};
