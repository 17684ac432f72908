import type { Policy, Rule } from '../documents/policy.js';
import { named } from '../documents/reading.js';
import type { Refusal } from '../documents/refusal.js';

type Situation<R, Asked extends Rule<R>['asked']> = Parameters<Extract<Rule<R>, { asked: Asked }>['breaches']>[0];

/** Whether a policy has rules that are asked at some moment. */
export const hasRules = <R>(policy: Policy<R>, asked: Rule<R>['asked']): boolean =>
  policy.rules.some((rule) => rule.asked === asked);

/**
 * What the rules of a policy that are asked at some moment have against a situation; all of them are asked. The
 * situation is only made where there is one to see it.
 */
export const houseRules = <R, Asked extends Rule<R>['asked']>(
  policy: Policy<R>,
  asked: Asked,
  situationOf: () => Situation<R, Asked>,
): readonly (Refusal | R)[] => {
  const all: (Refusal | R)[] = [];
  let situation: Situation<R, Asked> | undefined;
  for (const rule of policy.rules) {
    if (rule.asked !== asked) continue;
    situation ??= situationOf();
    for (const breach of broken(rule, situation)) all.push(breach);
  }
  return all;
};

/** A host's rule that fails, or gives no list, refuses: what it would have said is not known. */
const broken = <R>(rule: Rule<R>, situation: unknown): readonly (Refusal | R)[] => {
  try {
    const breaches: unknown = (rule.breaches as (situation: unknown) => unknown)(situation);
    if (Array.isArray(breaches)) return breaches as readonly (Refusal | R)[];
  } catch {
    // Told below.
  }
  return [{ code: 'rule-failed', path: [], rule: named(rule.code) }];
};
