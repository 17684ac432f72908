// Whole numbers held in doubles: a product that comes out below 2^53 was exact, and one that does not goes through BigInt.

export const EXACT = 2 ** 53;

/** `round(amount × part / whole)`, half away from zero; `whole` above zero. */
export const proportion = (amount: number, part: number, whole: number): number => {
  const product = amount * part;
  const doubled = 2 * Math.abs(product) + whole;
  if (doubled >= EXACT) return wideProportion(amount, part, whole);
  const size = Math.floor(doubled / (2 * whole));
  return product < 0 ? 0 - size : size;
};

export const wideProportion = (amount: number, part: number, whole: number): number => {
  const product = BigInt(amount) * BigInt(part);
  const size = product < 0n ? -product : product;
  const rounded = (2n * size + BigInt(whole)) / (2n * BigInt(whole));
  return Number(product < 0n ? -rounded : rounded);
};
