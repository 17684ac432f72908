import { isProven, type DocumentKind } from '../../src/documents/proof.js';
import type { Row } from '../hostile/face.js';
import { judged, type Judged } from '../hostile/judged.js';

const KINDS: readonly DocumentKind[] = ['invoice', 'credit-note', 'receivable', 'customer-balance'];

/**
 * Judges a call as the hostile tests do; but a function that answers a plain value about a document throws a TypeError for
 * anything else than such a document.
 */
export const judgeCall = ({ call, args: right, kind }: Row, args: readonly unknown[]): Judged => {
  const asked = kind === 'question' ? KINDS.find((one) => isProven(one, right[0])) : undefined;
  if (asked === undefined || isProven(asked, args[0])) return judged(call, args, kind);
  try {
    call(args);
    return { flaw: 'answers for what is not proven', answered: true };
  } catch (error) {
    return { flaw: error instanceof TypeError ? undefined : `throws ${String(error)}`, answered: false };
  }
};
