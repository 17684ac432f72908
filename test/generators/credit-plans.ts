import fc from 'fast-check';
import {
  credit,
  creditOnce,
  leftOf,
  leftOfInvoice,
  quantityLeftOf,
  subtotalOf,
  totalOf,
  type OracleLineState,
  type OracleNote,
  type OracleReceivable,
} from '../oracle/credit.js';
import { isRefused, type Credit } from '../oracle/drafts.js';
import { largestSafe } from '../oracle/invoice.js';
import { smaller, sum } from '../oracle/lists.js';
import {
  compared,
  dividedBy,
  floor,
  fromDecimal,
  plus,
  ratio,
  times,
  toDecimal,
  zero,
  type Rational,
} from '../oracle/rational.js';
import { chance, pick, seeded, some, weighted, wholeUpTo, type Random } from './random.js';

/** How a line was credited first, where a house wants it credited so ever after. A remainder sets no mode. */
type Mode = 'quantity' | 'amount';
export type Modes = ReadonlyMap<string, Mode>;
export const noModes: Modes = new Map();

export type PlanOptions = {
  /** Whether custom lines may come (they are outside closure); they do where not told. */
  readonly custom?: boolean;
  /** Whether spreads may come; they do where not told. */
  readonly spread?: boolean;
  /** The modes of the lines so far, where each line keeps to its first: pass what `modesAfter` answered. */
  readonly modes?: Modes;
  /** How many credits a note has at most; 5 where not told. */
  readonly mostCredits?: number;
};

/** The credits of a valid next note, or `undefined` where nothing is left that a note could credit. */
export function nextCredits(
  receivable: OracleReceivable,
  random: Random,
  options: PlanOptions = {},
): readonly Credit[] | undefined {
  const wanted = Math.min(
    options.mostCredits ?? 5,
    weighted(random, [
      [6, 1],
      [3, 2],
      [1, 3],
      [1, 5],
    ]),
  );
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const credits = severalCredits(receivable, random, wanted, options);
    if (credits.length > 0 && !isRefused(credit(receivable, credits))) return credits;
  }
  const everything: readonly Credit[] = [{ by: 'remainder' }];
  return isRefused(credit(receivable, everything)) ? undefined : everything;
}

/** The modes of the lines after a note. */
function modesAfter(modes: Modes, note: OracleNote): Modes {
  const after = new Map(modes);
  for (const { line, by } of note.lines) {
    const mode = modeOf(by);
    if (line !== undefined && mode !== undefined && !after.has(line)) after.set(line, mode);
  }
  return after;
}

/** Credits that ask for more than there is; the oracle refuses them. */
export function tooMuch(receivable: OracleReceivable, random: Random): readonly Credit[] | undefined {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const credits = [overAsking(receivable, random)];
    if (isRefused(credit(receivable, credits))) return credits;
  }
  return undefined;
}

/** Seeds, one a note: a plan is `seeds.map(seeded)`, each stream told to `nextCredits`. Shrinks to fewer notes. */
export function noteSeeds(mostNotes = 12): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.noBias(fc.nat(0xffff_ffff)), { minLength: 1, maxLength: mostNotes, size: 'max' });
}

/** Credits a receivable note by note, one stream a seed, then all that is left; answers every note and the end. */
export function creditedBy(
  receivable: OracleReceivable,
  seeds: readonly number[],
  options: PlanOptions = {},
): { readonly steps: readonly PlannedNote[]; readonly end: OracleReceivable } {
  const steps: PlannedNote[] = [];
  let modes = options.modes;
  let running = receivable;
  for (const seed of seeds) {
    const credits = nextCredits(running, seeded(seed), modes === undefined ? options : { ...options, modes });
    if (credits === undefined) break;
    const answer = credit(running, credits);
    if (isRefused(answer)) throw new Error(`a plan that is refused: ${answer.refused}`);
    if (modes !== undefined) modes = modesAfter(modes, answer.note);
    running = answer.receivable;
    steps.push({ credits, note: answer.note });
  }
  const rest = credit(running, [{ by: 'remainder' }]);
  if (!isRefused(rest)) {
    steps.push({ credits: [{ by: 'remainder' }], note: rest.note });
    running = rest.receivable;
  }
  return { steps, end: running };
}

