import type { InvoiceTerms, LineTerms } from '../../documents/invoice-facts.js';
import type { Refusal } from '../../documents/refusal.js';

/** A discount lists lines of its document, and none that is kept off discounts. */
export const discountScopes = ({ lines, discounts }: InvoiceTerms): Refusal[] => {
  // Most discounts list no lines, and then nothing is looked up.
  let byId: ReadonlyMap<string, LineTerms> | undefined;
  const refusals: Refusal[] = [];
  discounts.forEach((discount, place) => {
    discount.lines?.forEach((line, i) => {
      // A name that could not be read is refused already.
      if (line === '') return;
      const path = ['discounts', place, 'lines', i];
      byId ??= new Map(lines.map((line) => [line.id, line]));
      const facts = byId.get(line);
      if (facts === undefined) refusals.push({ code: 'unknown-line', path, line });
      else if (!facts.discountable) {
        refusals.push({ code: 'line-not-discountable', path, line, discount: discount.id });
      }
    });
  });
  return refusals;
};
