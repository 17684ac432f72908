import type { Invoice, TaxRate } from '../documents/invoice.js';
import { price as priceOf, type Derivations } from './explain-derivation.js';
import { signed, type Derivation, type Figure, type Movement } from './explain-proportion.js';
import type { ExplainedFigure, FigureName } from './explanation.js';

/** The figures of a line of a note, from the subtotal down to the total; of sums with one part only the part. */
export const lineFigures = (
  { state, figures: moves }: Movement,
  derivations: Derivations,
  { taxRates }: Invoice,
): readonly ExplainedFigure[] => {
  const { line, taxPositions: places, invoiced: whole, credited, sign } = state;
  const figure = (
    figure: FigureName,
    of: Figure,
    derivation: Derivation,
    named: Partial<ExplainedFigure> = {},
  ): ExplainedFigure =>
    Object.freeze({
      figure,
      ...named,
      invoiced: signed(of(whole), sign),
      before: signed(of(credited), sign),
      credited: signed(of(moves), sign),
      left: signed(of(whole) - of(credited) - of(moves), sign),
      ...derivation,
    });

  /** A sum and its parts; the only part of a sum is the sum. */
  const parts = (
    name: FigureName,
    sum: 'discount' | 'inclusive' | 'exclusive',
    list: 'discounts' | 'taxes',
    places: readonly number[],
    named: (place: number) => Partial<ExplainedFigure>,
  ): readonly ExplainedFigure[] => {
    const part = list === 'taxes' ? 'tax' : 'discount';
    if (places.length < 2) {
      return places.map((place) => figure(part, (tree) => tree[sum], derivations[sum], named(place)));
    }
    return [
      figure(name, (tree) => tree[sum], derivations[sum]),
      ...places.map((place) => {
        const of: Figure = (tree) => tree[list][place] ?? 0;
        return figure(
          part,
          of,
          derivations.part(name, (tree) => tree[sum], of),
          named(place),
        );
      }),
    ];
  };
  const taxes = (behavior: boolean) =>
    parts(
      behavior ? 'inclusive-taxes' : 'exclusive-taxes',
      behavior ? 'inclusive' : 'exclusive',
      'taxes',
      behavior ? places.inclusive : places.exclusive,
      (place) => taxNamed(line.taxes[place]!.id, taxRates),
    );

  const discounts = parts(
    'discounts',
    'discount',
    'discounts',
    line.discounts.map((_, place) => place),
    (place) => ({ id: line.discounts[place]!.id }),
  );
  const inclusives = taxes(true);
  const price = figure('price', priceOf, derivations.price);
  return Object.freeze([
    figure('subtotal', (tree) => tree.subtotal, derivations.subtotal),
    ...discounts,
    ...(discounts.length > 0 && inclusives.length > 0 ? [price] : []),
    ...inclusives,
    figure('net', (tree) => tree.net, derivations.net),
    ...taxes(false),
    figure('total', (tree) => tree.total, derivations.total),
  ]);
};

/** A tax as the invoice, which is proven, states its rate. */
export const taxNamed = (id: string, taxRates: readonly TaxRate[]): Pick<TaxRate, 'id' | 'percent' | 'behavior'> => {
  const { percent, behavior } = taxRates.find((own) => own.id === id)!;
  return { id, percent, behavior };
};
