import type { LineInput } from '../reading/invoice-shapes.js';
import { roundProduct } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { Rounding } from '../money/rounding.js';

/** The subtotal of each line: as stated, or quantity times unit price, rounded; a draft that was read has one of both. */
export const computeSubtotals = (lines: readonly LineInput[], rounding: Rounding): MinorUnits[] =>
  lines.map(({ quantity, unitPrice, subtotal }) => subtotal ?? roundProduct(quantity, unitPrice!, rounding));
