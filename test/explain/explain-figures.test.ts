import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finalizeInvoice, formatAmount, type CreditNote, type CreditNoteLine, type Invoice } from '../../src/index.js';
import { parseCreditNote } from '../../src/schema/index.js';
import { explain, type ExplainedFigure, type ExplainedLine, type Explanation } from '../../src/explain/index.js';
import { getMinorUnit } from '../../src/documents/currency-of.js';
import { roundProportion } from '../../src/money/rounding.js';
import { dueOf, type Account } from '../laws/account.js';
import { play, runs, settings, type Setting } from '../laws/plays.js';
import { ensure, enterLine, openRunning, type Running, type RunningLine } from '../laws/running.js';
import { right, stored, sum } from '../support.js';

// What is explained of random notes, held against the documents and against sums that the tests keep themselves.

type Of = { readonly explained: ExplainedLine; readonly line: CreditNoteLine; readonly own: RunningLine };

const told = (figure: ExplainedFigure): string => JSON.stringify(figure);
const isPart = ({ figure }: ExplainedFigure): boolean => figure === 'discount' || figure === 'tax';
const creditedOf = (figures: readonly ExplainedFigure[]): readonly number[] => figures.map(({ credited }) => credited);

/** Every figure of the note line is explained, in its order, and nothing else but the sums of several parts. */
const complete = (explained: ExplainedLine, line: CreditNoteLine): void => {
  const { figures } = explained;
  const named = (name: string) => figures.filter(({ figure }) => figure === name);
  expect(creditedOf(named('subtotal'))).toEqual([line.subtotal]);
  expect(creditedOf(named('net'))).toEqual([line.net]);
  expect(creditedOf(named('total'))).toEqual([line.total]);
  expect(named('discount').map(({ id, credited }) => ({ id, amount: credited }))).toEqual(line.discounts);
  const taxes = new Map(named('tax').map(({ id, credited }) => [id, credited]));
  expect(taxes).toEqual(new Map(line.taxes.map(({ id, amount }) => [id, amount])));
};

/** The flat figures that the tests keep, by the name and id of the explanation. */
const keptOf = (own: RunningLine, { figure, id }: ExplainedFigure): readonly [whole: number, credited: number] => {
  const at = (i: number) => [own.whole[i]!, own.credited[i]!] as const;
  const parts = (indexes: readonly number[]) =>
    [sum(indexes.map((i) => at(i)[0])), sum(indexes.map((i) => at(i)[1]))] as const;
  const discounts = own.discountIds.map((_, i) => 3 + i);
  const taxes = own.taxIds.map((_, i) => 3 + discounts.length + i);
  const behaving = (inclusive: boolean) => taxes.filter((_, i) => own.inclusive[i] === inclusive);
  switch (figure) {
    case 'subtotal':
      return at(0);
    case 'net':
      return at(1);
    case 'total':
      return at(2);
    case 'discounts':
      return parts(discounts);
    case 'discount':
      return at(3 + own.discountIds.indexOf(id!));
    case 'tax':
      return at(3 + discounts.length + own.taxIds.indexOf(id!));
    case 'inclusive-taxes':
      return parts(behaving(true));
    case 'exclusive-taxes':
      return parts(behaving(false));
    case 'price':
      return parts([1, ...behaving(true)]);
  }
};

const adds = ({ explained, own }: Of): void => {
  for (const figure of explained.figures) {
    const { invoiced = NaN, before = NaN, credited, left = NaN } = figure;
    ensure(before + credited + left === invoiced, () => `does not add up: ${told(figure)}`);
    for (const amount of [before, credited, left]) ensure(amount * own.sign >= 0, () => `a sign: ${told(figure)}`);
    expect([invoiced, before], told(figure)).toEqual(keptOf(own, figure));
  }
};

/** By which way each independent figure moves, for each figure that can be asked. */
const WAYS = {
  subtotal: { discount: 'share', inclusive: 'share', exclusive: 'follow' },
  net: { discount: 'follow', inclusive: 'follow', exclusive: 'follow' },
  total: { discount: 'follow', inclusive: 'share', exclusive: 'share' },
} as const;

