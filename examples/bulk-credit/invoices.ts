// What a hosting company invoiced for a month in which its servers were down. Invoice n is made of n alone, so that it
// is the same whichever worker makes it, and none has to be kept.
import type { InvoiceDraft, LineDraft, TaxRateDraft } from 'credit-notes';

export type Billed = {
  readonly draft: InvoiceDraft;
  /** How many tenths of it the customer has paid. */
  readonly tenthsPaid: number;
  /** Hours that the servers on it were down, each started one counted. */
  readonly hoursDown: number;
};

/** Prices of a month of a server, and of a gigabyte, in minor units. */
type Market = {
  readonly currency: string;
  readonly servers: readonly number[];
  readonly traffic: string;
  readonly taxRates: readonly TaxRateDraft[];
};

const market = (
  currency: string,
  servers: readonly number[],
  traffic: string,
  ...taxRates: readonly TaxRateDraft[]
): Market => ({ currency, servers, traffic, taxRates });

const MARKETS: readonly Market[] = [
  market('EUR', [499, 1190, 4990, 24900], '0.35', { id: 'vat', percent: 19, behavior: 'exclusive' }),
  market('EUR', [599, 1490, 5990, 29900], '0.42', { id: 'tva', percent: 20, behavior: 'inclusive' }),
  market('USD', [500, 1250, 5000, 25000], '0.4', { id: 'sales', percent: '8.875', behavior: 'exclusive' }),
  market('JPY', [780, 1980, 7980, 39800], '0.6', { id: 'consumption', percent: 10, behavior: 'inclusive' }),
  market(
    'INR',
    [39900, 99900, 399900, 1999900],
    '30.25',
    { id: 'cgst', percent: 9, behavior: 'exclusive' },
    { id: 'sgst', percent: 9, behavior: 'exclusive' },
  ),
  market('KWD', [1550, 3875, 15500, 77500], '1.125'),
];

export function* invoicesOf(from: number, to: number): Generator<Billed> {
  for (let n = from; n < to; n++) yield invoice(n);
}

const invoice = (n: number): Billed => {
  const below = dice(n);
  const { currency, servers, traffic, taxRates } = MARKETS[below(MARKETS.length)]!;
  const taxes = taxRates.map(({ id }) => id);
  const lines: LineDraft[] = Array.from({ length: 1 + below(4) }, (_, i) => ({
    ...{ id: `server-${i + 1}`, description: 'Server, one month', quantity: 1 + below(3) },
    ...{ unitPrice: servers[below(servers.length)]!, taxes },
  }));
  const gigabytes = `${below(4000)}.${below(10)}`;
  lines.push({ id: 'traffic', description: 'Traffic, GB', quantity: gigabytes, unitPrice: traffic, taxes });
  const draft = { number: `INV-${n + 1}`, currency, lines, taxRates };
  const discounts = below(3) === 0 ? [{ id: 'contract', percent: `${1 + below(30)}.5` }] : [];
  return { draft: { ...draft, discounts }, tenthsPaid: below(11), hoursDown: 1 + below(12) };
};

/** Throws that look random and are the same every time: a seed gives a row of numbers below what is asked (mulberry32). */
const dice = (seed: number): ((below: number) => number) => {
  let state = Math.imul(seed + 1, 0x9e3779b9);
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};
