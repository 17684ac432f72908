import { countPlaces, type Decimal } from '../money/decimal.js';
import { shiftPoint, toMajorUnits, type MinorUnits } from '../money/minor-units.js';

// Equations are written in major units, with the decimals of their currency, and are exact: a quotient that does not
// end is cut two digits later, where one can still see which way it was rounded, and says so.

/** Writes `amount × part / whole` of decimals, such as quantities, and the target that it was rounded to where it was. */
export const writeProportion = (
  amount: MinorUnits,
  part: Decimal,
  whole: Decimal,
  target: MinorUnits | undefined,
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
  const terms = `${quantity} × ${shiftPoint(unitPrice, places)}`;
  return writeEquation(terms, product, 10n ** BigInt(quantityPlaces + pricePlaces), target, places);
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
  return `${terms} = ${writeQuotient(numerator * 100n, denominator, places + 2)}${rounded}`;
};

/** A quotient with this many decimals, of which the last two are there where they say something. */
const writeQuotient = (numerator: bigint, denominator: bigint, places: number): string => {
  const text = shiftPoint(String(numerator / denominator), places);
  return numerator % denominator === 0n ? text.replace(/\.?0{1,2}$/, '') : `${text}…`;
};

/** A decimal as a whole number of its smallest places. */
const toDigits = (value: Decimal, places: number): bigint =>
  BigInt(value.replace('.', '')) * 10n ** BigInt(places - countPlaces(value));
