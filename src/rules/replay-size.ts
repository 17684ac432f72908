import type { Receivable } from '../documents/receivable.js';
import type { ReceivableEvent } from '../documents/receivable-event.js';
import type { Refusal } from '../documents/refusal.js';
import { figuresCredited } from './credit-note/note-size.js';
import { mostFigures } from './most-figures.js';

/** How many figures the events of a replay may go over: thousands of payments, and hundreds of notes of thousands of lines. */
const MOST_FIGURES = 10_000_000;

/** A replay goes over no more figures than can be computed: each event over the payments and refunds on file, a note over what it credits. */
export const replaySize = (): ((receivable: Receivable, event: ReceivableEvent) => Refusal[]) => {
  let asked = 0;
  return ({ invoice, payments, refunds }, event) => {
    asked += payments.length + refunds.length;
    if (event.type === 'credit-note') asked += figuresCredited(event.creditNote.credits, invoice);
    return mostFigures(asked, MOST_FIGURES, ['events']);
  };
};
