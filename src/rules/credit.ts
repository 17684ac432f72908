import type { Credit, CustomCredit, SpreadCredit } from '../documents/credit-note-draft.js';
import type { Invoice } from '../documents/invoice.js';
import { moveRefusal, NO_ITEMS } from '../documents/outcome.js';
import type { AskedFigure, Path, Refusal } from '../documents/refusal.js';
import { pickRates } from '../invoicing/taxes.js';
import { compareDecimals, isNegative, isZero, type Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import { checkKnownTaxRates, checkTaxPercents, checkUniqueTaxes } from './invoice.js';

/**
 * What is asked is above zero; an amount of a negative line is below zero. Quantities and percentages are asked as
 * positive numbers on any line.
 */
export const checkAskedSign = (credit: Credit, path: Path, lineIsNegative: boolean): readonly Refusal[] => {
  switch (credit.by) {
    case 'quantity':
      return checkAboveZero(credit.quantity, [...path, 'quantity']);
    case 'percent':
      return checkAboveZero(credit.percent, [...path, 'percent']);
    case 'amount':
    case 'spread': {
      const { amount: asked } = credit;
      const amountPath = [...path, 'amount'];
      if (credit.by === 'spread' || !lineIsNegative) return checkAboveZero(asked, amountPath);
      return asked < 0 ? NO_ITEMS : [{ code: 'credit-not-below-zero', path: amountPath, line: credit.line, asked }];
    }
    case 'remainder':
    case 'custom':
      return NO_ITEMS;
  }
};

const checkAboveZero = (asked: MinorUnits | Decimal, path: Path): readonly Refusal[] =>
  (typeof asked === 'number' ? asked <= 0 : isZero(asked) || isNegative(asked))
    ? [{ code: 'credit-not-above-zero', path, asked }]
    : NO_ITEMS;

/** An amount of a line, asked by a field of the credit, is no more than what is left of the figure, both with its sign. */
export const checkWithinLine = (
  line: string,
  of: AskedFigure,
  asked: MinorUnits,
  left: MinorUnits,
  path: Path,
): readonly Refusal[] =>
  Math.abs(asked) <= Math.abs(left) ? NO_ITEMS : [{ code: 'credit-exceeds-line', path, line, of, asked, left }];

/** A quantity is no more than what earlier credits left of the line's. */
export const checkWithinQuantity = (line: string, asked: Decimal, left: Decimal, path: Path): readonly Refusal[] =>
  compareDecimals(asked, left) <= 0
    ? NO_ITEMS
    : [{ code: 'quantity-exceeds-line', path: [...path, 'quantity'], line, asked, left }];

/** An amount to spread is no more than what is left of the positive lines. */
export const checkWithinSpreadable = (
  { amount, of }: SpreadCredit,
  left: MinorUnits,
  path: Path,
): readonly Refusal[] =>
  amount <= left ? NO_ITEMS : [{ code: 'spread-exceeds-lines', path: [...path, 'amount'], of, asked: amount, left }];

/** A custom line is not negative, and its taxes are rates of the invoice, as on an invoice line. */
export const checkCustomCredit = (credit: CustomCredit, { taxRates }: Invoice, path: Path): readonly Refusal[] => {
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
  for (const check of [checkUniqueTaxes, checkKnownTaxRates, checkTaxPercents]) {
    // The laws of an invoice speak of `lines[0]`; here that is the credit.
    for (const refusal of check(taxed)) refusals.push(moveRefusal(refusal, path, 2));
  }
  return refusals;
};
