import { Big } from 'big.js';
import { EXACT, roundProportion, type Rounding } from './rounding.js';

/** A decimal as a host gives it: text, or a number that prints without an exponent. */
export type DecimalInput = string | number;

/** A decimal as a document holds it: canonical text, such as `"2.5"`. */
export type Decimal = string;

const DECIMAL = /^-?\d{1,15}(?:\.\d{1,12})?$/;
const CANONICAL = /^(?:0|-?[1-9]\d{0,14}|-?(?:0|[1-9]\d{0,14})\.\d{0,11}[1-9])$/;

// Constructors that nobody else has: `Big.DP` and `Big.RM` are process-wide, and a host may change them.
type Arithmetic = typeof Big;
const createArithmetic = (mode: 1 | 2): Arithmetic => {
  const arithmetic = Big();
  arithmetic.DP = 0;
  arithmetic.RM = mode;
  return arithmetic;
};
const awayFromZero = /* @__PURE__ */ createArithmetic(1);
const toEven = /* @__PURE__ */ createArithmetic(2);
const chooseArithmetic = (rounding: Rounding): Arithmetic => (rounding === 'half-even' ? toEven : awayFromZero);

const toText = (value: Big): Decimal => (value.eq(0) ? '0' : value.toFixed());

/** The canonical text of a decimal; undefined for any other value: digits are bounded, and there is no exponent. */
export const toCanonicalDecimal = (input: unknown): Decimal | undefined => {
  if (typeof input === 'number') {
    // A whole number of at most 15 digits prints as its canonical text.
    const text = String(input);
    return Number.isSafeInteger(input) && Math.abs(input) < 1e15 ? text : toCanonicalText(text);
  }
  return typeof input === 'string' ? toCanonicalText(input) : undefined;
};

const toCanonicalText = (input: string): Decimal | undefined => {
  if (CANONICAL.test(input)) return input;
  return DECIMAL.test(input) ? toText(awayFromZero(input)) : undefined;
};

/** How many digits stand behind the point. */
export const countPlaces = (value: Decimal): number => {
  const point = value.indexOf('.');
  return point === -1 ? 0 : value.length - point - 1;
};

/**
 * The value times ten to the power of `places`, no fewer than it has; NaN where that is no integer that a double holds
 * exactly, so that whatever is computed with it is NaN too.
 */
export const scaleDecimal = (value: Decimal, places: number): number => {
  const result = readDigits(value) * 10 ** (places - countPlaces(value));
  return Math.abs(result) < EXACT ? result : NaN;
};

/** The digits of a decimal as one integer, with its sign. They are read one by one: cutting the text costs more than all else. */
const readDigits = (value: Decimal): number => {
  let digits = 0;
  for (let i = 0; i < value.length; i++) {
    const digit = value.charCodeAt(i) - 48;
    // The sign and the point stand before the digits.
    if (digit >= 0) digits = digits * 10 + digit;
  }
  return isNegative(value) ? 0 - digits : digits;
};

export const isZero = (value: Decimal): boolean => value === '0';
export const isNegative = (value: Decimal): boolean => value.charCodeAt(0) === 45;
export const absDecimal = (value: Decimal): Decimal => (isNegative(value) ? value.slice(1) : value);

export const addDecimals = (a: Decimal, b: Decimal): Decimal => addExactly(a, b, 1) ?? toText(awayFromZero(a).plus(b));

export const subtractDecimals = (a: Decimal, b: Decimal): Decimal =>
  addExactly(a, b, -1) ?? toText(awayFromZero(a).minus(b));

/** The sum of a decimal and another one times a sign, where doubles hold the digits exactly: whole ones have up to 15. */
const addExactly = (a: Decimal, b: Decimal, sign: 1 | -1): Decimal | undefined => {
  let places = Math.max(countPlaces(a), countPlaces(b));
  let units = scaleDecimal(a, places) + sign * scaleDecimal(b, places);
  if (!(Math.abs(units) < EXACT)) return undefined;
  for (; places > 0 && units % 10 === 0; places--) units /= 10;
  if (places === 0) return String(units);
  const digits = String(Math.abs(units)).padStart(places + 1, '0');
  return `${units < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
};

/** Below zero where `a` is less, zero where both are equal, above zero where `a` is more. */
export const compareDecimals = (a: Decimal, b: Decimal): number => {
  const places = Math.max(countPlaces(a), countPlaces(b));
  const difference = scaleDecimal(a, places) - scaleDecimal(b, places);
  return Number.isNaN(difference) ? awayFromZero(a).cmp(b) : difference;
};

/** `round(a × b)`; not a safe integer where the product leaves their range. */
export const roundProduct = (a: Decimal, b: Decimal, rounding: Rounding): number => {
  const product = readDigits(a) * readDigits(b);
  if (Math.abs(product) < EXACT) return roundProportion(product, 1, 10 ** (countPlaces(a) + countPlaces(b)), rounding);
  return Number(toText(chooseArithmetic(rounding)(a).times(b).round(0)));
};

/** `round(amount × part / whole)`; `whole` is above zero. */
export const roundDecimalProportion = (amount: number, part: Decimal, whole: Decimal, rounding: Rounding): number => {
  const places = Math.max(countPlaces(part), countPlaces(whole));
  const numerator = scaleDecimal(part, places);
  const denominator = scaleDecimal(whole, places);
  const share = roundProportion(amount, numerator, denominator, rounding);
  if (!Number.isNaN(share)) return share;
  return Number(toText(chooseArithmetic(rounding)(String(amount)).times(part).div(whole)));
};

/**
 * Percentages over one denominator: `rates[i].percent = numerators[i] / denominator`.
 *
 * Percentages are at most 1000 with 12 places, so the numerators and their sums over a line are safe integers; of one
 * beyond that the numerator may be NaN.
 */
export const toRatios = (rates: readonly { readonly percent: Decimal }[]): Ratios => {
  let places = 0;
  for (const { percent } of rates) places = Math.max(places, countPlaces(percent));
  return {
    numerators: rates.map(({ percent }) => scaleDecimal(percent, places)),
    denominator: 100 * 10 ** places,
  };
};

export type Ratios = { readonly numerators: readonly number[]; readonly denominator: number };
