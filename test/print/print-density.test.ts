import { describe, expect, it } from 'vitest';
import type { InvoiceDraft } from '../../src/index.js';
import { invoiceHtml, type Presentation } from '../../src/print/index.js';
import { invoiceOf, item, rate, right, units } from '../support.js';

const presentation: Presentation = { locale: 'en', seller: { name: 'Cowork' }, buyer: { name: 'Ada' } };
const page = (draft: Partial<InvoiceDraft>, labels: Presentation['labels'] = {}): string =>
  right(invoiceHtml(invoiceOf(draft), { ...presentation, labels }));
const wide = (columns: number): string => 'x'.repeat(columns);

const density = (html: string): string | undefined => /<body class="(.*?)">/.exec(html)?.[1];
const sums = (html: string): string | undefined => /<section class="(sums.*?)">/.exec(html)?.[1];

describe('the table of lines is set smaller the more characters its figures take, and at last becomes cards', () => {
  const shortest = { position: '#', quantity: 'Q', unitPrice: 'P', total: 'T' };

  // A price of 5 characters, a total of 5, and a quantity of 1.
  it.each([
    [58, 'roomy'],
    [59, 'dense'],
    [78, 'dense'],
    [79, 'cards'],
  ])('%i: %s', (columns, expected) => {
    const lines = [units('a', 2, 1000)];
    expect(density(page({ lines }, { ...shortest, position: wide(columns - 11) }))).toBe(expected);
    expect(density(page({ lines }, { ...shortest, quantity: wide(columns - 11) }))).toBe(expected);
  });

  it('the longest figure of a column counts, wherever it stands', () => {
    const long = units('b', '1.000000000001', 1000);
    const short = units('a', 2, 1000);
    for (const lines of [[long], [long, short], [short, long], [short, long, { ...short, id: 'c' }]]) {
      // A quantity of 14 characters, a price of 5, and a total of 5.
      expect(density(page({ lines }, { ...shortest, position: wide(34) }))).toBe('roomy');
      expect(density(page({ lines }, { ...shortest, position: wide(35) }))).toBe('dense');
    }
  });

  it('words do not count, for they break', () => {
    const lines = [{ ...units('a', 2, 1000), description: wide(500) }];
    expect(density(page({ lines }, { ...shortest, description: wide(500) }))).toBe('roomy');
  });

  it('a wide letter counts for two', () => {
    const lines = [units('a', 2, 1000)];
    expect(density(page({ lines }, { ...shortest, position: '請'.repeat(23) }))).toBe('roomy');
    expect(density(page({ lines }, { ...shortest, position: '請'.repeat(24) }))).toBe('dense');
  });
});

describe('the taxes stand beside the sums', () => {
  const untaxed = { lines: [item('a', 1000)] };
  const taxed = { lines: [item('a', 1000, 'vat')], taxRates: [rate('vat', 20)] };
  const few = { net: 'N', tax: 'T', totalDue: 'D', taxRate: 'R', taxable: 'A' };

  // The total is €12.00, of 6 characters; the net 10.00, of 5.
  it.each([
    ['the total', taxed, { ...few, totalDue: wide(24) }, { ...few, totalDue: wide(25) }],
    ['the total, where there are no taxes', untaxed, { totalDue: wide(24) }, { totalDue: wide(25) }],
    ['any other sum', taxed, { ...few, net: wide(25) }, { ...few, net: wide(26) }],
  ])('where %s takes no more than 30 characters', (_, draft, most, more) => {
    expect(sums(page(draft, most))).toBe('sums');
    expect(sums(page(draft, more))).toBe('sums stacked');
  });

  // A rate of 3 characters, 20%, and a tax of 4, 2.00.
  it('where their own figures take no more than 30', () => {
    expect(sums(page(taxed, { ...few, taxable: wide(23) }))).toBe('sums');
    expect(sums(page(taxed, { ...few, taxable: wide(24) }))).toBe('sums stacked');
  });
});
