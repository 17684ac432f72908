import { indexInvoiceLines, type Invoice } from '../documents/invoice.js';

/** Few lines are looked through; many are looked up. */
const FEW = 32;

/** The place of a line on its invoice; −1 where there is none. */
export const findLinePosition = (invoice: Invoice, id: string): number => {
  const { lines } = invoice;
  if (lines.length > FEW) return indexInvoiceLines(invoice).get(id) ?? -1;
  for (let i = 0; i < lines.length; i++) if (lines[i]!.id === id) return i;
  return -1;
};

/** Looks up the places of lines; those that are asked for in the order of the invoice are not searched for. */
export const indexLines = (invoice: Invoice): ((id: string) => number) => {
  let next = 0;
  return (id) => {
    const place = invoice.lines[next]?.id === id ? next : findLinePosition(invoice, id);
    next = place + 1;
    return place;
  };
};
