import { getMinorUnit } from '../documents/currency-of.js';
import type { CreditNote } from '../documents/credit-note.js';
import type { Invoice, Totals } from '../documents/invoice.js';
import { answer, refuse, describeReceived } from '../documents/outcome.js';
import type { Outcome } from '../documents/refusal.js';
import { formatOf } from './print-format.js';
import { paragraphs, plain, type Entry, type Sheet } from './print-sheet.js';
import type { PartyFacts, PresentationFacts } from './presentation.js';
import { linesTable, taxesTable, type Layout, type PrintedLine } from './print-tables.js';

/** The layout of an invoice and its notes; the locale may be refused. */
export const layoutOf = (invoice: Invoice, presentation: PresentationFacts): Outcome<Layout> => {
  const { locale } = presentation;
  // A proven invoice has a currency of known decimals.
  const format = formatOf(locale, invoice.currency, getMinorUnit(invoice)!);
  if (format !== undefined) return answer({ format, presentation, taxRates: invoice.taxRates });
  const path = ['presentation', 'locale'];
  return refuse([{ code: 'wrong-type', path, expected: 'BCP 47 language tag', received: describeReceived(locale) }]);
};

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
  if (tax !== 0) entries.push([labels.net, format.figure(net)], [labels.tax, format.figure(tax)]);
  entries.push([last, format.money(total)]);
  return entries.map(([label, value]) => ({ label: plain(label), value }));
};
