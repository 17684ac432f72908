import type { CreditNoteLine } from '../documents/credit-note.js';
import type { Invoice, InvoiceLine, TaxShare } from '../documents/invoice.js';
import type { PresentationFacts } from './presentation.js';
import type { Format } from './print-format.js';
import { plain, type Column, type Sheet, type Table } from './print-sheet.js';

/** What every part of a sheet is laid out with. */
export type Layout = {
  readonly format: Format;
  readonly presentation: PresentationFacts;
  readonly taxRates: Invoice['taxRates'];
};

/** A line, and what stands in its first columns of figures. */
export type PrintedLine = {
  readonly line: InvoiceLine | CreditNoteLine;
  readonly quantity: string | undefined;
  readonly price: string | undefined;
};

const NOTHING = '–';

export const linesTable = (layout: Layout, lines: readonly PrintedLine[]): Table => {
  const { format, presentation, taxRates } = layout;
  const { labels } = presentation;
  const discounted = lines.some(({ line }) => line.discounts.some(({ amount }) => amount !== 0));
  const taxed = taxRates.length > 0;
  // Lines share their rates, and to write a percentage costs as much as the rest of a line.
  const percents = new Map(taxRates.map(({ id }) => [id, percentText(id, layout)]));
  const percentOf = (id: string): string => percents.get(id) ?? percentText(id, layout);
  const shown: readonly (Column & { readonly of: (line: PrintedLine, at: number) => string; readonly if?: boolean })[] =
    [
      { label: labels.position, holds: 'figures', of: (_, at) => format.decimal(String(at + 1)) },
      { label: labels.description, holds: 'words', of: ({ line }) => plain(line.description) },
      { label: labels.quantity, holds: 'figures', of: ({ quantity }) => quantity ?? NOTHING },
      { label: labels.unitPrice, holds: 'figures', of: ({ price }) => price ?? NOTHING },
      {
        label: labels.discount,
        holds: 'figures',
        if: discounted,
        of: ({ line }) => discountText(line.discounts, format),
      },
      { label: labels.net, holds: 'figures', if: taxed, of: ({ line }) => format.figure(line.net) },
      { label: labels.tax, holds: 'figures', if: taxed, of: ({ line }) => taxText(line.taxes, percentOf) },
      { label: labels.total, holds: 'figures', of: ({ line }) => format.figure(line.total) },
    ];
  const columns = shown.filter((column) => column.if !== false);
  return {
    columns: columns.map(({ label, holds }) => ({ label: plain(label), holds })),
    rows: lines.map((line, at) => columns.map(({ of }) => of(line, at))),
  };
};

const discountText = (discounts: readonly TaxShare[], { figure }: Format): string => {
  const amount = discounts.reduce((sum, part) => sum + part.amount, 0);
  return amount === 0 ? NOTHING : figure(-amount);
};

const taxText = (taxes: readonly TaxShare[], percentOf: (id: string) => string): string =>
  taxes.map(({ id }) => percentOf(id)).join(' + ') || NOTHING;

/** A rate as a reader knows it: its percentage, and whether the price holds it. */
const percentText = (id: string, { format, presentation, taxRates }: Layout): string => {
  const rate = taxRates.find((candidate) => candidate.id === id);
  if (rate === undefined) return plain(presentation.names.taxes(id));
  const percent = format.percent(rate.percent);
  return rate.behavior === 'exclusive' ? percent : `${percent} ${plain(presentation.labels.included)}`;
};

export const taxesTable = (layout: Layout, taxes: Invoice['taxes']): Sheet['taxes'] => {
  const { format, presentation } = layout;
  const { labels, names } = presentation;
  if (taxes.length === 0) return undefined;
  return {
    label: plain(labels.taxes),
    columns: [
      { label: plain(labels.tax), holds: 'words' },
      { label: plain(labels.taxRate), holds: 'figures' },
      { label: plain(labels.taxable), holds: 'figures' },
      { label: plain(labels.tax), holds: 'figures' },
    ],
    rows: taxes.map(({ id, taxable, amount }) => [
      plain(names.taxes(id)),
      percentText(id, layout),
      format.figure(taxable),
      format.figure(amount),
    ]),
  };
};
