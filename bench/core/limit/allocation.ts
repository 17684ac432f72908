// Whole numbers held in doubles: a product that comes out below 2^53 was exact, and one that does not goes through BigInt.

const EXACT = 2 ** 53;

/** `round(amount × part / whole)`, half away from zero; `whole` above zero. */
export const roundProportion = (amount: number, part: number, whole: number): number => {
  const product = amount * part;
  const doubled = 2 * Math.abs(product) + whole;
  if (doubled >= EXACT) return roundWideProportion(amount, part, whole);
  const size = Math.floor(doubled / (2 * whole));
  return product < 0 ? 0 - size : size;
};

export const roundWideProportion = (amount: number, part: number, whole: number): number => {
  const product = BigInt(amount) * BigInt(part);
  const size = product < 0n ? -product : product;
  const rounded = (2n * size + BigInt(whole)) / (2n * BigInt(whole));
  return Number(product < 0n ? -rounded : rounded);
};

// Memory that every call uses again, as no library of values could.
let remainders = new Float64Array(256);
let ranked = new Float64Array(256);

/**
 * Largest remainder over `cells[from .. from + count)`, which are not below zero and add up to `sum`; the shares of
 * `total`, which is not below zero, go to `cells[to .. to + count)`.
 */
export const allocateCells = (
  cells: Float64Array,
  from: number,
  to: number,
  count: number,
  sum: number,
  total: number,
): void => {
  if (remainders.length < count) {
    remainders = new Float64Array(2 * count);
    ranked = new Float64Array(2 * count);
  }
  let left = total;
  for (let i = 0; i < count; i++) {
    const product = cells[from + i]! * total;
    let share = Math.floor(product / sum);
    let remainder = product - share * sum;
    if (product >= EXACT) {
      const wide = BigInt(cells[from + i]!) * BigInt(total);
      share = Number(wide / BigInt(sum));
      remainder = Number(wide % BigInt(sum));
    }
    cells[to + i] = share;
    remainders[i] = remainder;
    ranked[i] = remainder;
    left -= share;
  }
  if (left > 0) giveToLargestRemainders(cells, to, count, left);
};

/** One unit to each of the `left` largest remainders, ties to the earlier. */
const giveToLargestRemainders = (cells: Float64Array, to: number, count: number, left: number): void => {
  const edge = quickselect(count, count - left);
  let ties = left;
  for (let i = 0; i < count; i++) if (remainders[i]! > edge) ties--;
  for (let i = 0; i < count; i++) {
    const remainder = remainders[i]!;
    if (remainder > edge) cells[to + i]!++;
    else if (remainder === edge && ties > 0) {
      cells[to + i]!++;
      ties--;
    }
  }
};

/** The remainder of a rank from 0, the smallest first, by Hoare's selection: linear, where sorting is not. */
const quickselect = (count: number, rank: number): number => {
  const values = ranked;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const swapped = values[i]!;
      values[i++] = values[j]!;
      values[j--] = swapped;
    }
    if (rank <= j) high = j;
    else if (rank >= i) low = i;
    else break;
  }
  return values[rank]!;
};

/** The flat form: weights and shares in one buffer, the shares behind the weights. */
export const allocateInPlace = (total: number, cells: Float64Array): Float64Array => {
  const count = cells.length >> 1;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += cells[i]!;
  allocateCells(cells, 0, count, count, sum, total);
  return cells;
};

let scratch = new Float64Array(256);

/** The object form: a list of weights in, a fresh list of shares out. */
export const allocateList = (total: number, weights: readonly number[]): number[] => {
  const count = weights.length;
  if (scratch.length < 2 * count) scratch = new Float64Array(4 * count);
  const cells = scratch;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    cells[i] = weights[i]!;
    sum += weights[i]!;
  }
  allocateCells(cells, 0, count, count, sum, total);
  const shares = new Array<number>(count);
  for (let i = 0; i < count; i++) shares[i] = cells[count + i]!;
  return shares;
};
