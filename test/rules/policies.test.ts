import { describe, expect, it } from 'vitest';
import {
  issueCreditNote,
  markUncollectible,
  openPolicy,
  recordPayment,
  type Policy,
  type Receivable,
  type Rule,
} from '../../src/index.js';
import { evaluatePolicy } from '../../src/rules/policies/evaluate-policy.js';
import { creditStatus, paymentInFlight } from '../../src/rules/policies/policies.js';
import { fileOf, item, left, pay, right } from '../support.js';

const file = fileOf({ lines: [item('a', 10000)] });
const pending = right(recordPayment(file, { id: 'p', amount: 400, method: 'card', state: 'pending' }));

const of = (...rules: readonly Rule[]): Policy => ({ name: 'own', rules });
const refused = (receivable: Receivable, policy?: Policy) =>
  left(issueCreditNote(receivable, { number: 'C', credits: [{ by: 'remainder' }] }, policy));

describe('a payment in flight', () => {
  const flight = of(paymentInFlight);
  const credited = (receivable: Receivable) =>
    right(issueCreditNote(receivable, { number: 'C', credits: [{ by: 'remainder' }] }, flight)).creditNote.totals.total;

  it('keeps an open invoice from a credit note', () => {
    expect(refused(pending, flight)).toEqual([{ code: 'payment-in-flight', path: [], pending: 400 }]);
  });

  it('keeps no other invoice from one', () => {
    expect([file, pay(pending), right(markUncollectible(pending))].map(credited)).toEqual([10000, 10000, 10000]);
    expect(refused(right(markUncollectible(pending)))).toEqual([
      { code: 'status-takes-no-credit', path: [], status: 'uncollectible', allowed: ['open', 'paid'] },
    ]);
  });
});

describe('the rules of a policy', () => {
  const says = (...whats: readonly string[]): Rule<string> => ({ code: 'says', stage: 'draft', breaches: () => whats });
  const situation = { receivable: file, draft: {} as never };

  it('say all they have to say, in their order', () => {
    const policy = { name: 'own', rules: [says('a'), says(), says('b', 'c')] };
    expect(evaluatePolicy(policy, 'draft', () => situation)).toEqual(['a', 'b', 'c']);
    expect(evaluatePolicy(openPolicy, 'draft', () => situation)).toEqual([]);
  });

  it('are asked at their moment, of one situation that is made where one of them sees it', () => {
    const seen: unknown[] = [];
    const watch: Rule = {
      code: 'watch',
      stage: 'draft',
      breaches: (of) => {
        seen.push(of);
        return [];
      },
    };
    let made = 0;
    const make = () => {
      made++;
      return { ...situation };
    };
    expect(evaluatePolicy(of(watch, watch), 'void', make as never)).toEqual([]);
    expect([made, seen.length]).toEqual([0, 0]);
    expect(evaluatePolicy(of(watch, creditStatus, watch), 'draft', make)).toEqual([]);
    expect(made).toBe(1);
    expect(seen[0]).toBe(seen[1]);
  });
});
