import type { InvoiceTerms } from '../../documents/invoice-facts.js';
import type { Refusal } from '../../documents/refusal.js';

/** How many shares of discounts and taxes an invoice may have: beyond it no machine answers at once. */
const MOST_SHARES = 500_000;

/** An invoice has no more shares of discounts and taxes than can be computed at once. */
export const invoiceSize = ({ lines, discounts }: InvoiceTerms): Refusal[] => {
  let asked = 0;
  for (const discount of discounts) asked += discount.lines?.length ?? lines.length;
  for (const line of lines) asked += line.taxes.length;
  return asked > MOST_SHARES ? [{ code: 'too-many', path: ['lines'], asked, limit: MOST_SHARES }] : [];
};
