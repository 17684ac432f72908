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
  const remainders = remaindersAnswered(
    credits,
    lines.filter(({ by }) => by === 'remainder'),
  );
  let remainder = 0;
  let one = 0;
  let spread = 0;
  let given = 0;
  const answered = lines.map((line) => {
    if (line.by === 'remainder') return remainders[remainder++];
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
  // A spread that its lines do not give in full is answered by none.
  return given === 0 ? answered : answered.map((credit) => (credit === spreads[spread] ? undefined : credit));
};

const names = (credit: Credit, { by, line }: CreditNoteLine): boolean =>
  credit.by === by && line === ('line' in credit ? credit.line : undefined);

/** Where a remainder of a line and one of the invoice both touch the line, the former came last: it leaves nothing. */
const remaindersAnswered = (credits: readonly Credit[], lines: readonly CreditNoteLine[]): Answered => {
  const remainders = new Map<string | undefined, RemainderCredit>();
  for (const credit of credits) if (credit.by === 'remainder') remainders.set(credit.line, credit);
  const ofInvoice = remainders.get(undefined);
  const backwards = [...lines].reverse().map(({ line }) => {
    const own = remainders.get(line);
    remainders.delete(line);
    return own ?? ofInvoice;
  });
  return backwards.reverse();
};
