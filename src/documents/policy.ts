import type { CreditSituation, DraftSituation, NoteSituation } from './credit-situation.js';
import type { Refusal } from './refusal.js';

type Breaches<Situation, R> = (situation: Situation) => readonly (Refusal | R)[];

/**
 * A house rule: when it is asked, and what it refuses. `R` stands for a host's own refusals.
 *
 * `draft` rules are asked before any figure is computed, `credit` rules for each credit in turn, `issue` rules with all
 * figures of the note, `void` rules before a note is voided.
 */
export type Rule<R = never> =
  | { readonly code: string; readonly stage: 'draft'; readonly breaches: Breaches<DraftSituation, R> }
  | { readonly code: string; readonly stage: 'credit'; readonly breaches: Breaches<CreditSituation, R> }
  | { readonly code: string; readonly stage: 'issue'; readonly breaches: Breaches<NoteSituation, R> }
  | { readonly code: string; readonly stage: 'void'; readonly breaches: Breaches<NoteSituation, R> };

/** The house rules of one system, to read top to bottom; laws are not among them and can't be switched off. */
export type Policy<R = never> = { readonly name: string; readonly rules: readonly Rule<R>[] };
