import type { Credit, RemainderCredit } from '../documents/credit-note-draft.js';
import type { CreditNote, CreditNoteLine } from '../documents/credit-note.js';

/** The credit that each line of a note answers; undefined where there is none. */
type Answered = readonly (Credit | undefined)[];

/**
 * Finds the credit that each line of a note answers. Credits run in their order, and each makes one line, but for a
 * spread, which gives something to each of its lines until all is given, and a remainder of the invoice.
 */
export const creditsAnswered = ({ credits, lines }: CreditNote): Answered => {
  const oneLined = credits.filter(({ by }) => by !== 'spread' && by !== 'remainder');
  const spreads = credits.filter((credit) => credit.by === 'spread');
  const remainders = remaindersAnswered(credits, lines);
  let one = 0;
  let spread = 0;
  let given = 0;
  return lines.map((line, i) => {
    if (line.by === 'remainder') return remainders[i];
    if (line.by !== 'spread') {
      const credit = oneLined[one++];
      return credit !== undefined && names(credit, line) ? credit : undefined;
    }
    const credit = spreads[spread];
    if (credit === undefined) return undefined;
    given += line[credit.of];
    if (given < credit.amount) return credit;
    const all = given === credit.amount;
    spread++;
    given = 0;
    return all ? credit : undefined;
  });
};

const names = (credit: Credit, { by, line }: CreditNoteLine): boolean =>
  credit.by === by && line === ('line' in credit ? credit.line : undefined);

/** Where a remainder of a line and one of the invoice both touch the line, the former came last: it leaves nothing. */
const remaindersAnswered = (credits: readonly Credit[], lines: readonly CreditNoteLine[]): Answered => {
  const ofLines = new Map<string, RemainderCredit[]>();
  let ofInvoice: RemainderCredit | undefined;
  for (const credit of credits) {
    if (credit.by !== 'remainder') continue;
    if (credit.line === undefined) ofInvoice = credit;
    else if (ofLines.get(credit.line)?.push(credit) === undefined) ofLines.set(credit.line, [credit]);
  }
  const answered = new Array<Credit | undefined>(lines.length);
  for (let i = lines.length - 1; i >= 0; i--) {
    const { by, line } = lines[i]!;
    if (by === 'remainder') answered[i] = (line === undefined ? undefined : ofLines.get(line)?.pop()) ?? ofInvoice;
  }
  return answered;
};
