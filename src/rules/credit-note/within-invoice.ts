import type { Refusal } from '../../documents/refusal.js';
import type { MinorUnits } from '../../money/minor-units.js';

/** All credit notes of an invoice together, custom lines included, are no more than its total. */
export const checkWithinInvoice = (asked: MinorUnits, left: MinorUnits): Refusal[] =>
  asked <= left ? [] : [{ code: 'credit-exceeds-invoice', path: [], asked, left }];
