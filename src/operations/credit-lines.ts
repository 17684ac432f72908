import { creditedAfter, lineCredit } from '../amounts/credited-line.js';
import { customLine } from '../amounts/custom-line.js';
import { runningSums, type DocumentSums } from '../amounts/document-sums.js';
import { linePlaces } from '../amounts/line-position.js';
import { lineAccounts } from '../amounts/line-tree.js';
import type { Credit } from '../documents/credit-note-draft.js';
import type { CreditNoteLine } from '../documents/credit-note.js';
import type { CreditSituation } from '../documents/credit-situation.js';
import type { CreditedLine } from '../documents/credited-line.js';
import { finder, type Change } from '../documents/pages.js';
import { positionOf, type Receivable } from '../documents/receivable.js';
import type { Refusal } from '../documents/refusal.js';
import { customCredit } from '../rules/credit/custom-credit.js';
import { creditMovements, type Moved } from './credit-movements.js';

/** The lines of a note, and what is then credited of the invoice lines they touch, in the order of the invoice. */
export type CreditLines = {
  readonly lines: readonly CreditNoteLine[];
  readonly sums: DocumentSums;
  readonly credited: readonly Change<CreditedLine>[];
};

/**
 * Runs the credits of a draft in their order, each on the figures that the earlier ones left. A refused credit is left
 * out, so that what speaks against later ones is found too.
 */
export const creditLines = <R>(
  receivable: Receivable,
  credits: readonly (Credit | undefined)[],
  houseRules: (situationOf: () => CreditSituation) => readonly (Refusal | R)[],
  refusals: (Refusal | R)[],
): CreditLines => {
  const { invoice, creditedLines } = receivable;
  const lines: CreditNoteLine[] = [];
  const running = runningSums(invoice.taxRates);
  // By position, and the positions: a map costs more than all else that a line of many takes.
  const credited: CreditedLine[] = [];
  const positions: number[] = [];
  let left = invoice.totals.total - receivable.credited.totals.total;
  const accountOf = lineAccounts(invoice.taxRates);
  const onFile = finder(creditedLines, positionOf);
  const before = (position: number) => credited[position] ?? onFile(position);
  const placeOf = linePlaces(invoice);
  const at = (position: number) => accountOf(invoice.lines[position]!, position, before(position));
  // What a host's rule is shown of the lines: frozen, and nothing that is computed with.
  const shown = (positions: readonly number[]): CreditSituation['lines'] =>
    Object.freeze(
      positions.map((position) => Object.freeze({ line: invoice.lines[position]!, before: before(position) })),
    );

  const add = (line: CreditNoteLine) => {
    lines.push(line);
    running.add(line);
    left -= line.total;
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
      ? unmoved(customCredit(credit, invoice, path))
      : creditMovements(credit, { invoice, before, at, placeOf, left }, path);
    for (const breach of breaches) refusals.push(breach);
    const situationOf = () => ({ receivable, credit, path: Object.freeze(path), lines: shown(touched) });
    for (const breach of houseRules(situationOf)) refusals.push(breach);
    if (refusals.length > known) continue;

    if (credit.by === 'custom') add(customLine(credit, invoice));
    for (const movement of movements) {
      const line = lineCredit(movement, credit.by);
      add(line);
      const { position } = movement.account;
      const after = creditedAfter(position, line);
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
