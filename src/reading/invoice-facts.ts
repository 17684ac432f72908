import type { Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { Rounding } from '../money/rounding.js';
import type { TaxRounding } from '../documents/invoice-draft.js';
import type { Discount, TaxRate } from '../documents/invoice.js';
import { at, toPath, readItems, readList, readRecord, type PathNode } from './reading.js';
import {
  readDate,
  readDecimal,
  readMinorUnits,
  readName,
  readOneOf,
  readOptional,
  readText,
} from './reading-values.js';
import { readDiscounts, readNames, readTaxRates } from './rate-facts.js';
import type { Refusal } from '../documents/refusal.js';

/** A line of a draft, read: of the right shape, and not yet known to be allowed. */
export type LineInput = {
  readonly id: string;
  readonly description: string;
  readonly quantity: Decimal;
  readonly unitPrice: Decimal | undefined;
  readonly subtotal: MinorUnits | undefined;
  readonly taxes: readonly string[];
  readonly discountable: boolean;
};

/** An invoice draft, read. What could not be read is held by a neutral value, so that every rule can still be asked. */
export type InvoiceInput = {
  readonly number: string;
  readonly currency: string | undefined;
  readonly minorUnit: number | undefined;
  readonly issuedOn: string | undefined;
  readonly lines: readonly LineInput[];
  readonly discounts: readonly Discount[];
  readonly taxRates: readonly TaxRate[];
  readonly taxRounding: TaxRounding;
  readonly rounding: Rounding;
};

/** What of an invoice its laws speak of and its figures follow from, beside the subtotals of its lines. */
export type ComputableInvoice = Omit<InvoiceInput, 'number' | 'issuedOn' | 'lines'> & {
  readonly lines: readonly ComputableLine[];
};
export type ComputableLine = Pick<LineInput, 'id' | 'taxes' | 'discountable'>;

const DRAFT = [
  'number',
  'currency',
  'minorUnit',
  'issuedOn',
  'lines',
  'discounts',
  'taxRates',
  'taxRounding',
  'rounding',
] as const;
const LINE = ['id', 'description', 'quantity', 'unitPrice', 'subtotal', 'taxes', 'discountable'] as const;

const NO_NAMES: readonly string[] = Object.freeze([]);

/** Reads an unknown value as an invoice draft; every defect of its shape goes to the refusals. */
export const readInvoiceInput = (value: unknown, refusals: Refusal[]): InvoiceInput | undefined => {
  const draft = readRecord(value, undefined, DRAFT, refusals);
  if (draft === undefined) return undefined;
  return {
    number: readName(draft.number, 'number', undefined, refusals) ?? '',
    currency: readName(draft.currency, 'currency', undefined, refusals),
    minorUnit: readOptional(readExponent, draft.minorUnit, 'minorUnit', undefined, refusals),
    issuedOn: readOptional(readDate, draft.issuedOn, 'issuedOn', undefined, refusals),
    lines: readLines(draft.lines, refusals),
    discounts: readOptional(readDiscounts, draft.discounts, 'discounts', undefined, refusals) ?? [],
    taxRates: readOptional(readTaxRates, draft.taxRates, 'taxRates', undefined, refusals) ?? [],
    taxRounding: readOptional(readTaxRounding, draft.taxRounding, 'taxRounding', undefined, refusals) ?? 'line',
    rounding: readOptional(readRounding, draft.rounding, 'rounding', undefined, refusals) ?? 'half-up',
  };
};

const readExponent = (value: unknown, key: string, place: PathNode | undefined, refusals: Refusal[]) =>
  readOneOf(value, key, [0, 1, 2, 3, 4, 5, 6], place, refusals);

const readTaxRounding = (value: unknown, key: string, place: PathNode | undefined, refusals: Refusal[]) =>
  readOneOf<TaxRounding>(value, key, ['line', 'document'], place, refusals);

const readRounding = (value: unknown, key: string, place: PathNode | undefined, refusals: Refusal[]) =>
  readOneOf<Rounding>(value, key, ['half-up', 'half-even'], place, refusals);

const readLines = (value: unknown, refusals: Refusal[]): readonly LineInput[] => {
  const place = at(undefined, 'lines');
  const items = readList(value, place, refusals);
  if (items === undefined) return [];
  if (items.length === 0) refusals.push({ code: 'empty', path: toPath(place), expected: 'list' });
  return readItems(items, refusals, (item, i) => readLine(item, at(place, i), refusals));
};

const UNREADABLE_LINE: LineInput = {
  id: '',
  description: '',
  quantity: '0',
  unitPrice: undefined,
  subtotal: 0,
  taxes: NO_NAMES,
  discountable: true,
};

const readLine = (value: unknown, place: PathNode, refusals: Refusal[]): LineInput => {
  const line = readRecord(value, place, LINE, refusals);
  if (line === undefined) return UNREADABLE_LINE;
  const { id, description, quantity, unitPrice, subtotal, taxes, discountable } = line;
  // Without a stated subtotal, quantity and price are both needed; a price needs a quantity in any case.
  const stated = subtotal !== undefined;
  const priced = !stated || unitPrice !== undefined;
  const counted = priced || quantity !== undefined;
  return {
    id: readName(id, 'id', place, refusals) ?? '',
    description: readText(description, 'description', place, refusals) ?? '',
    quantity: counted ? (readDecimal(quantity, 'quantity', place, refusals) ?? '0') : '1',
    unitPrice: priced ? readDecimal(unitPrice, 'unitPrice', place, refusals) : undefined,
    subtotal: stated ? (readMinorUnits(subtotal, 'subtotal', place, refusals) ?? 0) : undefined,
    taxes: taxes === undefined ? NO_NAMES : (readNames(taxes, 'taxes', place, refusals) ?? NO_NAMES),
    discountable:
      discountable === undefined || readOneOf(discountable, 'discountable', [true, false], place, refusals) !== false,
  };
};
