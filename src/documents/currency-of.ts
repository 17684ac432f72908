import { findMinorUnit } from '../money/currency.js';
import { toName } from './outcome.js';

/** A currency: its ISO 4217 code, or a document (or anything with a `currency` and perhaps a `minorUnit`). */
export type CurrencyOf =
  | string
  | {
      /** An ISO 4217 code, or one of the host's. */ readonly currency: string;
      /** How many decimal places it has, for a code that the table does not know. */ readonly minorUnit?: number;
    };

/** The code as it was given; what is no text is named as it was received, and never turned into text by itself. */
export const getCurrencyCode = (of: CurrencyOf): string => toName(typeof of === 'string' ? of : of.currency);

const MOST_PLACES = 6;

/** How many decimals the currency's major unit has; undefined where neither the table nor the document says. */
export const getMinorUnit = (of: CurrencyOf): number | undefined => {
  const known = findMinorUnit(getCurrencyCode(of));
  if (known !== undefined || typeof of === 'string') return known;
  const { minorUnit } = of;
  return Number.isInteger(minorUnit) && minorUnit! >= 0 && minorUnit! <= MOST_PLACES ? minorUnit! + 0 : undefined;
};
