import { getMinorUnit } from '../documents/currency-of.js';
import type { Refusal } from '../documents/refusal.js';
import { countPlaces, scaleDecimal, toCanonicalDecimal, type Decimal } from '../money/decimal.js';
import { isMinorUnits } from '../money/minor-units.js';
import { at, toPath, type PathNode } from './paths.js';
import { readDecimal, type AmountReaders } from './values.js';

/** Readers of amounts in major units, by the currency of the draft that is read with them. */
export const createMajorAmountReaders = (): AmountReaders => {
  let code: string | undefined;
  let stated: number | undefined;
  const findPlaces = (): number | undefined => (code === undefined ? undefined : (getMinorUnit(code) ?? stated));
  const refuseRange = (key: string | number, up: PathNode | undefined, refusals: Refusal[]): undefined => {
    refusals.push({ code: 'amount-out-of-range', path: toPath(at(up, key)), limit: Number.MAX_SAFE_INTEGER });
  };
  return {
    noteCurrency: (currency) => {
      code = currency;
    },
    noteExponent: (exponent) => {
      stated = exponent;
    },
    readAmount: (value, key, up, refusals) => {
      const decimal = readDecimal(value, key, up, refusals);
      const places = findPlaces();
      // A currency that is not known is refused by itself.
      if (decimal === undefined || places === undefined) return undefined;
      if (countPlaces(decimal) > places) {
        // Read, or its decimals would not be known.
        refusals.push({ code: 'too-precise', path: toPath(at(up, key)), decimal, currency: code!, places });
        return undefined;
      }
      const amount = scaleDecimal(decimal, places);
      return isMinorUnits(amount) ? amount : refuseRange(key, up, refusals);
    },
    readUnitPrice: (value, key, up, refusals) => {
      const decimal = readDecimal(value, key, up, refusals);
      const places = findPlaces();
      if (decimal === undefined || places === undefined) return undefined;
      return toCanonicalDecimal(movePoint(decimal, places)) ?? refuseRange(key, up, refusals);
    },
  };
};

/** The decimal times ten to the power of `places`, with zeros that may say nothing. */
const movePoint = (decimal: Decimal, places: number): string => {
  const [whole = '', fraction = ''] = decimal.split('.');
  const digits = fraction.padEnd(places, '0');
  const moved = `${whole}${digits.slice(0, places)}`.replace(/^(-?)0+(?=\d)/, '$1');
  const rest = digits.slice(places);
  return rest === '' ? moved : `${moved}.${rest}`;
};
