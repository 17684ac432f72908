import { addCredit, createNoteLine } from '../crediting/credited-line.js';
import { createCustomLine } from '../crediting/custom-line.js';
import { createDocumentSum, type DocumentSums } from '../invoicing/totals.js';
import { indexLines } from '../invoicing/lookups.js';
import { createLineStates } from '../crediting/line-tree.js';
import type { Credit } from '../documents/credit-note-draft.js';
import type { CreditNoteLine } from '../documents/credit-note.js';
import type { CreditSituation } from '../documents/policy.js';
import type { CreditedLine } from '../documents/credited-line.js';
import type { Mutable } from '../documents/mutable.js';
import { finder, type Change } from '../documents/pages.js';
import { positionOf, type Receivable } from '../documents/receivable.js';
import type { Path, Refusal } from '../documents/refusal.js';
import { checkCustomCredit } from '../rules/credit/custom-credit.js';
import { creditMovements, type Moved, type OpenLines } from './credit-movements.js';

/** The lines of a note, and what is then credited of the invoice lines they touch, in the order of the invoice. */
export type CreditLines = {
  readonly lines: readonly CreditNoteLine[];
  readonly sums: DocumentSums;
  readonly credited: readonly Change<CreditedLine>[];
};

/**
 * Runs the credits of a draft in their order, each on the figures that the earlier ones left. A refused credit is left
 * out, so that what speaks against later ones is found too. House rules are given where there are any of credits.
 */
export const creditLines = <R>(
  receivable: Receivable,
  credits: readonly (Credit | undefined)[],
  houseRules: ((situation: CreditSituation) => readonly (Refusal | R)[]) | undefined,
  refusals: (Refusal | R)[],
): CreditLines => {
  const { invoice, creditedLines } = receivable;
  const lines: CreditNoteLine[] = [];
  const running = createDocumentSum(invoice.taxRates);
  // By position, and the positions: a map costs more than all else that a line of many takes.
  const credited: CreditedLine[] = [];
  const positions: number[] = [];
  const accountOf = createLineStates(invoice.taxRates);
  const onFile = finder(creditedLines, positionOf);
  const before = (position: number) => credited[position] ?? onFile(position);
  const open: Mutable<OpenLines> = {
    invoice,
    before,
    at: (position) => accountOf(invoice.lines[position]!, position, before(position)),
    placeOf: indexLines(invoice),
    left: invoice.totals.total - receivable.credited.totals.total,
  };
  // What a host's rule is shown: frozen, and nothing that is computed with.
  const situation = (credit: Credit, path: Path, touched: readonly number[]): CreditSituation => ({
    receivable,
    credit,
    path: Object.freeze(path),
    lines: Object.freeze(
      touched.map((position) => Object.freeze({ line: invoice.lines[position]!, before: before(position) })),
    ),
  });

  const add = (line: CreditNoteLine) => {
    lines.push(line);
    running.add(line);
    open.left -= line.total;
  };

  for (let i = 0; i < credits.length; i++) {
    const credit = credits[i];
    if (credit === undefined) continue;
    const path = ['credits', i];
    const known = refusals.length;
    const {
      movements,
      touched,
      refusals: breaches,
    } = credit.by === 'custom'
      ? unmoved(checkCustomCredit(credit, invoice, path))
      : creditMovements(credit, open, path);
    for (const breach of breaches) refusals.push(breach);
    if (houseRules !== undefined) {
      for (const breach of houseRules(situation(credit, path, touched))) refusals.push(breach);
    }
    if (refusals.length > known) continue;

    if (credit.by === 'custom') add(createCustomLine(credit, invoice));
    for (const movement of movements) {
      const line = createNoteLine(movement, credit.by);
      add(line);
      const { position } = movement.account;
      const after = addCredit(position, line);
      // What came to nothing had nothing credited before it either.
      if (after === undefined) continue;
      if (credited[position] === undefined) positions.push(position);
      credited[position] = after;
    }
  }
  positions.sort((a, b) => a - b);
  return { lines, sums: running.sums(), credited: positions.map((key) => ({ key, entry: credited[key] })) };
};

/** A custom credit moves no line of the invoice. */
const unmoved = (refusals: readonly Refusal[]): Moved => ({ refusals, movements: [], touched: [] });
