import type { InvoiceFacts } from '../../documents/invoice-facts.js';
import type { Path, Refusal } from '../../documents/refusal.js';
import type { TaxedLines } from './known-tax-rates.js';

/** Every id is used once among its kind, and a discount lists a line once. */
export const uniqueIds = ({ lines, discounts, taxRates }: InvoiceFacts): Refusal[] => {
  const refusals: Refusal[] = [];
  duplicates(
    lines.length,
    (i) => lines[i]!.id,
    (i) => ['lines', i, 'id'],
    refusals,
  );
  duplicates(
    discounts.length,
    (i) => discounts[i]!.id,
    (i) => ['discounts', i, 'id'],
    refusals,
  );
  duplicates(
    taxRates.length,
    (i) => taxRates[i]!.id,
    (i) => ['taxRates', i, 'id'],
    refusals,
  );
  discounts.forEach(({ lines: scope }, place) => {
    if (scope === undefined) return;
    duplicates(
      scope.length,
      (i) => scope[i]!,
      (i) => ['discounts', place, 'lines', i],
      refusals,
    );
  });
  return refusals;
};

/** A line names a tax rate once. */
export const uniqueTaxes = ({ lines }: TaxedLines): Refusal[] => {
  const refusals: Refusal[] = [];
  lines.forEach(({ taxes }, line) => {
    duplicates(
      taxes.length,
      (i) => taxes[i]!,
      (i) => ['lines', line, 'taxes', i],
      refusals,
    );
  });
  return refusals;
};

/** A few ids are compared directly: a set costs as much as the rest of a line. */
const FEW = 16;

const duplicates = (
  count: number,
  idOf: (index: number) => string,
  pathOf: (index: number) => Path,
  refusals: Refusal[],
): void => {
  const seen = count > FEW ? new Map<string, number>() : undefined;
  for (let i = 0; i < count; i++) {
    const id = idOf(i);
    // An id that could not be read is refused already.
    if (id === '') continue;
    const first = seen === undefined ? firstOf(id, i, idOf) : seen.get(id);
    if (first !== undefined) refusals.push({ code: 'duplicate-id', path: pathOf(i), id, first: pathOf(first) });
    else seen?.set(id, i);
  }
};

const firstOf = (id: string, before: number, idOf: (index: number) => string): number | undefined => {
  for (let i = 0; i < before; i++) if (idOf(i) === id) return i;
  return undefined;
};
