import { expect, it } from 'vitest';
import { finalizeInvoice, type InvoiceDraft, type Refusal } from '../../src/index.js';
import type { InvoiceFields } from '../../src/documents/invoice.js';
import { readStoredInvoice } from '../../src/reading/invoice-shapes.js';
import { parseInvoice } from '../../src/schema/index.js';
import { chance, seeded } from '../generators/random.js';
import { often } from '../laws/plays.js';
import { broken } from '../proving/broken.js';
import { leavesOf, changedAt } from '../proving/leaves.js';
import { lives, richLife, stored } from '../proving/stored.js';

/** The draft that a stored invoice says it came from. */
const draftOf = (invoice: InvoiceFields): InvoiceDraft => {
  const { number, currency, minorUnit, issuedOn, taxRounding, rounding, taxRates, discounts } = invoice;
  const lines = invoice.lines.map(({ id, description, quantity, unitPrice, subtotal, discountable, taxes }) => ({
    ...{ id, description, quantity, subtotal, taxes: taxes.map((tax) => tax.id) },
    ...(unitPrice === undefined ? {} : { unitPrice }),
    ...(discountable === undefined ? {} : { discountable }),
  }));
  return {
    ...{ number, currency, taxRounding, rounding, taxRates, discounts, lines },
    ...(minorUnit === undefined ? {} : { minorUnit }),
    ...(issuedOn === undefined ? {} : { issuedOn }),
  };
};

/** What a stored invoice has to be, told without the library's way of telling it: the same invoice, finalized again. */
const holds = (document: unknown): boolean => {
  const refusals: Refusal[] = [];
  const decoded = readStoredInvoice(document, refusals);
  if (decoded === undefined || refusals.length > 0) return false;
  const again = finalizeInvoice(draftOf(decoded));
  return again._tag === 'Right' && sorted(again.right) === sorted(decoded);
};

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

it('a stored invoice is taken exactly where finalizing its facts gives it again', () => {
  const all = [richLife(), ...lives(100, 5)].map(({ invoice }) => stored(invoice));
  const random = seeded(11);
  const seen = { taken: 0, refused: 0 };
  for (let i = 0; i < often(6000); i++) {
    let document = all[i % all.length];
    do document = i % 2 === 0 ? broken(document, random) : oneOff(document, random);
    while (chance(random, 0.2));
    const taken = parseInvoice(document)._tag === 'Right';
    if (taken !== holds(document)) expect.fail(`taken: ${taken}: ${JSON.stringify(document)}`);
    seen[taken ? 'taken' : 'refused']++;
  }
  expect(seen.refused).toBeGreaterThan(often(3000));
  expect(seen.taken).toBeGreaterThan(often(50));
});

/** A figure, a name or a choice that is another one of its kind: the shape stays. */
const oneOff = (document: unknown, random: () => number): unknown => {
  const leaves = leavesOf(document);
  const { path, value } = leaves[Math.floor(random() * leaves.length)]!;
  if (typeof value === 'number') return changedAt(document, path, value + (random() < 0.5 ? 1 : -1));
  const others = leaves.filter((leaf) => typeof leaf.value === 'string');
  return changedAt(document, path, others[Math.floor(random() * others.length)]!.value);
};
