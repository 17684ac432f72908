import type { Totals } from '../../documents/invoice.js';
import type { Refusal } from '../../documents/refusal.js';
import { isMinorUnits } from '../../money/minor-units.js';

/** The totals of a note are safe integers; those of invoice lines are, custom lines may add up to more. */
export const noteInRange = (totals: Totals): Refusal[] =>
  Object.values(totals).every(isMinorUnits)
    ? []
    : [{ code: 'amount-out-of-range', path: ['credits'], limit: Number.MAX_SAFE_INTEGER }];
