import type { Node } from '../../src/reading/node.js';
import {
  date,
  decimal,
  exponent,
  minorUnits,
  name,
  names,
  nonNegativeUnits,
  storedDecimal,
  unitPrice,
} from '../../src/reading/description.js';
import { credit, creditedLine, creditNote, creditNoteDraft } from '../../src/reading/credit-note-shapes.js';
import { documentTax, invoice, invoiceDraft, taxShare, totals } from '../../src/reading/invoice-shapes.js';
import { customerBalance, events, payment, receivable } from '../../src/reading/receivable-shapes.js';
import { toSchema, type Schema } from './json-schema.js';

/** Parts that stand in more than one place, by the names they have beside a schema. */
const parts: readonly (readonly [string, Node])[] = [
  ['name', name],
  ['names', names],
  ['date', date],
  ['minorUnits', minorUnits],
  ['nonNegativeUnits', nonNegativeUnits],
  ['decimal', storedDecimal],
  ['decimalInput', decimal],
  ['decimalInput', unitPrice],
  ['minorUnit', exponent],
  ['taxShare', taxShare],
  ['totals', totals],
  ['documentTax', documentTax],
  ['creditedLine', creditedLine],
  ['credit', credit],
  ['invoice', invoice],
  ['creditNote', creditNote],
  ['payment', payment],
];
const namesOfParts = new Map(parts.map(([part, node]) => [node, part]));
const nodes = new Map(parts);

type Subject = { readonly node: Node; readonly title: string; readonly isDraft: boolean };

const subjects: Readonly<Record<string, Subject>> = {
  'invoice-draft': { node: invoiceDraft, title: 'An invoice as a host asks for it', isDraft: true },
  'credit-note-draft': { node: creditNoteDraft, title: 'A credit note as a host asks for it', isDraft: true },
  payment: { node: payment, title: 'Money received', isDraft: true },
  invoice: { node: invoice, title: 'A finalized invoice', isDraft: false },
  'credit-note': { node: creditNote, title: 'An issued credit note', isDraft: false },
  receivable: { node: receivable, title: 'The file kept on one invoice', isDraft: false },
  events: { node: events, title: 'What happened to a receivable, in order', isDraft: false },
  'customer-balance': { node: customerBalance, title: 'What a customer has to their credit', isDraft: false },
};

/** A schema, and beside it the parts that it and they name. */
const toWholeSchema = ({ node, isDraft }: Subject): Schema => {
  const used = new Set<string>();
  const nameOf = (part: Node): string | undefined => {
    const named = namesOfParts.get(part);
    if (named !== undefined) used.add(named);
    return named;
  };
  const schema = toSchema(node, { isDraft, nameOf });
  const defs = new Map<string, Schema>();
  // A set that grows is gone through to its new end.
  for (const part of used) defs.set(part, toSchema(nodes.get(part)!, { isDraft, nameOf }));
  return { ...schema, $defs: Object.fromEntries([...defs].sort(([a], [b]) => (a < b ? -1 : 1))) };
};

/** Every JSON Schema by the name of its file, whole in itself. */
export const written: Readonly<Record<string, Schema>> = Object.fromEntries(
  Object.entries(subjects).map(([name, subject]) => [
    `${name}.json`,
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `https://unpkg.com/credit-notes/schemas/${name}.json`,
      title: subject.title,
      ...toWholeSchema(subject),
    },
  ]),
);

export const textOf = (schema: Schema): string => `${JSON.stringify(schema, undefined, 2)}\n`;
