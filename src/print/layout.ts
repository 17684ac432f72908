import type { CreditNote, CreditNoteLine } from '../documents/credit-note.js';
import { getMinorUnit } from '../documents/currency-of.js';
import type { Invoice, InvoiceLine, TaxShare, Totals } from '../documents/invoice.js';
import { createFormat, type Format } from './format.js';
import { getName, type CompletePresentation, type Party } from './presentation.js';
import { cleanText, splitParagraphs, type Column, type Entry, type Sheet, type Table } from './sheet.js';

/** What every part of a sheet is laid out with. */
export type LayoutContext = {
  readonly format: Format;
  readonly presentation: CompletePresentation;
  readonly taxRates: Invoice['taxRates'];
};

/** What an invoice and its notes are laid out with; undefined where the locale is none. */
export const createContext = (invoice: Invoice, presentation: CompletePresentation): LayoutContext | undefined => {
  // A proven invoice has a currency of known decimals.
  const format = createFormat(presentation.locale, invoice.currency, getMinorUnit(invoice)!);
  return format && { format, presentation, taxRates: invoice.taxRates };
};

export const layOutInvoice = (context: LayoutContext, invoice: Invoice): Sheet => {
  const { format, presentation } = context;
  const { labels } = presentation;
  const lines = invoice.lines.map((line) => ({
    line,
    quantity: format.writeDecimal(line.quantity),
    price: line.unitPrice && format.writePrice(line.unitPrice),
  }));
  return {
    ...layOutCommonParts(context, invoice, lines),
    title: cleanText(labels.invoice),
    mark: undefined,
    facts: listFacts(presentation, [
      [labels.number, invoice.number],
      [labels.issuedOn, invoice.issuedOn && format.writeDate(invoice.issuedOn)],
      [labels.currency, invoice.currency],
    ]),
    totals: listTotals(context, invoice.totals, labels.totalDue),
    settlement: undefined,
  };
};

export const layOutCreditNote = (context: LayoutContext, note: CreditNote, invoice: Invoice): Sheet => {
  const { format, presentation } = context;
  const { labels, names } = presentation;
  const prices = new Map(invoice.lines.map(({ id, unitPrice }) => [id, unitPrice]));
  const lines = note.lines.map((line) => writeQuantity(line, prices, format));
  const common = layOutCommonParts(context, note, lines);
  return {
    ...common,
    title: cleanText(labels.creditNote),
    mark: note.status === 'void' ? cleanText(labels.void) : undefined,
    facts: listFacts(presentation, [
      [labels.number, note.number],
      [labels.issuedOn, note.issuedOn && format.writeDate(note.issuedOn)],
      [labels.originalInvoice, invoice.number],
      [labels.originalInvoiceDate, invoice.issuedOn && format.writeDate(invoice.issuedOn)],
      [labels.reason, note.reason && getName(names.reasons, note.reason)],
      [labels.currency, note.currency],
    ]),
    totals: listTotals(context, note.totals, labels.totalCredited),
    settlement: layOutSettlement(context, note),
    notes: [...splitParagraphs(note.memo ?? ''), ...common.notes],
  };
};

/** A line, and what stands in its columns of quantities and prices. */
type PrintedLine = {
  readonly line: InvoiceLine | CreditNoteLine;
  readonly quantity: string | undefined;
  readonly price: string | undefined;
};

/** Quantity and unit price of a line stand only where it was asked to credit the one times the other. */
const writeQuantity = (
  line: CreditNoteLine,
  prices: ReadonlyMap<string, string | undefined>,
  format: Format,
): PrintedLine => {
  const { by, quantity } = line;
  const isByQuantity = by === 'quantity' || by === 'custom' || (by === 'remainder' && line.before === undefined);
  if (!isByQuantity || quantity === undefined) return { line, quantity: undefined, price: undefined };
  const price = line.line === undefined ? line.unitPrice : prices.get(line.line);
  return { line, quantity: format.writeDecimal(quantity), price: price && format.writePrice(price) };
};

/** What invoices and credit notes both have on their sheets. */
const layOutCommonParts = (
  context: LayoutContext,
  document: Invoice | CreditNote,
  lines: readonly PrintedLine[],
): Omit<Sheet, 'title' | 'mark' | 'facts' | 'totals' | 'settlement'> => {
  const { format, presentation } = context;
  const { labels, seller, buyer, notes, paper, width } = presentation;
  return {
    locale: format.locale,
    direction: format.direction,
    number: cleanText(document.number),
    parties: [
      { label: cleanText(labels.seller), lines: listPartyLines(seller, labels.taxId) },
      { label: cleanText(labels.buyer), lines: listPartyLines(buyer, labels.taxId) },
    ],
    lines: layOutLines(context, lines),
    taxes: layOutTaxes(context, document.taxes),
    notes: notes.flatMap(splitParagraphs),
    page: cleanText(labels.page),
    paper,
    width,
  };
};

const listPartyLines = ({ name, address = [], taxId }: Party, label: string): readonly string[] =>
  [name, ...address, ...(taxId === undefined ? [] : [`${label}: ${taxId}`])].flatMap(splitParagraphs);

/** The facts of the head: those of the document that it has, then the host's. */
const listFacts = (
  presentation: CompletePresentation,
  facts: readonly (readonly [label: string, value: string | undefined])[],
): readonly Entry[] => [
  ...facts.flatMap(([label, value]) => (value === undefined ? [] : [cleanEntry({ label, value })])),
  ...presentation.facts.map(cleanEntry),
];

