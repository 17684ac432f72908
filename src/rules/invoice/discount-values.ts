import type { InvoiceFacts } from '../../documents/invoice-facts.js';
import type { Refusal } from '../../documents/refusal.js';
import { percentWithin } from '../percent-within.js';

/** A discount is a percentage from 0 to 100, or an amount of 0 or more. */
export const discountValues = ({ discounts }: InvoiceFacts): Refusal[] =>
  discounts.flatMap(({ percent, amount }, place): readonly Refusal[] => {
    if (percent !== undefined) return percentWithin(percent, '100', ['discounts', place, 'percent']);
    return amount < 0 ? [{ code: 'negative-discount', path: ['discounts', place, 'amount'], amount }] : [];
  });
