import { describe, expect, it } from 'vitest';
import { moveBeside, moveShare } from '../../src/crediting/share.js';
import { byFollow, byShare } from '../oracle/credit.js';

const wide = (whole: number, credited: number) => ({ whole: BigInt(whole), credited: BigInt(credited) });

describe('a running figure', () => {
  it('is a share of its whole, within what is left of it and of the rest', () => {
    for (let part = 0; part <= 6; part++) {
      for (let rest = 0; rest <= 6; rest++) {
        for (let partCredited = 0; partCredited <= part; partCredited++) {
          for (let restCredited = 0; restCredited <= rest; restCredited++) {
            const credited = partCredited + restCredited;
            for (let delta = 0; delta <= part + rest - credited; delta++) {
              for (const rounding of ['half-up', 'half-even'] as const) {
                const own = moveShare(
                  { whole: part, credited: partCredited },
                  part + rest,
                  delta,
                  credited + delta,
                  rounding,
                );
                const of = wide(part + rest, credited);
                const told = [part, rest, partCredited, restCredited, delta, rounding].join();
                expect(own, told).toBe(Number(byShare(wide(part, partCredited), of, BigInt(delta), rounding)));
              }
            }
          }
        }
      }
    }
  });

  it('follows another one, and never goes back', () => {
    for (let whole = 0; whole <= 7; whole++) {
      for (let asked = 0; asked <= 7; asked++) {
        for (let credited = 0; credited <= whole; credited++) {
          for (let running = 0; running <= asked; running++) {
            for (const rounding of ['half-up', 'half-even'] as const) {
              const own = moveBeside({ whole, credited }, running, asked, rounding);
              const expected = byFollow(wide(whole, credited), wide(asked, 0), BigInt(running), rounding);
              expect(own, [whole, asked, credited, running, rounding].join()).toBe(Number(expected));
            }
          }
        }
      }
    }
  });
});
