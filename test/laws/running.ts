import type { CreditNote, CreditNoteLine, Invoice, InvoiceLine } from '../../src/index.js';

// The running figures of an invoice, kept by the tests: sums over what the notes say, and nothing the library keeps.

/** The figures of a line, flat: subtotal, net and total, then each discount, then each tax. */
export type Flat = number[];
export const SUBTOTAL = 0;
export const NET = 1;
export const TOTAL = 2;
const PARTS = 3;

export type RunningLine = {
  readonly id: string;
  readonly position: number;
  readonly sign: 1 | -1;
  readonly discountIds: readonly string[];
  readonly taxIds: readonly string[];
  /** Beside the taxes. */
  readonly inclusive: readonly boolean[];
  readonly whole: Flat;
  readonly credited: Flat;
  /** The quantity's size, a whole number of its smallest places, and how much of that is used up. */
  readonly places: number;
  readonly quantity: number;
  used: number;
  /** Whether a spread, or a void, touched the line: its figures may then lean further. */
  leaning: boolean;
  /** How it was credited first, where a house keeps a line to that. */
  mode: 'quantity' | 'amount' | undefined;
};

export type Running = {
  readonly invoice: Invoice;
  readonly lines: readonly RunningLine[];
  readonly byId: ReadonlyMap<string, RunningLine>;
  readonly hasNegative: boolean;
  /** Of all notes, custom lines too. */
  creditedTotal: number;
  /** Whether a custom line was credited: the invoice then does not close by its lines. */
  custom: boolean;
};

export class Breach extends Error {}

/** A law that does not hold ends the test. */
export const ensure = (holds: boolean, what: () => string): void => {
  if (!holds) throw new Breach(what());
};

const placesOf = (decimal: string): number => decimal.split('.')[1]?.length ?? 0;

const scaledTo = (decimal: string, places: number): number =>
  Number(decimal.replace('-', '').replace('.', '')) * 10 ** (places - placesOf(decimal));

const flatOf = (line: Pick<InvoiceLine, 'subtotal' | 'net' | 'total' | 'discounts' | 'taxes'>): Flat => {
  const flat = [line.subtotal, line.net, line.total];
  for (const { amount } of line.discounts) flat.push(amount);
  for (const { amount } of line.taxes) flat.push(amount);
  return flat;
};

export const openRunning = (invoice: Invoice): Running => {
  const lines = invoice.lines.map((line, position): RunningLine => {
    const places = Math.min(12, placesOf(line.quantity) + 2);
    const quantity = scaledTo(line.quantity, places);
    const whole = flatOf(line);
    return {
      id: line.id,
      position,
      sign: line.subtotal < 0 ? -1 : 1,
      discountIds: line.discounts.map(({ id }) => id),
      taxIds: line.taxes.map(({ id }) => id),
      inclusive: line.taxes.map(({ id }) => invoice.taxRates.find((rate) => rate.id === id)?.behavior === 'inclusive'),
      whole,
      credited: whole.map(() => 0),
      places,
      quantity: Number.isSafeInteger(quantity) ? quantity : 0,
      used: 0,
      leaning: false,
      mode: undefined,
    };
  });
  return {
    invoice,
    lines,
    byId: new Map(lines.map((line) => [line.id, line])),
    hasNegative: lines.some(({ sign }) => sign < 0),
    creditedTotal: 0,
    custom: false,
  };
};

/** What is left of a figure, in absolute value. */
export const leftAt = ({ whole, credited, sign }: RunningLine, figure: number): number =>
  (whole[figure]! - credited[figure]!) * sign;

export const leftOfInvoice = ({ invoice, creditedTotal }: Running): number => invoice.totals.total - creditedTotal;

const lineOf = (running: Running, noteLine: CreditNoteLine): RunningLine | undefined =>
  noteLine.line === undefined ? undefined : running.byId.get(noteLine.line);

/** Enters a note, or with a sign of −1 takes it back. */
export const enter = (running: Running, note: CreditNote, sign: 1 | -1 = 1): void => {
  for (const noteLine of note.lines) enterLine(running, noteLine, sign);
  running.creditedTotal += sign * note.totals.total;
};

export const enterLine = (running: Running, noteLine: CreditNoteLine, sign: 1 | -1 = 1): void => {
  const line = lineOf(running, noteLine);
  if (line === undefined) {
    running.custom = true;
    return;
  }
  const flat = flatOf(noteLine);
  for (let i = 0; i < flat.length; i++) line.credited[i]! += sign * flat[i]!;
  if (noteLine.quantity !== undefined) line.used += sign * scaledTo(noteLine.quantity, line.places);
  if (sign < 0 || noteLine.by === 'spread' || (noteLine.by === 'remainder' && running.custom)) line.leaning = true;
  if (line.mode === undefined && noteLine.by !== 'remainder') {
    line.mode = noteLine.by === 'quantity' ? 'quantity' : 'amount';
  }
};

/** A figure's name, for the message of a breach. */
export const figureName = (line: RunningLine, figure: number): string => {
  if (figure < PARTS) return ['subtotal', 'net', 'total'][figure]!;
  const part = figure - PARTS;
  const discounts = line.discountIds.length;
  return part < discounts ? `discount ${line.discountIds[part]!}` : `tax ${line.taxIds[part - discounts]!}`;
};

/** The aggregate figures of a line: discount, inclusive tax, exclusive tax. */
export const aggregatesOf = (line: RunningLine, flat: Flat): readonly [number, number, number] => {
  const discounts = line.discountIds.length;
  let discount = 0;
  let inclusive = 0;
  let exclusive = 0;
  for (let i = 0; i < discounts; i++) discount += flat[PARTS + i]!;
  for (let i = 0; i < line.inclusive.length; i++) {
    if (line.inclusive[i]) inclusive += flat[PARTS + discounts + i]!;
    else exclusive += flat[PARTS + discounts + i]!;
  }
  return [discount, inclusive, exclusive];
};
