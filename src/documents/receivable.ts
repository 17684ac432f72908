import type { MinorUnits } from '../money/minor-units.js';
import type { CreditNote } from './credit-note.js';
import type { CreditedLine, CreditedLines } from './credited-line.js';
import type { Invoice, Totals } from './invoice.js';
import type { PaymentRecord, Refund } from './payment.js';
import { markAsProven, Proof } from './proof.js';

/** What came in and what went back, in sums of minor units. */
export type Paid = {
  /** In minor units: settled cash, less what of it was more than due. */ readonly cash: MinorUnits;
  /** In minor units: balance applied. */ readonly customerBalance: MinorUnits;
  /** In minor units: in flight. */ readonly pending: MinorUnits;
  /** In minor units: cash that went back, by credit notes or without one. */ readonly returned: MinorUnits;
  /** In minor units: what no credit note explains of the cash that went back. */ readonly unexplained: MinorUnits;
};

/** What the credit notes that stand took, in sums of minor units; custom lines count here. */
export type Credited = {
  /** In minor units: the sums of their totals. */ readonly totals: Totals;
  /** In minor units: what lowered the amount due. */ readonly prePayment: MinorUnits;
  /** In minor units: what went back in cash. */ readonly refund: MinorUnits;
  /** In minor units: what went to the customer's balance. */ readonly customerBalance: MinorUnits;
  /** In minor units: what was settled outside of this system. */ readonly outOfBand: MinorUnits;
};

export type InvoiceStatus = 'open' | 'paid' | 'void' | 'uncollectible';

/** What a receivable holds. */
export type ReceivableFields = {
  /** The version of the stored shape. */ readonly schemaVersion: 1;
  /** One more with each change, from 0, for a host's optimistic concurrency. */ readonly revision: number;
  /** The invoice as issued. */ readonly invoice: Invoice;
  /** In the order in which they were recorded. */ readonly payments: readonly PaymentRecord[];
  /** Money that went back without a credit note, in the order in which it was recorded. */
  readonly refunds: readonly Refund[];
  /** In minor units: the sums of the payments and refunds. */ readonly paid: Paid;
  /** In minor units: the sums of the credit notes that stand. */ readonly credited: Credited;
  /** What is credited of each invoice line of which something is, sorted by position. */
  readonly creditedLines: readonly CreditedLine[];
  /** All credit notes, void ones too, in the order of issue. */ readonly creditNotes: readonly CreditNote[];
  /** What was declared; `open` and `paid` are arithmetic. */ readonly declared?: 'void' | 'uncollectible';
};

/**
 * The file kept on one invoice: a snapshot that a host may store.
 *
 * Only this library makes one, by `openReceivable` and each operation after it, or by `parseReceivable`. It holds running
 * totals, so that the ten-thousandth credit note costs little more than the first one.
 */
export type Receivable = ReceivableFields & Proof;

/** Makes a receivable; from the one before it comes the index of credit notes, where it has one. */
export const createReceivable = (fields: ReceivableFields, previous?: Receivable): Receivable => {
  const receivable = markAsProven('receivable', fields);
  if (previous !== undefined) extendIndex(previous, receivable);
  return receivable;
};

/** Records by their ids or numbers: a list, as a receivable holds them, or a map while events are replayed. */
export type Records<Item> = readonly Item[] | ReadonlyMap<string, Item>;

/** A receivable as an event finds it: the document itself, or the working copy of a replay. */
export type ReceivableState = Pick<ReceivableFields, 'revision' | 'invoice' | 'paid' | 'credited' | 'declared'> & {
  readonly payments: Records<PaymentRecord>;
  readonly refunds: Records<Refund>;
  readonly creditedLines: CreditedLines;
  readonly creditNotes: Records<CreditNote>;
  /** The ids of the payments that may have cash left, in their order; a list of payments is looked through instead. */
  readonly cashPayments?: readonly string[];
};

/** Finds a payment, or a refund, by its id. */
export const findRecord = <Item extends { readonly id: string }>(
  records: Records<Item>,
  id: string,
): Item | undefined => {
  if (records instanceof Map) return (records as ReadonlyMap<string, Item>).get(id);
  const list = records as readonly Item[];
  // A loop: with thousands of payments a callback for each takes three times as long.
  for (let i = 0; i < list.length; i++) if (list[i]!.id === id) return list[i];
  return undefined;
};

/** Finds a credit note by its number. */
export const findCreditNote = (state: ReceivableState, number: string): CreditNote | undefined => {
  const { creditNotes } = state;
  if (!Array.isArray(creditNotes)) return (creditNotes as ReadonlyMap<string, CreditNote>).get(number);
  const position = findCreditNotePosition(state as Receivable, number);
  return position < 0 ? undefined : (creditNotes as readonly CreditNote[])[position];
};

/** Searching a few notes takes no longer than looking one up. */
const FEW_NOTES = 16;

/**
 * Where credit notes stand in the list, by number. All revisions of a receivable share one index, which only grows: a
 * number that is not in it stands on none of them. Two revisions made from the same one may have the same number in
 * different places, so all its places are kept, and a place is believed only where the note is there.
 */
type NoteIndex = Map<string, readonly number[]>;

/** Finds where a credit note stands in the list; −1 where it does not. */
const findCreditNotePosition = (receivable: Receivable, number: string): number => {
  const { creditNotes } = receivable;
  if (creditNotes.length <= FEW_NOTES) return creditNotes.findIndex((note) => note.number === number);
  const places = Proof.indexOf(receivable, () => createNoteIndex(creditNotes)).get(number);
  return places?.find((place) => creditNotes[place]?.number === number) ?? -1;
};

const createNoteIndex = (creditNotes: readonly CreditNote[]): NoteIndex =>
  new Map(creditNotes.map((note, place) => [note.number, [place]]));

/** Gives the index of a receivable to the next revision, with the note that may have been added. */
const extendIndex = (previous: Receivable, next: Receivable): void => {
  const index = Proof.shareIndex(previous, next) as NoteIndex | undefined;
  const place = next.creditNotes.length - 1;
  if (index === undefined || place < 0) return;
  const { number } = next.creditNotes[place]!;
  const places = index.get(number) ?? [];
  if (!places.includes(place)) index.set(number, [...places, place]);
};

/** The list with a credit note added, or put in the place of the one with its number. */
export const putCreditNote = (receivable: Receivable, note: CreditNote): readonly CreditNote[] => {
  const { creditNotes } = receivable;
  const position = findCreditNotePosition(receivable, note.number);
  return Object.freeze(
    position < 0 ? [...creditNotes, note] : creditNotes.map((own, i) => (i === position ? note : own)),
  );
};
