import type { CreditNoteLine } from '../documents/credit-note.js';
import type { CustomCredit } from '../documents/credit-note-draft.js';
import type { Invoice } from '../documents/invoice.js';
import { addDecimals, type Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import { decimalEquation, priceEquation, restEquation, sumEquation } from './explain-equation.js';
import { taxNamed } from './explain-line.js';
import type { Derivation, Scale } from './explain-proportion.js';
import type { ExplainedFigure } from './explanation.js';

/** The figures of a line that the invoice does not have: its price, and its taxes at the rates of the invoice. */
export const customFigures = (
  credit: CustomCredit,
  line: CreditNoteLine,
  { taxRates }: Invoice,
  { places }: Scale,
): readonly ExplainedFigure[] => {
  const { subtotal, net, total } = line;
  const taxes = line.taxes.map(({ id, amount }) => ({ ...taxNamed(id, taxRates), amount }));
  const inclusives = taxes.filter(({ behavior }) => behavior === 'inclusive');
  const exclusives = taxes.filter(({ behavior }) => behavior !== 'inclusive');
  const included = inclusives.reduce((total, { amount }) => total + amount, 0);
  const together = inclusives.reduce((total, { percent }) => addDecimals(total, percent), '0');
  const ofIncluded: Derivation = {
    how: 'custom',
    ...(included === 0
      ? {}
      : { equation: decimalEquation(subtotal, together, addDecimals('100', together), included, places) }),
  };
  const tax = ({ amount, ...named }: (typeof taxes)[number], derivation: Derivation): ExplainedFigure =>
    Object.freeze({ figure: 'tax', ...named, credited: amount, ...derivation });
  const figure = (figure: ExplainedFigure['figure'], credited: MinorUnits, derivation: Derivation): ExplainedFigure =>
    Object.freeze({ figure, credited, ...derivation });
  // Read from a draft, so both are canonical.
  const price = priceEquation(credit.quantity as Decimal, credit.unitPrice as Decimal, subtotal, places);
  const several = inclusives.length > 1;
  const rest = inclusives.length === 0 ? {} : { equation: restEquation(subtotal, included, places) };
  const terms = [net, ...(inclusives.length === 0 ? [] : [included]), ...exclusives.map(({ amount }) => amount)];
  return Object.freeze([
    figure('subtotal', subtotal, { how: 'custom', equation: price }),
    ...(several ? [figure('inclusive-taxes', included, ofIncluded)] : []),
    ...inclusives.map((own) => tax(own, several ? { how: 'part', of: 'inclusive-taxes' } : ofIncluded)),
    figure('net', net, { how: 'rest', of: 'subtotal', ...rest }),
    ...exclusives.map((own) =>
      tax(own, { how: 'custom', equation: decimalEquation(net, own.percent, '100', own.amount, places) }),
    ),
    figure('total', total, { how: 'sum', ...(terms.length > 1 ? { equation: sumEquation(terms, places) } : {}) }),
  ]);
};
