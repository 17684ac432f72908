import { at, larger, smaller, sum } from './lists.js';
import { compared, floor, minus, negated, plus, ratio, zero, type Rational } from './rational.js';

export type Taker = { readonly share: Rational; readonly low?: bigint; readonly high?: bigint };

/**
 * Gives `total` units to the takers: each gets the floor of its exact share, held in its bounds; then, one unit at a
 * time, whoever is furthest below its share and has room (ties: the earlier); or, where the bounds made the sum too
 * large, one unit at a time from whoever is furthest above (ties: the later). A negative total is the mirror.
 * More than `patience` single units are first leapt over together.
 */
export function dispatch(total: bigint, takers: readonly Taker[], patience = 2_000n): readonly bigint[] {
  if (total < 0n) return dispatch(-total, takers.map(mirrored), patience).map((units) => -units);

  let given = takers.map(({ share, low, high }) => {
    const start = floor(share);
    if (low !== undefined && start < low) return low;
    if (high !== undefined && start > high) return high;
    return start;
  });
  const missing = total - sum(given);
  if (missing > patience || missing < -patience) given = leapt(missing, given, takers);
  while (sum(given) !== total) {
    const isMissing = sum(given) < total;
    let chosen = -1;
    let furthest: Rational = zero;
    takers.forEach(({ share, low, high }, i) => {
      const units = at(given, i);
      if (isMissing ? high !== undefined && units >= high : low !== undefined && units <= low) return;
      const below = minus(share, ratio(units));
      const isCloser = chosen !== -1 && (isMissing ? compared(below, furthest) <= 0 : compared(below, furthest) > 0);
      if (isCloser) return;
      chosen = i;
      furthest = below;
    });
    if (chosen === -1) throw new Error(`the bounds leave no way to give ${total}`);
    given[chosen] = at(given, chosen) + (isMissing ? 1n : -1n);
  }
  return given;
}

/**
 * The single units go in the order of how far the taker is from its share before each. So all units whose taker is
 * further from it than some whole number go before all the others: the smallest such number that moves no more than
 * is to be moved is searched for, and those units are moved together.
 */
function leapt(missing: bigint, given: readonly bigint[], takers: readonly Taker[]): bigint[] {
  const upTo = (distance: bigint): bigint[] =>
    takers.map(({ share, low, high }, i) => {
      const units = at(given, i);
      const least = plus(share, ratio(missing > 0n ? -distance : distance));
      if (missing > 0n) {
        const raised = larger(units, -floor(negated(least)));
        return high === undefined ? raised : smaller(raised, larger(high, units));
      }
      const lowered = smaller(units, floor(least));
      return low === undefined ? lowered : larger(lowered, smaller(low, units));
    });
  const moved = (distance: bigint): bigint => {
    const difference = sum(upTo(distance)) - sum(given);
    return missing > 0n ? difference : -difference;
  };
  const wanted = missing > 0n ? missing : -missing;
  let tooNear = -(2n ** 70n);
  let farEnough = 2n ** 70n;
  while (farEnough - tooNear > 1n) {
    const middle = (farEnough + tooNear) / 2n;
    if (moved(middle) <= wanted) farEnough = middle;
    else tooNear = middle;
  }
  return upTo(farEnough);
}

function mirrored({ share, low, high }: Taker): Taker {
  return {
    share: negated(share),
    ...(high === undefined ? {} : { low: -high }),
    ...(low === undefined ? {} : { high: -low }),
  };
}
