import type { ComputableInvoice } from '../../reading/invoice-shapes.js';
import type { Path, Refusal } from '../../documents/refusal.js';
import type { TaxedLines } from './known-tax-rates.js';

/** Every id is used once among its kind, and a discount lists a line once. */
export const checkUniqueIds = ({ lines, discounts, taxRates }: ComputableInvoice): Refusal[] => {
  const refusals: Refusal[] = [];
  collectDuplicates(lines.map(idOf), (i) => ['lines', i, 'id'], refusals);
  collectDuplicates(discounts.map(idOf), (i) => ['discounts', i, 'id'], refusals);
  collectDuplicates(taxRates.map(idOf), (i) => ['taxRates', i, 'id'], refusals);
  discounts.forEach(({ lines: scope }, place) => {
    if (scope !== undefined) collectDuplicates(scope, (i) => ['discounts', place, 'lines', i], refusals);
  });
  return refusals;
};

const idOf = ({ id }: { readonly id: string }): string => id;

/** A line names a tax rate once. */
export const checkUniqueTaxes = ({ lines }: TaxedLines): Refusal[] => {
  const refusals: Refusal[] = [];
  for (let line = 0; line < lines.length; line++) {
    const { taxes } = lines[line]!;
    if (!areUnique(taxes)) collectDuplicates(taxes, (i) => ['lines', line, 'taxes', i], refusals);
  }
  return refusals;
};

const FEW = 16;

/** Whether a few ids are each another one: most lines name two or three, and a map costs as much as the rest of a line. */
const areUnique = (ids: readonly string[]): boolean => {
  if (ids.length > FEW) return false;
  for (let i = 1; i < ids.length; i++) {
    for (let k = 0; k < i; k++) if (ids[i] === ids[k]) return false;
  }
  return true;
};

const collectDuplicates = (ids: readonly string[], pathOf: (index: number) => Path, refusals: Refusal[]): void => {
  // Mostly there are none, and that costs half of what it takes to tell where the first one is.
  if (new Set(ids).size === ids.length) return;
  const seen = new Map<string, number>();
  ids.forEach((id, i) => {
    // An id that could not be read is refused already.
    if (id === '') return;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, i);
    else refusals.push({ code: 'duplicate-id', path: pathOf(i), id, first: pathOf(first) });
  });
};
