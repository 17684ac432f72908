import { Big } from 'big.js';

/** Largest remainder as one writes it with decimals at hand: divide, round down, sort what is left over. */
export const bigAllocation = (amount: Big, weights: readonly Big[]): Big[] => {
  let sum = new Big(0);
  for (const weight of weights) sum = sum.plus(weight);
  const exact = weights.map((weight) => amount.times(weight).div(sum));
  const shares = exact.map((share) => share.round(0, Big.roundDown));
  let left = amount;
  for (const share of shares) left = left.minus(share);
  const byRemainder = exact
    .map((share, i) => ({ i, remainder: share.minus(shares[i]!) }))
    .sort((a, b) => b.remainder.cmp(a.remainder));
  for (let k = 0; left.gt(0); k++) {
    const { i } = byRemainder[k]!;
    shares[i] = shares[i]!.plus(1);
    left = left.minus(1);
  }
  return shares;
};
