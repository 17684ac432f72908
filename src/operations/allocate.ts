import { answer, attempt, refuse } from '../documents/outcome.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { at, readList } from '../reading/paths.js';
import { readMinorUnits } from '../reading/values.js';
import { refuseRange } from '../rules/range.js';
import { allocateWithin } from '../money/allocate.js';
import { isMinorUnits, type MinorUnits } from '../money/minor-units.js';

/**
 * Splits an amount over weights by the method of largest remainder: the shares are whole and add up to the amount.
 *
 * A weight of zero gets nothing, ties go to the earlier, and a negative amount is the mirror of the positive one.
 *
 * Units: minor units in, minor units out.
 * Refuses: shape refusals, `negative-weight`, `no-weight`, `amount-out-of-range`.
 *
 * @example
 * allocate(100, [1, 1, 1]); // right([34, 33, 33])
 */
export const allocate = (amount: MinorUnits, weights: readonly number[]): Outcome<readonly MinorUnits[]> =>
  attempt(() => {
    const refusals: Refusal[] = [];
    const total = readMinorUnits(amount, 'amount', undefined, refusals);
    const place = at(undefined, 'weights');
    const list = readList(weights, place, refusals) ?? [];
    let sum = 0;
    for (let i = 0; i < list.length; i++) {
      const weight = list[i];
      if (!isMinorUnits(weight)) readMinorUnits(weight, i, place, refusals);
      else if (weight < 0) refusals.push({ code: 'negative-weight', path: ['weights', i], weight });
      else sum += weight;
    }
    if (refusals.length > 0) return refuse(refusals);
    if (sum === 0) return refuse([{ code: 'no-weight', path: ['weights'], weights: list.length }]);
    if (!isMinorUnits(sum)) return refuse([refuseRange(['weights'])]);
    // Read, or there would have been a refusal.
    const shares = { weights: list as readonly number[], multiplier: total!, divisor: sum };
    return answer(Object.freeze(allocateWithin(total!, shares)));
  });
