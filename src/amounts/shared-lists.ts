/**
 * Lists made item by item. Most lines are alike in what they name, so where a list comes out as the one before, that one is
 * given again: a hundred thousand lines share one.
 */
export const sharedLists = <From, Item>(itemOf: (from: From) => Item): ((from: readonly From[]) => readonly Item[]) => {
  let last: readonly Item[] = [];
  return (from) => {
    let same = from.length === last.length;
    for (let i = 0; same && i < from.length; i++) same = itemOf(from[i]!) === last[i];
    if (!same) last = from.map(itemOf);
    return last;
  };
};
