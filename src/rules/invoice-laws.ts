import type { InvoiceTerms } from '../reading/invoice-facts.js';
import type { Refusal } from '../documents/refusal.js';
import { discountScopes } from './invoice/discount-scopes.js';
import { discountValues } from './invoice/discount-values.js';
import { invoiceSize } from './invoice/invoice-size.js';
import { knownCurrency } from './invoice/known-currency.js';
import { knownTaxRates } from './invoice/known-tax-rates.js';
import { taxPercents } from './invoice/tax-percents.js';
import { uniqueIds, uniqueTaxes } from './invoice/unique-ids.js';

/** What every invoice draft is held to, before anything is computed. */
export const invoiceLaws: readonly ((facts: InvoiceTerms) => readonly Refusal[])[] = [
  uniqueIds,
  uniqueTaxes,
  knownCurrency,
  knownTaxRates,
  discountScopes,
  discountValues,
  taxPercents,
  invoiceSize,
];
