import type { ComputableInvoice } from '../../reading/invoice-shapes.js';
import type { Refusal } from '../../documents/refusal.js';
import { checkPercentWithin } from '../percent-within.js';

/** A discount is a percentage from 0 to 100, or an amount of 0 or more. */
export const checkDiscountValues = ({ discounts }: ComputableInvoice): Refusal[] => {
  const refusals: Refusal[] = [];
  discounts.forEach(({ percent, amount }, place) => {
    if (percent !== undefined) refusals.push(...checkPercentWithin(percent, '100', ['discounts', place]));
    else if (amount < 0) refusals.push({ code: 'negative-discount', path: ['discounts', place, 'amount'], amount });
  });
  return refusals;
};
