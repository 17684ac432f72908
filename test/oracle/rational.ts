import type { DecimalText } from './drafts.js';

/** An exact fraction in lowest terms; the denominator is positive. */
export type Rational = { readonly n: bigint; readonly d: bigint };
export type RoundingMode = 'half-up' | 'half-even';

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

export function ratio(n: bigint, d = 1n): Rational {
  if (d === 0n) throw new Error('a denominator of 0');
  if (d === 1n) return { n, d };
  if (d < 0n) return ratio(-n, -d);
  const common = greatestCommonDivisor(n < 0n ? -n : n, d);
  return { n: n / common, d: d / common };
}

export const zero: Rational = ratio(0n);

/** Reads `-12.50` exactly: an optional minus, digits, and optionally a point and more digits. */
export function fromDecimal(decimal: DecimalText): Rational {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(decimal));
  if (match === null) throw new Error(`not a decimal: ${decimal}`);
  const [, minus = '', whole = '', fraction = ''] = match;
  const digits = BigInt(whole + fraction);
  return ratio(minus === '-' ? -digits : digits, 10n ** BigInt(fraction.length));
}

/** The shortest decimal text of a fraction that has one. */
export function toDecimal(x: Rational): string {
  for (let scale = 0n; scale <= 40n; scale += 1n) {
    const power = 10n ** scale;
    if (power % x.d !== 0n) continue;
    const digits = ((x.n < 0n ? -x.n : x.n) * power) / x.d;
    const text = digits.toString().padStart(Number(scale) + 1, '0');
    const whole = text.slice(0, text.length - Number(scale));
    const fraction = text.slice(text.length - Number(scale));
    return `${x.n < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
  }
  throw new Error(`no finite decimal: ${x.n}/${x.d}`);
}

export const plus = (a: Rational, b: Rational): Rational => ratio(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Rational, b: Rational): Rational => ratio(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Rational, b: Rational): Rational => ratio(a.n * b.n, a.d * b.d);
export const dividedBy = (a: Rational, b: Rational): Rational => ratio(a.n * b.d, a.d * b.n);
export const negated = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const absolute = (a: Rational): Rational => (a.n < 0n ? negated(a) : a);

/** Negative where a < b, 0 where they are equal, positive where a > b. */
export function compared(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function floor(x: Rational): bigint {
  const quotient = x.n / x.d;
  return x.n < 0n && quotient * x.d !== x.n ? quotient - 1n : quotient;
}

/** To the nearest whole number; a half goes away from zero, or to the even neighbour. */
export function rounded(x: Rational, mode: RoundingMode): bigint {
  if (x.n < 0n) return -rounded(negated(x), mode);
  const whole = x.n / x.d;
  const twiceTheRest = 2n * (x.n - whole * x.d);
  if (twiceTheRest < x.d) return whole;
  if (twiceTheRest > x.d) return whole + 1n;
  return mode === 'half-up' || whole % 2n === 1n ? whole + 1n : whole;
}
