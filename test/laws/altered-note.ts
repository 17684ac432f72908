import type { CreditNoteFields } from '../../src/documents/credit-note.js';
import type { CreditNote } from '../../src/index.js';
import { chance, pick, whole, type Random } from '../generators/random.js';
import { amounts, stored, sum } from '../support.js';

// Notes that nobody issued: something of an issued note is altered, and its sums are mended, so that it holds by itself.

type Mutable<A> = A extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : A extends object
    ? { -readonly [Field in keyof A]: Mutable<A[Field]> }
    : A;
type Note = Mutable<CreditNoteFields>;

/** A note with one or two things altered, as its row; its sums are those of its lines, and its amount lowers what is due. */
export const alterNote = (note: CreditNote, random: Random): CreditNoteFields => {
  const altered = stored<CreditNoteFields>(note) as Note;
  const times = whole(random, 1, 2);
  for (let i = 0; i < times; i++) if (altered.lines.length > 0) pick(random, ALTERATIONS)(altered, random);
  return mendSums(altered);
};

/** A note whose sums are those of its lines, and that lowers the amount due by all of it. */
export const mendSums = (note: CreditNoteFields): CreditNoteFields => {
  const { lines } = note;
  const ids = new Set(lines.flatMap(({ taxes }) => taxes.map(({ id }) => id)));
  const known = note.taxes.map(({ id }) => id).filter((id) => ids.has(id));
  const taxes = [...new Set([...known, ...ids])].map((id) => {
    const taxed = lines.filter((line) => line.taxes.some((tax) => tax.id === id));
    const shares = taxed.flatMap((line) => line.taxes.filter((tax) => tax.id === id));
    return { id, taxable: sum(taxed.map(({ net }) => net)), amount: sum(shares.map(({ amount }) => amount)) };
  });
  const totals = {
    subtotal: sum(lines.map(({ subtotal }) => subtotal)),
    discount: sum(amounts(lines.map(({ discounts }) => discounts))),
    net: sum(lines.map(({ net }) => net)),
    tax: sum(taxes.map(({ amount }) => amount)),
    total: sum(lines.map(({ total }) => total)),
  };
  const settlement = { refund: 0, refunds: [], customerBalance: 0, outOfBand: 0 };
  return { ...note, taxes, totals, type: 'pre-payment', prePayment: totals.total, postPayment: 0, settlement };
};

type Alteration = (note: Note, random: Random) => void;

const nudge = (random: Random): number => pick(random, [-1, 1, 1, 2, -10, 10, 100]);

/** Moves the net, a discount or a tax of a line, or all in step, and what follows from it. */
const alterFigures: Alteration = ({ lines }, random) => {
  const line = pick(random, lines);
  const by = nudge(random);
  const parts = [...line.discounts, ...line.taxes];
  const part = chance(random, 0.5) && parts.length > 0 ? pick(random, parts) : undefined;
  const isDiscount = part !== undefined && parts.indexOf(part) < line.discounts.length;
  if (part === undefined) line.net += by;
  else part.amount += by;
  line.subtotal += by;
  if (!isDiscount) line.total += by;
};

/** Moves a figure from one line to another, so that the sums of the note stay. */
const moveBetweenLines: Alteration = ({ lines }, random) => {
  const by = nudge(random);
  const [from, to] = [pick(random, lines), pick(random, lines)];
  for (const figure of ['subtotal', 'net', 'total'] as const) {
    from[figure] -= by;
    to[figure] += by;
  }
};