export type PlannedNote = { readonly credits: readonly Credit[]; readonly note: OracleNote };

function modeOf(by: Credit['by']): Mode | undefined {
  switch (by) {
    case 'quantity':
      return 'quantity';
    case 'amount':
    case 'percent':
    case 'spread':
      return 'amount';
    case 'remainder':
    case 'custom':
      return undefined;
  }
}

function severalCredits(
  receivable: OracleReceivable,
  random: Random,
  wanted: number,
  options: PlanOptions,
): readonly Credit[] {
  const credits: Credit[] = [];
  let running = receivable;
  let modes = options.modes;
  const most = leftOfInvoice(receivable);
  for (let tries = 0; tries < 4 * wanted && credits.length < wanted; tries += 1) {
    const asked = oneCredit(running, random, options);
    if (asked === undefined) continue;
    const step = creditOnce(running, asked);
    if (isRefused(step)) continue;
    if (step.receivable.creditedTotal - receivable.creditedTotal > most) continue;
    const kept = modes;
    if (kept !== undefined) {
      const mode = modeOf(asked.by);
      const breaks = step.lines.some(({ line, by }) => {
        const first = line === undefined ? undefined : kept.get(line);
        return first !== undefined && modeOf(by) !== undefined && mode !== first;
      });
      if (breaks) continue;
      modes = modesAfter(kept, { lines: step.lines, totals: noTotals, taxes: [] });
    }
    credits.push(asked);
    running = step.receivable;
  }
  return credits;
}

const noTotals = { subtotal: 0n, discount: 0n, net: 0n, tax: 0n, total: 0n };

function oneCredit(receivable: OracleReceivable, random: Random, options: PlanOptions): Credit | undefined {
  const lines = receivable.lines.filter(
    (line) => subtotalOf(leftOf(line)) > 0n || compared(quantityLeftOf(line), zero) > 0,
  );
  const ofLine =
    (make: (line: OracleLineState) => Credit | undefined): (() => Credit | undefined) =>
    () =>
      lines.length === 0 ? undefined : make(pick(random, lines));
  return weighted<() => Credit | undefined>(random, [
    [3, ofLine((line) => ({ by: 'remainder', line: line.id }))],
    [0.5, () => ({ by: 'remainder' })],
    [8, ofLine((line) => someQuantity(line, random))],
    [9, ofLine((line) => someAmount(line, random))],
    [4, ofLine((line) => somePercent(line, random))],
    [options.custom === false ? 0 : 2.5, () => someCustom(receivable, random)],
    [options.spread === false ? 0 : 4, () => someSpread(receivable, random)],
  ])();
}

function someQuantity(line: OracleLineState, random: Random): Credit | undefined {
  const left = quantityLeftOf(line);
  if (compared(left, zero) <= 0) return undefined;
  const decimals = Math.min(12, (toDecimal(left).split('.')[1] ?? '').length + pick(random, [0, 0, 0, 1, 2]));
  const scale = ratio(10n ** BigInt(decimals));
  const quantity = dividedBy(ratio(wholeUpTo(random, floor(times(left, scale)))), scale);
  return compared(quantity, zero) > 0
    ? { by: 'quantity', line: line.id, quantity: decimal(quantity, random) }
    : undefined;
}

function someAmount(line: OracleLineState, random: Random): Credit | undefined {
  const of = pick(random, ['subtotal', 'net', 'total'] as const);
  const left = of === 'subtotal' ? subtotalOf(leftOf(line)) : of === 'net' ? leftOf(line).net : totalOf(leftOf(line));
  if (left === 0n) return undefined;
  const amount = Number(wholeUpTo(random, left));
  return { by: 'amount', line: line.id, amount: line.negative ? -amount : amount, of };
}

