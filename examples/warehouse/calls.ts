// What a query hands to the function, row by row: an invoice as it was stored, and a draft. Two of them are refused.
import { finalizeInvoice, isLeft, type InvoiceDraft } from 'credit-notes';

export type Row = { readonly name: string; readonly invoice: string | null; readonly draft: string | null };

const stored = (draft: InvoiceDraft): string => {
  const invoice = finalizeInvoice(draft);
  if (isLeft(invoice)) throw new Error(JSON.stringify(invoice.left));
  return JSON.stringify(invoice.right);
};

const office = stored({
  number: 'INV-1',
  currency: 'EUR',
  lines: [
    { id: 'desk', description: 'Desk, one month', quantity: 3, unitPrice: 24990, taxes: ['vat'] },
    { id: 'hours', description: 'Hours', quantity: '12.25', unitPrice: '8333.5', taxes: ['vat'] },
  ],
  discounts: [{ id: 'autumn', percent: '12.5' }],
  taxRates: [{ id: 'vat', percent: 19, behavior: 'exclusive' }],
});
const shop = stored({
  number: '領収-2',
  currency: 'JPY',
  lines: [
    { id: 'chair', description: '椅子 🪑', quantity: 7, unitPrice: 12980, taxes: ['consumption'] },
    { id: 'tea', description: 'お茶', quantity: '2.5', unitPrice: 431, taxes: ['reduced'] },
  ],
  taxRates: [
    { id: 'consumption', percent: 10, behavior: 'inclusive' },
    { id: 'reduced', percent: 8, behavior: 'inclusive' },
  ],
  taxRounding: 'document',
});

const note = (...credits: readonly object[]): string => JSON.stringify({ number: 'CN-1', credits });

export const rows: readonly Row[] = [
  {
    name: 'hours, of a discounted line',
    invoice: office,
    draft: note({ by: 'quantity', line: 'hours', quantity: '3.75' }),
  },
  { name: 'an amount over all lines', invoice: office, draft: note({ by: 'spread', amount: 10001, of: 'total' }) },
  { name: 'a percentage, tax included', invoice: shop, draft: note({ by: 'percent', line: 'chair', percent: '33.3' }) },
  { name: 'all of it', invoice: shop, draft: note({ by: 'remainder' }) },
  { name: 'more than there is', invoice: office, draft: note({ by: 'quantity', line: 'desk', quantity: 4 }) },
  { name: 'half a text', invoice: office.slice(0, 99), draft: note({ by: 'remainder' }) },
];
