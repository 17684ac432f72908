import { namesLine, type Credit } from '../documents/credit-note-draft.js';
import type { CreditNoteLine } from '../documents/credit-note.js';
import type { CreditedLineChange } from '../documents/credited-line.js';
import { NO_ITEMS } from '../documents/outcome.js';
import type { CreditSituation } from '../documents/policy.js';
import type { Path, Refusal } from '../documents/refusal.js';
import { createDocumentSum, type DocumentSums } from '../invoicing/totals.js';
import { checkCustomCredit } from '../rules/credit.js';
import { createCustomLine } from './custom-line.js';
import { applyNoteLine, findCredited, type InvoiceState, type LineMovement } from './invoice-state.js';
import { createNoteLine } from './note-line.js';
import { computeMovements } from './ways.js';

/** The lines of a note, their sums, and what is then credited of the invoice lines they touch, by position. */
export type CreditLines = {
  readonly lines: readonly CreditNoteLine[];
  readonly sums: DocumentSums;
  readonly creditedLines: readonly CreditedLineChange[];
};

/** What a credit is about, as the house rules of a policy see it. */
export type AskedCredit = Omit<CreditSituation, 'receivable'>;

/**
 * Runs the credits of a draft in their order, each on the figures that the earlier ones left, and takes them into the
 * state. A refused credit is left out, so that what speaks against later ones is found too; one that could not be read
 * is undefined.
 */
export const runCredits = <R>(
  state: InvoiceState,
  credits: readonly (Credit | undefined)[],
  checkHouseRules: (describe: () => AskedCredit) => readonly (Refusal | R)[],
  refusals: (Refusal | R)[],
): CreditLines => {
  const { invoice } = state;
  const lines: CreditNoteLine[] = [];
  const sum = createDocumentSum(invoice.taxRates);
  const add = (line: CreditNoteLine, position?: number): void => {
    lines.push(line);
    sum.add(line);
    applyNoteLine(state, line, position);
  };
  for (let index = 0; index < credits.length; index++) {
    const credit = credits[index];
    if (credit === undefined) continue;
    const path = ['credits', index];
    const known = refusals.length;
    const computed =
      credit.by === 'custom'
        ? { refusals: checkCustomCredit(credit, invoice, path), movements: NO_ITEMS }
        : computeMovements(credit, state, path);
    for (const refusal of computed.refusals) refusals.push(refusal);
    const breaches = checkHouseRules(() => describeCredit(credit, path, computed.movements, state));
    for (const breach of breaches) refusals.push(breach);
    if (refusals.length > known) continue;
    if (credit.by === 'custom') add(createCustomLine(credit, index, invoice));
    for (const movement of computed.movements) add(createNoteLine(movement, index, credit.by), movement.state.position);
  }
  const positions = [...state.touched].sort((a, b) => a - b);
  const creditedLines = positions.map((position) => ({ position, credited: state.credited[position] }));
  return { lines, sums: sum.sums(), creditedLines };
};

/** What a host's rule is shown: frozen, and nothing that is computed with; also of a credit that a law refuses. */
const describeCredit = (
  credit: Credit,
  path: Path,
  movements: readonly LineMovement[],
  state: InvoiceState,
): AskedCredit => {
  const positions = namesLine(credit)
    ? [state.findPosition(credit.line)].filter((position) => position >= 0)
    : movements.map((movement) => movement.state.position);
  const lines = positions.map((position) =>
    Object.freeze({ line: state.invoice.lines[position]!, before: findCredited(state, position) }),
  );
  return { credit, path: Object.freeze(path), lines: Object.freeze(lines) };
};
