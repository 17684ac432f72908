import { currencyCode, minorUnitOf } from '../documents/currency-of.js';
import type { DocumentTax, Part, Totals } from '../documents/invoice.js';
import {
  at,
  pathOf,
  readDate,
  readDecimal,
  readList,
  readMinorUnits,
  readName,
  readOneOf,
  readOptional,
  readText,
  received,
  type Fields,
  type Place,
} from '../documents/reading.js';
import type { Refusal } from '../documents/refusal.js';

// A view is handed documents from anywhere. It takes each field it shows once, and refuses what is no such field: every
// figure that reaches paper or a ledger is a whole number of minor units. Whether a stored document still holds is the
// boundary's question; a view shows what stands there, and passes over fields it does not show.

/** What a document says of itself. */
export type ShownHead = {
  readonly number: string;
  readonly currency: string;
  readonly minorUnit: number;
  readonly issuedOn: string | undefined;
  readonly totals: Totals;
  readonly taxes: readonly DocumentTax[];
};

export type ShownLine = {
  readonly description: string;
  readonly quantity: string | undefined;
  readonly unitPrice: string | undefined;
  readonly subtotal: number;
  readonly discounts: readonly Part[];
  readonly net: number;
  readonly taxes: readonly Part[];
  readonly total: number;
};

/** A record of any fields. */
export const readFields = (value: unknown, place: Place, refusals: Refusal[]): Fields | undefined => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  const path = pathOf(place);
  refusals.push(
    value === undefined
      ? { code: 'missing', path, expected: 'record' }
      : { code: 'wrong-type', path, expected: 'record', received: received(value) },
  );
  return undefined;
};

/** The records of a list. */
export const readRecords = <A>(
  value: unknown,
  key: string,
  up: Place,
  refusals: Refusal[],
  read: (fields: Fields, place: Place, refusals: Refusal[]) => A,
): readonly A[] => {
  const list = at(up, key);
  return (readList(value, list, refusals) ?? []).flatMap((item, i) => {
    const place = at(list, i);
    const fields = readFields(item, place, refusals);
    return fields === undefined ? [] : [read(fields, place, refusals)];
  });
};

export const NO_FIELDS: Fields = /* @__PURE__ */ Object.freeze({});

export const readAmount = (fields: Fields, key: string, place: Place, refusals: Refusal[]): number =>
  readMinorUnits(fields[key], key, place, refusals) ?? 0;

export const readHead = (fields: Fields, place: Place, refusals: Refusal[]): ShownHead => {
  const currency = readName(fields.currency, 'currency', place, refusals) ?? '';
  const stated = readOptional(readExponent, fields.minorUnit, 'minorUnit', place, refusals);
  const minorUnit = minorUnitOf(stated === undefined ? currency : { currency, minorUnit: stated });
  if (minorUnit === undefined && currency !== '') {
    refusals.push({
      code: 'unknown-currency',
      path: pathOf(at(place, 'currency')),
      currency: currencyCode(currency),
    });
  }
  const totals = at(place, 'totals');
  const sums = readFields(fields.totals, totals, refusals) ?? NO_FIELDS;
  return {
    number: readName(fields.number, 'number', place, refusals) ?? '',
    currency,
    minorUnit: minorUnit ?? 0,
    issuedOn: readOptional(readDate, fields.issuedOn, 'issuedOn', place, refusals),
    totals: {
      subtotal: readAmount(sums, 'subtotal', totals, refusals),
      discount: readAmount(sums, 'discount', totals, refusals),
      net: readAmount(sums, 'net', totals, refusals),
      tax: readAmount(sums, 'tax', totals, refusals),
      total: readAmount(sums, 'total', totals, refusals),
    },
    taxes: readRecords(fields.taxes, 'taxes', place, refusals, (tax, within) => ({
      id: readName(tax.id, 'id', within, refusals) ?? '',
      taxable: readAmount(tax, 'taxable', within, refusals),
      amount: readAmount(tax, 'amount', within, refusals),
    })),
  };
};

const readExponent = (value: unknown, key: string, place: Place | undefined, refusals: Refusal[]) =>
  readOneOf(value, key, [0, 1, 2, 3, 4, 5, 6], place, refusals);

export const readLine = (line: Fields, place: Place, refusals: Refusal[]): ShownLine => ({
  description: readText(line.description, 'description', place, refusals) ?? '',
  quantity: readOptional(readDecimal, line.quantity, 'quantity', place, refusals),
  unitPrice: readOptional(readDecimal, line.unitPrice, 'unitPrice', place, refusals),
  subtotal: readAmount(line, 'subtotal', place, refusals),
  discounts: readRecords(line.discounts, 'discounts', place, refusals, readPart),
  net: readAmount(line, 'net', place, refusals),
  taxes: readRecords(line.taxes, 'taxes', place, refusals, readPart),
  total: readAmount(line, 'total', place, refusals),
});

const readPart = (part: Fields, place: Place, refusals: Refusal[]): Part => ({
  id: readName(part.id, 'id', place, refusals) ?? '',
  amount: readAmount(part, 'amount', place, refusals),
});
