import type { LineFacts } from '../documents/invoice-facts.js';
import { roundedProduct } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { Rounding } from '../money/rounding.js';

/** The subtotal of each line: as stated, or quantity times unit price, rounded. */
export const lineSubtotals = (lines: readonly LineFacts[], rounding: Rounding): MinorUnits[] => {
  const subtotals = new Array<MinorUnits>(lines.length);
  for (let i = 0; i < lines.length; i++) {
    const { quantity, unitPrice, subtotal } = lines[i]!;
    subtotals[i] = subtotal ?? roundedProduct(quantity, unitPrice ?? '0', rounding);
  }
  return subtotals;
};
