// Writes documents as a database has them; or calls once, in a process where nothing was done before and nothing else is held.
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { flawOf, isAnswer } from '../judged.js';
import { measured, SECOND, slowness } from '../../slow/slow.js';
import { calls } from './calls.js';
import { documentsOf, drafts, type Documents } from './documents.js';

/** What is said of a call, as JSON. */
export type Report = {
  /** In milliseconds, and so is what it may take here and now. */
  readonly took: number;
  readonly most: number;
  readonly flaw?: string | undefined;
  readonly answered: boolean;
};

const [, , folder, kind, lines, name] = argv;
const fileOf = (document: string): string => `${folder}/${document}.json`;

const report = (name: string): Report => {
  const { on, ready } = calls[name]!;
  const read = (document: string): unknown => JSON.parse(readFileSync(fileOf(document), 'utf8'));
  const call = ready(Object.fromEntries(on.map((document) => [document, read(document)])) as Documents);
  const { answer, took } = measured(call);
  return { took, most: SECOND * slowness(), flaw: flawOf(answer, 'outcome'), answered: isAnswer(answer) };
};

if (name !== undefined) console.log(JSON.stringify(report(name)));
else {
  const documents = documentsOf(drafts[kind as keyof typeof drafts](Number(lines)));
  for (const [name, document] of Object.entries(documents)) writeFileSync(fileOf(name), JSON.stringify(document));
}
