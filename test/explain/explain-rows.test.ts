import { describe, expect, it } from 'vitest';
import { issueCreditNote, openPolicy, type Credit, type InvoiceDraft, type Receivable } from '../../src/index.js';
import { explain } from '../../src/explain/index.js';
import { fileOf, item, rate, right, units } from '../support.js';

// How a line is told, row by row.

const issue = (file: Receivable, ...credits: readonly Credit[]) =>
  right(issueCreditNote(file, { number: `C-${file.revision}`, credits }, openPolicy));

const told = (file: Receivable, ...credits: readonly Credit[]) =>
  right(explain(issue(file, ...credits).creditNote, file.invoice));

/** The rows of the first line of the note. */
const rowsOf = (file: Receivable, ...credits: readonly Credit[]): readonly string[] =>
  told(file, ...credits)
    .text.split('\n\n')[1]!
    .split('\n');

const taxRates = [rate('on', 20), rate('in', 7, 'inclusive'), rate('nil', 0)];
const shop = (draft: Partial<InvoiceDraft>) => fileOf({ taxRates, ...draft });
const net = (line: string, amount: number): Credit => ({ by: 'amount', line, amount, of: 'net' });

describe('the rows of a line', () => {
  it('of a quantity after another', () => {
    const file = shop({ lines: [units('a', 3, 1000, 'on')] });
    const one: Credit = { by: 'quantity', line: 'a', quantity: 1 };
    expect(rowsOf(issue(file, one).receivable, one)).toMatchInlineSnapshot(`
      [
        "Line a (Units a), asked: a quantity of 1 of 3.",
        "- Subtotal: 10.00 EUR, as asked (30.00 × 2 / 3 = 20.00, less 10.00 credited by quantity before). Of 30.00 EUR, 10.00 EUR was credited before and 10.00 EUR is left.",
        "- Net: 10.00 EUR, as much as the subtotal. Of 30.00 EUR, 10.00 EUR was credited before and 10.00 EUR is left.",
        "- Tax on (20% on top): 2.00 EUR, in step with the subtotal (6.00 × 20.00 / 30.00 = 4.00, less 2.00 credited before). Of 6.00 EUR, 2.00 EUR was credited before and 2.00 EUR is left.",
        "- Total: 12.00 EUR, the sum (10.00 + 2.00 = 12.00). Of 36.00 EUR, 12.00 EUR was credited before and 12.00 EUR is left.",
      ]
    `);
  });

  it('that is free of charge', () => {
    const file = shop({ lines: [units('a', 3, 0, 'on'), item('b', 1)] });
    expect(rowsOf(file, { by: 'quantity', line: 'a', quantity: 1 }, net('b', 1))).toMatchInlineSnapshot(`
      [
        "Line a (Units a), asked: a quantity of 1 of 3.",
        "- Subtotal: 0.00 EUR, as asked (0.00 × 1 / 3 = 0.00).",
        "- Net: 0.00 EUR, as none was invoiced.",
        "- Tax on (20% on top): 0.00 EUR, as none was invoiced.",
        "- Total: 0.00 EUR, as none was invoiced.",
      ]
    `);
  });

  it('with a tax of nothing', () => {
    expect(rowsOf(shop({ lines: [item('a', 1000, 'nil')] }), net('a', 100))).toMatchInlineSnapshot(`
      [
        "Line a (Item a), asked: 1.00 EUR of the net.",
        "- Subtotal: 1.00 EUR, as much as the net. Of 10.00 EUR, 9.00 EUR is left.",
        "- Net: 1.00 EUR, as asked. Of 10.00 EUR, 9.00 EUR is left.",
        "- Tax nil (0% on top): 0.00 EUR, as none was invoiced.",
        "- Total: 1.00 EUR, the sum (1.00 + 0.00 = 1.00). Of 10.00 EUR, 9.00 EUR is left.",
      ]
    `);
  });

  it('without taxes', () => {
    const file = shop({ lines: [item('a', 1000)] });
    expect(rowsOf(file, { by: 'amount', line: 'a', amount: 100, of: 'subtotal' })).toMatchInlineSnapshot(`
      [
        "Line a (Item a), asked: 1.00 EUR of the subtotal.",
        "- Subtotal: 1.00 EUR, as asked. Of 10.00 EUR, 9.00 EUR is left.",
        "- Net: 1.00 EUR, as much as the subtotal. Of 10.00 EUR, 9.00 EUR is left.",
        "- Total: 1.00 EUR, as much as the net. Of 10.00 EUR, 9.00 EUR is left.",
      ]
    `);
  });

  it('below zero', () => {
    const file = shop({ lines: [item('a', -300, 'in', 'on'), item('b', 1000)] });
    expect(rowsOf(file, net('a', -100), net('b', 500))).toMatchInlineSnapshot(`
      [
        "Line a (Item a), asked: -1.00 EUR of the net.",
        "- Subtotal: -1.07 EUR, the sum (-1.00 - 0.07 = -1.07). Of -3.00 EUR, -1.93 EUR is left.",
        "- Tax in (7% included): -0.07 EUR, in step with the net (-0.20 × -1.00 / -2.80 = -0.0714…, rounded -0.07). Of -0.20 EUR, -0.13 EUR is left.",
        "- Net: -1.00 EUR, as asked. Of -2.80 EUR, -1.80 EUR is left.",
        "- Tax on (20% on top): -0.20 EUR, in step with the net (-0.56 × -1.00 / -2.80 = -0.20). Of -0.56 EUR, -0.36 EUR is left.",
        "- Total: -1.27 EUR, the sum (-1.00 - 0.07 - 0.20 = -1.27). Of -3.56 EUR, -2.29 EUR is left.",
      ]
    `);
  });

  it('with quotients that end in zeros, which are dropped where nothing was cut', () => {
    const file = shop({ lines: [item('a', 3330)], discounts: [{ id: 'd', amount: 1000 }] });
    const quotient = (amount: number) => rowsOf(file, { by: 'amount', line: 'a', amount, of: 'subtotal' })[2];
    expect(quotient(1000)).toContain(' (10.00 × 10.00 / 33.30 = 3.0030…, rounded 3.00).');
    expect(quotient(333)).toContain(' (10.00 × 3.33 / 33.30 = 1.00).');
  });

  it('in a currency without decimals', () => {
    const file = shop({ currency: 'JPY', lines: [item('a', 100, 'on')] });
    expect(rowsOf(file, { by: 'percent', line: 'a', percent: 20 })).toMatchInlineSnapshot(`
      [
        "Line a (Item a), asked: 20% of the line as invoiced.",
        "- Subtotal: 20 JPY, as asked (100 × 20 / 100 = 20). Of 100 JPY, 80 JPY is left.",
        "- Net: 20 JPY, as much as the subtotal. Of 100 JPY, 80 JPY is left.",
        "- Tax on (20% on top): 4 JPY, in step with the subtotal (20 × 20 / 100 = 4). Of 20 JPY, 16 JPY is left.",
        "- Total: 24 JPY, the sum (20 + 4 = 24). Of 120 JPY, 96 JPY is left.",
      ]
    `);
  });
});

describe('texts of the host', () => {
  it('stand in one row each', () => {
    const lines = [{ ...item(' a\n1 ', 100, ' on\ttop '), description: '\nChair,\n  blue ' }];
    const file = fileOf({ number: ' I\n1 ', lines, taxRates: [rate(' on\ttop ', 20)] });
    const [head, line] = told(file, { by: 'remainder' }).text.split('\n\n');
    expect(head).toBe('Credit note C-0 of invoice I 1: 1.20 EUR. What is left is stated as this credit note left it.');
    expect(line).toContain('Line a 1 (Chair, blue), asked: all that is left of the invoice.\n');
    expect(line).toContain('\n- Tax on top (20% on top): 0.20 EUR, all that was left.');
  });

  it('are left out where they are blank', () => {
    const file = fileOf({ lines: [{ ...item('a', 100), description: ' \n ' }] });
    expect(rowsOf(file, { by: 'remainder', line: 'a' })[0]).toBe('Line a, asked: all that is left of the line.');
  });
});
