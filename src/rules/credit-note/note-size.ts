import { indexLines } from '../../invoicing/lookups.js';
import { namesLine, type Credit } from '../../documents/credit-note-draft.js';
import type { Invoice } from '../../documents/invoice.js';
import type { Refusal } from '../../documents/refusal.js';
import { checkFigureCount } from '../range.js';

/** How many figures the credits of a note may go over: all of the largest invoice, and something beside. */
const MOST_FIGURES = 550_000;

type Shares = { readonly discounts: readonly unknown[]; readonly taxes: readonly unknown[] };

const NO_SHARES: Shares = { discounts: [], taxes: [] };

const figuresOf = ({ discounts, taxes }: Shares): number => 3 + discounts.length + taxes.length;

/** The figures that stand on lines. */
export const figuresOn = (lines: readonly Shares[]): number => lines.reduce((sum, line) => sum + figuresOf(line), 0);

/** The figures that credits go over: those of a line, of all lines, or of a line of their own. */
export const figuresCredited = (credits: readonly (Credit | undefined)[], invoice: Invoice): number => {
  const placeOf = indexLines(invoice);
  let ofAll: number | undefined;
  let figures = 0;
  for (let i = 0; i < credits.length; i++) {
    const credit = credits[i];
    if (credit === undefined) continue;
    if (namesLine(credit)) figures += figuresOf(invoice.lines[placeOf(credit.line)] ?? NO_SHARES);
    else if (credit.by === 'custom') figures += 3 + (credit.taxes?.length ?? 0);
    else figures += ofAll ??= figuresOn(invoice.lines);
  }
  return figures;
};

/** The credits of a note go over no more figures than can be computed at once. */
export const checkNoteSize = (credits: readonly (Credit | undefined)[], invoice: Invoice): readonly Refusal[] =>
  checkFigureCount(figuresCredited(credits, invoice), MOST_FIGURES, ['credits']);
