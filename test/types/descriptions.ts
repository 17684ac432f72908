import type { CreditNoteLine } from '../../src/documents/credit-note.js';
import type { Credit } from '../../src/documents/credit-note-draft.js';
import type { Discount, TaxRate } from '../../src/documents/invoice.js';
import type { LineDraft } from '../../src/documents/invoice-draft.js';
import {
  decimal,
  list,
  minorUnits,
  name,
  names,
  oneOf,
  optional,
  record,
  storedDecimal,
  text,
  union,
  unitPrice,
  withDefault,
} from '../../src/reading/description.js';
import type { LineInput } from '../../src/reading/invoice-shapes.js';
import type { Description } from '../../src/reading/node.js';

// A description that does not describe its type does not compile. Nothing here runs: `npm run check:types` holds it.

const behavior = oneOf('exclusive', 'inclusive');

record<TaxRate>({ id: name, percent: storedDecimal, behavior });

// A field that is added to a type has to be described.
type TaxRateWithNote = TaxRate & { readonly note?: string };
// @ts-expect-error The optional field `note` is not described.
record<TaxRateWithNote>({ id: name, percent: storedDecimal, behavior });
record<TaxRateWithNote>({ id: name, percent: storedDecimal, behavior, note: optional(text) });

// Nor does a description have a field too many,
// @ts-expect-error A tax rate has no amount.
record<TaxRate>({ id: name, percent: storedDecimal, behavior, amount: minorUnits });
// of another type,
// @ts-expect-error An id is no amount.
record<TaxRate>({ id: minorUnits, percent: storedDecimal, behavior });
// @ts-expect-error A stored percentage is text, and no number as it may be in a draft.
record<TaxRate>({ id: name, percent: decimal, behavior });
// of another optionality,
// @ts-expect-error An id is needed.
record<TaxRate>({ id: optional(name), percent: storedDecimal, behavior });
// @ts-expect-error A note may be absent.
record<TaxRateWithNote>({ id: name, percent: storedDecimal, behavior, note: text });
// or of fewer or more choices.
// @ts-expect-error A tax may be inclusive.
record<TaxRate>({ id: name, percent: storedDecimal, behavior: oneOf('exclusive') });
// @ts-expect-error A tax is not compound.
record<TaxRate>({ id: name, percent: storedDecimal, behavior: oneOf('exclusive', 'inclusive', 'compound') });

// A field of one side of a union may be absent, and one that is never there is not described.
record<Discount>({ id: name, lines: optional(names), percent: optional(storedDecimal), amount: optional(minorUnits) });
// @ts-expect-error A discount may be a percentage.
record<Discount>({ id: name, lines: optional(names), amount: optional(minorUnits) });

// What stands for an absent field in a complete draft is of the type that it has there.
const line = { id: name, description: text, subtotal: withDefault(minorUnits, undefined) };
const priced = { quantity: withDefault(decimal, '1'), unitPrice: withDefault(unitPrice, undefined) };
const discountable = withDefault(oneOf(true, false), true);
record<LineDraft, LineInput>({ ...line, ...priced, discountable, taxes: withDefault(names, []) });
// @ts-expect-error A complete line has a list of taxes.
record<LineDraft, LineInput>({ ...line, ...priced, discountable, taxes: withDefault(names, undefined) });
// @ts-expect-error A complete line has a list of taxes.
record<LineDraft, LineInput>({ ...line, ...priced, discountable, taxes: optional(names) });

// Each kind of a union is described, with its own fields.
type Small = Extract<Credit, { by: 'remainder' | 'spread' }>;
const spread = { amount: minorUnits, of: oneOf('net', 'total') };
union<Small, 'by'>('by', { remainder: { line: optional(name) }, spread });
// @ts-expect-error The kind `spread` is not described.
union<Small, 'by'>('by', { remainder: { line: optional(name) } });
// @ts-expect-error A spread names no line.
union<Small, 'by'>('by', { remainder: { line: optional(name) }, spread: { ...spread, line: name } });

// A description of one type is none of another.
export const credited: Description<readonly string[]> = names;
// @ts-expect-error A list of names is no list of amounts.
export const amounts: Description<CreditNoteLine['discounts']> = list(name);
