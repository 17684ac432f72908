import { indexById } from '../../invoicing/lookups.js';
import type { TaxRate } from '../../documents/invoice.js';
import type { Refusal } from '../../documents/refusal.js';

/** Lines with tax rates, on an invoice or a credit note. */
export type TaxedLines = {
  readonly lines: readonly { readonly id: string; readonly taxes: readonly string[] }[];
  readonly taxRates: readonly TaxRate[];
};

/** A line names tax rates of its document. */
export const checkKnownTaxRates = ({ lines, taxRates }: TaxedLines): Refusal[] => {
  const refusals: Refusal[] = [];
  const placeOf = indexById(taxRates);
  for (let line = 0; line < lines.length; line++) {
    const { taxes } = lines[line]!;
    for (let i = 0; i < taxes.length; i++) {
      const taxRate = taxes[i]!;
      if (taxRate !== '' && placeOf(taxRate) < 0) {
        refusals.push({ code: 'unknown-tax-rate', path: ['lines', line, 'taxes', i], taxRate });
      }
    }
  }
  return refusals;
};
