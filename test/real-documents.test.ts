import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amountDue,
  creditable,
  finalizeInvoice,
  fromDecimal,
  isLeft,
  issueCreditNote,
  openPolicy,
  openReceivable,
  type Credit,
  type CreditNote,
  type InvoiceDraft,
  type LineDraft,
  type Receivable,
} from '../src/index.js';
import {
  cenExample,
  creditedOriginal,
  creditNoteOfOriginal,
  telephony,
  type StatedDocument,
  type StatedLine,
  type Vat,
} from './data/real-documents.js';
import { often } from './laws/plays.js';
import { credit, noteDraft, pay, right, sum } from './support.js';

const rateOf = ({ category, rate }: Vat) => `${category} ${rate}`;
const minorOf =
  ({ currency }: StatedDocument) =>
  (amount: string): number =>
    right(fromDecimal(amount, currency));

/** A line with allowances, charges or a price for more than one states its net; of any other the net is computed. */
const statesNet = (document: StatedDocument, line: StatedLine) =>
  line.allowances !== undefined ||
  line.charges !== undefined ||
  line.baseQuantity !== undefined ||
  document.statedNet?.includes(line.id) === true;

const lineDraft = (document: StatedDocument, line: StatedLine): LineDraft => {
  const minor = minorOf(document);
  const facts = { id: line.id, description: line.id, quantity: line.quantity, taxes: [rateOf(line.vat)] };
  return statesNet(document, line)
    ? { ...facts, subtotal: minor(line.net) }
    : { ...facts, unitPrice: minor(line.unitPrice) };
};

/** A document charge is a line that takes no discount; a document allowance is a discount of its amount. */
const draftOf = (document: StatedDocument): InvoiceDraft => {
  const minor = minorOf(document);
  return {
    number: document.id,
    currency: document.currency,
    taxRounding: 'document',
    taxRates: document.vatBreakdown.map((vat) => ({ id: rateOf(vat), percent: vat.rate, behavior: 'exclusive' })),
    discounts: document.documentAllowances.map(({ amount }, i) => ({ id: `allowance ${i}`, amount: minor(amount) })),
    lines: [
      ...document.lines.map((line) => lineDraft(document, line)),
      ...document.documentCharges.map(({ amount, vat }, i) => ({
        id: `charge ${i}`,
        description: 'Charge',
        subtotal: minor(amount),
        taxes: [rateOf(vat)],
        discountable: false,
      })),
    ],
  };
};

const fileOf = (document: StatedDocument): Receivable => openReceivable(right(finalizeInvoice(draftOf(document))));

/** The totals and the tax breakdown, as the publisher states them. */
const statedFigures = (document: StatedDocument) => {
  const minor = minorOf(document);
  const { totals } = document;
  return {
    totals: {
      subtotal: minor(totals.lineExtension) + minor(totals.charge ?? '0'),
      discount: minor(totals.allowance ?? '0'),
      net: minor(totals.taxExclusive),
      tax: minor(totals.tax),
      total: minor(totals.taxInclusive),
    },
    taxes: document.vatBreakdown.map((vat) => ({
      id: rateOf(vat),
      taxable: minor(vat.taxable),
      amount: minor(vat.tax),
    })),
  };
};

type Figures = Pick<CreditNote['lines'][number], 'subtotal' | 'discounts' | 'net' | 'taxes' | 'total'>;

/** Every figure that some notes credit, in the shape of the invoice's own. */
const creditedBy = (file: Receivable, notes: readonly CreditNote[]) => {
  const linesOf = (id: string): readonly Figures[] =>
    notes.flatMap((note) => note.lines.filter((line) => line.line === id));
  const figure = (of: readonly Figures[], key: 'subtotal' | 'net' | 'total') => sum(of.map((line) => line[key]));
  const part = (of: readonly Figures[], key: 'discounts' | 'taxes', id: string) => ({
    id,
    amount: sum(of.flatMap((line) => line[key].filter((one) => one.id === id).map((one) => one.amount))),
  });
  const total = (key: keyof CreditNote['totals']) => sum(notes.map((note) => note.totals[key]));
  const tax = (id: string, key: 'taxable' | 'amount') =>
    sum(notes.flatMap((note) => note.taxes.filter((one) => one.id === id).map((one) => one[key])));
  return {
    lines: file.invoice.lines.map(({ id, discounts, taxes }) => ({
      id,
      subtotal: figure(linesOf(id), 'subtotal'),
      discounts: discounts.map((one) => part(linesOf(id), 'discounts', one.id)),
      net: figure(linesOf(id), 'net'),
      taxes: taxes.map((one) => part(linesOf(id), 'taxes', one.id)),
      total: figure(linesOf(id), 'total'),
    })),
    totals: {
      subtotal: total('subtotal'),
      discount: total('discount'),
      net: total('net'),
      tax: total('tax'),
      total: total('total'),
    },
    taxes: file.invoice.taxes.map(({ id }) => ({ id, taxable: tax(id, 'taxable'), amount: tax(id, 'amount') })),
  };
};

const invoiced = ({ invoice }: Receivable) => ({
  lines: invoice.lines.map(({ id, subtotal, discounts, net, taxes, total }) => ({
    id,
    subtotal,
    discounts,
    net,
    taxes,
    total,
  })),
  totals: invoice.totals,
  taxes: invoice.taxes,
});

