import type { Outcome, Path, Refusal } from '../documents/refusal.js';
import {
  parseCreditNote,
  parseCustomerBalance,
  parseEvents,
  parseInvoice,
  parseReceivable,
} from './parse-documents.js';
import { parseCreditNoteDraft, parseInvoiceDraft, parsePayment } from './parse-drafts.js';

/** A refusal as a framework's validator knows it; `describe(issue.refusal)` tells it in a sentence. */
export type Issue = {
  /** The code and its operands. */ readonly message: string;
  /** Where in what was given. */ readonly path: Path;
  /** The refusal itself. */ readonly refusal: Refusal;
};

type Validated<A> =
  | {
      /** What was read. */ readonly value: A;
    }
  | {
      /** Why it was not. */ readonly issues: readonly Issue[];
    };

type Types<A> = {
  /** What goes in. */ readonly input: A;
  /** What comes out. */ readonly output: A;
};

/** A decoder as frameworks take it: https://standardschema.dev, version 1. */
export type StandardSchema<A> = {
  /** What the standard asks for. */
  readonly '~standard': {
    /** The version of the standard. */ readonly version: 1;
    /** The library. */ readonly vendor: 'credit-notes';
    /** Reads what is not trusted. */ readonly validate: (value: unknown) => Validated<A>;
    /** Only for the compiler: absent at run time. */ readonly types?: Types<A>;
  };
};

/**
 * A decoder as frameworks take it, such as one of this package's with an invoice it is to be held against.
 *
 * @example
 * const schema = standardSchema((value) => parseCreditNote(value, invoice));
 * schema['~standard'].vendor; // 'credit-notes'
 */
export const standardSchema = <A>(parse: (value: unknown) => Outcome<A>): StandardSchema<A> =>
  Object.freeze({
    '~standard': Object.freeze({
      version: 1,
      vendor: 'credit-notes',
      validate: (value: unknown) => {
        const outcome = parse(value);
        return Object.freeze(
          outcome._tag === 'Right'
            ? { value: outcome.right }
            : { issues: Object.freeze(outcome.left.map(createIssue)) },
        );
      },
    }),
  });

const createIssue = (refusal: Refusal): Issue => {
  const { code, path, ...operands } = refusal;
  const texts = Object.entries(operands).map(([name, operand]) => `${name} ${String(operand)}`);
  return Object.freeze({ message: [code, texts.join(', ')].join(': '), path, refusal });
};

export const invoiceDraftSchema = /* @__PURE__ */ standardSchema(parseInvoiceDraft);
export const invoiceSchema = /* @__PURE__ */ standardSchema(parseInvoice);
export const creditNoteDraftSchema = /* @__PURE__ */ standardSchema(parseCreditNoteDraft);
export const creditNoteSchema = /* @__PURE__ */ standardSchema((value) => parseCreditNote(value));
export const paymentSchema = /* @__PURE__ */ standardSchema(parsePayment);
export const receivableSchema = /* @__PURE__ */ standardSchema(parseReceivable);
export const eventsSchema = /* @__PURE__ */ standardSchema(parseEvents);
export const customerBalanceSchema = /* @__PURE__ */ standardSchema(parseCustomerBalance);
