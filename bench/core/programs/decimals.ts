// How often big.js is called: bundled from the sources with a big.js that counts.
import { finalizeInvoice, issueCreditNote, openReceivable, type InvoiceDraft } from 'credit-notes';
import { getAnswer } from '../races/race.js';

declare global {
  var bigCalls: number | undefined;
}

const createDraft = (unitPrice: number | string): InvoiceDraft => ({
  number: 'INV-1',
  currency: 'EUR',
  lines: Array.from({ length: 10 }, (_, i) => ({
    id: `line-${i + 1}`,
    description: `Chair ${i + 1}`,
    quantity: i + 1,
    unitPrice,
    taxes: ['vat'],
  })),
  discounts: [{ id: 'loyalty', percent: 10 }],
  taxRates: [{ id: 'vat', percent: 20, behavior: 'exclusive' }],
});

const countCalls = (work: () => unknown): number => {
  globalThis.bigCalls = 0;
  work();
  return globalThis.bigCalls;
};

const invoice = getAnswer(finalizeInvoice(createDraft(9950)));
const credits = [{ by: 'quantity', line: 'line-5', quantity: 2 }] as const;
const counts = {
  whole: countCalls(() => finalizeInvoice(createDraft(9950))),
  credit: countCalls(() => getAnswer(issueCreditNote(openReceivable(invoice), { number: 'CN-1', credits }))),
  // More digits than a double holds need decimals: a counter that sees none of that counts nothing.
  long: countCalls(() => getAnswer(finalizeInvoice(createDraft('12345.123456789012')))),
};
if (counts.long === 0) throw new Error('the calls of big.js are not counted');
process.stdout.write(JSON.stringify(counts));
