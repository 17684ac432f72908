import type { ComputableInvoice } from '../reading/invoice-shapes.js';
import type { Refusal } from '../documents/refusal.js';
import { checkDiscountScopes } from './invoice/discount-scopes.js';
import { checkDiscountValues } from './invoice/discount-values.js';
import { checkInvoiceSize } from './invoice/invoice-size.js';
import { checkKnownCurrency } from './invoice/known-currency.js';
import { checkKnownTaxRates } from './invoice/known-tax-rates.js';
import { checkTaxPercents } from './invoice/tax-percents.js';
import { checkUniqueIds, checkUniqueTaxes } from './invoice/unique-ids.js';

/** What every invoice draft is held to, before anything is computed. */
export const invoiceLaws: readonly ((facts: ComputableInvoice) => readonly Refusal[])[] = [
  checkUniqueIds,
  checkUniqueTaxes,
  checkKnownCurrency,
  checkKnownTaxRates,
  checkDiscountScopes,
  checkDiscountValues,
  checkTaxPercents,
  checkInvoiceSize,
];
