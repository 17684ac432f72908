/** The `rank`-th largest of some values, rank from 1, by Hoare's selection; the values are left in another order. */
const nthLargest = (values: number[], rank: number): number => {
  const at = values.length - rank;
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i <= j) {
        const swap = values[i]!;
        values[i++] = values[j]!;
        values[j--] = swap;
      }
    }
    if (at <= j) high = j;
    else if (at >= i) low = i;
    else break;
  }
  return values[at]!;
};

/**
 * Adds one unit to each of the `units` takers with the largest remainders, ties to the earlier.
 *
 * The remainder at which the units run out is selected, never sorted for: a sort would double the cost of an invoice.
 */
export const addToLargest = (units: number, remainders: readonly number[], taken: number[]): void => {
  if (units === 0) return;
  const edge = nthLargest(remainders.slice(), units);
  let ties = units;
  for (const remainder of remainders) if (remainder > edge) ties--;
  for (let i = 0; i < remainders.length; i++) {
    const remainder = remainders[i]!;
    if (remainder > edge) taken[i]!++;
    else if (remainder === edge && ties > 0) {
      taken[i]!++;
      ties--;
    }
  }
};
