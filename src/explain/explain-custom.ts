import type { CustomCredit } from '../documents/credit-note-draft.js';
import type { CreditNoteLine } from '../documents/credit-note.js';
import type { Invoice } from '../documents/invoice.js';
import { addDecimals, type Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import { nameTax, type Derivation } from './derive-figures.js';
import type { ExplainedFigure, FigureName } from './explanation.js';
import { toMajorPrice, writeDecimalProportion, writePrice, writeRest, writeSum } from './write-equations.js';

/** Says in words what was asked for that the invoice does not have. */
export const describeCustomCredit = (
  { quantity, unitPrice }: CustomCredit,
  { currency }: Invoice,
  places: number,
): string => `${quantity} at ${toMajorPrice(String(unitPrice), places)} ${currency}, which is no line of the invoice`;

/** Explains the figures of a line that the invoice does not have: its price, and its taxes at the rates of the invoice. */
export const explainCustomFigures = (
  credit: CustomCredit,
  { subtotal, net, taxes, total }: CreditNoteLine,
  { taxRates }: Invoice,
  places: number,
): readonly ExplainedFigure[] => {
  const rated = taxes.map(({ id, amount }) => ({ amount, name: nameTax(id, taxRates) }));
  const inclusives = rated.filter(({ name }) => name.behavior === 'inclusive');
  const exclusives = rated.filter(({ name }) => name.behavior === 'exclusive');
  const included = inclusives.reduce((sum, { amount }) => sum + amount, 0);
  const percent = inclusives.reduce((sum, { name }) => addDecimals(sum, name.percent), '0');
  // No equation says how nothing came about.
  const ofIncluded: Derivation =
    included === 0
      ? { how: 'custom' }
      : {
          how: 'custom',
          equation: writeDecimalProportion(subtotal, percent, addDecimals('100', percent), included, places),
        };
  const isSum = inclusives.length > 1;
  const ofInclusive: Derivation = isSum ? { how: 'part', of: 'inclusive-taxes' } : ofIncluded;
  const terms = [net, ...(inclusives.length > 0 ? [included] : []), ...exclusives.map(({ amount }) => amount)];
  // Read from a draft, so both are canonical.
  const price = writePrice(credit.quantity as Decimal, credit.unitPrice as Decimal, subtotal, places);
  return Object.freeze([
    createFigure('subtotal', subtotal, { how: 'custom', equation: price }),
    ...(isSum ? [createFigure('inclusive-taxes', included, ofIncluded)] : []),
    ...inclusives.map(({ amount, name }) => createFigure('tax', amount, ofInclusive, name)),
    createFigure('net', net, {
      how: 'rest',
      of: 'subtotal',
      ...(inclusives.length > 0 ? { equation: writeRest(subtotal, included, places) } : {}),
    }),
    ...exclusives.map(({ amount, name }) => {
      const equation = writeDecimalProportion(net, name.percent, '100', amount, places);
      return createFigure('tax', amount, { how: 'custom', equation }, name);
    }),
    createFigure('total', total, { how: 'sum', ...(terms.length > 1 ? { equation: writeSum(terms, places) } : {}) }),
  ]);
};

const createFigure = (
  figure: FigureName,
  credited: MinorUnits,
  derivation: Derivation,
  name: Partial<ReturnType<typeof nameTax>> = {},
): ExplainedFigure => Object.freeze({ figure, ...name, credited, ...derivation });
