import type { Credit, CreditNote, CreditNoteLine } from '../../src/index.js';
import { amounts, sum } from '../support.js';

type Changes = { readonly lines?: readonly CreditNoteLine[]; readonly credits?: readonly Credit[] };

/** A note with other lines or credits whose sums are those of its lines, so that it holds by itself. */
export const restated = (note: CreditNote, changes: Changes): CreditNote => {
  const { lines, credits } = { ...note, ...changes };
  const of = (figure: 'subtotal' | 'net' | 'total') => sum(lines.map((line) => line[figure]));
  const taxes = note.taxes.map(({ id }) => {
    const taxed = lines.filter((line) => line.taxes.some((tax) => tax.id === id));
    const own = taxed.flatMap((line) => line.taxes.filter((tax) => tax.id === id));
    return { id, taxable: sum(taxed.map(({ net }) => net)), amount: sum(own.map(({ amount }) => amount)) };
  });
  const totals = {
    subtotal: of('subtotal'),
    discount: sum(amounts(lines.map(({ discounts }) => discounts))),
    net: of('net'),
    tax: sum(taxes.map(({ amount }) => amount)),
    total: of('total'),
  };
  return { ...note, lines, credits, taxes, totals, prePayment: totals.total };
};

/** A note of which one line says something else. */
export const restatedLine = (note: CreditNote, at: number, changes: object): CreditNote =>
  restated(note, { lines: note.lines.map((line, i) => (i === at ? { ...line, ...changes } : line)) });
