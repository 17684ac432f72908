// What a caller sends: an invoice as it was finalized and stored, a payment that came in since, and what to credit.
import { finalizeInvoice, isLeft } from 'credit-notes';

const invoice = finalizeInvoice({
  number: 'INV-7',
  currency: 'EUR',
  issuedOn: '2026-11-02',
  lines: [
    { id: 'desk', description: 'Desk, one month', quantity: 3, unitPrice: 24990, taxes: ['vat'] },
    { id: 'book', description: 'Handbook', quantity: 12, unitPrice: '1995.5', taxes: ['vat'] },
  ],
  discounts: [{ id: 'autumn', percent: '12.5' }],
  taxRates: [{ id: 'vat', percent: 20, behavior: 'exclusive' }],
});
if (isLeft(invoice)) throw new Error(JSON.stringify(invoice.left));

export const request = {
  invoice: invoice.right,
  events: [{ type: 'payment', payment: { id: 'pay-1', amount: 80000, method: 'card' } }],
  draft: { number: 'CN-1', issuedOn: '2026-11-09', credits: [{ by: 'quantity', line: 'book', quantity: 5 }] },
} as const;
