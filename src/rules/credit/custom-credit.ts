import { pickRates } from '../../invoicing/taxes.js';
import type { CustomCredit } from '../../documents/credit-note-draft.js';
import type { Invoice } from '../../documents/invoice.js';
import type { Path, Refusal } from '../../documents/refusal.js';
import { isNegative, isZero, type Decimal } from '../../money/decimal.js';
import { checkKnownTaxRates, checkTaxPercents, checkUniqueTaxes } from '../invoice.js';

/** A custom line is not negative, and its taxes are rates of the invoice, as on an invoice line. */
export const checkCustomCredit = (credit: CustomCredit, { taxRates }: Invoice, path: Path): Refusal[] => {
  const quantity = credit.quantity as Decimal;
  const unitPrice = credit.unitPrice as Decimal;
  const refusals: Refusal[] = [];
  if (isNegative(quantity) || isNegative(unitPrice)) {
    refusals.push({ code: 'custom-credit-negative', path, quantity, unitPrice });
  } else if (isZero(quantity)) {
    refusals.push({ code: 'credit-not-above-zero', path: [...path, 'quantity'], asked: quantity });
  }
  const taxes = credit.taxes ?? [];
  const taxed = { lines: [{ id: credit.description, taxes }], taxRates: pickRates(taxes, taxRates) };
  for (const law of [checkUniqueTaxes, checkKnownTaxRates, checkTaxPercents]) {
    for (const refusal of law(taxed)) refusals.push(onCredit(refusal, path));
  }
  return refusals;
};

/** The laws speak of `lines[0]`; here that is the credit. */
const onCredit = (refusal: Refusal, path: Path): Refusal => {
  const own = (there: Path): Path => [...path, ...there.slice(2)];
  return 'first' in refusal
    ? { ...refusal, path: own(refusal.path), first: own(refusal.first) }
    : { ...refusal, path: own(refusal.path) };
};
