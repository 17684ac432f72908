import type { Invoice } from '../documents/invoice.js';

/** Few lines are looked through; many are looked up. */
const FEW = 32;

/** The places of the lines of large invoices. It changes no answer, only what finding a line costs the second time. */
const positions = new WeakMap<Invoice, ReadonlyMap<string, number>>();

/** The place of a line on its invoice; −1 where there is none. */
export const linePosition = (invoice: Invoice, id: string): number => {
  const { lines } = invoice;
  if (lines.length <= FEW) {
    for (let i = 0; i < lines.length; i++) if (lines[i]!.id === id) return i;
    return -1;
  }
  let byId = positions.get(invoice);
  if (byId === undefined) {
    byId = new Map(lines.map((line, i) => [line.id, i]));
    positions.set(invoice, byId);
  }
  return byId.get(id) ?? -1;
};
