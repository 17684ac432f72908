import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle, type Bundle } from '../../examples/lambda/bundle.js';
import { httpEvent, invoke } from '../../examples/lambda/invoke.js';
import { request } from '../../examples/lambda/request.js';

// Outside of the repository: no node_modules is above it.
const folder = mkdtempSync(join(tmpdir(), 'credit-notes-lambda-'));
let bundled: Bundle;
beforeAll(async () => {
  bundled = await bundle(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bodyOf = async (event: object): Promise<{ status: number | undefined; body: Record<string, unknown> }> => {
  const { answer } = await invoke(folder, event);
  return { status: answer.statusCode, body: JSON.parse(answer.body ?? '') as Record<string, unknown> };
};

describe('the function, bundled and run as Lambda runs it', () => {
  it('is one small file that imports nothing', () => {
    expect(readdirSync(folder).sort()).toEqual(['handler.mjs', 'runtime.mjs']);
    expect(bundled.imports).toEqual([]);
    expect(bundled.gzip).toBeLessThan(60_000);
  });

  it('answers the credit note', async () => {
    const { answer } = await invoke(folder, httpEvent(request));
    expect(answer.headers).toEqual({ 'content-type': 'application/json' });
    const golden = JSON.stringify({ ...answer, body: JSON.parse(answer.body ?? '') as unknown }, undefined, 2);
    await expect(`${golden}\n`).toMatchFileSnapshot('golden/lambda.json');
  });

  it('is told by its command: its size, what a cold start takes, and an answer', async () => {
    const main = fileURLToPath(new URL('../../examples/lambda/main.ts', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', main, join(folder, 'told')]);
    expect(stdout).toMatch(/handler\.mjs: [\d.]+ kB, [\d.]+ kB gzip\nimports: none\n/);
    expect(stdout).toMatch(/process to answer +[\d.]+ ms \(median\)/);
    expect(stdout).toMatch(/\nAnswer 200\n\{\n {2}"creditNote": /);
  });

  it('reads a body in base64, which is how some clients arrive', async () => {
    const plain = await bodyOf(httpEvent(request));
    expect(await bodyOf(httpEvent(request, true))).toEqual(plain);
  });

  it('refuses a stored invoice that was changed, and says which figure', async () => {
    const invoice = { ...request.invoice, totals: { ...request.invoice.totals, tax: 1 } };
    const { status, body } = await bodyOf(httpEvent({ ...request, invoice }));
    expect(status).toBe(422);
    expect(body).toMatchObject({
      status: 422,
      title: 'The invoice is refused.',
      refusals: [{ code: 'document-mismatch', path: ['totals', 'tax'], stated: '1' }],
    });
  });

  it('refuses a history that did not happen, and says which fact of it', async () => {
    const events = [request.events[0], { type: 'credit-note-void', number: 'CN-9' }];
    expect(await bodyOf(httpEvent({ ...request, events }))).toMatchObject({
      status: 422,
      body: {
        title: 'The history is refused.',
        refusals: [{ code: 'unknown-credit-note', path: ['events', 1, 'number'], number: 'CN-9' }],
      },
    });
  });

  it('refuses more than is left, in a sentence', async () => {
    const credits = [{ by: 'quantity', line: 'book', quantity: 13 }];
    const { status, body } = await bodyOf(httpEvent({ ...request, draft: { ...request.draft, credits } }));
    expect(status).toBe(422);
    expect(body).toMatchObject({ refusals: [{ code: 'quantity-exceeds-line', asked: '13', left: '12' }] });
  });

  it.each(['', 'null', '7', '[]', '{}', '{"invoice":null}', '{"events":7}', 'nothing'])(
    'answers the body %j with a problem, and stays up',
    async (body) => {
      const { status } = await bodyOf(httpEvent(body));
      expect([400, 422]).toContain(status);
    },
  );
});
