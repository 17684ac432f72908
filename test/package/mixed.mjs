// A program with both copies of the package: a document of the one is none of the other, and is told so.
import { deepEqual, equal, throws } from 'node:assert/strict';
import { createRequire } from 'node:module';
import * as imported from 'credit-notes';
import { parseInvoice } from 'credit-notes/schema';

const required = createRequire(import.meta.url)('credit-notes');
const draft = {
  number: 'INV-1',
  currency: 'EUR',
  lines: [{ id: 'chair', description: 'Chair', quantity: 3, unitPrice: '99.5' }],
};
const payment = { id: 'p1', amount: 1, method: 'card' };

for (const [of, into] of [
  [required, imported],
  [imported, required],
]) {
  const receivable = of.openReceivable(of.orThrow(of.finalizeInvoice(draft)));
  const refusal = { code: 'not-proven', path: ['receivable'], expected: 'receivable', parser: 'parseReceivable' };
  deepEqual(into.recordPayment(receivable, payment), {
    _tag: 'Left',
    left: [{ ...refusal, received: 'a copy of a receivable' }],
  });
  throws(() => into.amountDue(receivable), TypeError);
}

// A parser reads it as it reads what was stored.
const invoice = imported.orThrow(parseInvoice(required.orThrow(required.finalizeInvoice(draft))));
equal(imported.amountDue(imported.openReceivable(invoice)), 299);
