import { documentParts, documents } from './documents.js';
import { draftParts, drafts } from './drafts.js';
import type { Schema } from './parts.js';
import { values } from './values.js';

const parts: Readonly<Record<string, Schema>> = { ...values, ...draftParts, ...documentParts, ...drafts, ...documents };

/** The parts that a schema names, and those that they name. */
const namedBy = (schema: Schema, seen = new Set<string>()): ReadonlySet<string> => {
  for (const [, name] of JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g)) {
    if (name === undefined || seen.has(name)) continue;
    seen.add(name);
    namedBy(parts[name]!, seen);
  }
  return seen;
};

const titled: Readonly<Record<string, string>> = {
  invoiceDraft: 'An invoice as a host asks for it',
  creditNoteDraft: 'A credit note as a host asks for it',
  payment: 'Money received',
  invoice: 'A finalized invoice',
  creditNote: 'An issued credit note',
  receivable: 'The file kept on one invoice',
  events: 'What happened to a receivable, in order',
  customerBalance: 'What a customer has to their credit',
};

const fileName = (name: string): string => `${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}.json`;

/** Every JSON Schema by the name of its file, whole in itself. */
export const written: Readonly<Record<string, Schema>> = Object.fromEntries(
  Object.entries({ ...drafts, ...documents }).map(([name, schema]) => [
    fileName(name),
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `https://unpkg.com/credit-notes/schemas/${fileName(name)}`,
      title: titled[name],
      ...schema,
      $defs: Object.fromEntries([...namedBy(schema)].sort().map((part) => [part, parts[part]])),
    },
  ]),
);

export const textOf = (schema: Schema): string => `${JSON.stringify(schema, undefined, 2)}\n`;
