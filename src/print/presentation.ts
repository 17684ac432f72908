import type { Labels } from './print-labels.js';

/** Who sells or buys; the library keeps no parties, the host brings them to each print. */
export type Party = {
  readonly name: string;
  /** Line by line, the country last. */
  readonly address?: readonly string[];
  /** The number under which the party is registered for VAT. */
  readonly taxId?: string;
};

/** A label and what stands beside it, such as a due date or an order number. */
export type Fact = { readonly label: string; readonly value: string };

/** What the ids on a document are called on paper; an id without a name prints as it is. */
export type Names = {
  readonly taxes?: Readonly<Record<string, string>>;
  readonly methods?: Readonly<Record<string, string>>;
  readonly reasons?: Readonly<Record<string, string>>;
};

/** How a document is shown: for whom, in which language, on which paper. */
export type Presentation = {
  /** A BCP 47 tag, such as `de-AT`: it decides figures, dates and the direction of the text. */
  readonly locale: string;
  readonly seller: Party;
  readonly buyer: Party;
  /** Default: English. */
  readonly labels?: Partial<Labels>;
  readonly names?: Names;
  /** More facts for the head of the page, such as the date of supply. */
  readonly facts?: readonly Fact[];
  /** Sentences for the foot of the page: payment terms, "Reverse charge", a bank account. */
  readonly notes?: readonly string[];
  /** Of the HTML page. Default `A4`. */
  readonly paper?: 'A4' | 'letter';
  /** Of the text, in columns of a terminal. Default 80; it grows where figures need more. */
  readonly width?: number;
};

/** A presentation, read: nothing is absent. */
export type PresentationFacts = {
  readonly locale: string;
  readonly seller: PartyFacts;
  readonly buyer: PartyFacts;
  readonly labels: Labels;
  readonly names: { readonly [Kind in keyof Names]-?: (id: string) => string };
  readonly facts: readonly Fact[];
  readonly notes: readonly string[];
  readonly paper: 'A4' | 'letter';
  readonly width: number;
};

export type PartyFacts = {
  readonly name: string;
  readonly address: readonly string[];
  readonly taxId: string | undefined;
};
