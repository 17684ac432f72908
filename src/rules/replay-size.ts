import type { Receivable } from '../documents/receivable.js';
import type { ReceivableEvent } from '../documents/receivable-event.js';
import type { Refusal } from '../documents/refusal.js';
import { figuresCredited, figuresOn } from './credit-note/note-size.js';
import { checkFigureCount } from './range.js';

/** How many figures a replay may go over: with the largest invoice, a second's work. */
const MOST_FIGURES = 10_000_000;

// To read an event, and to compute a figure that a note moves, take as long as going over so many figures.
const AN_EVENT = 400;
const A_MOVED_FIGURE = 16;

/**
 * A replay goes over no more figures than can be computed: each event over the payments and refunds on file, a note over
 * what it credits and, at length, over what it moves.
 */
export const replaySize = (): ((receivable: Receivable, event: ReceivableEvent) => readonly Refusal[]) => {
  let asked = 0;
  return ({ invoice, payments, refunds }, event) => {
    asked += AN_EVENT + payments.length + refunds.length;
    if (event.type === 'credit-note') {
      const { credits, lines } = event.creditNote;
      asked += figuresCredited(credits, invoice) + A_MOVED_FIGURE * figuresOn(lines);
    }
    return checkFigureCount(asked, MOST_FIGURES, ['events']);
  };
};
