import { answer, attempt, refuse } from '../documents/outcome.js';
import { at, readRecord, refuseType } from '../reading/paths.js';
import { readDate, readOptional, readText } from '../reading/values.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import type { MinorUnits } from '../money/minor-units.js';

/** What an amount is booked on, before a host's chart of accounts names it. */
export type JournalAccount =
  /** What the customer owes. */
  | 'receivable'
  /** What was sold, without taxes: in one sum, or by what `revenueOf` says of a line. */
  | 'revenue'
  | `revenue:${string}`
  /** Revenue that will never come: the expense of a write-off. */
  | 'write-off'
  /** What the customer has in credit: a liability. */
  | 'customer-balance'
  /** Where a host settles outside of this library. */
  | 'out-of-band'
  /** By the id of the rate. */
  | `tax:${string}`
  /** By the method of the payment. */
  | `cash:${string}`;

/** An amount on an account. */
export type Posting = {
  /** The name of the account in the host's chart of accounts. */ readonly account: string;
  /** Minor units: a debit above zero, a credit below. */ readonly amount: MinorUnits;
};

/** One double entry; its postings sum to zero. */
export type JournalEntry = {
  /** A sentence about what is booked. */ readonly description: string;
  /** The number or id of what is booked. */ readonly reference: string;
  /** An ISO date: `2026-03-01`. */ readonly date?: string;
  /** The code of the currency of every amount. */ readonly currency: string;
  /** How many decimals that currency has, where the document states it. */ readonly minorUnit?: number;
  /** One for each account that anything is booked on. */ readonly postings: readonly Posting[];
};

/**
 * A host's names for accounts: a record, or a function.
 *
 * A record may name `tax:vat-20` or just `tax`, `cash:card` or just `cash`: the longer name wins. Default: the names
 * of `JournalAccount`.
 */
export type ChartOfAccounts = Readonly<Record<string, string>> | ((account: JournalAccount) => string);

/** How an entry is written. */
export type JournalOptions = {
  /** The host's names for the accounts. Default: those of `JournalAccount`. */ readonly accounts?: ChartOfAccounts;
  /** An ISO date. Default: the date of the document, where it has one. */ readonly date?: string;
  /** A sentence about what is booked. Default: one in English. */ readonly description?: string;
};

/** Amounts on accounts, in minor units; an account may stand in it more than once. */
export type Postings = readonly (readonly [account: JournalAccount, amount: MinorUnits])[];

/** What an entry says, before a host's options change it. */
type EntryContent = Pick<JournalEntry, 'description' | 'reference'> & {
  readonly date?: string | undefined;
  readonly currency: Pick<JournalEntry, 'currency' | 'minorUnit'>;
  readonly postings: Postings;
};

/** Writes an entry on a host's accounts: one posting for each account, and none where it comes to zero. */
export const writeEntry = (
  unproven: readonly Refusal[],
  options: unknown,
  moreOptions: readonly string[],
  compose: () => EntryContent | readonly Refusal[],
): Outcome<JournalEntry> =>
  attempt(() => {
    const content = unproven.length > 0 ? unproven : compose();
    if (!('postings' in content)) return refuse(content);
    const refusals: Refusal[] = [];
    const given = readEntryOptions(options, ['accounts', 'date', 'description', ...moreOptions], refusals);
    const { accounts, date = content.date, description = content.description } = given;
    const findName = readChart(accounts, refusals);
    const sums = new Map<JournalAccount, MinorUnits>();
    for (const [account, amount] of content.postings) sums.set(account, (sums.get(account) ?? 0) + amount);
    const postings = [...sums]
      .filter(([, amount]) => amount !== 0)
      .map(([account, amount]) => Object.freeze({ account: findName(account), amount }));
    if (refusals.length > 0) return refuse(refusals);
    const { currency, minorUnit } = content.currency;
    const entry: JournalEntry = {
      description,
      reference: content.reference,
      ...(date === undefined ? {} : { date }),
      currency,
      ...(minorUnit === undefined ? {} : { minorUnit }),
      postings: Object.freeze(postings),
    };
    return answer(Object.freeze(entry));
  });

/** Reads the options that every entry takes, but for the accounts: `readChart` reads those. */
export const readEntryOptions = (options: unknown, known: readonly string[], refusals: Refusal[]) => {
  const place = at(undefined, 'options');
  const { accounts, date, description } = readRecord(options, place, known, refusals) ?? {};
  return {
    accounts,
    date: readOptional(readDate, date, 'date', place, refusals),
    description: readOptional(readText, description, 'description', place, refusals),
  };
};

/** Reads a chart of accounts as the function that names an account, or refuses one without a name. */
const readChart = (accounts: unknown, refusals: Refusal[]): ((account: JournalAccount) => string) => {
  const place = at(at(undefined, 'options'), 'accounts');
  const isRecord = typeof accounts === 'object' && accounts !== null;
  if (!isRecord && typeof accounts !== 'function') {
    if (accounts !== undefined) refuseType(refusals, place, 'record or function', accounts);
    return (account) => account;
  }
  const chart = isRecord ? new Map<string, unknown>(Object.entries(accounts)) : undefined;
  return (account) => {
    // A record names the account itself, or all accounts of its kind.
    const name = chart
      ? (chart.get(account) ?? chart.get(account.split(':', 1)[0]!))
      : (accounts as (account: string) => unknown)(account);
    if (typeof name === 'string' && name !== '') return name;
    refuseType(refusals, at(place, account), 'text', name);
    return account;
  };
};
