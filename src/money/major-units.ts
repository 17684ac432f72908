import type { MinorUnits } from './minor-units.js';

/** An amount as text in major units, with this many decimals: `-1050` at 2 is `-10.50`. */
export const toMajorUnits = (amount: MinorUnits, places: number): string => {
  const digits = String(Math.abs(amount)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const sign = amount < 0 ? '-' : '';
  return places === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-places)}`;
};
