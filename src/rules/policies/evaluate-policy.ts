import type { Policy, Rule, Situations, Stage } from '../../documents/policy.js';
import type { Refusal } from '../../documents/refusal.js';
import { toName, tryOrElse } from '../../documents/outcome.js';

/**
 * Every reason why the rules of a stage refuse a situation; all of them are evaluated. The situation is only made where
 * there is a rule to see it.
 */
export const evaluatePolicy = <R, S extends Stage>(
  policy: Policy<R>,
  stage: S,
  createSituation: () => Situations[S],
): readonly (Refusal | R)[] => {
  const refusals: (Refusal | R)[] = [];
  let situation: Situations[S] | undefined;
  for (const rule of policy.rules) {
    if (rule.stage !== stage) continue;
    situation ??= createSituation();
    for (const breach of applyRule(rule, situation)) refusals.push(breach);
  }
  return refusals;
};

/** A host's rule that fails, or gives no list, refuses: nobody knows what it would have said. */
const applyRule = <R>(rule: Rule<R>, situation: unknown): readonly (Refusal | R)[] => {
  const breaches = tryOrElse(() => (rule.breaches as (situation: unknown) => unknown)(situation), undefined);
  return Array.isArray(breaches)
    ? (breaches as (Refusal | R)[])
    : [{ code: 'rule-failed', path: [], rule: toName(rule.code) }];
};
