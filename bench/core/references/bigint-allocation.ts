/** Largest remainder in BigInt: exact at any size, with a sort of what is left over. */
export const bigintAllocation = (amount: bigint, weights: readonly bigint[]): bigint[] => {
  let sum = 0n;
  for (const weight of weights) sum += weight;
  let left = amount;
  const shares = new Array<bigint>(weights.length);
  const remainders = new Array<{ i: number; remainder: bigint }>(weights.length);
  for (let i = 0; i < weights.length; i++) {
    const product = amount * weights[i]!;
    const share = product / sum;
    shares[i] = share;
    remainders[i] = { i, remainder: product - share * sum };
    left -= share;
  }
  remainders.sort((a, b) => (a.remainder < b.remainder ? 1 : a.remainder > b.remainder ? -1 : 0));
  for (let k = 0; k < Number(left); k++) shares[remainders[k]!.i]!++;
  return shares;
};
