import type { Policy, Rule } from '../documents/policy.js';
import { toName } from '../documents/outcome.js';
import type { Refusal } from '../documents/refusal.js';

type Situation<R, Stage extends Rule<R>['stage']> = Parameters<Extract<Rule<R>, { stage: Stage }>['breaches']>[0];

/** Whether a policy has rules that are asked at some moment. */
export const hasRules = <R>(policy: Policy<R>, stage: Rule<R>['stage']): boolean =>
  policy.rules.some((rule) => rule.stage === stage);

/**
 * What the rules of a policy that are asked at some moment have against a situation; all of them are asked. The
 * situation is only made where there is one to see it.
 */
export const evaluatePolicy = <R, Stage extends Rule<R>['stage']>(
  policy: Policy<R>,
  stage: Stage,
  situationOf: () => Situation<R, Stage>,
): readonly (Refusal | R)[] => {
  const all: (Refusal | R)[] = [];
  let situation: Situation<R, Stage> | undefined;
  for (const rule of policy.rules) {
    if (rule.stage !== stage) continue;
    situation ??= situationOf();
    for (const breach of applyRule(rule, situation)) all.push(breach);
  }
  return all;
};

/** A host's rule that fails, or gives no list, refuses: what it would have said is not known. */
const applyRule = <R>(rule: Rule<R>, situation: unknown): readonly (Refusal | R)[] => {
  try {
    const breaches: unknown = (rule.breaches as (situation: unknown) => unknown)(situation);
    if (Array.isArray(breaches)) return breaches as readonly (Refusal | R)[];
  } catch {
    // Told below.
  }
  return [{ code: 'rule-failed', path: [], rule: toName(rule.code) }];
};
