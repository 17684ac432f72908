type Named = { readonly id: string };

/**
 * Looks up the places of tax rates, discounts or lines among those of their document; −1 where it has no such. Mostly
 * they are named in the order of the document, so the ones after the last are looked at first, until as many were walked
 * past as there are; then all are indexed, so that they are not searched from the start each time.
 */
export const indexById = (of: readonly Named[]): ((id: string) => number) => {
  let next = 0;
  let walked = 0;
  let index: Map<string, number> | undefined;
  const search = (id: string): number => {
    for (let place = next; place < of.length && walked < of.length; place++, walked++) {
      if (of[place]!.id === id) return place;
    }
    return (index ??= new Map(of.map((own, place) => [own.id, place]))).get(id) ?? -1;
  };
  return (id) => {
    const place = of[next]?.id === id ? next : search(id);
    next = place + 1 < of.length ? place + 1 : 0;
    return place;
  };
};
