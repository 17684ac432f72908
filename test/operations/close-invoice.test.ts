import { expect, it } from 'vitest';
import { invoiceStatus, markUncollectible, voidInvoice } from '../../src/index.js';
import { fileOf, item, left, pay, right } from '../support.js';

const open = fileOf({ lines: [item('a', 100)] });

it('closing an invoice of another status says which it has, which was asked, and which may be', () => {
  const paid = { code: 'status-not-allowed', path: [], status: 'paid' };
  const cash = { code: 'invoice-has-payments', path: [], cash: 100, customerBalance: 0, pending: 0, givenBack: 0 };
  expect(left(voidInvoice(pay(open)))).toEqual([{ ...paid, to: 'void', allowed: ['open', 'uncollectible'] }, cash]);
  expect(left(markUncollectible(pay(open)))).toEqual([{ ...paid, to: 'uncollectible', allowed: ['open'] }]);
});

it('closing declares, and changes nothing else', () => {
  const uncollectible = right(markUncollectible(open));
  expect(uncollectible).toEqual({ ...open, revision: 1, declared: 'uncollectible' });
  expect(right(voidInvoice(uncollectible))).toEqual({ ...open, revision: 2, declared: 'void' });
  expect(invoiceStatus(right(voidInvoice(open)))).toBe('void');
});
