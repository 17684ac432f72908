import { ratePlace } from '../../amounts/rate-place.js';
import type { TaxRate } from '../../documents/invoice.js';
import type { Refusal } from '../../documents/refusal.js';

/** Lines with tax rates, on an invoice or a credit note. */
export type TaxedLines = {
  readonly lines: readonly { readonly id: string; readonly taxes: readonly string[] }[];
  readonly taxRates: readonly TaxRate[];
};

/** A line names tax rates of its document. */
export const knownTaxRates = ({ lines, taxRates }: TaxedLines): Refusal[] => {
  const refusals: Refusal[] = [];
  for (let line = 0; line < lines.length; line++) {
    const { taxes } = lines[line]!;
    let place = -1;
    for (let i = 0; i < taxes.length; i++) {
      const taxRate = taxes[i]!;
      place = ratePlace(taxRates, taxRate, place);
      if (taxRate !== '' && place < 0) {
        refusals.push({ code: 'unknown-tax-rate', path: ['lines', line, 'taxes', i], taxRate });
      }
    }
  }
  return refusals;
};
