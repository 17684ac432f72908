// Valid arguments with something in them put otherwise.

export type Path = readonly (string | number)[];

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A copy of plain data; functions are kept, and of a list that runs long only so much. */
export const copied = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copied);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, copied(field)]));
};

/** Every place in a value, itself among them; of a list the first two items and the last. */
export const placesIn = (value: unknown, path: Path = []): Path[] => {
  if (!isRecord(value)) return [path];
  const keys: (string | number)[] = Array.isArray(value)
    ? [...new Set([0, 1, value.length - 1])].filter((i) => i >= 0 && i < value.length)
    : Object.keys(value);
  return [path, ...keys.flatMap((key) => placesIn((value as Record<string | number, unknown>)[key], [...path, key]))];
};

/** A copy with another value at a place. */
export const withValue = (of: unknown, path: Path, value: unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = copied(of) as Record<string | number, unknown>;
  let holder = copy;
  let last = key;
  for (const next of rest) {
    holder = holder[last] as Record<string | number, unknown>;
    last = next;
  }
  holder[last] = value;
  return copy;
};

/** A copy without a place. */
export const withoutPlace = (of: unknown, path: Path): unknown => {
  const copy = copied(of) as Record<string | number, unknown>;
  let holder = copy;
  for (const next of path.slice(0, -1)) holder = holder[next] as Record<string | number, unknown>;
  const last = path.at(-1);
  if (last !== undefined) Reflect.deleteProperty(holder, last);
  return copy;
};
