// Each loop is a function of its own: an engine that compiles one while it runs knows nothing yet of what comes after it,
// and would fall out of the compiled code there, each time.

/** Brings the value that belongs at a place in ascending order there, by Hoare's selection; the others are left in another order. */
const quickselect = (values: number[], at: number): void => {
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
    else return;
  }
};

const countAbove = (edge: number, values: readonly number[]): number => {
  let above = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! > edge) above++;
  return above;
};

/** Adds one to each of the takers above the edge, and to the earliest ones at it. */
const giveFromCutoff = (edge: number, atEdge: number, remainders: readonly number[], taken: number[]): void => {
  let ties = atEdge;
  for (let i = 0; i < remainders.length; i++) {
    const remainder = remainders[i]!;
    if (remainder > edge) taken[i]!++;
    else if (remainder === edge && ties > 0) {
      taken[i]!++;
      ties--;
    }
  }
};

/**
 * Adds one unit to each of the `units` takers with the largest remainders, ties to the earlier.
 *
 * The remainder at which the units run out is selected, never sorted for: a sort would double the cost of an invoice.
 */
export const giveToLargestRemainders = (units: number, remainders: readonly number[], taken: number[]): void => {
  if (units === 0) return;
  const values = remainders.slice();
  const at = values.length - units;
  quickselect(values, at);
  const edge = values[at]!;
  giveFromCutoff(edge, units - countAbove(edge, remainders), remainders, taken);
};
