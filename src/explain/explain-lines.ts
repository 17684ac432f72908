import { createCustomLine } from '../crediting/custom-line.js';
import { findLinePosition } from '../invoicing/lookups.js';
import type { Credit, CustomCredit } from '../documents/credit-note-draft.js';
import type { CreditNote, CreditNoteLine } from '../documents/credit-note.js';
import { collectDifferences } from '../reading/differences.js';
import type { Invoice } from '../documents/invoice.js';
import { at, toPath, type PathNode } from '../reading/reading.js';
import type { Refusal } from '../documents/refusal.js';
import { checkCustomCredit } from '../rules/credit/custom-credit.js';
import { checkEqual } from '../reading/mismatch.js';
import { askedText, customText } from './explain-asked.js';
import { creditsAnswered } from './explain-credits.js';
import { customFigures } from './explain-custom.js';
import { lineFigures } from './explain-line.js';
import { toldMovement } from './explain-movement.js';
import type { Scale } from './explain-proportion.js';
import type { ExplainedFigure, ExplainedLine } from './explanation.js';

/** The lines of a note, explained one by one; what does not follow from its credits and the invoice is refused. */
export const explainedLines = (
  note: CreditNote,
  invoice: Invoice,
  scale: Scale,
  refusals: Refusal[],
): readonly ExplainedLine[] => {
  const answered = creditsAnswered(note);
  const place = at(at(undefined, 'creditNote'), 'lines');
  // A remainder of the invoice may find nothing left; every other credit makes a line.
  const silent = note.credits.filter(({ by }) => by !== 'remainder').length;
  const told = new Set(answered.filter((credit) => credit !== undefined && credit.by !== 'remainder')).size;
  refusals.push(...checkEqual(told, silent, ['creditNote', 'credits', 'length']));
  const lines = note.lines.map((line, i) => explainedLine(line, answered[i], invoice, scale, at(place, i), refusals));
  // Where nothing is refused, no line is missing.
  return Object.freeze(lines as ExplainedLine[]);
};

const explainedLine = (
  line: CreditNoteLine,
  credit: Credit | undefined,
  invoice: Invoice,
  scale: Scale,
  place: PathNode,
  refusals: Refusal[],
): ExplainedLine | undefined => {
  if (credit === undefined) {
    refusals.push(...checkEqual(line.by, 'a credit of the note', toPath(at(place, 'by'))));
    return undefined;
  }
  if (credit.by === 'custom') {
    const figures = ofCustom(line, credit, invoice, scale, place, refusals);
    return figures && told(line, customText(credit, invoice, scale.places), figures);
  }
  const id = line.line ?? '';
  const position = findLinePosition(invoice, id);
  if (position < 0) {
    refusals.push({ code: 'unknown-line', path: toPath(at(place, 'line')), line: id });
    return undefined;
  }
  const moved = toldMovement(line, credit, position, invoice, scale, place, refusals);
  if (moved === undefined) return undefined;
  const { quantity } = invoice.lines[position]!;
  const asked = askedText(credit, quantity, moved.spread, invoice);
  const figures = lineFigures(moved.movement, moved.derivations, invoice);
  return told(line, asked, figures);
};

const ofCustom = (
  line: CreditNoteLine,
  credit: CustomCredit,
  invoice: Invoice,
  scale: Scale,
  place: PathNode,
  refusals: Refusal[],
): readonly ExplainedFigure[] | undefined => {
  const breaches = checkCustomCredit(credit, invoice, toPath(place));
  refusals.push(...breaches);
  if (breaches.length > 0) return undefined;
  const own = createCustomLine(credit, invoice);
  collectDifferences(line, own, place, refusals);
  return customFigures(credit, own, invoice, scale);
};

const told = (
  { line, description, by }: CreditNoteLine,
  asked: string,
  figures: readonly ExplainedFigure[],
): ExplainedLine => Object.freeze({ ...(line === undefined ? {} : { line }), description, by, asked, figures });
