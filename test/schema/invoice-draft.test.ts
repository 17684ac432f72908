import { describe, expect, it } from 'vitest';
import { parseInvoiceDraft } from '../../src/schema/index.js';
import { item, right, units } from '../support.js';

const line = { id: 'a', description: 'A', subtotal: 500 };
const draftOf = (more: object) => ({ number: 'I-1', currency: 'EUR', lines: [line], ...more });
const read = (more: object) => right(parseInvoiceDraft(draftOf(more)));

describe('an invoice draft says what it said, and no default more', () => {
  it.each([
    ['nothing more', {}],
    ['a minor unit', { currency: 'ZZZ', minorUnit: 2 }],
    ['a date', { issuedOn: '2026-03-31' }],
    ['no discounts', { discounts: [] }],
    ['discounts', { discounts: [{ id: 'd', percent: '5' }] }],
    ['discounts of some lines', { discounts: [{ id: 'd', amount: 5, lines: ['a'] }] }],
    ['no tax rates', { taxRates: [] }],
    ['tax rates', { taxRates: [{ id: 'vat', percent: '20', behavior: 'inclusive' }] }],
    ['taxes rounded on the line', { taxRounding: 'line' }],
    ['taxes rounded on the document', { taxRounding: 'document' }],
    ['halves up', { rounding: 'half-up' }],
    ['halves to the even figure', { rounding: 'half-even' }],
  ])('%s', (_, more) => {
    expect(read(more)).toStrictEqual(draftOf(more));
  });

  it.each([
    ['a quantity of one', { quantity: '1' }],
    ['another quantity', { quantity: '2' }],
    ['a quantity and a price', { quantity: '1', unitPrice: '500' }],
    ['no taxes', { taxes: [] }],
    ['that it takes discounts', { discountable: true }],
    ['that it takes none', { discountable: false }],
  ])('of a line: %s', (_, more) => {
    const lines = [{ ...line, ...more }];
    expect(read({ lines })).toStrictEqual(draftOf({ lines }));
  });

  it('of a line without a subtotal', () => {
    const { id, description } = line;
    const lines = [{ id, description, quantity: '2.5', unitPrice: '10' }];
    expect(read({ lines })).toStrictEqual(draftOf({ lines }));
  });
});

describe('a draft that answers only once', () => {
  /** A record whose fields are there when they are first asked for, and then no more. */
  const once = (fields: object, then: object = {}): object => {
    const record = {};
    for (const [key, value] of Object.entries(fields)) {
      let asked = false;
      const get = (): unknown => {
        const own: unknown = asked ? (then as Record<string, unknown>)[key] : value;
        asked = true;
        return own;
      };
      Object.defineProperty(record, key, { enumerable: true, get });
    }
    return record;
  };

  const draft = {
    ...{ number: 'I-1', currency: 'EUR', issuedOn: '2026-03-31', taxRounding: 'document', rounding: 'half-even' },
    taxRates: [{ id: 'vat', percent: '20', behavior: 'exclusive' }],
    discounts: [{ id: 'd', percent: '5' }],
    lines: [
      { ...units('a', '1', '10', 'vat'), discountable: false },
      { ...item('b', 500, 'vat'), quantity: '2' },
      { id: 'c', description: 'C', subtotal: 500 },
    ],
  };

  it('is what it said then', () => {
    expect(right(parseInvoiceDraft(once(draft, { lines: [] })))).toStrictEqual(draft);
  });

  it('also in its lines', () => {
    const lines = draft.lines.map((own) => once(own));
    expect(right(parseInvoiceDraft({ ...draft, lines }))).toStrictEqual(draft);
  });
});
