/** List reading that never answers `undefined`. */
export function at<A>(list: readonly A[], index: number): A {
  if (index < 0 || index >= list.length) throw new Error(`no entry ${index} in a list of ${list.length}`);
  return list[index] as A;
}

export function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

export const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);
export const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);
export const magnitude = (a: bigint): bigint => (a < 0n ? -a : a);

/** `value`, or the bound it oversteps. */
export function held(value: bigint, low: bigint, high: bigint): bigint {
  if (low > high) throw new Error(`no room between ${low} and ${high}`);
  return smaller(larger(value, low), high);
}
