import type { CustomCredit } from '../documents/credit-note-draft.js';
import type { CreditNoteLine } from '../documents/credit-note.js';
import type { Invoice } from '../documents/invoice.js';
import { NO_ITEMS } from '../documents/outcome.js';
import { roundProduct, type Decimal } from '../money/decimal.js';
import { sumAll } from '../money/minor-units.js';
import { createShares } from '../invoicing/invoice-lines.js';
import { computeLineTaxes, groupTaxes, pickRates } from '../invoicing/taxes.js';

/** The line of a credit that the invoice has no line for; its taxes are rounded on it. */
export const createCustomLine = (
  credit: CustomCredit,
  index: number,
  { taxRates, rounding }: Invoice,
): CreditNoteLine => {
  // Read from a draft, so both are canonical.
  const quantity = credit.quantity as Decimal;
  const unitPrice = credit.unitPrice as Decimal;
  const taxes = credit.taxes ?? NO_ITEMS;
  const rates = pickRates(taxes, taxRates);
  const subtotal = roundProduct(quantity, unitPrice, rounding);
  const { inclusive, amounts } = computeLineTaxes(subtotal, groupTaxes(rates)(taxes), rounding);
  const net = subtotal - inclusive;
  return Object.freeze({
    credit: index,
    by: 'custom',
    description: credit.description,
    subtotal,
    discounts: NO_ITEMS,
    net,
    taxes: createShares(taxes, amounts),
    total: net + sumAll(amounts),
    quantity,
    unitPrice,
  });
};
