import { isCurrencyCode } from '../money/currency.js';
import type { Decimal } from '../money/decimal.js';
import { toMajorUnits, type MinorUnits } from '../money/minor-units.js';

/** How figures and dates look in one locale and one currency. */
export type Format = {
  /** The locale as Intl writes it, for a page's `lang`. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** An amount without its currency: `1.234,50`. */
  readonly figure: (amount: MinorUnits) => string;
  /** An amount with its currency: `1.234,50 €`. */
  readonly money: (amount: MinorUnits) => string;
  /** A unit price, a decimal of minor units, with all its digits: `0,3575`. */
  readonly price: (price: Decimal) => string;
  readonly decimal: (value: Decimal) => string;
  readonly percent: (percent: Decimal) => string;
  readonly date: (date: string) => string;
};

const RIGHT_TO_LEFT = 'Adlm Arab Aran Hebr Mand Mani Nbat Nkoo Palm Phnx Rohg Samr Syrc Thaa Yezi';

/** Documents hold up to 12 decimals; a unit price in minor units has up to 6 more in major ones. */
const MOST_DECIMALS = 18;

/** How many figures of a kind are found again. */
const MOST_KNOWN = 1000;

/**
 * The format of a locale and a currency; undefined where Intl knows no such locale.
 *
 * Every figure reaches Intl as decimal text, which it formats digit by digit, never as a float.
 */
export const formatOf = (tag: string, currency: string, places: number): Format | undefined => {
  const known = knownLocale(tag);
  if (known === undefined) return undefined;
  const { locale, direction } = known;
  const written = (options: Intl.NumberFormatOptions): ((value: Decimal) => string) => {
    const format = new Intl.NumberFormat(locale, options);
    // Lines share most of their figures, and to write one costs ten times as much as to find it.
    const known = new Map<Decimal, string>();
    return (value) => {
      const text = known.get(value);
      if (text !== undefined) return text;
      // Older typings know numbers only; engines have taken decimal text since ECMA-402 of 2023.
      const own = format.format(value as unknown as number);
      if (known.size < MOST_KNOWN) known.set(value, own);
      return own;
    };
  };
  const exactly = { minimumFractionDigits: places, maximumFractionDigits: places };
  const figure = written(exactly);
  // Intl throws on codes that ISO 4217 could not give; they stand behind the figure.
  const money = isCurrencyCode(currency)
    ? written({ ...exactly, style: 'currency', currency })
    : (value: Decimal) => `${figure(value)}\u00a0${currency}`;
  const price = written({ minimumFractionDigits: places, maximumFractionDigits: MOST_DECIMALS });
  const percent = written({ style: 'percent', maximumFractionDigits: MOST_DECIMALS });
  // The calendar of invoices, in zones of no daylight: a date is no moment.
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', calendar: 'gregory', timeZone: 'UTC' });
  return {
    locale,
    direction,
    figure: (amount) => figure(toMajorUnits(amount, places)),
    money: (amount) => money(toMajorUnits(amount, places)),
    price: (value) => price(lowered(value, places)),
    decimal: written({ maximumFractionDigits: MOST_DECIMALS }),
    percent: (value) => percent(lowered(value, 2)),
    date: (text) => date.format(new Date(`${text}T00:00:00Z`)),
  };
};

const knownLocale = (tag: string): Pick<Format, 'locale' | 'direction'> | undefined => {
  try {
    const locale = new Intl.Locale(tag);
    const { script } = locale.maximize();
    const leftwards = RIGHT_TO_LEFT.split(' ').some((one) => one === script);
    return { locale: locale.toString(), direction: leftwards ? 'rtl' : 'ltr' };
  } catch {
    return undefined;
  }
};

/** A decimal divided by a power of ten, digit by digit: `-35.75` lowered by 2 is `-0.3575`. */
export const lowered = (value: Decimal, places: number): Decimal => {
  const sign = value.startsWith('-') ? '-' : '';
  const [whole, fraction = ''] = value.slice(sign.length).split('.');
  const digits = whole!.padStart(places + 1, '0');
  const point = digits.length - places;
  const decimals = digits.slice(point) + fraction;
  return `${sign}${digits.slice(0, point)}${decimals === '' ? '' : `.${decimals}`}`;
};
