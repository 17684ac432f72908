import { differences } from '../documents/differences.js';
import type { Invoice } from '../documents/invoice.js';
import { answer, refuse } from '../documents/outcome.js';
import { isProven } from '../documents/proven.js';
import { at, readList, readOneOf, readRecord, type Fields, type Place } from '../documents/reading.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { finalized } from './finalize-invoice.js';

const FIELDS = [
  'schemaVersion',
  'number',
  'currency',
  'minorUnit',
  'issuedOn',
  'taxRounding',
  'rounding',
  'taxRates',
  'discounts',
  'lines',
  'totals',
  'taxes',
] as const;

/**
 * Proves a stored invoice: finalizes the facts it holds, and refuses every figure that does not come out as it says.
 * A stated subtotal is a fact.
 */
export const provenInvoice = (value: unknown): Outcome<Invoice> => {
  if (isProven('invoice', value)) return answer(value);
  const refusals: Refusal[] = [];
  const stored = readRecord(value, undefined, FIELDS, refusals);
  if (stored === undefined) return refuse(refusals);
  readOneOf(stored.schemaVersion, 'schemaVersion', [1], undefined, refusals);
  const finalizedAgain = finalized(draftOf(stored, refusals));
  if (finalizedAgain._tag === 'Left') return refuse([...refusals, ...finalizedAgain.left]);
  differences(stored, finalizedAgain.right, undefined, refusals);
  return refusals.length > 0 ? refuse(refusals) : finalizedAgain;
};

/** The facts of a stored invoice, as the draft they came from. */
const draftOf = (stored: Fields, refusals: Refusal[]): unknown => {
  const { number, currency, minorUnit, issuedOn, taxRounding, rounding, taxRates, discounts } = stored;
  const place = at(undefined, 'lines');
  const lines = readList(stored.lines, place, refusals) ?? [];
  return {
    number,
    currency,
    minorUnit,
    issuedOn,
    taxRounding,
    rounding,
    taxRates,
    discounts,
    lines: lines.map((line, i) => lineDraftOf(line, at(place, i), refusals)),
  };
};

const LINE = [
  'id',
  'description',
  'quantity',
  'unitPrice',
  'discountable',
  'subtotal',
  'discounts',
  'net',
  'taxes',
  'total',
] as const;

const lineDraftOf = (line: unknown, place: Place, refusals: Refusal[]): unknown => {
  const stored = readRecord(line, place, LINE, refusals);
  if (stored === undefined) return undefined;
  const { id, description, quantity, unitPrice, discountable, subtotal } = stored;
  const taxes = readList(stored.taxes, at(place, 'taxes'), refusals)?.map((tax) =>
    typeof tax === 'object' && tax !== null ? (tax as Fields).id : tax,
  );
  return { id, description, quantity, unitPrice, discountable, subtotal, taxes };
};
