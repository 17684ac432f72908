import type { CustomCredit } from '../documents/credit-note-draft.js';
import type { CreditNoteLine } from '../documents/credit-note.js';
import type { Invoice } from '../documents/invoice.js';
import { roundedProduct, type Decimal } from '../money/decimal.js';
import { partsOf } from '../invoicing/invoice-lines.js';
import { lineTaxes } from '../invoicing/line-taxes.js';
import { namedRates, taxScale, taxSets } from '../invoicing/tax-scale.js';

const NONE: readonly never[] = Object.freeze([]);

/** The line of a credit that the invoice has no line for; its taxes are rounded on it. */
export const customLine = (credit: CustomCredit, { taxRates, rounding }: Invoice): CreditNoteLine => {
  // Read from a draft, so both are canonical.
  const quantity = credit.quantity as Decimal;
  const unitPrice = credit.unitPrice as Decimal;
  const taxes = credit.taxes ?? NONE;
  // A scale of its own rates: the invoice may have many others.
  const rates = namedRates(taxes, taxRates);
  const scale = taxScale(rates);
  const subtotal = roundedProduct(quantity, unitPrice, rounding);
  const { inclusive, amounts } = lineTaxes(subtotal, taxSets(rates, scale)(taxes), scale, rounding);
  const net = subtotal - inclusive;
  return Object.freeze({
    by: 'custom',
    description: credit.description,
    subtotal,
    discounts: NONE,
    net,
    taxes: partsOf(taxes, amounts),
    total: amounts.reduce((total, tax) => total + tax, net),
    quantity,
    unitPrice,
  });
};
