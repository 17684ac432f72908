import { findMode } from '../../documents/credit-note-draft.js';
import type { Rule } from '../../documents/policy.js';

/**
 * A line once credited by quantity takes credits by quantity only, one credited by amount takes amounts only. Percent
 * and spread count as amounts, a remainder as neither. (ST-11)
 */
export const oneModePerLine: Rule = {
  code: 'line-credited-otherwise',
  stage: 'credit',
  breaches: ({ credit, lines, path }) => {
    const asked = findMode(credit.by);
    if (asked === undefined) return [];
    return lines.flatMap(({ line, before }) => {
      const credited = before?.by;
      if (credited === undefined || credited === asked) return [];
      // Credited both ways, under another policy: either way breaks the rule.
      const other = asked === 'quantity' ? 'amount' : 'quantity';
      return [{ code: 'line-credited-otherwise', path, line: line.id, credited: other, asked }];
    });
  },
};
