import type { Discount, TaxRate } from '../documents/invoice.js';
import { at, toPath, readItems, readList, readRecord, type PathNode } from './reading.js';
import { readDecimal, readMinorUnits, readName, readOneOf, readOptional } from './reading-values.js';
import type { Refusal } from '../documents/refusal.js';

/** Discounts and tax rates are passed over once for each line. */
export const MOST_RATES = 100;

const DISCOUNT = ['id', 'lines', 'percent', 'amount'] as const;
const TAX_RATE = ['id', 'percent', 'behavior'] as const;

/** The names in a list, such as tax rates or lines. */
export const readNames = (value: unknown, key: string, up: PathNode | undefined, refusals: Refusal[]) => {
  const place = at(up, key);
  const items = readList(value, place, refusals);
  return items && readItems(items, refusals, (item, i) => readName(item, i, place, refusals) ?? '');
};

/** The discounts of a draft; what could not be read is held by a neutral value. */
export const readDiscounts = (value: unknown, key: string, up: PathNode | undefined, refusals: Refusal[]) => {
  const place = at(up, key);
  const items = readList(value, place, refusals, MOST_RATES);
  return items?.map((item, i) => readDiscount(item, at(place, i), refusals));
};

const readDiscount = (value: unknown, place: PathNode, refusals: Refusal[]): Discount => {
  const discount = readRecord(value, place, DISCOUNT, refusals);
  if (discount === undefined) return { id: '', amount: 0 };
  const { percent, amount } = discount;
  const id = readName(discount.id, 'id', place, refusals) ?? '';
  const lines = readOptional(readNames, discount.lines, 'lines', place, refusals);
  if (percent !== undefined && amount !== undefined) {
    refusals.push({ code: 'conflicting-fields', path: toPath(place), fields: ['percent', 'amount'] });
  }
  if (percent === undefined) {
    const own = readMinorUnits(amount, 'amount', place, refusals) ?? 0;
    return lines === undefined ? { id, amount: own } : { id, lines, amount: own };
  }
  const own = readDecimal(percent, 'percent', place, refusals) ?? '0';
  return lines === undefined ? { id, percent: own } : { id, lines, percent: own };
};

/** The tax rates of a draft; what could not be read is held by a neutral value. */
export const readTaxRates = (value: unknown, key: string, up: PathNode | undefined, refusals: Refusal[]) => {
  const place = at(up, key);
  const items = readList(value, place, refusals, MOST_RATES);
  return items?.map((item, i) => readTaxRate(item, at(place, i), refusals));
};

const readTaxRate = (value: unknown, place: PathNode, refusals: Refusal[]): TaxRate => {
  const rate = readRecord(value, place, TAX_RATE, refusals);
  return {
    id: (rate && readName(rate.id, 'id', place, refusals)) ?? '',
    percent: (rate && readDecimal(rate.percent, 'percent', place, refusals)) ?? '0',
    behavior:
      (rate && readOneOf(rate.behavior, 'behavior', ['exclusive', 'inclusive'], place, refusals)) ?? 'exclusive',
  };
};
