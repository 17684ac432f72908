import { minorUnitOf } from '../documents/currency-of.js';
import type { CreditNote, CreditNoteLine } from '../documents/credit-note.js';
import type { Invoice, InvoiceLine, Part, Totals } from '../documents/invoice.js';
import { received } from '../documents/reading.js';
import type { Refusal } from '../documents/refusal.js';
import { formatOf, type Format } from './print-format.js';
import { paragraphs, plain, type Column, type Entry, type Sheet, type Table } from './print-sheet.js';
import type { PartyFacts, PresentationFacts } from './presentation.js';

/** What every part of a sheet is laid out with. */
export type Layout = {
  readonly format: Format;
  readonly presentation: PresentationFacts;
  readonly taxRates: Invoice['taxRates'];
};

/** The layout of an invoice and its notes; undefined where the locale is refused. */
export const layoutOf = (
  invoice: Invoice,
  presentation: PresentationFacts,
  refusals: Refusal[],
): Layout | undefined => {
  const { locale } = presentation;
  // A proven invoice has a currency of known decimals.
  const format = formatOf(locale, invoice.currency, minorUnitOf(invoice)!);
  if (format !== undefined) return { format, presentation, taxRates: invoice.taxRates };
  refusals.push({
    code: 'wrong-type',
    path: ['presentation', 'locale'],
    expected: 'BCP 47 language tag',
    received: received(locale),
  });
  return undefined;
};

/** A line, and what stands in its first columns of figures. */
export type PrintedLine = {
  readonly line: InvoiceLine | CreditNoteLine;
  readonly quantity: string | undefined;
  readonly price: string | undefined;
};

const NOTHING = '–';

/** What all documents have on their sheets. */
export const sheetOf = (
  layout: Layout,
  document: Invoice | CreditNote,
  lines: readonly PrintedLine[],
): Omit<Sheet, 'title' | 'mark' | 'facts' | 'totals' | 'settlement'> => {
  const { format, presentation } = layout;
  const { labels } = presentation;
  return {
    locale: format.locale,
    direction: format.direction,
    number: plain(document.number),
    parties: [
      { label: plain(labels.seller), lines: partyLines(presentation.seller, labels.taxId) },
      { label: plain(labels.buyer), lines: partyLines(presentation.buyer, labels.taxId) },
    ],
    lines: linesTable(layout, lines),
    taxes: taxesTable(layout, document.taxes),
    notes: presentation.notes.flatMap(paragraphs),
    page: plain(labels.page),
    paper: presentation.paper,
    width: presentation.width,
  };
};

const partyLines = ({ name, address, taxId }: PartyFacts, label: string): readonly string[] =>
  [name, ...address, ...(taxId === undefined ? [] : [`${label}: ${taxId}`])].flatMap(paragraphs);

/** Facts of the head: those of the document, then the host's own. */
export const factsOf = (
  { presentation }: Layout,
  facts: readonly (readonly [label: string, value: string | undefined])[],
): readonly Entry[] => [
  ...facts.flatMap(([label, value]) => (value === undefined ? [] : [{ label: plain(label), value: plain(value) }])),
  ...presentation.facts.map(({ label, value }) => ({ label: plain(label), value: plain(value) })),
];

const linesTable = (layout: Layout, lines: readonly PrintedLine[]): Table => {
  const { format, presentation, taxRates } = layout;
  const { labels } = presentation;
  const discounted = lines.some(({ line }) => line.discounts.some(({ amount }) => amount !== 0));
  const taxed = taxRates.length > 0;
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
      { label: labels.tax, holds: 'figures', if: taxed, of: ({ line }) => taxText(line.taxes, layout) },
      { label: labels.total, holds: 'figures', of: ({ line }) => format.figure(line.total) },
    ];
  const columns = shown.filter((column) => column.if !== false);
  return {
    columns: columns.map(({ label, holds }) => ({ label: plain(label), holds })),
    rows: lines.map((line, at) => columns.map(({ of }) => of(line, at))),
  };
};

const discountText = (discounts: readonly Part[], { figure }: Format): string => {
  const amount = discounts.reduce((sum, part) => sum + part.amount, 0);
  return amount === 0 ? NOTHING : figure(-amount);
};

const taxText = (taxes: readonly Part[], layout: Layout): string =>
  taxes.map(({ id }) => percentText(id, layout)).join(' + ') || NOTHING;

/** A rate as a reader knows it: its percentage, and whether the price holds it. */
const percentText = (id: string, { format, presentation, taxRates }: Layout): string => {
  const rate = taxRates.find((candidate) => candidate.id === id);
  if (rate === undefined) return plain(presentation.names.taxes(id));
  const percent = format.percent(rate.percent);
  return rate.behavior === 'exclusive' ? percent : `${percent} ${plain(presentation.labels.included)}`;
};

const taxesTable = (layout: Layout, taxes: Invoice['taxes']): Sheet['taxes'] => {
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

/** The sums, in an order that adds up on paper; the last one carries the currency. */
export const totalsEntries = ({ format, presentation }: Layout, totals: Totals, last: string): readonly Entry[] => {
  const { labels } = presentation;
  const { subtotal, discount, net, tax, total } = totals;
  const included = subtotal - discount - net;
  const entries: (readonly [string, string])[] = [];
  if (discount !== 0) {
    entries.push([labels.subtotal, format.figure(subtotal)], [labels.discount, format.figure(-discount)]);
    if (included !== 0) entries.push([labels.includedTax, format.figure(-included)]);
  }
  if (tax !== 0 || net !== total) entries.push([labels.net, format.figure(net)], [labels.tax, format.figure(tax)]);
  entries.push([last, format.money(total)]);
  return entries.map(([label, value]) => ({ label: plain(label), value }));
};
