import { deepStrictEqual } from 'node:assert/strict';
import { finalizeInvoice, type InvoiceLine } from 'credit-notes';
import { createInvoiceInputs } from '../inputs/invoices.js';
import { LAST } from '../inputs/random.js';
import { frozenInvoice } from '../limit/frozen-invoice.js';
import { limitInvoice } from '../limit/invoice.js';
import { bigInvoice } from '../references/big.js';
import { bigintInvoice } from '../references/bigint.js';
import { getAnswer, type Contender, type Race, listFigures, listLimitFigures } from './race.js';

/** Finalizing invoices of so many lines, with one discount and one or two taxes a line. */
export const invoiceRace = (lines: number, taxes: 1 | 2): Race => {
  const inputs = createInvoiceInputs(lines, taxes);
  const references = {
    limit: {
      run: (turn) => {
        const { items, percent } = inputs[turn & LAST]!;
        return limitInvoice(items, percent);
      },
    },
    'limit, read and frozen': {
      run: (turn) => {
        const { draft, items, percent } = inputs[turn & LAST]!;
        return frozenInvoice(draft, items, percent);
      },
    },
    'big.js': { run: (turn) => bigInvoice(inputs[turn & LAST]!.draft) },
    BigInt: {
      run: (turn) => {
        const { items, percent } = inputs[turn & LAST]!;
        return bigintInvoice(items, percent);
      },
    },
  } satisfies Record<string, Contender>;
  return {
    works: { library: { run: (turn) => finalizeInvoice(inputs[turn & LAST]!.draft) } },
    references,
    check: () => {
      for (const { draft, items, percent } of inputs) {
        const { lines, totals } = getAnswer(finalizeInvoice(draft));
        const expected = lines.map((line: InvoiceLine) => listFigures(line));
        deepStrictEqual(limitInvoice(items, percent).lines.map(listLimitFigures), expected, 'limit');
        deepStrictEqual(bigInvoice(draft).map(listLimitFigures), expected, 'big.js');
        deepStrictEqual(bigintInvoice(items, percent).map(listLimitFigures), expected, 'BigInt');
        const frozen = frozenInvoice(draft, items, percent);
        deepStrictEqual([frozen?.lines, frozen?.totals], [lines, totals], 'limit, read and frozen');
        const { subtotal, discount, net, tax, total } = limitInvoice(items, percent);
        deepStrictEqual({ subtotal, discount, net, tax, total }, { ...totals }, 'totals');
      }
    },
  };
};
