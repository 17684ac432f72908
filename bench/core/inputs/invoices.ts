import type { Credit, Invoice, InvoiceDraft, LineDraft, TaxRateDraft } from 'credit-notes';
import { BY_NET, BY_QUANTITY, REMAINDER, type LimitCredit } from '../limit/credit.js';
import { PRICE, QUANTITY, RATE, type Item } from '../limit/invoice.js';
import { receive, createRandom, ROTATION, pickWhole } from './random.js';

/** One invoice in two tongues: the draft that a host would write, and the integers that the limit computes with. */
export type InvoiceInput = { readonly draft: InvoiceDraft; readonly items: readonly Item[]; readonly percent: number };

const DISCOUNT = 10;

/** The sets of rates that a line may have: three of its own, or pairs as in Québec. A fourth of them is inclusive. */
const RATES: Readonly<Record<1 | 2, readonly (readonly TaxRateDraft[])[]>> = {
  1: [
    [{ id: 'standard', percent: 19, behavior: 'exclusive' }],
    [{ id: 'reduced', percent: 7, behavior: 'exclusive' }],
    [{ id: 'city', percent: '8.875', behavior: 'exclusive' }],
    [{ id: 'inside', percent: 20, behavior: 'inclusive' }],
  ],
  2: [
    [
      { id: 'gst', percent: 5, behavior: 'exclusive' },
      { id: 'qst', percent: '9.975', behavior: 'exclusive' },
    ],
    [
      { id: 'gst', percent: 5, behavior: 'exclusive' },
      { id: 'pst', percent: 7, behavior: 'exclusive' },
    ],
    [
      { id: 'state', percent: '6.25', behavior: 'exclusive' },
      { id: 'qst', percent: '9.975', behavior: 'exclusive' },
    ],
    [
      { id: 'inside-gst', percent: 5, behavior: 'inclusive' },
      { id: 'inside-pst', percent: 7, behavior: 'inclusive' },
    ],
  ],
};

/** Invoices with a discount over all lines: four fifths of the quantities whole, nine tenths of the prices. */
export const createInvoiceInputs = (lines: number, taxes: 1 | 2, turns = ROTATION): readonly InvoiceInput[] =>
  receive(
    Array.from({ length: turns }, (_, turn) => createInvoiceInput(lines, taxes, createRandom(lines * 31 + turn + 1))),
  );

const createInvoiceInput = (count: number, taxes: 1 | 2, random: () => number): InvoiceInput => {
  const sets = RATES[taxes];
  const lines: LineDraft[] = [];
  const items: Item[] = [];
  for (let i = 0; i < count; i++) {
    const id = `line-${i + 1}`;
    const thousandths = QUANTITY * pickWhole(random, 1, 20) + (random() < 0.8 ? 0 : 250 * pickWhole(random, 1, 3));
    const hundredths = PRICE * pickWhole(random, 100, 49_999) + (random() < 0.9 ? 0 : pickWhole(random, 1, 99));
    const set = sets[pickWhole(random, 0, sets.length - 1)]!;
    lines.push({
      id,
      description: `Consulting services, part ${i + 1}`,
      quantity: toDecimal(thousandths, QUANTITY),
      unitPrice: toDecimal(hundredths, PRICE),
      taxes: set.map((rate) => rate.id),
    });
    items.push({
      id,
      quantity: thousandths,
      unitPrice: hundredths,
      rates: set.map((rate) => Math.round((Number(rate.percent) * RATE) / 100)),
      inclusive: set[0]!.behavior === 'inclusive',
    });
  }
  const taxRates = sets.flat().filter((rate, i, all) => all.findIndex((other) => other.id === rate.id) === i);
  const discounts = [{ id: 'loyalty', percent: DISCOUNT }];
  const draft = { number: 'INV-2026-00042', currency: 'EUR', issuedOn: '2026-03-31', lines, discounts, taxRates };
  return { draft, items, percent: (DISCOUNT * RATE) / 100 };
};

/** As a host has them: a whole number, and text where there is a fraction. */
const toDecimal = (units: number, scale: number): number | string =>
  units % scale === 0 ? units / scale : String(units / scale);

/** The credits of one note, as a host writes them and as the limit takes them. */
export type NoteInput = { readonly credits: readonly Credit[]; readonly limit: readonly LimitCredit[] };

/** Three credits of three lines: half of a quantity, a third of a net amount, and all that is left. */
export const createCredits = ({ lines }: Invoice, items: readonly Item[]): NoteInput => {
  const last = lines.length - 1;
  const middle = last >> 1;
  const amount = Math.floor(lines[middle]!.net / 3);
  const half = items[0]!.quantity / 2;
  return receive<NoteInput>({
    credits: [
      { by: 'quantity', line: lines[0]!.id, quantity: String(half / 1000) },
      { by: 'amount', line: lines[middle]!.id, amount, of: 'net' },
      { by: 'remainder', line: lines[last]!.id },
    ],
    limit: [
      { by: BY_QUANTITY, line: 0, value: half },
      { by: BY_NET, line: middle, value: amount },
      { by: REMAINDER, line: last, value: 0 },
    ],
  });
};