const goesItsWay = ({ figures }: ExplainedLine): void => {
  const asked = figures.find(({ how }) => how === 'asked')?.figure as keyof typeof WAYS | undefined;
  if (asked === undefined) return;
  const has = (name: string) => figures.some(({ figure }) => figure === name);
  const price = has('price') ? 'price' : 'subtotal';
  for (const { figure, how, of, behavior } of figures) {
    if (how === 'part' || figure === 'subtotal' || figure === 'net' || figure === 'total' || figure === 'price')
      continue;
    const inclusive = figure === 'inclusive-taxes' || behavior === 'inclusive';
    const part = figure.startsWith('discount') ? 'discount' : inclusive ? 'inclusive' : 'exclusive';
    const way = WAYS[asked][part];
    expect([figure, how, of]).toEqual([figure, way, way === 'share' && part === 'inclusive' ? price : asked]);
  }
};

/** How far a figure can go towards its target: no figure, nor the rest of its whole, below 0 or beyond what is left. */
const heldOf = (figure: ExplainedFigure, whole: ExplainedFigure | undefined, sign: number): number => {
  const leftBefore = ({ invoiced = 0, before = 0 }: ExplainedFigure) => (invoiced - before) * sign;
  const move = (figure.target! - figure.less!) * sign;
  if (figure.how !== 'share') return Math.max(0, Math.min(move, leftBefore(figure)));
  const delta = whole!.credited * sign;
  const rest = leftBefore(whole!) - leftBefore(figure);
  return Math.max(0, delta - rest, Math.min(move, delta, leftBefore(figure)));
};

/** Whose share, part or rest a figure is, is told among the figures, with the running sum that is said. */
const follows = ({ explained, own }: Of, invoice: Invoice): number => {
  let recomputed = 0;
  for (const figure of explained.figures) {
    const { how, of, running, whole, target, less, held, credited, invoiced = NaN, before } = figure;
    const stated = explained.figures.filter(({ figure: name }) => name === of);
    if (of !== undefined) ensure(stated.length === 1, () => `of what is not told: ${told(figure)}`);
    if (running !== undefined) {
      expect([running, whole], told(figure)).toEqual([stated[0]!.before! + stated[0]!.credited, stated[0]!.invoiced]);
    }
    if (how === 'share' || how === 'follow') {
      const size = Math.abs(whole!);
      const exact = size === 0 ? 0 : roundProportion(invoiced, Math.abs(running!), size, invoice.rounding);
      ensure(target === exact && less === before, () => `target ${exact}: ${told(figure)}`);
      recomputed++;
    }
    if (target !== undefined) {
      ensure((target - less! === credited) === (held === undefined), () => `held: ${told(figure)}`);
      const most = heldOf(figure, stated[0], own.sign);
      ensure(Math.abs(credited) === most, () => `held at ${most}: ${told(figure)}`);
      ensure(Object.is(target, target + 0) && Object.is(less, less! + 0), () => `-0: ${told(figure)}`);
    }
    if (how === 'part') {
      const exact = (BigInt(invoiced) * BigInt(running!)) / BigInt(whole === 0 ? 1 : whole!);
      const away = before! + credited - Number(exact);
      ensure(Math.abs(away) <= 3, () => `${away} from its part: ${told(figure)}`);
    }
    if (how === 'remainder') ensure(figure.left === 0, () => `left: ${told(figure)}`);
    if (isPart(figure) && figure.figure === 'tax') {
      const rate = invoice.taxRates.find(({ id }) => id === figure.id)!;
      expect(figure).toMatchObject({ percent: rate.percent, behavior: rate.behavior });
    }
  }
  expect(own.id).toBe(explained.line);
  return recomputed;
};

/** A decimal text, exact or cut, as a number of its smallest places. */
const digits = (text: string, places: number): bigint => {
  const [whole = '', fraction = ''] = text.replace('…', '').split('.');
  return BigInt(`${whole}${fraction.padEnd(places, '0')}`);
};
const PLACES = 40;
const ONE = 10n ** BigInt(PLACES);

