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
  if (isWholeNumber(input) || CANONICAL.test(input)) return input;
  return DECIMAL.test(input) ? toText(awayFromZero(input)) : undefined;
};

/** Whether a text is the digits of a whole number above zero, as most decimals are; a regular expression takes longer. */
const isWholeNumber = (input: string): boolean => {
  if (input.length === 0 || input.length > 15 || input.charCodeAt(0) === 48) return false;
  for (let i = 0; i < input.length; i++) {
    const digit = input.charCodeAt(i);
    if (digit < 48 || digit > 57) return false;
  }
  return true;
};

/** The digits of a decimal as one integer, with its sign, and how many of them stand behind the point. */
type Digits = { readonly digits: number; readonly places: number };

/** Reads the digits one by one: cutting the text at the point would cost more than all else. */
const readDigits = (value: Decimal): Digits => {
  let digits = 0;
  let point = value.length - 1;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code >= ZERO) digits = digits * 10 + (code - ZERO);
    else if (code === POINT) point = i;
  }
  return { digits: isNegative(value) ? 0 - digits : digits, places: value.length - 1 - point };
};

const ZERO = 48;
const POINT = 46;
const MINUS = 45;

// The operator `**` calls a function for each of them. Two decimals have 24 places at most.
const POWERS_OF_TEN: readonly number[] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
  1e21, 1e22, 1e23, 1e24,
];
const getPowerOfTen = (exponent: number): number => POWERS_OF_TEN[exponent]!;

/** How many digits stand behind the point. */
export const countPlaces = (value: Decimal): number => readDigits(value).places;

/**
 * The value times ten to the power of `places`, no fewer than it has; NaN where that is no integer that a double holds
 * exactly, so that whatever is computed with it is NaN too.
 */
export const scaleDecimal = (value: Decimal, places: number): number => scaleDigits(readDigits(value), places);

const scaleDigits = ({ digits, places }: Digits, to: number): number => {
  const result = digits * getPowerOfTen(to - places);
  return Math.abs(result) < EXACT ? result : NaN;
};

export const isZero = (value: Decimal): boolean => value === '0';
export const isNegative = (value: Decimal): boolean => value.charCodeAt(0) === MINUS;
export const absDecimal = (value: Decimal): Decimal => (isNegative(value) ? value.slice(1) : value);

export const addDecimals = (a: Decimal, b: Decimal): Decimal => addExactly(a, b, 1) ?? toText(awayFromZero(a).plus(b));

export const subtractDecimals = (a: Decimal, b: Decimal): Decimal =>
  addExactly(a, b, -1) ?? toText(awayFromZero(a).minus(b));

/** The decimal times ten to the power of `places`. */
export const multiplyByTens = (value: Decimal, places: number): Decimal =>
  toText(awayFromZero(value).times(getPowerOfTen(places)));

/** The sum of a decimal and another one times a sign, where doubles hold the digits exactly: whole ones have up to 15. */
const addExactly = (a: Decimal, b: Decimal, sign: 1 | -1): Decimal | undefined => {
  const [left, right] = [readDigits(a), readDigits(b)];
  let places = Math.max(left.places, right.places);
  let units = scaleDigits(left, places) + sign * scaleDigits(right, places);
  if (!(Math.abs(units) < EXACT)) return undefined;
  for (; places > 0 && units % 10 === 0; places--) units /= 10;
  if (places === 0) return String(units);
  const digits = String(Math.abs(units)).padStart(places + 1, '0');
  return `${units < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
};

/** Below zero where `a` is less, zero where both are equal, above zero where `a` is more. */
export const compareDecimals = (a: Decimal, b: Decimal): number => {
  const [left, right] = [readDigits(a), readDigits(b)];
  const places = Math.max(left.places, right.places);
  const difference = scaleDigits(left, places) - scaleDigits(right, places);
  return Number.isNaN(difference) ? awayFromZero(a).cmp(b) : difference;
};

/** `round(a × b)`; not a safe integer where the product leaves their range. */
export const roundProduct = (a: Decimal, b: Decimal, rounding: Rounding): number => {
  const [left, right] = [readDigits(a), readDigits(b)];
  const product = left.digits * right.digits;
  // Where the product is exact, so are the digits.
  if (Math.abs(product) < EXACT)
    return roundProportion(product, 1, getPowerOfTen(left.places + right.places), rounding);
  return Number(toText(chooseArithmetic(rounding)(a).times(b).round(0)));
};

/** `round(amount × part / whole)`; `whole` is above zero. */
export const roundDecimalProportion = (amount: number, part: Decimal, whole: Decimal, rounding: Rounding): number => {
  const [left, right] = [readDigits(part), readDigits(whole)];
  const places = Math.max(left.places, right.places);
  const share = roundProportion(amount, scaleDigits(left, places), scaleDigits(right, places), rounding);
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
    denominator: 100 * getPowerOfTen(places),
  };
};

export type Ratios = { readonly numerators: readonly number[]; readonly denominator: number };
