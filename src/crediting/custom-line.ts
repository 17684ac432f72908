import type { CustomCredit } from '../documents/credit-note-draft.js';
import type { CreditNoteLine } from '../documents/credit-note.js';
import type { Invoice } from '../documents/invoice.js';
import { roundProduct, type Decimal } from '../money/decimal.js';
import { createShares } from '../invoicing/invoice-lines.js';
import { computeLineTaxes, pickRates, groupTaxes } from '../invoicing/taxes.js';

const NONE: readonly never[] = Object.freeze([]);

/** The line of a credit that the invoice has no line for; its taxes are rounded on it. */
export const createCustomLine = (credit: CustomCredit, { taxRates, rounding }: Invoice): CreditNoteLine => {
  // Read from a draft, so both are canonical.
  const quantity = credit.quantity as Decimal;
  const unitPrice = credit.unitPrice as Decimal;
  const taxes = credit.taxes ?? NONE;
  // Only its own rates are put over one denominator: the invoice may have many others.
  const rates = pickRates(taxes, taxRates);
  const subtotal = roundProduct(quantity, unitPrice, rounding);
  const { inclusive, amounts } = computeLineTaxes(subtotal, groupTaxes(rates)(taxes), rounding);
  const net = subtotal - inclusive;
  return Object.freeze({
    by: 'custom',
    description: credit.description,
    subtotal,
    discounts: NONE,
    net,
    taxes: createShares(taxes, amounts),
    total: amounts.reduce((total, tax) => total + tax, net),
    quantity,
    unitPrice,
  });
};
