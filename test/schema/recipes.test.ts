import { PGlite } from '@electric-sql/pglite';
import { describe, expect, it } from 'vitest';
import { describeRefusal as sentence, finalizeInvoice } from '../../src/index.js';
import { invoiceOf, left, right } from '../support.js';
import { creditNoteDraftOf, fieldErrors, valuesOf } from './recipes/form-post.js';
import { amountOf, invoiceDraftOf, totalsInMajorUnits } from './recipes/major-units.js';
import {
  fromNumeric,
  invoiceDraftOfRows,
  invoiceOfRow,
  SELECT_LINES,
  TABLES,
  toNumeric,
  type LineRow,
} from './recipes/postgres-numeric.js';
import { richLife } from '../proving/stored.js';

describe('decimal text in major units', () => {
  it.each([
    ['19.99', 'EUR', '1999'],
    ['0.0035', 'EUR', '0.35'],
    ['7', 'EUR', '700'],
    ['1500', 'JPY', '1500'],
    ['1.5', 'BHD', '1500'],
    ['-2.5', 'EUR', '-250'],
  ])('a unit price of %s %s', (price, currency, expected) => {
    const line = { id: 'a', description: 'A', quantity: 1000, unitPrice: price };
    const more = { id: 'b', description: 'B', subtotal: '1000000' };
    const draft = right(invoiceDraftOf({ number: 'I', currency, lines: [line, more] }));
    expect(draft.lines[0]!.unitPrice).toBe(expected);
    const invoice = right(finalizeInvoice(draft));
    expect(invoice.lines[0]!.subtotal).toBe(Math.round(Number(expected) * 1000));
  });

  it('an amount in, and the totals out', () => {
    expect(right(amountOf('10.50', 'EUR'))).toBe(1050);
    expect(left(amountOf('10.505', 'EUR'))).toMatchObject([{ code: 'too-precise' }]);
    const invoice = invoiceOf({ lines: [{ id: 'a', description: 'A', subtotal: 1050 }] });
    expect(totalsInMajorUnits(invoice)).toMatchObject({ subtotal: '10.50', total: '10.50', tax: '0.00' });
  });
});

describe('PostgreSQL', () => {
  it('takes numeric columns and jsonb documents there and back', async () => {
    const database = new PGlite();
    await database.exec(TABLES);
    await database.query(
      `insert into invoice_line (id, description, quantity, unit_price) values ('a', 'Hours', 7.25, 89.90), ('b', 'Calls', 12345, 0.0035)`,
    );
    const { rows } = await database.query<LineRow>(SELECT_LINES);
    const invoice = right(finalizeInvoice(right(invoiceDraftOfRows('I-1', rows))));
    expect(invoice.lines.map(({ quantity, unitPrice, subtotal }) => [quantity, unitPrice, subtotal])).toEqual([
      ['7.25', '8990', 65178],
      ['12345', '0.35', 4321],
    ]);

    for (const line of invoice.lines) {
      const total = toNumeric(line.total, invoice);
      await database.query('update invoice_line set total = $1::numeric where id = $2', [total, line.id]);
    }
    const totals = await database.query<{ total: string }>('select total::text from invoice_line order by id');
    expect(totals.rows.map(({ total }) => right(fromNumeric(total, 'EUR')))).toEqual([65178, 4321]);

    for (const document of [invoice, richLife().invoice]) {
      await database.query('insert into invoice values ($1, $2)', [document.number, JSON.stringify(document)]);
      const stored = await database.query<{ document: unknown }>('select document from invoice where number = $1', [
        document.number,
      ]);
      expect(right(invoiceOfRow(stored.rows[0]!))).toStrictEqual(document);
    }
    await database.query(`update invoice set document = jsonb_set(document, '{totals,net}', '1')`);
    const tampered = await database.query<{ document: unknown }>('select document from invoice');
    for (const row of tampered.rows) expect(left(invoiceOfRow(row))).toMatchObject([{ path: ['totals', 'net'] }]);
    await database.close();
  });
});

describe('a form post', () => {
  it('makes a draft of its fields', () => {
    const form = new URLSearchParams([
      ['number', 'CN-1'],
      ['memo', ''],
      ['credits.0.by', 'quantity'],
      ['credits.0.line', 'desk'],
      ['credits.0.quantity', '1.50'],
      ['credits.10.by', 'amount'],
      ['credits.10.line', 'room'],
      ['credits.10.amount', '33.30'],
      ['credits.10.of', 'net'],
    ]);
    expect(right(creditNoteDraftOf(form, 'EUR'))).toStrictEqual({
      number: 'CN-1',
      credits: [
        { by: 'quantity', line: 'desk', quantity: '1.5' },
        { by: 'amount', line: 'room', amount: 3330, of: 'net' },
      ],
    });
  });

  it('says beside each field what is wrong with it', () => {
    const form = new URLSearchParams('number=&credits.0.by=amount&credits.0.line=room&credits.0.amount=33,30');
    expect(Object.keys(fieldErrors(left(creditNoteDraftOf(form, 'EUR')), sentence)).sort()).toEqual([
      'credits.0.amount',
      'credits.0.of',
      'number',
    ]);
    expect(left(creditNoteDraftOf(new URLSearchParams('number=CN-1'), 'EUR'))).toMatchObject([{ path: ['credits'] }]);
  });

  it('takes nothing from names that are none of a draft', () => {
    expect(valuesOf(new URLSearchParams('a.b=1&a=2&__proto__.x=3'))).not.toHaveProperty('x');
    const form = new URLSearchParams('number=CN-1&credits.0.by=remainder&constructor.prototype.x=1');
    expect(left(creditNoteDraftOf(form, 'EUR'))).toMatchObject([{ code: 'unknown-field', path: ['constructor'] }]);
  });
});
