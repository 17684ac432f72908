import type { TaxRate } from '../documents/invoice.js';

/**
 * The place of a rate among those of its document, or −1. A line mostly names its rates in the order of the document, so
 * the one after the last is looked at first: many rates on many lines are not searched from the start each time.
 */
export const ratePlace = (taxRates: readonly TaxRate[], id: string, last: number): number => {
  if (taxRates[last + 1]?.id === id) return last + 1;
  for (let i = 0; i < taxRates.length; i++) if (taxRates[i]!.id === id) return i;
  return -1;
};
