import { describe as suite, expect, it } from 'vitest';
import { describeRefusal, type Refusal } from '../../src/index.js';

const describeAnything = (refusal: unknown, currency?: unknown): string =>
  describeRefusal(refusal as Refusal, currency as never);

suite('amounts that are described', () => {
  const beyond = { code: 'credit-exceeds-invoice', path: [], asked: 8401, left: 1 };

  it.each([
    ['no currency', undefined],
    ['an empty one', ''],
    ['null', null],
    ['a number', 7],
    ['a record without a currency', {}],
    ['a record whose currency is no text', { currency: 7 }],
  ])('are minor units with %s', (_, currency) => {
    expect(describeAnything(beyond, currency)).toBe(
      'The credit note would come to 8401 minor units, which is more than is left of the invoice: ' +
        'you can credit at most 1 minor unit.',
    );
  });

  it('are minor units of a currency whose decimals are not known', () => {
    expect(describeAnything({ ...beyond, left: 0 }, 'ZZZ')).toBe(
      'The credit note would come to 8401 minor units of ZZZ, which is more than is left of the invoice: ' +
        'nothing is left to credit; issue no note.',
    );
  });

  it.each([undefined, 'EUR'])('are named as they were received where they are none', (currency) => {
    expect(describeAnything({ ...beyond, asked: 1.5, left: 0 }, currency)).toBe(
      'The credit note would come to 1.5, which is more than is left of the invoice: ' +
        'nothing is left to credit; issue no note.',
    );
  });
});

suite('operands that are described', () => {
  const paid = (allowed: readonly string[]) =>
    describeAnything({ code: 'status-not-allowed', path: [], status: 'paid', to: 'void', allowed });

  it('are listed, one by itself', () => {
    expect(paid(['open'])).toBe('The invoice is paid, and only one that is open can become void; leave it paid.');
    expect(paid(['draft', 'open', 'void'])).toBe(
      'The invoice is paid, and only one that is draft, open or void can become void; leave it paid.',
    );
    expect(describeAnything({ code: 'unknown-field', path: [], field: 'x', known: [] })).toBe(
      'There is no field "x" here; check its spelling or leave it out. The fields are .',
    );
  });

  it.each([
    ['a record', { secret: 1 }, 'object'],
    ['a function', () => 1, 'function'],
    ['nothing', null, 'null'],
    ['a list of records', [{ secret: 1 }], 'list'],
    ['a list of which one is a record', ['I-1', { secret: 1 }], 'list'],
  ])('are named as they were received: %s', (_, invoice, text) => {
    expect(describeAnything({ code: 'invoice-void', path: [], invoice })).toBe(
      `Invoice "${text}" is void and takes nothing more; use an invoice that is not void.`,
    );
  });

  it('are lists of at most a hundred', () => {
    const known = Array.from({ length: 101 }, (_, i) => `f${i}`);
    const unknown = (fields: readonly string[]) =>
      describeAnything({ code: 'unknown-field', path: [], field: 'x', known: fields });
    expect(unknown(known.slice(1))).toContain('The fields are f1, f2, ');
    expect(unknown(known.slice(1))).toContain(', f98, f99 and f100.');
    expect(unknown(known)).toBe('This was refused: "unknown-field".');
  });

  it('are read of the first hundred fields', () => {
    const fields = Array.from({ length: 98 }, (_, i) => [`f${i}`, i]);
    const refusal = { code: 'invoice-void', invoice: 'I-1', ...(Object.fromEntries(fields) as object) };
    const more = Object.defineProperty({ ...refusal }, 'more', {
      enumerable: true,
      get: () => {
        throw new Error('read');
      },
    });
    expect(describeAnything(more)).toBe(
      'Invoice "I-1" is void and takes nothing more; use an invoice that is not void.',
    );
  });
});

suite('a path that is described', () => {
  const at = (...path: readonly unknown[]) => describeAnything({ code: 'four-eyes', path });
  const refused = 'This was refused: "four-eyes".';

  it('has names, and keys in brackets', () => {
    expect(at('lines', 2, 'quantity')).toBe(`lines[2].quantity: ${refused}`);
    expect(at(0, 'a b', '', '2x', 'x2')).toBe(`[0]["a b"][""]["2x"].x2: ${refused}`);
    expect(at()).toBe(refused);
  });

  it.each([
    ['a record', ['lines', {}]],
    ['a list', ['lines', ['id']]],
    ['nothing', ['lines', null]],
    ['more than a hundred keys', Array.from({ length: 101 }, () => 'x')],
  ])('is left out where it holds %s', (_, path) => {
    expect(at(...path)).toBe(refused);
  });

  it('has up to a hundred keys', () => {
    expect(at(...Array.from({ length: 100 }, () => 'x'))).toBe(`x${'.x'.repeat(99)}: ${refused}`);
  });
});

suite('a code that is none', () => {
  it.each([
    ['is absent', {}],
    ['is undefined', { code: undefined }],
    ['is empty', { code: '' }],
    ['is true', { code: true }],
    ['is a number', { code: 0 }],
    ['is a list of one that is known', { code: ['invoice-void'], invoice: 'I-1' }],
  ])('%s', (_, refusal) => {
    expect(describeAnything(refusal)).toBe('This was refused.');
    expect(describeAnything({ ...refusal, path: ['lines', 0] })).toBe('lines[0]: This was refused.');
  });

  it.each([undefined, null, 7, Symbol('x')])('as there is no refusal at all: %o', (refusal) => {
    expect(describeAnything(refusal)).toBe('This was refused.');
  });
});
