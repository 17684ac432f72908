/** The first place of a value that is not frozen; undefined where all of it is. */
export const thawed = (value: unknown, path = 'it', seen = new Set<unknown>()): string | undefined => {
  if (typeof value !== 'object' || value === null || seen.has(value)) return undefined;
  seen.add(value);
  if (!Object.isFrozen(value)) return path;
  for (const key of Reflect.ownKeys(value)) {
    const found = thawed((value as Record<PropertyKey, unknown>)[key], `${path}.${String(key)}`, seen);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Freezes all of a value. */
export const frozen = <A>(value: A): A => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const key of Reflect.ownKeys(value)) frozen((value as Record<PropertyKey, unknown>)[key]);
  }
  return value;
};
