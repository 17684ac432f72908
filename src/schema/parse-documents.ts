import type { CreditNote } from '../documents/credit-note.js';
import type { CustomerBalance } from '../documents/customer-balance.js';
import type { Invoice } from '../documents/invoice.js';
import { answer, attempt, moveRefusal, refuse } from '../documents/outcome.js';
import { checkProven } from '../documents/proof.js';
import { MOST_EVENTS } from '../reading/description.js';
import { at, readList } from '../reading/paths.js';
import type { ReceivableEvent } from '../documents/receivable-event.js';
import { readStored } from '../reading/read.js';
import { event } from '../reading/receivable-shapes.js';
import type { Receivable } from '../documents/receivable.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { proveCreditNote, proveLines, readCreditNote } from '../proving/prove-credit-note.js';
import { readCustomerBalance } from '../proving/prove-customer-balance.js';
import { readInvoice } from '../proving/prove-invoice.js';
import { readReceivable } from '../proving/prove-receivable.js';
import { preferNewerVersion, upgradeDocument, UPGRADES, type Upgrades } from './versions.js';

/** Reads a stored document: an older version is upgraded, and what it says is proven again. */
export const parseStored = <A>(
  value: unknown,
  upgrades: Upgrades,
  prove: (stored: unknown) => Outcome<A>,
): Outcome<A> => attempt(() => preferNewerVersion(prove(upgradeDocument(value, upgrades))));

/**
 * Reads an unknown value as an invoice, and proves it: totals, discount shares and taxes are computed again.
 *
 * Refuses: every defect of its shape, every law of an invoice, each figure that is off with what it says and what it
 * should be (`document-mismatch`), and what a later release wrote (`unsupported-version`).
 *
 * @example
 * orThrow(parseInvoice(JSON.parse(text))).number; // 'INV-1'
 */
export const parseInvoice = (value: unknown): Outcome<Invoice> => parseStored(value, UPGRADES.invoice, readInvoice);

/**
 * Reads an unknown value as a credit note, and proves it: by itself, or against the invoice it credits.
 *
 * By itself its lines, totals, taxes and settlement add up. Against its invoice each credit of a line is computed again
 * from what the note says was credited before; what is spread over lines stays within them and comes to what was asked.
 *
 * Refuses: as `parseInvoice`; what is off with the invoice stands under `['invoice', …]`.
 *
 * @example
 * orThrow(parseCreditNote(JSON.parse(text), invoice)).number; // 'CN-1'
 */
export const parseCreditNote = (value: unknown, invoice?: Invoice): Outcome<CreditNote> =>
  parseStored(value, UPGRADES.creditNote, (stored) => {
    const refusals = invoice === undefined ? [] : checkProven('invoice', invoice, ['invoice']);
    const note = readCreditNote(stored);
    if (note._tag === 'Left') return refuse([...note.left, ...refusals]);
    if (refusals.length > 0) return refuse(refusals);
    const lines = invoice === undefined ? note : proveLines(note.right, invoice);
    return lines._tag === 'Left' ? lines : note;
  });

/**
 * Reads an unknown value as a receivable, and proves it: its invoice, and its sums against the facts beside them.
 *
 * Refuses: as `parseInvoice`.
 *
 * @example
 * amountDue(orThrow(parseReceivable(JSON.parse(text)))); // 1116
 */
export const parseReceivable = (value: unknown): Outcome<Receivable> =>
  parseStored(value, UPGRADES.receivable, readReceivable);

/**
 * Reads an unknown value as a customer balance, and proves it: each credit is what is left of it and what consumed it.
 *
 * Refuses: as `parseInvoice`.
 *
 * @example
 * orThrow(parseCustomerBalance(JSON.parse(text))).total; // 1216
 */
export const parseCustomerBalance = (value: unknown): Outcome<CustomerBalance> =>
  parseStored(value, UPGRADES.customerBalance, readCustomerBalance);

/**
 * Reads an unknown value as the events of a receivable; each credit note among them is proven by itself. `replay`
 * proves them all against the invoice, and against each other.
 *
 * Refuses: every defect of their shape, and as `parseCreditNote`.
 *
 * @example
 * orThrow(parseEvents(JSON.parse(text))).length; // 1
 */
export const parseEvents = (value: unknown): Outcome<readonly ReceivableEvent[]> =>
  attempt(() => {
    const refusals: Refusal[] = [];
    const list = readList(value, undefined, refusals, MOST_EVENTS) ?? [];
    const events = list.map((item, i) => proveEvent(readStored(event, item, refusals, at(undefined, i)), i, refusals));
    // All events were read, or there would have been a refusal.
    return preferNewerVersion(
      refusals.length > 0 ? refuse(refusals) : answer(Object.freeze(events as readonly ReceivableEvent[])),
    );
  });

const proveEvent = (
  event: ReceivableEvent | undefined,
  i: number,
  refusals: Refusal[],
): ReceivableEvent | undefined => {
  if (event?.type !== 'credit-note') return event;
  const proven = proveCreditNote(event.creditNote, []);
  if (proven._tag === 'Right') return Object.freeze({ type: event.type, creditNote: proven.right });
  for (const refusal of proven.left) refusals.push(moveRefusal(refusal, [i, 'creditNote']));
  return undefined;
};
