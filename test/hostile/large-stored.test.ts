import { describe, expect, it } from 'vitest';
import { stored } from '../support.js';
import { judged } from './judged.js';
import { calls } from './stored/calls.js';
import { documentsOf, drafts } from './stored/documents.js';

// Large documents as a database gives them back, many of them held at once. Larger ones, each call in a process of its own:
// see fresh-processes.

const LINES = 50_000;

const documents = stored(documentsOf(drafts.alike(LINES)));

describe(`a stored file of ${LINES} lines`, () => {
  it.each(Object.entries(calls))('L11 %s', (_, { ready }) => {
    const { flaw, answered } = judged(ready(documents), [], 'outcome');
    expect(flaw).toBeUndefined();
    expect(answered).toBe(true);
  });
});
