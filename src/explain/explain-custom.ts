import type { CustomCredit } from '../documents/credit-note-draft.js';
import type { CreditNoteLine } from '../documents/credit-note.js';
import type { TaxRate } from '../documents/invoice.js';
import { addDecimals, type Decimal } from '../money/decimal.js';
import { deriveRest, deriveSum, findRate, type Derivation } from './derive-figures.js';
import type { ExplainedFigure } from './explanation.js';
import { writePrice, writeProportion } from './write-equations.js';

/** Explains the figures of a line that the invoice does not have: its price, and its taxes at the rates of the invoice. */
export const explainCustomFigures = (
  credit: CustomCredit,
  { subtotal, net, taxes, total }: CreditNoteLine,
  taxRates: readonly TaxRate[],
  places: number,
): readonly ExplainedFigure[] => {
  const rated = taxes.map(
    ({ id, amount }) => ({ figure: 'tax', ...findRate(id, taxRates), credited: amount }) as const,
  );
  const inclusives = rated.filter(({ behavior }) => behavior === 'inclusive');
  const exclusives = rated.filter(({ behavior }) => behavior === 'exclusive');
  const included = inclusives.reduce((sum, { credited }) => sum + credited, 0);
  const percent = inclusives.reduce((sum, rate) => addDecimals(sum, rate.percent), '0');
  // Read from a draft, so both are canonical.
  const price = writePrice(credit.quantity as Decimal, credit.unitPrice as Decimal, subtotal, places);
  const derive = (equation: string): Derivation => ({ how: 'custom', equation });
  // No equation says how nothing came about.
  const ofIncluded: Derivation =
    included === 0
      ? { how: 'custom' }
      : derive(writeProportion(subtotal, percent, addDecimals('100', percent), included, places));
  const isSum = inclusives.length > 1;
  const ofInclusive: Derivation = isSum ? { how: 'part', of: 'inclusive-taxes' } : ofIncluded;
  const deducted = inclusives.length > 0 ? [included] : [];
  const terms = [net, ...deducted, ...exclusives.map(({ credited }) => credited)];
  const figures: readonly ExplainedFigure[] = [
    { figure: 'subtotal', credited: subtotal, ...derive(price) },
    ...(isSum ? [{ figure: 'inclusive-taxes', credited: included, ...ofIncluded } as const] : []),
    ...inclusives.map((tax) => ({ ...tax, ...ofInclusive })),
    { figure: 'net', credited: net, ...deriveRest('subtotal', subtotal, deducted, places) },
    ...exclusives.map((tax) => ({
      ...tax,
      ...derive(writeProportion(net, tax.percent, '100', tax.credited, places)),
    })),
    { figure: 'total', credited: total, ...deriveSum(terms, places) },
  ];
  return Object.freeze(figures.map((figure) => Object.freeze(figure)));
};
