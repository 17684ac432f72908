import type { CreditNoteDraft, InvoiceDraft, Payment } from '../../src/index.js';

/** An invoice with everything on it: both tax behaviors, stacked discounts, a negative and a stated line. */
export const richDraft: InvoiceDraft = {
  number: 'I-7',
  currency: 'EUR',
  issuedOn: '2026-03-31',
  taxRounding: 'document',
  rounding: 'half-even',
  taxRates: [
    { id: 'vat', percent: '19', behavior: 'exclusive' },
    { id: 'city', percent: 2.5, behavior: 'inclusive' },
  ],
  discounts: [
    { id: 'loyal', percent: '12.5' },
    { id: 'coupon', amount: 999, lines: ['desk', 'back'] },
  ],
  lines: [
    { id: 'desk', description: 'Desk, days', quantity: '7.50', unitPrice: '1333.33', taxes: ['vat', 'city'] },
    { id: 'room', description: 'Room', quantity: 3, subtotal: 10000, taxes: ['vat'] },
    { id: 'back', description: 'Returned', quantity: -2, unitPrice: 450, taxes: ['vat'] },
    { id: 'fee', description: 'Deposit', subtotal: 2500, discountable: false },
  ],
};

export const payments: readonly Payment[] = [
  { id: 'p-1', amount: 3000, method: 'customer-balance' },
  { id: 'p-2', amount: 11000, method: 'card', paidOn: '2026-04-02' },
];

/** Credit notes in every mode, to be issued one after the other under the open policy. */
export const noteDrafts: readonly CreditNoteDraft[] = [
  { number: 'C-1', reason: 'order-change', credits: [{ by: 'quantity', line: 'desk', quantity: '2.5' }] },
  {
    number: 'C-2',
    issuedOn: '2026-05-01',
    memo: 'Two wishes',
    credits: [
      { by: 'amount', line: 'room', amount: 3333, of: 'net' },
      { by: 'quantity', line: 'back', quantity: 1 },
      { by: 'percent', line: 'fee', percent: 10 },
    ],
    settlement: { order: 'balance-first' },
  },
  {
    number: 'C-3',
    credits: [{ by: 'custom', description: 'Goodwill', quantity: '1.5', unitPrice: '99.9', taxes: ['vat', 'city'] }],
  },
  { number: 'C-4', credits: [{ by: 'spread', amount: 1234, of: 'total' }] },
  { number: 'C-5', credits: [{ by: 'remainder', line: 'desk' }] },
  { number: 'C-6', credits: [{ by: 'remainder' }], settlement: { order: 'all-balance' } },
];
