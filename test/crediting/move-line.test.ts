import { describe, expect, it } from 'vitest';
import { createLineState, type LineFigures } from '../../src/crediting/line-state.js';
import { moveLine } from '../../src/crediting/move-line.js';
import { byFollow, byShare } from '../oracle/credit.js';
import { invoiceOf, item, rate } from '../support.js';

const ROUNDINGS = ['half-up', 'half-even'] as const;
const figure = (whole: number, credited: number) => ({ whole: BigInt(whole), credited: BigInt(credited) });

const [line] = invoiceOf({ lines: [item('a', 100, 'vat')], taxRates: [rate('vat', 20)] }).lines;
const state = createLineState(line!, 0, undefined, { inclusive: [], exclusive: [0] });

/** A line that is nothing but its net and a tax on top of it. */
const taxed = (net: number, tax: number): LineFigures => ({
  ...{ subtotal: net, discount: 0, inclusive: 0, net, exclusive: tax, total: net + tax },
  discounts: [],
  taxes: [tax],
});

describe('a line moves', () => {
  it('so that a tax inside the asked figure is a share of it, within what is left of the tax and of the rest', () => {
    for (let tax = 0; tax <= 6; tax++) {
      for (let net = 0; net <= 6; net++) {
        for (let taxCredited = 0; taxCredited <= tax; taxCredited++) {
          for (let netCredited = 0; netCredited <= net; netCredited++) {
            const of = { ...state, invoiced: taxed(net, tax), credited: taxed(netCredited, taxCredited) };
            const credited = netCredited + taxCredited;
            for (let asked = 0; asked <= net + tax - credited; asked++) {
              for (const rounding of ROUNDINGS) {
                const { exclusive, total } = moveLine(of, 'total', asked, rounding);
                const whole = figure(net + tax, credited);
                const expected = byShare(figure(tax, taxCredited), whole, BigInt(asked), rounding);
                const message = [tax, net, taxCredited, netCredited, asked, rounding].join();
                expect([exclusive, total], message).toEqual([Number(expected), asked]);
              }
            }
          }
        }
      }
    }
  });

  it('so that a tax beside the asked figure follows it, and never goes back', () => {
    for (let tax = 0; tax <= 7; tax++) {
      for (let net = 0; net <= 7; net++) {
        for (let taxCredited = 0; taxCredited <= tax; taxCredited++) {
          for (let asked = 0; asked <= net; asked++) {
            const of = { ...state, invoiced: taxed(net, tax), credited: taxed(0, taxCredited) };
            for (const rounding of ROUNDINGS) {
              const expected = byFollow(figure(tax, taxCredited), figure(net, 0), BigInt(asked), rounding);
              const message = [tax, net, taxCredited, asked, rounding].join();
              expect(moveLine(of, 'net', asked, rounding).exclusive, message).toBe(Number(expected));
              expect(moveLine(of, 'subtotal', asked, rounding).exclusive, message).toBe(Number(expected));
            }
          }
        }
      }
    }
  });
});