const cleanEntry = ({ label, value }: Entry): Entry => ({ label: cleanText(label), value: cleanText(value) });

/** The sums, in an order that adds up on paper; the last one carries the currency. */
const listTotals = ({ format, presentation }: LayoutContext, totals: Totals, totalLabel: string): readonly Entry[] => {
  const { labels } = presentation;
  const { subtotal, discount, net, tax, total } = totals;
  const included = subtotal - discount - net;
  const sums: (readonly [string, number])[] = [];
  if (discount !== 0) {
    sums.push([labels.subtotal, subtotal], [labels.discount, -discount]);
    if (included !== 0) sums.push([labels.includedTax, -included]);
  }
  if (tax !== 0) sums.push([labels.net, net], [labels.tax, tax]);
  return [
    ...sums.map(([label, amount]) => ({ label: cleanText(label), value: format.writeFigure(amount) })),
    { label: cleanText(totalLabel), value: format.writeMoney(total) },
  ];
};

/** Where the credit goes, without the parts of nothing. There is always one: a note comes to more than nothing. */
const layOutSettlement = ({ format, presentation }: LayoutContext, note: CreditNote): Sheet['settlement'] => {
  const { labels, names } = presentation;
  const { refunds, customerBalance, outOfBand } = note.settlement;
  const parts: readonly (readonly [string, number])[] = [
    [labels.lowersAmountDue, note.prePayment],
    ...refunds.map(({ method, amount }) => [`${labels.refunded} (${getName(names.methods, method)})`, amount] as const),
    [labels.toCustomerBalance, customerBalance],
    [labels.outOfBand, outOfBand],
  ];
  const entries = parts
    .filter(([, amount]) => amount !== 0)
    .map(([label, amount]): Entry => ({ label: cleanText(label), value: format.writeMoney(amount) }));
  return { label: cleanText(labels.settlement), entries };
};

const DASH = '–';

/** The table of lines, with the columns that say something. */
const layOutLines = (context: LayoutContext, lines: readonly PrintedLine[]): Table => {
  const { format, presentation, taxRates } = context;
  const { labels } = presentation;
  const hasDiscounts = lines.some(({ line }) => line.discounts.some(({ amount }) => amount !== 0));
  const hasTaxes = taxRates.length > 0;
  // Lines share their rates, and to write a percentage costs as much as the rest of a line.
  const rates = new Map(taxRates.map(({ id }) => [id, writeRate(id, context)]));
  const writeTaxes = (taxes: readonly TaxShare[]): string =>
    taxes.map(({ id }) => rates.get(id) ?? writeRate(id, context)).join(' + ') || DASH;
  const possible: readonly (Column & {
    readonly isShown?: boolean;
    readonly write: (line: PrintedLine, index: number) => string;
  })[] = [
    { label: labels.position, holds: 'figures', write: (_, index) => format.writeDecimal(String(index + 1)) },
    { label: labels.description, holds: 'words', write: ({ line }) => cleanText(line.description) },
    { label: labels.quantity, holds: 'figures', write: ({ quantity }) => quantity ?? DASH },
    { label: labels.unitPrice, holds: 'figures', write: ({ price }) => price ?? DASH },
    {
      label: labels.discount,
      holds: 'figures',
      isShown: hasDiscounts,
      write: ({ line }) => writeDiscount(line.discounts, format),
    },
    { label: labels.net, holds: 'figures', isShown: hasTaxes, write: ({ line }) => format.writeFigure(line.net) },
    { label: labels.tax, holds: 'figures', isShown: hasTaxes, write: ({ line }) => writeTaxes(line.taxes) },
    { label: labels.total, holds: 'figures', write: ({ line }) => format.writeFigure(line.total) },
  ];
  const columns = possible.filter(({ isShown = true }) => isShown);
  return {
    columns: columns.map(({ label, holds }) => ({ label: cleanText(label), holds })),
    rows: lines.map((line, index) => columns.map(({ write }) => write(line, index))),
  };
};

const writeDiscount = (discounts: readonly TaxShare[], { writeFigure }: Format): string => {
  const amount = discounts.reduce((sum, share) => sum + share.amount, 0);
  return amount === 0 ? DASH : writeFigure(-amount);
};

/** A rate as a reader knows it: its percentage, and whether the price holds it. */
const writeRate = (id: string, { format, presentation, taxRates }: LayoutContext): string => {
  const rate = taxRates.find((candidate) => candidate.id === id);
  if (rate === undefined) return cleanText(getName(presentation.names.taxes, id));
  const percent = format.writePercent(rate.percent);
  return rate.behavior === 'exclusive' ? percent : `${percent} ${cleanText(presentation.labels.included)}`;
};

const layOutTaxes = (context: LayoutContext, taxes: Invoice['taxes']): Sheet['taxes'] => {
  const { format, presentation } = context;
  const { labels, names } = presentation;
  if (taxes.length === 0) return undefined;
  return {
    label: cleanText(labels.taxes),
    columns: [
      { label: cleanText(labels.tax), holds: 'words' },
      { label: cleanText(labels.taxRate), holds: 'figures' },
      { label: cleanText(labels.taxable), holds: 'figures' },
      { label: cleanText(labels.tax), holds: 'figures' },
    ],
    rows: taxes.map(({ id, taxable, amount }) => [
      cleanText(getName(names.taxes, id)),
      writeRate(id, context),
      format.writeFigure(taxable),
      format.writeFigure(amount),
    ]),
  };
};