function somePercent(line: OracleLineState, random: Random): Credit | undefined {
  const subtotal = subtotalOf(line.whole);
  if (subtotal === 0n) return undefined;
  const tenThousandths = floor(ratio(subtotalOf(leftOf(line)) * 1_000_000n, subtotal));
  const usual = pick(random, ['0.5', '1', '10', '12.5', '25', '33.33', '50', '100']);
  if (chance(random, 0.5) && Number(usual) * 10_000 <= Number(tenThousandths)) {
    return { by: 'percent', line: line.id, percent: chance(random, 0.5) ? usual : Number(usual) };
  }
  if (tenThousandths === 0n) return undefined;
  const percent = ratio(wholeUpTo(random, tenThousandths), 10_000n);
  return { by: 'percent', line: line.id, percent: decimal(percent, random) };
}

function someCustom(receivable: OracleReceivable, random: Random): Credit | undefined {
  const left = leftOfInvoice(receivable);
  if (left <= 0n) return undefined;
  const rates = (receivable.invoice.draft.taxRates ?? []).map(({ id }) => id);
  const quantity = pick(random, ['1', '1', '2', '3', '0.5', '2.25']);
  const price = floor(dividedBy(ratio(wholeUpTo(random, (left + 2n) / 3n)), fromDecimal(quantity)));
  if (price === 0n) return undefined;
  return {
    by: 'custom',
    description: 'Goodwill',
    quantity: chance(random, 0.5) ? quantity : Number(quantity),
    unitPrice: Number(smaller(price, 999_999_999_999_999n)),
    ...(rates.length > 0 && chance(random, 0.6) ? { taxes: some(random, rates, 2) } : {}),
  };
}

function someSpread(receivable: OracleReceivable, random: Random): Credit | undefined {
  const of = pick(random, ['net', 'total'] as const);
  const most = smaller(askedLeft(receivable, of), leftOfInvoice(receivable));
  return most <= 0n ? undefined : { by: 'spread', amount: Number(wholeUpTo(random, most)), of };
}

function overAsking(receivable: OracleReceivable, random: Random): Credit {
  const line = pick(random, receivable.lines);
  const left = leftOf(line);
  const sign = line.negative ? -1 : 1;
  const over = (amount: bigint): number => Number(smaller(amount + wholeUpTo(random, 3n), largestSafe));
  const of = pick(random, ['net', 'total'] as const);
  return weighted<() => Credit>(random, [
    [1, () => ({ by: 'amount', line: line.id, amount: sign * over(subtotalOf(left)), of: 'subtotal' })],
    [1, () => ({ by: 'amount', line: line.id, amount: sign * over(left.net), of: 'net' })],
    [1, () => ({ by: 'amount', line: line.id, amount: sign * over(totalOf(left)), of: 'total' })],
    [
      1,
      () => ({
        by: 'quantity',
        line: line.id,
        quantity: toDecimal(plus(quantityLeftOf(line), ratio(1n, pick(random, [1n, 10n])))),
      }),
    ],
    [1, () => ({ by: 'percent', line: line.id, percent: pick(random, ['100', '60', '99.99']) })],
    [1, () => ({ by: 'spread', amount: over(askedLeft(receivable, of)), of })],
    [
      1,
      () => ({
        by: 'custom',
        description: 'Too kind',
        quantity: 1,
        unitPrice: Number(smaller(leftOfInvoice(receivable) + 1n, 999_999_999_999_999n)),
      }),
    ],
    [1, () => ({ by: 'remainder', line: line.id })],
  ])();
}

/** What a spread finds left of the positive lines. */
function askedLeft(receivable: OracleReceivable, of: 'net' | 'total'): bigint {
  const lefts = receivable.lines.filter(({ negative }) => !negative).map(leftOf);
  return sum(lefts.map((left) => (of === 'net' ? left.net : totalOf(left))));
}

function decimal(value: Rational, random: Random): string | number {
  const text = toDecimal(value);
  return chance(random, 0.3) && String(Number(text)) === text ? Number(text) : text;
}
