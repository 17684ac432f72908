// What must hold in the end, asked of the database: its own sums in SQL against a replay of the facts.
import { isDeepStrictEqual } from 'node:util';
import { checkNumbers, type Invoice, type MinorUnits, type Receivable, type Totals } from 'credit-notes';
import type { Query } from '../database.js';
import { answered } from '../problem.js';
import { rebuilt } from '../store.js';

export type Audit = {
  readonly notes: readonly string[];
  readonly credited: MinorUnits;
  /** Whatever does not hold, in a sentence. */
  readonly faults: readonly string[];
};

const FIGURES = ['subtotal', 'discount', 'net', 'tax', 'total'] as const;

type Kept = {
  readonly number: string;
  readonly invoice: Invoice;
  readonly revision: number;
  readonly receivable: Receivable;
  readonly facts: number;
  readonly sums: Totals & { readonly refund: MinorUnits; readonly cash: MinorUnits };
};

const sumOf = (path: string): string => `coalesce(sum((event #>> '{${path}}')::bigint) filter (where stands), 0)`;

/** Sums as the database makes them: of what stands in the events, without the notes that were voided. */
const SUMS = `
  with facts as (
    select e.*, v.invoice is null as stands from events e
    left join events v on v.invoice = e.invoice and v.event ->> 'number' = e.event #>> '{creditNote,number}'
  )
  select i.number, i.invoice, i.revision, i.receivable, count(event)::integer as facts, json_build_object(
    ${FIGURES.map((figure) => `'${figure}', ${sumOf(`creditNote,totals,${figure}`)}`).join()},
    'refund', ${sumOf('creditNote,settlement,refund')},
    'cash', ${sumOf('payment,amount')}) as sums
  from invoices i left join facts on facts.invoice = i.number
  group by i.number order by i.number`;

export const audit = async (query: Query): Promise<Audit> => {
  const faults: string[] = [];
  let credited = 0;
  for (const { number, invoice, revision, receivable, facts, sums } of await query<Kept>(SUMS)) {
    const proven = await rebuilt(query, number);
    const replayed = { ...proven.credited.totals, refund: proven.credited.refund, cash: proven.paid.cash };
    if (facts !== revision) faults.push(`${number}: ${facts} facts at revision ${revision}`);
    if (!isDeepStrictEqual(plain(proven), receivable)) faults.push(`${number}: the file is not what a replay gives`);
    if (!isDeepStrictEqual(plain(replayed), plain(sums))) faults.push(`${number}: the sums are not those of a replay`);
    for (const figure of FIGURES) {
      if (sums[figure] > invoice.totals[figure]) faults.push(`${number}: ${figure} is over-credited`);
    }
    credited += sums.total;
  }

  const numbers = await query<{ number: string }>(
    `select event #>> '{creditNote,number}' as number from events where event ->> 'type' = 'credit-note' order by 1`,
  );
  const notes = numbers.map(({ number }) => number);
  for (const { name, last } of await query<{ name: string; last: string | null }>('select name, last from series')) {
    const year = Number(name.slice(-4));
    const own = notes.filter((number) => number.startsWith(name));
    const { solid } = answered(checkNumbers({ prefix: 'CN-', year, padding: 5 }, own));
    if (!solid || own.at(-1) !== (last ?? undefined)) faults.push(`${name}: the numbers are no solid sequence`);
  }
  const [asked] = await query<{ notes: number }>(
    `select count(*)::integer as notes from answers where answer ->> 'status' = '201' and answer #>> '{body,creditNote}' is not null`,
  );
  if (asked?.notes !== notes.length) faults.push(`${asked?.notes} requests were answered with ${notes.length} notes`);
  return { notes, credited, faults };
};

/** As the database holds it: fields in no order. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
