import type { InvoiceLine, TaxRate } from '../documents/invoice.js';
import { at, readDecimal, readName, readOneOf, type Fields, type Place } from '../documents/reading.js';
import type { Refusal } from '../documents/refusal.js';
import { readFields, readHead, readLine, readRecords, type ShownHead, type ShownLine } from './shown-document.js';

export type ShownInvoiceLine = ShownLine & Pick<InvoiceLine, 'id'>;
export type ShownInvoice = ShownHead & {
  readonly taxRates: readonly TaxRate[];
  readonly lines: readonly ShownInvoiceLine[];
};

/** Reads an unknown value as an invoice to show; undefined where its shape is refused. */
export const readShownInvoice = (value: unknown, key: string, refusals: Refusal[]): ShownInvoice | undefined => {
  const before = refusals.length;
  const place = at(undefined, key);
  const fields = readFields(value, place, refusals);
  if (fields === undefined) return undefined;
  const invoice: ShownInvoice = {
    ...readHead(fields, place, refusals),
    taxRates: readRecords(fields.taxRates, 'taxRates', place, refusals, readTaxRate),
    lines: readRecords(fields.lines, 'lines', place, refusals, (line, within) => ({
      id: readName(line.id, 'id', within, refusals) ?? '',
      ...readLine(line, within, refusals),
    })),
  };
  return refusals.length > before ? undefined : invoice;
};

const readTaxRate = (rate: Fields, place: Place, refusals: Refusal[]): TaxRate => ({
  id: readName(rate.id, 'id', place, refusals) ?? '',
  percent: readDecimal(rate.percent, 'percent', place, refusals) ?? '0',
  behavior: readOneOf(rate.behavior, 'behavior', ['exclusive', 'inclusive'], place, refusals) ?? 'exclusive',
});
