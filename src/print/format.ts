import { tryOrElse } from '../documents/outcome.js';
import { isCurrencyCode } from '../money/currency.js';
import type { Decimal } from '../money/decimal.js';
import { shiftPoint, toMajorUnits, type MinorUnits } from '../money/minor-units.js';

/** How figures and dates look in one locale and one currency. */
export type Format = {
  /** The locale as Intl writes it, for a page's `lang`. */ readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** An amount without its currency: `1.234,50`. */ readonly writeFigure: (amount: MinorUnits) => string;
  /** An amount with its currency: `1.234,50 €`. */ readonly writeMoney: (amount: MinorUnits) => string;
  /** A unit price, a decimal of minor units, with all its digits: `0,3575`. */
  readonly writePrice: (price: Decimal) => string;
  readonly writeDecimal: (value: Decimal) => string;
  readonly writePercent: (percent: Decimal) => string;
  readonly writeDate: (date: string) => string;
};

const RIGHT_TO_LEFT = 'Adlm Arab Aran Hebr Mand Mani Nbat Nkoo Palm Phnx Rohg Samr Syrc Thaa Yezi';

/** Documents hold up to 12 decimals; a unit price in minor units has up to 6 more in major ones. */
const MOST_DECIMALS = 18;

/** How many figures of a kind a cache holds. */
const MOST_CACHED = 1000;

/**
 * Creates the format of a locale and a currency; undefined where Intl knows no such locale.
 *
 * Every figure reaches Intl as decimal text, which it formats digit by digit, never as a float.
 */
export const createFormat = (tag: string, currency: string, places: number): Format | undefined => {
  const script = readScript(tag);
  if (script === undefined) return undefined;
  const { locale } = script;
  const createWriter = (options: Intl.NumberFormatOptions): ((value: Decimal) => string) => {
    const format = new Intl.NumberFormat(locale, options);
    // Lines share most of their figures, and to write one costs ten times as much as to find it in a cache.
    const cache = new Map<Decimal, string>();
    return (value) => {
      const found = cache.get(value);
      if (found !== undefined) return found;
      // Older typings know numbers only; engines have taken decimal text since ECMA-402 of 2023.
      const text = format.format(value as unknown as number);
      if (cache.size < MOST_CACHED) cache.set(value, text);
      return text;
    };
  };
  const fixed = { minimumFractionDigits: places, maximumFractionDigits: places };
  const writeMajor = createWriter(fixed);
  // Intl throws on codes that ISO 4217 could not give; they stand behind the figure.
  const writeMajorMoney = isCurrencyCode(currency)
    ? createWriter({ ...fixed, style: 'currency', currency })
    : (value: Decimal) => `${writeMajor(value)}\u00a0${currency}`;
  const writeMajorPrice = createWriter({ minimumFractionDigits: places, maximumFractionDigits: MOST_DECIMALS });
  const writeShare = createWriter({ style: 'percent', maximumFractionDigits: MOST_DECIMALS });
  // Invoices are dated by the Gregorian calendar; in UTC no time zone moves the day.
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', calendar: 'gregory', timeZone: 'UTC' });
  return {
    ...script,
    writeFigure: (amount) => writeMajor(toMajorUnits(amount, places)),
    writeMoney: (amount) => writeMajorMoney(toMajorUnits(amount, places)),
    writePrice: (value) => writeMajorPrice(shiftPoint(value, places)),
    writeDecimal: createWriter({ maximumFractionDigits: MOST_DECIMALS }),
    writePercent: (value) => writeShare(shiftPoint(value, 2)),
    writeDate: (text) => dates.format(new Date(`${text}T00:00:00Z`)),
  };
};

const readScript = (tag: string): Pick<Format, 'locale' | 'direction'> | undefined =>
  tryOrElse(() => {
    const locale = new Intl.Locale(tag);
    const isRightToLeft = RIGHT_TO_LEFT.split(' ').includes(locale.maximize().script ?? '');
    return { locale: locale.toString(), direction: isRightToLeft ? 'rtl' : 'ltr' };
  }, undefined);
