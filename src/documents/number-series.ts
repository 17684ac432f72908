/** How the numbers of one series of documents are written: `CN-2026-00042` has a prefix, a year and a padding of 5. */
export type NumberSeries = {
  /** The text that every number of the series begins with: `CN-`. */ readonly prefix: string;
  /** The year the host counts in, a whole number; each year starts anew. */ readonly year?: number;
  /** To how many digits a number is filled with zeros; it may grow beyond them. */ readonly padding?: number;
};

/** What a check of numbers found. */
export type NumberCheck = {
  /** Whether the numbers are a solid sequence from the first: no gap, no duplicate, no stranger. */
  readonly solid: boolean;
  /** Numbers that are missing, ascending. */
  readonly gaps: readonly {
    /** The first number that is missing. */ readonly from: string;
    /** The last number that is missing, which may be the first one. */ readonly to: string;
  }[];
  /** Numbers that were used more than once, each once. */ readonly duplicates: readonly string[];
  /** Numbers that are not of the series, as they were given. */ readonly notInSeries: readonly string[];
};
