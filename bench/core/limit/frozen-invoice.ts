import type { InvoiceDraft, Totals } from 'credit-notes';
import { limitInvoice, type Item, type LimitLine } from './invoice.js';

// What no library of values does without, written by hand for drafts of one shape: every field is looked at once, and
// what leaves has the shape of the library's documents and is frozen to the bottom. The figures are the limit's. No law
// is asked, no id looked up, no text read as a decimal, and nothing is said of what is wrong.

type Line = Readonly<Partial<Record<'id' | 'description' | 'quantity' | 'unitPrice' | 'taxes', unknown>>>;

export type FrozenInvoice = { readonly lines: readonly object[]; readonly totals: Totals };

export const frozenInvoice = (
  draft: InvoiceDraft,
  items: readonly Item[],
  percent: number,
): FrozenInvoice | undefined => {
  const { number, currency, issuedOn, lines, discounts = [], taxRates = [] } = draft;
  if (typeof number !== 'string' || typeof currency !== 'string' || typeof issuedOn !== 'string') return undefined;
  const computed = limitInvoice(items, percent);
  const { subtotal, discount, net, tax, total } = computed;
  const frozen = new Array<object>(lines.length);
  for (let i = 0; i < frozen.length; i++) {
    const line = frozenLine(lines[i]!, computed.lines[i]!, discounts[0]!.id);
    if (line === undefined) return undefined;
    frozen[i] = line;
  }
  return Object.freeze({
    schemaVersion: 1,
    number,
    currency,
    taxRounding: 'line',
    rounding: 'half-up',
    taxRates: Object.freeze(taxRates.map(({ id, percent, behavior }) => Object.freeze({ id, percent, behavior }))),
    discounts: Object.freeze(discounts.map(({ id }) => Object.freeze({ id, percent }))),
    lines: Object.freeze(frozen),
    totals: Object.freeze({ subtotal, discount, net, tax, total }),
    issuedOn,
  });
};

const frozenLine = (line: Line, figures: LimitLine, discountId: string): object | undefined => {
  const { id, description, quantity, unitPrice, taxes } = line;
  if (typeof id !== 'string' || typeof description !== 'string' || !Array.isArray(taxes)) return undefined;
  if (typeof quantity !== 'number' && typeof quantity !== 'string') return undefined;
  if (typeof unitPrice !== 'number' && typeof unitPrice !== 'string') return undefined;
  const parts = new Array<object>(taxes.length);
  for (let i = 0; i < parts.length; i++) {
    const rate: unknown = taxes[i];
    if (typeof rate !== 'string') return undefined;
    parts[i] = Object.freeze({ id: rate, amount: figures.taxes[i]! });
  }
  return Object.freeze({
    id,
    description,
    quantity: String(quantity),
    unitPrice: String(unitPrice),
    subtotal: figures.subtotal,
    discounts: Object.freeze([Object.freeze({ id: discountId, amount: figures.discount })]),
    net: figures.net,
    taxes: Object.freeze(parts),
    total: figures.total,
  });
};
