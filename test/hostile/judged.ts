// What a call may do, whatever it is given: answer or refuse. It never throws, leaves what it was given as it was, and what
// it gives is plain data, deeply frozen. Nor does it take a second: `npm run test:slow` and `npm run fuzz` hold that.

/** How a call is made: it answers, and may have a flaw that only its maker sees. */
export type Caller = <A>(call: () => A) => { readonly answer: A; readonly flaw: string | undefined };

let caller: Caller = (call) => ({ answer: call(), flaw: undefined });

/** Makes all further calls another way. */
export const callThrough = (other: Caller): void => {
  caller = other;
};

/** Makes a call. */
export const called: Caller = (call) => caller(call);

/**
 * An outcome, or some other value; or either. A question answers a value too, and throws a `TypeError` where it is given
 * what its type excludes.
 */
export type Kind = 'outcome' | 'value' | 'question' | 'any';

/** Whether a value is plain data all through: JSON, and no figure that JSON would change. */
const flaw = (value: unknown, path: string, seen: Set<object>): string | undefined => {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return undefined;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0)
        ? undefined
        : `${path} is ${Object.is(value, -0) ? '-0' : value}`;
    case 'object':
      break;
    default:
      return `${path} is ${typeof value}`;
  }
  if (value === null) return `${path} is null`;
  if (seen.has(value)) return undefined;
  seen.add(value);
  if (!Object.isFrozen(value)) return `${path} is not frozen`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype) return `${path} is no plain record`;
  for (const key of Reflect.ownKeys(value)) {
    if (Array.isArray(value) && key === 'length') continue;
    const field = (value as Record<PropertyKey, unknown>)[key];
    const found = flaw(field, `${path}.${String(key)}`, seen);
    if (found !== undefined) return found;
  }
  return undefined;
};

const flawOfRefusals = (refusals: unknown): string | undefined => {
  if (!Array.isArray(refusals) || refusals.length === 0) return 'refused for no reason';
  for (const refusal of refusals as readonly Record<string, unknown>[]) {
    if (typeof refusal['code'] !== 'string' || !Array.isArray(refusal['path'])) return 'a refusal without code or path';
  }
  return undefined;
};

export const flawOf = (answer: unknown, kind: Kind): string | undefined => {
  if (kind === 'outcome' || (kind === 'any' && typeof answer === 'object' && answer !== null && '_tag' in answer)) {
    if (typeof answer !== 'object' || answer === null || !('_tag' in answer)) return 'no outcome';
    const found = answer._tag === 'Left' && 'left' in answer ? flawOfRefusals(answer.left) : undefined;
    if (found !== undefined) return found;
    if (answer._tag !== 'Left' && answer._tag !== 'Right') return 'no outcome';
  }
  return flaw(answer, 'it', new Set());
};

/** A picture of a value taken without asking it anything it could answer differently: its fields, and what is frozen. */
const picture = (value: unknown, levels = 9): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (levels === 0) return 'and so on';
  try {
    const fields = Object.getOwnPropertyDescriptors(value);
    const own = Object.entries(fields).slice(0, 50);
    return [
      Object.isFrozen(value),
      own.map(([name, field]) => [name, 'value' in field ? picture(field.value, levels - 1) : 'getter']),
    ];
  } catch {
    return 'closed';
  }
};

const unchanged = (before: unknown, after: unknown): boolean => {
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.length === after.length && before.every((item, i) => unchanged(item, after[i]));
  }
  return Object.is(before, after);
};

export const isAnswer = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && '_tag' in answer && answer._tag === 'Right';

/** What the one error of the library says to do. */
const NOT_PROVEN =
  /; read it with parse|; open it with openReceivable|; take its value first|that this library made or parse/;

export type Judged = { readonly flaw: string | undefined; readonly answered: boolean };

/** Calls, and says what is wrong with it. */
export const judged = (call: (args: readonly unknown[]) => unknown, args: readonly unknown[], kind: Kind): Judged => {
  const before = args.map((arg) => picture(arg));
  let run: ReturnType<Caller>;
  try {
    run = called(() => call(args));
  } catch (error) {
    const isSaid = kind === 'question' && error instanceof TypeError && NOT_PROVEN.test(error.message);
    return { flaw: isSaid ? undefined : `throws ${String(error)}`, answered: false };
  }
  const { answer } = run;
  const told = (flaw: string | undefined): Judged => ({ flaw, answered: isAnswer(answer) });
  if (run.flaw !== undefined) return told(run.flaw);
  if (
    !unchanged(
      before,
      args.map((arg) => picture(arg)),
    )
  )
    return told('changes what it was given');
  return told(flawOf(answer, kind));
};
