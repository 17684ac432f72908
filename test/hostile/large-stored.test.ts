import { describe, expect, it } from 'vitest';
import { stored } from '../support.js';
import { judged } from './judged.js';
import { sized } from './sized.js';
import { calls } from './stored/calls.js';
import { documentsOf, drafts } from './stored/documents.js';

// Large documents as a database gives them back, many of them held at once. The slow tests take them larger, and make each
// call in a process of its own too: see fresh-processes.

const LINES = sized(1000, 20_000);

describe.each(Object.entries(drafts))(`a stored file of ${LINES} lines, %s,`, (_kind, draftOf) => {
  const documents = stored(documentsOf(draftOf(LINES)));

  it.each(Object.entries(calls))('L11 %s: it is answered, frozen and whole', (_, { ready }) => {
    const { flaw, answered } = judged(ready(documents), [], 'outcome');
    expect(flaw).toBeUndefined();
    expect(answered).toBe(true);
  });
});
