/** What was made for a list of names. */
type Made<Value> = { readonly names: readonly string[]; readonly value: Value };

/** So many lists that begin with the same name are remembered: beyond it, to look through them costs as much as to make one. */
const FEW = 8;
const NONE: readonly never[] = [];

/**
 * Makes something for each list of names, once for lists that are alike: of a hundred thousand lines, most name the same
 * few tax rates.
 */
export const memoizeByIds = <From, Value>(
  nameOf: (from: From) => string,
  make: (names: readonly string[]) => Value,
): ((from: readonly From[]) => Value) => {
  const known = new Map<string | undefined, readonly Made<Value>[]>();
  let last: Made<Value> | undefined;

  const isOf = ({ names }: Made<Value>, from: readonly From[]): boolean => {
    if (names.length !== from.length) return false;
    for (let i = 0; i < names.length; i++) if (names[i] !== nameOf(from[i]!)) return false;
    return true;
  };

  const made = (from: readonly From[]): Made<Value> => {
    const first = from.length === 0 ? undefined : nameOf(from[0]!);
    const alike = known.get(first) ?? NONE;
    for (let i = 0; i < alike.length; i++) if (isOf(alike[i]!, from)) return alike[i]!;
    const names = from.map(nameOf);
    const own = { names, value: make(names) };
    if (alike.length < FEW) known.set(first, [...alike, own]);
    return own;
  };

  return (from) => {
    if (last === undefined || !isOf(last, from)) last = made(from);
    return last.value;
  };
};
