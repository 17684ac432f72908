import { countPlaces, type Decimal } from '../money/decimal.js';
import { toMajorUnits, type MinorUnits } from '../money/minor-units.js';

// Equations are written in major units, with the decimals of their currency, and are exact: a quotient that does not
// end is cut two digits later, where one can still see which way it was rounded, and says so.

const tenTo = (places: number): bigint => 10n ** BigInt(places);

/** A decimal as a whole number of its smallest places. */
const digitsOf = (value: Decimal, places: number): bigint =>
  BigInt(value.replace('.', '')) * tenTo(places - countPlaces(value));

/** A whole number of smallest places as a decimal; zeros at its end are dropped, but for the first `least` places. */
const decimalText = (digits: bigint, places: number, least: number): string => {
  const size = String(digits)
    .replace('-', '')
    .padStart(places + 1, '0');
  const whole = size.slice(0, size.length - places);
  let end = size.length;
  while (end > whole.length + least && size[end - 1] === '0') end--;
  const fraction = size.slice(whole.length, end);
  return `${digits < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
};

/** A quotient of minor units in major units. */
const quotientText = (numerator: bigint, denominator: bigint, places: number): string => {
  const scaled = numerator * 100n;
  return scaled % denominator === 0n
    ? decimalText(scaled / denominator, places + 2, places)
    : `${decimalText(scaled / denominator, places + 2, places + 2)}…`;
};

const equation = (
  terms: string,
  numerator: bigint,
  denominator: bigint,
  target: MinorUnits | undefined,
  places: number,
): string => {
  const rounded = target !== undefined && BigInt(target) * denominator !== numerator;
  return `${terms} = ${quotientText(numerator, denominator, places)}${rounded ? `, rounded ${toMajorUnits(target, places)}` : ''}`;
};

/** `amount × running / whole`, and the target it was rounded to where it was. */
export const proportionEquation = (
  amount: MinorUnits,
  running: MinorUnits,
  whole: MinorUnits,
  target: MinorUnits | undefined,
  places: number,
): string => {
  const [a, b, c] = [amount, running, whole].map((value) => toMajorUnits(value, places)) as [string, string, string];
  return equation(`${a} × ${b} / ${c}`, BigInt(amount) * BigInt(running), BigInt(whole), target, places);
};

/** `amount × part / whole` of two decimals, such as quantities. */
export const decimalEquation = (
  amount: MinorUnits,
  part: Decimal,
  whole: Decimal,
  target: MinorUnits,
  places: number,
): string => {
  const common = Math.max(countPlaces(part), countPlaces(whole));
  const numerator = BigInt(amount) * digitsOf(part, common);
  return equation(
    `${toMajorUnits(amount, places)} × ${part} / ${whole}`,
    numerator,
    digitsOf(whole, common),
    target,
    places,
  );
};

/** `quantity × unit price`. */
export const priceEquation = (quantity: Decimal, unitPrice: Decimal, target: MinorUnits, places: number): string => {
  const numerator = digitsOf(quantity, countPlaces(quantity)) * digitsOf(unitPrice, countPlaces(unitPrice));
  const denominator = tenTo(countPlaces(quantity) + countPlaces(unitPrice));
  return equation(`${quantity} × ${majorPrice(unitPrice, places)}`, numerator, denominator, target, places);
};

/** A unit price, a decimal of minor units, in major units. */
export const majorPrice = (unitPrice: Decimal, places: number): string =>
  decimalText(digitsOf(unitPrice, countPlaces(unitPrice)), countPlaces(unitPrice) + places, places);

/** `a + b + …`. */
export const sumEquation = (terms: readonly MinorUnits[], places: number): string => {
  const [first = 0, ...others] = terms;
  const text = others.map((term) => `${term < 0 ? '-' : '+'} ${toMajorUnits(Math.abs(term), places)}`);
  const sum = terms.reduce((total, term) => total + term, 0);
  return `${[toMajorUnits(first, places), ...text].join(' ')} = ${toMajorUnits(sum, places)}`;
};

/** `whole - less`. */
export const restEquation = (whole: MinorUnits, less: MinorUnits, places: number): string => {
  const text = `${less < 0 ? '+' : '-'} ${toMajorUnits(Math.abs(less), places)}`;
  return `${toMajorUnits(whole, places)} ${text} = ${toMajorUnits(whole - less, places)}`;
};
