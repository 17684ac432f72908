/** How far a name may be off: two letters that are wrong, missing or too many. */
const FARTHEST = 2;

/** Names are compared without regard to case, spaces and underscores: `unit_price` is `unitPrice`. */
const toLetters = (name: string): string =>
  name
    .slice(0, 40)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** The known name that a misspelt or shortened one most likely stands for, such as `quantity` for `qty`. */
export const findNearestName = (name: string, known: readonly string[]): string | undefined => {
  const letters = toLetters(name);
  let nearest: string | undefined;
  let least = Math.min(FARTHEST + 1, Math.ceil(letters.length / 2));
  for (const candidate of known) {
    const distance = editDistance(letters, toLetters(candidate));
    if (distance < least) {
      least = distance;
      nearest = candidate;
    }
  }
  return nearest ?? known.find((candidate) => isAbbreviation(letters, toLetters(candidate)));
};

/** The Levenshtein distance: the fewest letters to change, add or drop. */
const editDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let k = 1; k <= b.length; k++) {
      const changed = row[k - 1]! + (a[i - 1] === b[k - 1] ? 0 : 1);
      next.push(Math.min(changed, row[k]! + 1, next[k - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
};

/** Whether the letters of a short form stand in a name in their order, from its first letter on. */
const isAbbreviation = (short: string, long: string): boolean => {
  if (short.length < 3 || short[0] !== long[0]) return false;
  let found = 0;
  for (const letter of long) if (letter === short[found]) found++;
  return found === short.length;
};