type Choice = {
  readonly line: number;
  readonly of: 'quantity' | 'subtotal' | 'net' | 'total';
  readonly percent: number;
};

const choice: fc.Arbitrary<Choice> = fc.record({
  line: fc.nat({ max: 19 }),
  of: fc.constantFrom('quantity', 'subtotal', 'net', 'total'),
  percent: fc.integer({ min: 1, max: 100 }),
});

/** A part of what is left of a line, for quantities in tenths. */
const chosen = (file: Receivable, { line, of, percent }: Choice): Credit | undefined => {
  const lines = creditable(file).lines;
  const left = lines[line % lines.length];
  if (left === undefined) return undefined;
  if (of === 'quantity') {
    const tenths = Math.trunc((Math.abs(Number(left.quantity)) * percent) / 10);
    return tenths === 0 ? undefined : { by: 'quantity', line: left.line, quantity: (tenths / 10).toFixed(1) };
  }
  const amount = Math.trunc((left[of] * percent) / 100);
  return amount === 0 ? undefined : { by: 'amount', line: left.line, amount, of };
};

/** Laws that a random credit may meet; then its note is not issued, and the rest must close all the same. */
const LAWS: readonly string[] = ['credit-note-not-positive', 'credit-exceeds-invoice'];

/** Issues what the choices ask for and then the remainder. */
const closing = (file: Receivable, choices: readonly Choice[]): readonly CreditNote[] => {
  const notes: CreditNote[] = [];
  let receivable = file;
  for (const one of choices) {
    const asked = chosen(receivable, one);
    if (asked === undefined) continue;
    const issued = issueCreditNote(receivable, noteDraft(receivable, asked), openPolicy);
    if (isLeft(issued)) expect(LAWS).toEqual(expect.arrayContaining(issued.left.map(({ code }) => code)));
    else {
      notes.push(issued.right.creditNote);
      receivable = issued.right.receivable;
    }
  }
  return [...notes, credit(receivable, { by: 'remainder' }).creditNote];
};

const invoices: readonly (readonly [string, StatedDocument])[] = [cenExample, telephony, creditedOriginal].map(
  (document) => [document.source, document],
);

describe.each(invoices)('%s', (_, document) => {
  it('is finalized to its stated figures', () => {
    const { lines, totals, taxes } = fileOf(document).invoice;
    const nets = [...document.lines.map((line) => line.net), ...document.documentCharges.map(({ amount }) => amount)];
    expect(lines.map((line) => line.subtotal)).toEqual(nets.map(minorOf(document)));
    expect({ totals, taxes }).toEqual(statedFigures(document));
  });

  it('leaves the amount due that it states as payable', () => {
    const { prepaid, rounding, payable } = document.totals;
    const minor = minorOf(document);
    const file = prepaid === undefined ? fileOf(document) : pay(fileOf(document), minor(prepaid));
    expect(amountDue(file) + minor(rounding ?? '0')).toBe(minor(payable));
  });

  it('is credited whole by a remainder, figure for figure', () => {
    const file = fileOf(document);
    expect(creditedBy(file, [credit(file, { by: 'remainder' }).creditNote])).toEqual(invoiced(file));
  });

  it('is the sum of any two partial credits and the remainder', () => {
    const file = fileOf(document);
    const whole = invoiced(file);
    fc.assert(
      fc.property(choice, choice, (first, second) => {
        expect(creditedBy(file, closing(file, [first, second]))).toEqual(whole);
      }),
      { numRuns: often(300) },
    );
  });
});

describe(creditNoteOfOriginal.source, () => {
  const minor = minorOf(creditNoteOfOriginal);
  const prepaid = minor(creditNoteOfOriginal.totals.prepaid ?? '0');
  const file = pay(fileOf(creditedOriginal), prepaid, 'bank-transfer');
  const { creditNote, receivable } = credit(file, { by: 'remainder' });

  it('is the full credit of its original', () => {
    const { lines, totals, taxes } = creditNote;
    const nets = [...creditNoteOfOriginal.lines.map((line) => line.net), '1020'];
    expect(lines.map((line) => line.subtotal)).toEqual(nets.map(minor));
    expect({ totals, taxes }).toEqual(statedFigures(creditNoteOfOriginal));
  });

  it('gives back what was prepaid and takes the rest off the amount due', () => {
    expect(creditNote).toMatchObject({ type: 'mixed', prePayment: 1000010, postPayment: prepaid });
    expect(creditNote.settlement).toMatchObject({ refund: prepaid, customerBalance: 0, outOfBand: 0 });
    expect(amountDue(receivable)).toBe(0);
  });
});

it('the stated document allowance is 20 % of both lines, as a discount over them', () => {
  const draft = draftOf(creditedOriginal);
  const twenty = [{ id: 'allowance', percent: 20, lines: ['1', '2'] }];
  const { totals, lines } = right(finalizeInvoice({ ...draft, discounts: twenty }));
  expect(totals).toEqual(statedFigures(creditedOriginal).totals);
  expect(lines.map((line) => sum(line.discounts.map(({ amount }) => amount)))).toEqual([204000, -12800, 0]);
});
