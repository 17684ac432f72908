export type Leaf = { readonly path: readonly (string | number)[]; readonly value: unknown };

/** Every value of plain data that holds no other. */
export const leavesOf = (value: unknown, path: Leaf['path'] = []): readonly Leaf[] => {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
};

/** Plain data with another value at one place; `undefined` takes the field away. */
export const changedAt = (whole: unknown, path: Leaf['path'], value: unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = (Array.isArray(whole) ? [...(whole as unknown[])] : { ...(whole as object) }) as Record<string, unknown>;
  copy[key] = changedAt(copy[key], rest, value);
  return copy[key] === undefined && !Array.isArray(whole)
    ? Object.fromEntries(Object.entries(copy).filter(([name]) => name !== String(key)))
    : copy;
};
