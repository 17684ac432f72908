import { answer, refuse, describeReceived } from '../documents/outcome.js';
import { toPath, at, readRecord } from '../reading/paths.js';
import { readDate, readOptional, readText } from '../reading/values.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import type { MinorUnits } from '../money/minor-units.js';

/** What an amount is booked on, before a host's chart of accounts names it. */
export type JournalAccount =
  | 'receivable'
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

/** An amount on an account: debits above zero, credits below. */
export type Posting = { readonly account: string; readonly amount: MinorUnits };

/** One double entry; its postings sum to zero. */
export type JournalEntry = {
  readonly description: string;
  /** The number or id of what is booked. */
  readonly reference: string;
  readonly date?: string;
  readonly currency: string;
  readonly minorUnit?: number;
  readonly postings: readonly Posting[];
};

/**
 * A host's names for accounts: a record, or a function.
 *
 * A record may name `tax:vat-20` or just `tax`, `cash:card` or just `cash`: the longer name wins. Default: the accounts
 * are named as they are here.
 */
export type ChartOfAccounts = Readonly<Record<string, string>> | ((account: JournalAccount) => string);

/** How an entry is written. */
export type JournalOptions = {
  readonly accounts?: ChartOfAccounts;
  /** An ISO date. Default: the document's own, where it has one. */
  readonly date?: string;
  /** Default: an English sentence. */
  readonly description?: string;
};

/** What an entry says, before it is written. */
export type EntryFacts = {
  readonly description: string;
  readonly reference: string;
  readonly date: string | undefined;
  readonly currency: { readonly currency: string; readonly minorUnit?: number };
  readonly postings: readonly (readonly [account: JournalAccount, amount: MinorUnits])[];
};

const OPTIONS = ['accounts', 'date', 'description'];

/** Writes an entry on a host's accounts: one posting for each, and none of nothing. */
export const entryOf = (facts: EntryFacts, options: unknown, more: readonly string[] = []): Outcome<JournalEntry> => {
  const refusals: Refusal[] = [];
  const place = at(undefined, 'options');
  const given = readRecord(options, place, [...OPTIONS, ...more], refusals) ?? {};
  const date = readOptional(readDate, given.date, 'date', place, refusals) ?? facts.date;
  const description = readOptional(readText, given.description, 'description', place, refusals) ?? facts.description;
  const nameOf = namesOf(given.accounts, refusals);
  const sums = new Map<JournalAccount, MinorUnits>();
  for (const [account, amount] of facts.postings) sums.set(account, (sums.get(account) ?? 0) + amount);
  const postings = [...sums]
    .filter(([, amount]) => amount !== 0)
    .map(([account, amount]) => Object.freeze({ account: nameOf(account), amount }));
  if (refusals.length > 0) return refuse(refusals);
  const { currency, minorUnit } = facts.currency;
  return answer(
    Object.freeze({
      description,
      reference: facts.reference,
      ...(date === undefined ? {} : { date }),
      currency,
      ...(minorUnit === undefined ? {} : { minorUnit }),
      postings: Object.freeze(postings),
    }),
  );
};

const asItIs = (account: JournalAccount): string => account;

const namesOf = (accounts: unknown, refusals: Refusal[]): ((account: JournalAccount) => string) => {
  if (accounts === undefined) return asItIs;
  if (typeof accounts !== 'function' && (typeof accounts !== 'object' || accounts === null)) {
    const path = ['options', 'accounts'];
    refusals.push({ code: 'wrong-type', path, expected: 'record or function', received: describeReceived(accounts) });
    return asItIs;
  }
  const lookUp = typeof accounts === 'function' ? (accounts as (account: string) => unknown) : chartOf(accounts);
  return (account) => {
    const name = lookUp(account);
    if (typeof name === 'string' && name !== '') return name;
    const path = toPath(at(at(at(undefined, 'options'), 'accounts'), account));
    refusals.push(
      name === undefined
        ? { code: 'missing', path, expected: 'text' }
        : { code: 'wrong-type', path, expected: 'text', received: describeReceived(name) },
    );
    return account;
  };
};

/** The name of an account in a record: its own, or that of all of its kind. */
const chartOf = (accounts: object) => {
  const chart = new Map<string, unknown>(Object.entries(accounts));
  return (account: string): unknown => chart.get(account) ?? chart.get(account.split(':', 1)[0]!);
};