/** Every equation holds, read as text: exactly, or up to where it was cut. */
const holds = (figure: ExplainedFigure, places: number): void => {
  if (figure.equation === undefined) return;
  const [left = '', result = '', ...more] = figure.equation.split(' = ');
  const [exact = '', rounded] = result.split(', rounded ');
  const [first = '', ...rest] = left.split(' ');
  let numerator = digits(first, PLACES);
  let denominator = 1n;
  for (let i = 0; i < rest.length; i += 2) {
    const term = digits(rest[i + 1]!, PLACES);
    if (rest[i] === '+') numerator += term * denominator;
    else if (rest[i] === '-') numerator -= term * denominator;
    else if (rest[i] === '×') numerator = (numerator * term) / ONE;
    else [numerator, denominator] = [numerator * ONE, denominator * term];
  }
  const stated = digits(exact, PLACES);
  const off = numerator - stated * denominator;
  const size = (value: bigint) => (value < 0n ? -value : value);
  const cut = exact.endsWith('…');
  const most = cut ? size(denominator) * 10n ** BigInt(PLACES - places - 2) : 0n;
  ensure(more.length === 0 && (cut ? size(off) < most && off !== 0n : off === 0n), () => `equation: ${told(figure)}`);
  const target = figure.target ?? (figure.how === 'part' ? undefined : figure.credited);
  const rounding = rounded === undefined ? exact : rounded;
  if (target !== undefined && !(cut && rounded === undefined)) {
    ensure(digits(rounding, places) === BigInt(target), () => `rounded: ${told(figure)}`);
  }
};

const speaks = ({ text, lines }: Explanation, invoice: Invoice): void => {
  for (const figure of lines.flatMap(({ figures }) => figures)) {
    ensure(text.includes(formatAmount(figure.credited, invoice)), () => `untold: ${told(figure)}`);
    if (figure.equation !== undefined && figure.invoiced !== 0) {
      ensure(text.includes(figure.equation), () => `untold: ${told(figure)}`);
    }
  }
  ensure(!/undefined|NaN|\[object|Infinity/.test(text), () => text);
};

const settles = ({ settlement, totals }: Explanation, account: Account): void => {
  const due = dueOf(account);
  const { prePayment, postPayment } = settlement;
  expect(prePayment + postPayment).toBe(totals.total);
  if (settlement.due === undefined) ensure(postPayment === 0 && due >= totals.total, () => `due ${due}`);
  else expect([settlement.due, postPayment > 0]).toEqual([due, true]);
};

const frozen = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return;
  expect(Object.isFrozen(value)).toBe(true);
  for (const own of Object.values(value)) frozen(own);
};

/** Explains a note, holds it against what is known before it, and enters its lines one by one. */
const check = (note: CreditNote, invoice: Invoice, account: Account, running: Running): number => {
  const explanation = right(explain(note, invoice));
  expect(explanation.lines.length).toBe(note.lines.length);
  let recomputed = 0;
  note.lines.forEach((line, i) => {
    const explained = explanation.lines[i]!;
    const own = running.byId.get(line.line ?? '');
    complete(explained, line);
    goesItsWay(explained);
    for (const figure of explained.figures) holds(figure, getMinorUnit(invoice)!);
    if (own !== undefined) {
      adds({ explained, line, own });
      recomputed += follows({ explained, line, own }, invoice);
    }
    const asked = explained.figures.filter(({ how }) => how === 'asked').length;
    expect(asked).toBe(['amount', 'quantity', 'percent'].includes(line.by) ? 1 : 0);
    enterLine(running, line);
  });
  running.creditedTotal += note.totals.total;
  speaks(explanation, invoice);
  settles(explanation, account);
  frozen(explanation);
  expect(right(explain(right(parseCreditNote(stored(note))), invoice))).toEqual(explanation);
  return recomputed;
};

/** Whether custom lines on a note beside others stay within what an amount can be. */
const leavesRoom = ({ draft }: Setting): boolean =>
  right(finalizeInvoice(draft)).lines.every(({ subtotal, total }) => Math.abs(subtotal) + Math.abs(total) < 2 ** 40);

describe('explain', () => {
  it('every figure of random notes adds up, recomputes exactly and is told', () => {
    let recomputed = 0;
    fc.assert(
      fc.property(settings(12), (setting) => {
        let own: Running | undefined;
        play(setting, { custom: false }, (step, { invoice, account }) => {
          own ??= openRunning(invoice);
          if (step.kind === 'note') recomputed += check(step.creditNote, invoice, account, own);
        });
      }),
      runs,
    );
    expect(recomputed).toBeGreaterThan(runs.numRuns);
  });

  it('every figure of random notes with custom lines too', () => {
    fc.assert(
      fc.property(settings(6).filter(leavesRoom), (setting) => {
        let own: Running | undefined;
        play(setting, { custom: true, spread: true, mostCredits: 8 }, (step, { invoice, account }) => {
          own ??= openRunning(invoice);
          if (step.kind === 'note') check(step.creditNote, invoice, account, own);
        });
      }),
      runs,
    );
  });
});
