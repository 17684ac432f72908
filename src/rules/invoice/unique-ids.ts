import type { InvoiceTerms } from '../../documents/invoice-facts.js';
import type { Path, Refusal } from '../../documents/refusal.js';
import type { TaxedLines } from './known-tax-rates.js';

/** Every id is used once among its kind, and a discount lists a line once. */
export const uniqueIds = ({ lines, discounts, taxRates }: InvoiceTerms): Refusal[] => {
  const refusals: Refusal[] = [];
  duplicates(lines.map(idOf), (i) => ['lines', i, 'id'], refusals);
  duplicates(discounts.map(idOf), (i) => ['discounts', i, 'id'], refusals);
  duplicates(taxRates.map(idOf), (i) => ['taxRates', i, 'id'], refusals);
  discounts.forEach(({ lines: scope }, place) => {
    if (scope !== undefined) duplicates(scope, (i) => ['discounts', place, 'lines', i], refusals);
  });
  return refusals;
};

const idOf = ({ id }: { readonly id: string }): string => id;

/** A line names a tax rate once. */
export const uniqueTaxes = ({ lines }: TaxedLines): Refusal[] => {
  const refusals: Refusal[] = [];
  for (let line = 0; line < lines.length; line++) {
    duplicates(lines[line]!.taxes, (i) => ['lines', line, 'taxes', i], refusals);
  }
  return refusals;
};

/** A few ids are compared directly: a set costs as much as the rest of a line. */
const FEW = 16;

const duplicates = (ids: readonly string[], pathOf: (index: number) => Path, refusals: Refusal[]): void => {
  const seen = ids.length > FEW ? new Map<string, number>() : undefined;
  ids.forEach((id, i) => {
    // An id that could not be read is refused already.
    if (id === '') return;
    const first = seen === undefined ? firstOf(ids, i) : seen.get(id);
    if (first !== undefined) refusals.push({ code: 'duplicate-id', path: pathOf(i), id, first: pathOf(first) });
    else seen?.set(id, i);
  });
};

/** The place of the first id that is the same as a later one. */
const firstOf = (ids: readonly string[], later: number): number | undefined => {
  for (let i = 0; i < later; i++) if (ids[i] === ids[later]) return i;
  return undefined;
};
