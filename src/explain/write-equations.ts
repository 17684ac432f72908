import { countPlaces, type Decimal } from '../money/decimal.js';
import { toMajorUnits } from '../money/minor-units.js';
import type { MinorUnits } from '../money/minor-units.js';

// Equations are written in major units, with the decimals of their currency, and are exact: a quotient that does not
// end is cut two digits later, where one can still see which way it was rounded, and says so.

/** Writes `amount × running / whole`, and the target that it was rounded to where it was. */
export const writeProportion = (
  amount: MinorUnits,
  running: MinorUnits,
  whole: MinorUnits,
  target: MinorUnits | undefined,
  places: number,
): string => {
  const terms = `${toMajorUnits(amount, places)} × ${toMajorUnits(running, places)} / ${toMajorUnits(whole, places)}`;
  return writeEquation(terms, BigInt(amount) * BigInt(running), BigInt(whole), target, places);
};

/** Writes `amount × part / whole`, where part and whole are decimals such as quantities. */
export const writeDecimalProportion = (
  amount: MinorUnits,
  part: Decimal,
  whole: Decimal,
  target: MinorUnits,
  places: number,
): string => {
  const common = Math.max(countPlaces(part), countPlaces(whole));
  const terms = `${toMajorUnits(amount, places)} × ${part} / ${whole}`;
  return writeEquation(terms, BigInt(amount) * toDigits(part, common), toDigits(whole, common), target, places);
};

/** Writes `quantity × unit price`. */
export const writePrice = (quantity: Decimal, unitPrice: Decimal, target: MinorUnits, places: number): string => {
  const [quantityPlaces, pricePlaces] = [countPlaces(quantity), countPlaces(unitPrice)];
  const product = toDigits(quantity, quantityPlaces) * toDigits(unitPrice, pricePlaces);
  const terms = `${quantity} × ${toMajorPrice(unitPrice, places)}`;
  return writeEquation(terms, product, raiseTen(quantityPlaces + pricePlaces), target, places);
};

/** A unit price, a decimal of minor units, in major units. */
export const toMajorPrice = (unitPrice: Decimal, places: number): string => {
  const own = countPlaces(unitPrice);
  return writeDecimal(toDigits(unitPrice, own), own + places, places);
};

/** Writes `a + b + …`. */
export const writeSum = (terms: readonly MinorUnits[], places: number): string => {
  const text = terms.map((term, i) => (i === 0 ? toMajorUnits(term, places) : writeTerm('+', term, places)));
  const sum = terms.reduce((total, term) => total + term, 0);
  return `${text.join(' ')} = ${toMajorUnits(sum, places)}`;
};

/** Writes `whole - less`. */
export const writeRest = (whole: MinorUnits, less: MinorUnits, places: number): string =>
  `${toMajorUnits(whole, places)} ${writeTerm('-', less, places)} = ${toMajorUnits(whole - less, places)}`;

/** A term after the first: the sign of its amount goes into the operator. */
const writeTerm = (operator: '+' | '-', amount: MinorUnits, places: number): string => {
  const sign = amount >= 0 ? operator : operator === '+' ? '-' : '+';
  return `${sign} ${toMajorUnits(Math.abs(amount), places)}`;
};

const writeEquation = (
  terms: string,
  numerator: bigint,
  denominator: bigint,
  target: MinorUnits | undefined,
  places: number,
): string => {
  const isRounded = target !== undefined && BigInt(target) * denominator !== numerator;
  const rounded = isRounded ? `, rounded ${toMajorUnits(target, places)}` : '';
  return `${terms} = ${writeQuotient(numerator, denominator, places)}${rounded}`;
};

/** A quotient of minor units in major units. */
const writeQuotient = (numerator: bigint, denominator: bigint, places: number): string => {
  const scaled = numerator * 100n;
  return scaled % denominator === 0n
    ? writeDecimal(scaled / denominator, places + 2, places)
    : `${writeDecimal(scaled / denominator, places + 2, places + 2)}…`;
};

const raiseTen = (places: number): bigint => 10n ** BigInt(places);

/** A decimal as a whole number of its smallest places. */
const toDigits = (value: Decimal, places: number): bigint =>
  BigInt(value.replace('.', '')) * raiseTen(places - countPlaces(value));

/** A whole number of smallest places as a decimal; zeros at its end are dropped, but for the first `least` places. */
const writeDecimal = (digits: bigint, places: number, least: number): string => {
  const size = String(digits)
    .replace('-', '')
    .padStart(places + 1, '0');
  const whole = size.slice(0, size.length - places);
  let end = size.length;
  while (end > whole.length + least && size[end - 1] === '0') end--;
  const fraction = size.slice(whole.length, end);
  return `${digits < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
};
