import type { Refusal } from '../../documents/refusal.js';
import type { MinorUnits } from '../../money/minor-units.js';

/** The total of a credit note is above zero (a credit on it may come to zero). */
export const checkPositiveTotal = (total: MinorUnits): Refusal[] =>
  total > 0 ? [] : [{ code: 'credit-note-not-positive', path: [], total }];
