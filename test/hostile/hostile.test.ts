import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { copied, placesIn, withoutPlace, withValue } from './changed.js';
import { others, rows, schemas, untaken } from './face.js';
import { judged } from './judged.js';
import { sized } from './sized.js';
import { hostileValues } from './values.js';

const entries = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
  /(?:^|\/)index\.ts$/.test(path),
);

const functions = Object.entries(rows);

// Every value in every place of every function takes minutes: each run takes one value of forty in each place, or of
// twenty, and other ones in the next place and function. `HOSTILE=all npm test` takes them all.
const every = process.env['HOSTILE'] === 'all' ? 1 : sized(40, 20);
const valuesFor = (place: number) => hostileValues.filter((_, i) => (i + place) % every === 0);

const replaced = (args: readonly unknown[], at: number, value: unknown): readonly unknown[] =>
  args.map((arg, i) => (i === at ? value : arg));

const told = (flaws: readonly string[]): readonly string[] => [...new Set(flaws)].slice(0, 8);

describe('hostile input', () => {
  it('every exported function has a hostile row', async () => {
    const exported: string[] = [];
    for (const entry of entries) {
      const face = (await import(`../../src/${entry}`)) as Readonly<Record<string, unknown>>;
      for (const [name, value] of Object.entries(face)) {
        const standard = typeof value === 'object' && value !== null && '~standard' in value;
        if (typeof value === 'function' || standard) exported.push(name);
      }
    }
    const taken = [...Object.keys(rows), ...Object.keys(schemas), ...others, ...untaken];
    expect([...new Set(exported)].sort()).toEqual(taken.sort());
  });

  it.each(functions)(
    '%s takes its right arguments, and copies of what is no document',
    (name, { call, args, kind }) => {
      const { flaw, answered } = judged(call, args, kind);
      expect([flaw, kind === 'outcome' ? answered : true]).toEqual([undefined, true]);
      args.forEach((arg, i) => {
        const given = replaced(args, i, copied(arg));
        // A document is one that the library made; only a parser takes what was stored.
        const isRefused =
          (JSON.stringify(arg) as string | undefined)?.includes('"schemaVersion"') &&
          !(name.startsWith('parse') && i === 0);
        if (!isRefused) expect(call(given)).toEqual(call(args));
        else if (kind === 'question') expect(() => call(given)).toThrow(TypeError);
        else expect(call(given)).toMatchObject({ _tag: 'Left', left: [{ code: 'not-proven' }] });
      });
    },
  );

  it.each(functions)('L11 %s answers or refuses anything in place of an argument', (_, { call, args, kind }) => {
    const flaws: string[] = [];
    const see = (name: string, given: readonly unknown[]): void => {
      const { flaw } = judged(call, given, kind);
      if (flaw !== undefined) flaws.push(`${name}: ${flaw}`);
    };
    see('none', []);
    args.forEach((_arg, i) => {
      see(`only ${i}`, args.slice(0, i));
      for (const [name, make] of hostileValues) see(`${i} ${name}`, replaced(args, i, make()));
    });
    for (const [name, make] of hostileValues) see(`all ${name}`, args.map(make));
    for (const [name, make] of hostileValues) see(`one more ${name}`, [...args, make()]);
    expect(told(flaws)).toEqual([]);
  });

  it.each(functions)('L11 %s answers or refuses anything anywhere in an argument', (name, { call, args, kind }) => {
    const flaws: string[] = [];
    let place = Object.keys(rows).indexOf(name);
    args.forEach((arg, i) => {
      for (const path of placesIn(arg).filter(({ length }) => length > 0)) {
        place++;
        const see = (value: string, given: unknown): void => {
          const { flaw } = judged(call, replaced(args, i, given), kind);
          if (flaw !== undefined) flaws.push(`${i} ${path.join('.')} ${value}: ${flaw}`);
        };
        see('taken away', withoutPlace(arg, path));
        for (const [value, make] of valuesFor(place)) see(value, withValue(arg, path, make()));
      }
    });
    expect(told(flaws)).toEqual([]);
  });

  it.each(Object.entries(schemas))('L11 %s answers or refuses anything', (_, [validate, valid]) => {
    const flaws: string[] = [];
    const see = (name: string, value: unknown): void => {
      const call = (args: readonly unknown[]): unknown => {
        const result = validate(args[0]) as Readonly<Record<string, unknown>>;
        if ('issues' in result === 'value' in result) throw new Error('neither value nor issues');
        return Object.freeze({ ...result });
      };
      const { flaw } = judged(call, [value], 'value');
      if (flaw !== undefined) flaws.push(`${name}: ${flaw}`);
    };
    see('valid', valid);
    for (const [name, make] of hostileValues) {
      see(name, make());
      for (const path of placesIn(valid).filter(({ length }) => length === 1)) {
        see(`${path.join('.')} ${name}`, withValue(valid, path, make()));
      }
    }
    expect(told(flaws)).toEqual([]);
  });
});
