/**
 * A whole number of a currency's minor units (cents, yen, fils): a safe integer.
 *
 * Integers are exact, JSON-safe and fast; a product past 2^53 is divided in two steps, and a figure that does not fit
 * back into a safe integer is refused.
 */
export type MinorUnits = number;

export const isMinorUnits = (value: unknown): value is MinorUnits => Number.isSafeInteger(value);

export const sumAll = (amounts: readonly MinorUnits[]): MinorUnits => {
  let sum = 0;
  for (let i = 0; i < amounts.length; i++) sum += amounts[i]!;
  return sum;
};

/** An amount as text in major units, with this many decimals: `-1050` at 2 is `-10.50`. */
export const toMajorUnits = (amount: MinorUnits, places: number): string => shiftPoint(String(amount), places);

/** Divides a decimal by a power of ten, digit by digit: `-35.75` shifted by 2 is `-0.3575`. */
export const shiftPoint = (value: string, places: number): string => {
  const sign = value.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = value.slice(sign.length).split('.');
  const digits = whole.padStart(places + 1, '0');
  const point = digits.length - places;
  const decimals = digits.slice(point) + fraction;
  return `${sign}${digits.slice(0, point)}${decimals === '' ? '' : `.${decimals}`}`;
};
