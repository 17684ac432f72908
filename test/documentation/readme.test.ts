import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runFence, statedValue } from './run-fence.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const fences = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);

/** What a fence says it prints: the comment behind, or below, each `console.log`. */
const stated = (code: string): (string | undefined)[] =>
  [...code.matchAll(/console\.log\(.*\);(?:\n?\s*\/\/ (.+))?/g)].map(([, comment]) => comment);

describe('the README', () => {
  it('shows code', () => {
    expect(fences.length).toBeGreaterThan(3);
  });

  it.each(fences.map((code) => [code.split('\n').find((line) => !line.startsWith('import')) ?? '', code]))(
    'runs as printed: %s',
    (_, code) => {
      const logged = runFence(code);
      const comments = stated(code);
      expect(logged.length).toBe(comments.length);
      comments.forEach((comment, i) => {
        if (comment !== undefined) expect(logged[i]).toEqual(statedValue(comment));
      });
    },
  );

  it('uses no more than 15 lines for the first credit note', () => {
    expect(fences[0]?.trim().split('\n').length).toBeLessThanOrEqual(15);
  });
});
