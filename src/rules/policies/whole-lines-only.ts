import type { Rule } from '../../documents/policy.js';

/** A credit is a remainder: of chosen lines, each whole, or of the invoice. (RM-01) */
export const wholeLinesOnly: Rule = {
  code: 'credit-not-whole-line',
  stage: 'credit',
  breaches: ({ credit, path }) =>
    credit.by === 'remainder' ? [] : [{ code: 'credit-not-whole-line', path: [...path, 'by'], by: credit.by }],
};
