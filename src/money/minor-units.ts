/**
 * A whole number of a currency's minor units (cents, yen, fils): a safe integer.
 *
 * Integers are exact, JSON-safe and fast; a product past 2^53 is divided in two steps, and a figure that does not fit
 * back into a safe integer is refused.
 */
export type MinorUnits = number;

export const isMinorUnits = (value: unknown): value is MinorUnits => Number.isSafeInteger(value);
