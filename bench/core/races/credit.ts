import { deepStrictEqual } from 'node:assert/strict';
import { finalizeInvoice, issueCreditNote, openReceivable, type Receivable } from 'credit-notes';
import { createCredits, createInvoiceInputs, type InvoiceInput } from '../inputs/invoices.js';
import { LAST } from '../inputs/random.js';
import { BY_NET, BY_QUANTITY, REMAINDER, type LimitCredit } from '../limit/credit.js';
import { limitInvoice } from '../limit/invoice.js';
import { limitNote, limitState, type LimitState } from '../limit/note.js';
import { bigCreditNote, bigInvoice } from '../references/big.js';
import { bigintCreditNote, bigintInvoice } from '../references/bigint.js';
import { listFigures, listLimitFigures, getAnswer, type Contender, type Race } from './race.js';

const prepareInput = ({ draft, items, percent }: InvoiceInput) => {
  const invoice = getAnswer(finalizeInvoice(draft));
  const { credits, limit } = createCredits(invoice, items);
  return {
    receivable: openReceivable(invoice),
    draft: { number: 'CN-1', credits },
    credits,
    limit,
    state: limitState(limitInvoice(items, percent)),
    bigs: bigInvoice(draft),
    bigints: bigintInvoice(items, percent),
  };
};

/** Issuing a first note of three credits on an invoice of so many lines. */
export const creditRace = (lines: number): Race => {
  const inputs = [...createInvoiceInputs(lines, 1), ...createInvoiceInputs(lines, 2)]
    .filter((_, i) => i % 2 === 0)
    .map(prepareInput);
  return {
    works: {
      library: {
        run: (turn) => {
          const { receivable, draft } = inputs[turn & LAST]!;
          return issueCreditNote(receivable, draft);
        },
      },
    },
    references: {
      limit: {
        run: (turn) => {
          const { state, limit } = inputs[turn & LAST]!;
          return limitNote(state, limit);
        },
      },
      'big.js': {
        run: (turn) => {
          const { bigs, credits } = inputs[turn & LAST]!;
          return bigCreditNote(bigs, credits);
        },
      },
      BigInt: {
        run: (turn) => {
          const { bigints, limit } = inputs[turn & LAST]!;
          return bigintCreditNote(bigints, limit);
        },
      },
    } satisfies Record<string, Contender>,
    check: () => {
      for (const { receivable, draft, credits, limit, state, bigs, bigints } of inputs) {
        const { creditNote } = getAnswer(issueCreditNote(receivable, draft));
        const expected = creditNote.lines.map(listFigures);
        const { subtotal, discount, net, tax, total, lines } = limitNote(state, limit).note;
        deepStrictEqual(lines.map(listLimitFigures), expected, 'limit');
        deepStrictEqual({ subtotal, discount, net, tax, total }, { ...creditNote.totals }, 'totals');
        deepStrictEqual(bigintCreditNote(bigints, limit).map(listLimitFigures), expected, 'BigInt');
        // Rounding for each note alone leaves figures that are off by a unit or two; more would be another work.
        const differences = bigCreditNote(bigs, credits).flatMap((line, i) =>
          listLimitFigures(line).map((figure, k) => Math.abs(figure - expected[i]![k]!)),
        );
        deepStrictEqual(Math.max(...differences) <= 2, true, 'big.js');
        checkLife(receivable, state);
      }
    },
  };
};

/** The limit keeps to the library over many notes as well: by thirds, by net amounts, and then all that is left. */
const checkLife = (file: Receivable, start: LimitState): void => {
  let receivable = file;
  let state = start;
  const lines = file.invoice.lines;
  const step = (line: number, by: LimitCredit['by'], value: number): void => {
    const { id } = lines[line]!;
    const credit =
      by === BY_QUANTITY
        ? ({ by: 'quantity', line: id, quantity: String(value / 1000) } as const)
        : by === BY_NET
          ? ({ by: 'amount', line: id, amount: value, of: 'net' } as const)
          : ({ by: 'remainder', line: id } as const);
    const number = `CN-${receivable.revision + 1}`;
    const issued = getAnswer(issueCreditNote(receivable, { number, credits: [credit] }));
    const limit = limitNote(state, [{ by, line, value }]);
    deepStrictEqual(limit.note.lines.map(listLimitFigures), issued.creditNote.lines.map(listFigures), number);
    ({ receivable } = issued);
    ({ state } = limit);
  };
  for (let round = 0; round < 3; round++) {
    lines.forEach((line, i) => {
      if (i % 2 === 0) step(i, BY_QUANTITY, Math.floor(start.invoice.lines[i]!.item.quantity / 4));
      else step(i, BY_NET, Math.floor(line.net / 3.5));
    });
  }
  lines.forEach((_, i) => {
    step(i, REMAINDER, 0);
  });
  deepStrictEqual([state.credited, state.due], [receivable.invoice.totals.total, 0], 'closed');
};
