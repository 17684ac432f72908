import { finalizeInvoice, isLeft, type Invoice, type InvoiceDraft } from '../../src/index.js';

/** An invoice as a business sends it: priced lines, two tax rates, a discount over all. */
export const createInvoice = (lines: number, discounted: boolean): Invoice => {
  const draft: InvoiceDraft = {
    number: 'INV-2026-00042',
    currency: 'EUR',
    issuedOn: '2026-03-31',
    taxRates: [
      { id: 'vat-19', percent: '19', behavior: 'exclusive' },
      { id: 'vat-7', percent: '7', behavior: 'exclusive' },
    ],
    ...(discounted ? { discounts: [{ id: 'loyalty', percent: '10' }] } : {}),
    lines: Array.from({ length: lines }, (_, i) => ({
      id: `line-${i + 1}`,
      description: `Consulting services, part ${i + 1}`,
      quantity: i % 4 === 0 ? `${i + 1}.5` : String(i + 1),
      unitPrice: String(1999 + i * 137),
      taxes: [i % 3 === 0 ? 'vat-7' : 'vat-19'],
    })),
  };
  const invoice = finalizeInvoice(draft);
  if (isLeft(invoice)) throw new Error(JSON.stringify(invoice.left));
  return invoice.right;
};
