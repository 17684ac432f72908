import type { CreditNote, CreditNoteLine } from '../documents/credit-note.js';
import type { Invoice, Totals } from '../documents/invoice.js';
import type { Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { Format } from './format.js';
import { getName, type CompletePresentation, type Party } from './presentation.js';
import { cleanText, splitParagraphs, type Column, type Entry, type Sheet, type Table } from './sheet.js';

/** What every part of a sheet is laid out with. */
type LayoutContext = {
  readonly format: Format;
  readonly presentation: CompletePresentation;
  readonly invoice: Invoice;
};

/** Lays out an invoice, or a note of it. */
export const layOut = (context: LayoutContext, note: CreditNote | undefined): Sheet => {
  const { format, presentation, invoice } = context;
  const { labels, names, seller, buyer, facts, notes, paper, width } = presentation;
  const document = note ?? invoice;
  const writeDate = (date: string | undefined) => date && format.writeDate(date);
  return {
    locale: format.locale,
    direction: format.direction,
    title: cleanText(note === undefined ? labels.invoice : labels.creditNote),
    number: cleanText(document.number),
    mark: note?.status === 'void' ? cleanText(labels.void) : undefined,
    parties: [
      { label: cleanText(labels.seller), lines: listPartyLines(seller, labels.taxId) },
      { label: cleanText(labels.buyer), lines: listPartyLines(buyer, labels.taxId) },
    ],
    facts: createEntries([
      [labels.number, document.number],
      [labels.issuedOn, writeDate(document.issuedOn)],
      [labels.originalInvoice, note && invoice.number],
      [labels.originalInvoiceDate, note && writeDate(invoice.issuedOn)],
      [labels.reason, note?.reason && getName(names.reasons, note.reason)],
      [labels.currency, document.currency],
      ...facts.map(({ label, value }) => [label, value] as const),
    ]),
    lines: layOutLines(context, note === undefined ? invoice.lines : listNoteLines(note, invoice)),
    taxes: layOutTaxes(context, document.taxes),
    totals: listTotals(context, document.totals, note === undefined ? labels.totalDue : labels.totalCredited),
    settlement: note && layOutSettlement(context, note),
    notes: [note?.memo ?? '', ...notes].flatMap(splitParagraphs),
    page: cleanText(labels.page),
    paper,
    width,
  };
};

const listPartyLines = ({ name, address = [], taxId }: Party, label: string): readonly string[] =>
  [name, ...address, ...(taxId === undefined ? [] : [`${label}: ${taxId}`])].flatMap(splitParagraphs);

/** The entries that have a value. */
const createEntries = (entries: readonly (readonly [label: string, value: string | undefined])[]): readonly Entry[] =>
  entries.flatMap(([label, value]) =>
    value === undefined ? [] : [{ label: cleanText(label), value: cleanText(value) }],
  );

/** The sums, in an order that adds up on paper; the last one carries the currency. */
const listTotals = (
  { format, presentation: { labels } }: LayoutContext,
  { subtotal, discount, net, tax, total }: Totals,
  totalLabel: string,
): readonly Entry[] => {
  const included = subtotal - discount - net;
  const writeWhere = (isShown: boolean, amount: MinorUnits) => (isShown ? format.writeFigure(amount) : undefined);
  return createEntries([
    [labels.subtotal, writeWhere(discount !== 0, subtotal)],
    [labels.discount, writeWhere(discount !== 0, -discount)],
    [labels.includedTax, writeWhere(discount !== 0 && included !== 0, -included)],
    [labels.net, writeWhere(tax !== 0, net)],
    [labels.tax, writeWhere(tax !== 0, tax)],
    [totalLabel, format.writeMoney(total)],
  ]);
};

/** Where the credit goes, without the parts of nothing. There is always one: a note comes to more than nothing. */
const layOutSettlement = ({ format, presentation }: LayoutContext, note: CreditNote): Sheet['settlement'] => {
  const { labels, names } = presentation;
  const { refunds, customerBalance, outOfBand } = note.settlement;
  const write = (amount: MinorUnits) => (amount === 0 ? undefined : format.writeMoney(amount));
  const entries = createEntries([
    [labels.lowersAmountDue, write(note.prePayment)],
    ...refunds.map(
      ({ method, amount }) => [`${labels.refunded} (${getName(names.methods, method)})`, write(amount)] as const,
    ),
    [labels.toCustomerBalance, write(customerBalance)],
    [labels.outOfBand, write(outOfBand)],
  ]);
  return { label: cleanText(labels.settlement), entries };
};

/** A line of an invoice or of a note, with the quantity and the unit price that stand beside it. */
type PrintedLine = Pick<CreditNoteLine, 'description' | 'discounts' | 'net' | 'taxes' | 'total'> &
  Partial<Record<'quantity' | 'unitPrice', Decimal | undefined>>;

/** Quantity and unit price of a line stand only where it was asked to credit the one times the other. */
const listNoteLines = (note: CreditNote, invoice: Invoice): readonly PrintedLine[] => {
  const prices = new Map(invoice.lines.map(({ id, unitPrice }) => [id, unitPrice]));
  return note.lines.map((line) => {
    const { by, before, quantity } = line;
    const isByQuantity = by === 'quantity' || by === 'custom' || (by === 'remainder' && before === undefined);
    if (!isByQuantity || quantity === undefined) return { ...line, quantity: undefined, unitPrice: undefined };
    return { ...line, unitPrice: line.line === undefined ? line.unitPrice : prices.get(line.line) };
  });
};

/** A column, and what of each row stands in it. */
type WrittenColumn<Row> = readonly [
  label: string,
  holds: Column['holds'],
  write: (row: Row, index: number) => string,
  isShown?: boolean,
];

const createTable = <Row>(rows: readonly Row[], possible: readonly WrittenColumn<Row>[]): Table => {
  const columns = possible.filter(([, , , isShown = true]) => isShown);
  return {
    columns: columns.map(([label, holds]) => ({ label: cleanText(label), holds })),
    rows: rows.map((row, index) => columns.map(([, , write]) => write(row, index))),
  };
};

const DASH = '–';

/** The table of lines, with the columns that say something. */
const layOutLines = (context: LayoutContext, lines: readonly PrintedLine[]): Table => {
  const { format, presentation, invoice } = context;
  const { writeDecimal, writeFigure, writePrice } = format;
  const { labels } = presentation;
  const hasDiscounts = lines.some(({ discounts }) => discounts.some(({ amount }) => amount !== 0));
  const hasTaxes = invoice.taxRates.length > 0;
  // Lines share their rates, and to write a rate costs as much as the rest of a line.
  const rates = new Map(invoice.taxRates.map(({ id }) => [id, writeRate(id, context)]));
  const writeTaxes = ({ taxes }: PrintedLine): string =>
    taxes.map(({ id }) => rates.get(id) ?? writeRate(id, context)).join(' + ') || DASH;
  const writeDiscount = ({ discounts }: PrintedLine): string => {
    const amount = discounts.reduce((sum, share) => sum + share.amount, 0);
    return amount === 0 ? DASH : writeFigure(-amount);
  };
  return createTable(lines, [
    [labels.position, 'figures', (_, index) => writeDecimal(String(index + 1))],
    [labels.description, 'words', ({ description }) => cleanText(description)],
    [labels.quantity, 'figures', ({ quantity }) => (quantity === undefined ? DASH : writeDecimal(quantity))],
    [labels.unitPrice, 'figures', ({ unitPrice }) => (unitPrice === undefined ? DASH : writePrice(unitPrice))],
    [labels.discount, 'figures', writeDiscount, hasDiscounts],
    [labels.net, 'figures', ({ net }) => writeFigure(net), hasTaxes],
    [labels.tax, 'figures', writeTaxes, hasTaxes],
    [labels.total, 'figures', ({ total }) => writeFigure(total)],
  ]);
};

/** A rate as a reader knows it: its percentage, and whether the price holds it. */
const writeRate = (id: string, { format, presentation, invoice }: LayoutContext): string => {
  const rate = invoice.taxRates.find((candidate) => candidate.id === id);
  if (rate === undefined) return cleanText(getName(presentation.names.taxes, id));
  const percent = format.writePercent(rate.percent);
  return rate.behavior === 'exclusive' ? percent : `${percent} ${cleanText(presentation.labels.included)}`;
};

const layOutTaxes = (context: LayoutContext, taxes: Invoice['taxes']): Sheet['taxes'] => {
  const { labels, names } = context.presentation;
  const { writeFigure } = context.format;
  if (taxes.length === 0) return undefined;
  const table = createTable(taxes, [
    [labels.tax, 'words', ({ id }) => cleanText(getName(names.taxes, id))],
    [labels.taxRate, 'figures', ({ id }) => writeRate(id, context)],
    [labels.taxable, 'figures', ({ taxable }) => writeFigure(taxable)],
    [labels.tax, 'figures', ({ amount }) => writeFigure(amount)],
  ]);
  return { label: cleanText(labels.taxes), ...table };
};