const alterCredit: Alteration = ({ credits }, random) => {
  const index = whole(random, 0, credits.length - 1);
  const credit = credits[index]!;
  switch (credit.by) {
    case 'amount':
    case 'spread':
      credits[index] = { ...credit, amount: credit.amount + nudge(random) };
      return;
    case 'quantity':
      credits[index] = { ...credit, quantity: pick(random, ['1', '2', '0.5', '0', '-1', '99']) };
      return;
    case 'percent':
      credits[index] = { ...credit, percent: pick(random, ['1', '50', '100', '0', '-5', '200']) };
      return;
    case 'remainder':
      credits[index] = pick<Note['credits'][number]>(random, [
        { by: 'remainder' },
        { by: 'remainder', line: credit.line ?? 'l-0' },
      ]);
      return;
    case 'custom':
      credits[index] = pick<Note['credits'][number]>(random, [
        { ...credit, quantity: '0' },
        { ...credit, unitPrice: '999999999999999' },
        { ...credit, taxes: ['none'] },
        { ...credit, unitPrice: '1' },
      ]);
      return;
  }
};

const alterCreditIndex: Alteration = ({ lines, credits }, random) => {
  pick(random, lines).credit = whole(random, 0, credits.length);
};

const alterBefore: Alteration = ({ lines }, random) => {
  const line = pick(random, lines);
  const { before } = line;
  if (before === undefined) {
    const { subtotal, net, total } = line;
    const [discounts, taxes] = [line.discounts, line.taxes].map((parts) => parts.map(({ amount }) => amount));
    const position = whole(random, 0, 2);
    line.before = {
      position,
      quantity: '0',
      byQuantity: 0,
      subtotal,
      discounts: discounts!,
      net,
      taxes: taxes!,
      total,
    };
    return;
  }
  const by = nudge(random);
  pick(random, [
    () => delete line.before,
    () => (before.position += by),
    () => (before.byQuantity += by),
    () => (before.quantity = pick(random, ['0', '1', '99'])),
    () => (before.taxes = []),
    () => {
      before.subtotal += by;
      before.net += by;
      before.total += by;
    },
    () => {
      for (const list of [before.taxes, before.discounts]) if (list.length > 0) list[0]! += by;
    },
  ])();
};

const alterOrder: Alteration = ({ lines }, random) => {
  const [a, b] = [whole(random, 0, lines.length - 1), whole(random, 0, lines.length - 1)];
  [lines[a], lines[b]] = [lines[b]!, lines[a]!];
  if (chance(random, 0.5)) [lines[a].credit, lines[b].credit] = [lines[b].credit, lines[a].credit];
};

const alterLine: Alteration = ({ lines }, random) => {
  const line = pick(random, lines);
  const other = pick(random, lines);
  pick<() => unknown>(random, [
    () => (line.quantity = pick(random, ['1', '2', '0.5'])),
    () => delete line.quantity,
    () => delete line.line,
    () => (line.line = other.line ?? 'none'),
    () => (line.by = other.by),
    () => (line.taxes = other.taxes),
    () => (line.taxes = line.taxes.map(({ amount }) => ({ id: 'none', amount }))),
    () => (line.discounts = []),
    () => (line.unitPrice = '1'),
  ])();
};

/** Drops a line, or names one twice. */
const alterLineCount: Alteration = ({ lines }, random) => {
  const n = whole(random, 0, lines.length - 1);
  if (chance(random, 0.5)) lines.splice(n, 1);
  else lines.splice(n, 0, stored(lines[n]!));
};

/** Splits a line into two that come to the same. */
const splitLine: Alteration = ({ lines }, random) => {
  const n = whole(random, 0, lines.length - 1);
  const line = lines[n]!;
  const half = Math.trunc(line.net / 2);
  const part = { ...stored(line), subtotal: half, net: half, total: half, discounts: [], taxes: [] };
  const before = line.before ?? {
    position: n,
    quantity: '0',
    byQuantity: 0,
    subtotal: 0,
    discounts: [],
    net: 0,
    taxes: [],
    total: 0,
  };
  lines.splice(n, 0, part);
  line.before = { ...before, subtotal: before.subtotal + half, net: before.net + half, total: before.total + half };
  for (const figure of ['subtotal', 'net', 'total'] as const) line[figure] -= half;
};

const ALTERATIONS: readonly Alteration[] = [
  alterFigures,
  moveBetweenLines,
  alterCredit,
  alterCreditIndex,
  alterBefore,
  alterOrder,
  alterLine,
  alterLineCount,
  splitLine,
];
