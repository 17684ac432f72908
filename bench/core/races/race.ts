import type { Outcome } from 'credit-notes';

/** Somebody who does the work; `turn` counts up, and says which of the inputs is next. */
export type Contender = {
  readonly run: (turn: number) => unknown;
  /** How many pieces of work one run is, such as lines; 1 where nothing is said. */
  readonly per?: number;
};

/** Contenders that take turns in one process: the library's own works, and what they are held against. */
export type Race = {
  readonly own: Readonly<Record<string, Contender>>;
  readonly references: Readonly<Record<string, Contender>>;
  /** Throws where a contender's figures aren't what the library's are. */
  readonly check: () => void;
};

/** The answer; no input of a race is refused. */
export const answered = <A>(outcome: Outcome<A>): A => {
  if (outcome._tag === 'Left') throw new Error(JSON.stringify(outcome.left));
  return outcome.right;
};
