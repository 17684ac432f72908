import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../src/index.js';
import { englishLabels, invoiceText, type Presentation } from '../../src/print/index.js';
import { getName, readPresentation } from '../../src/print/presentation.js';
import { invoiceOf, item, left } from '../support.js';

const presentation: Presentation = { locale: 'en', seller: { name: 'Cowork' }, buyer: { name: 'Ada' } };
const refused = (change: object): readonly Refusal[] =>
  left(invoiceText(invoiceOf({ lines: [item('a', 100)] }), { ...presentation, ...change }));

const under = (...path: readonly (string | number)[]) => ['presentation', ...path];
const wrong = (path: Refusal['path'], expected: string, received: string) => ({
  code: 'wrong-type',
  path: under(...path),
  expected,
  received,
});
const missing = (path: Refusal['path'], expected: string) => ({ code: 'missing', path: under(...path), expected });
const unknown = (path: Refusal['path'], known: readonly string[]) => ({
  code: 'unknown-field',
  path: under(...path),
  field: path.at(-1),
  known,
});

describe('a presentation', () => {
  it('has what it needs not say by default', () => {
    const refusals: Refusal[] = [];
    const { names, ...rest } = readPresentation(presentation, refusals)!;
    expect(refusals).toEqual([]);
    expect(rest).toStrictEqual({
      locale: 'en',
      seller: { name: 'Cowork' },
      buyer: { name: 'Ada' },
      labels: englishLabels,
      facts: [],
      notes: [],
      paper: 'A4',
      width: 80,
    });
    for (const byId of [names.taxes, names.methods, names.reasons]) expect(getName(byId, 'vat')).toBe('vat');
  });

  it('is read as it is', () => {
    const given: Required<Presentation> = {
      locale: 'de-AT',
      seller: { name: 'Cowork', address: ['Gasse 1', ''], taxId: 'ATU1' },
      buyer: { name: 'Ada', address: [], taxId: '' },
      labels: { invoice: 'Rechnung', void: '' },
      names: { taxes: { vat: 'USt.' }, methods: { card: 'Karte' }, reasons: { late: '' } },
      facts: [{ label: 'Lieferung', value: '' }],
      notes: ['Danke', ''],
      paper: 'letter',
      width: 100,
    };
    const { names, ...rest } = readPresentation(given, [])!;
    expect({ ...rest, names: given.names }).toStrictEqual({
      ...given,
      labels: { ...englishLabels, ...given.labels },
    });
    const { taxes, methods, reasons } = names;
    expect([getName(taxes, 'vat'), getName(methods, 'card'), getName(reasons, 'late')]).toEqual(['USt.', 'Karte', '']);
    expect([getName(taxes, 'card'), getName(methods, 'late'), getName(reasons, 'toString')]).toEqual([
      'card',
      'late',
      'toString',
    ]);
  });

  it('is none where anything was refused, and says so after what was refused before', () => {
    const before: Refusal[] = [{ code: 'empty', path: [], expected: 'text' }];
    expect(readPresentation(presentation, before)).toBeDefined();
    expect(readPresentation({ ...presentation, width: '80' }, before)).toBe(undefined);
    expect(before).toEqual([before[0], wrong(['width'], 'whole number', '"80"')]);
  });
});

describe('what is refused of a presentation', () => {
  const party = ['name', 'address', 'taxId'];

  it.each([
    ['an empty locale', { locale: '' }, [{ code: 'empty', path: under('locale'), expected: 'text' }]],
    ['no locale', { locale: undefined }, [missing(['locale'], 'text')]],
    ['no width', { width: null }, [wrong(['width'], 'whole number', 'null')]],
    ['more than a whole number', { width: 2 ** 53 }, [wrong(['width'], 'whole number', '9007199254740992')]],
    ['half a column', { width: 80.5 }, [wrong(['width'], 'whole number', '80.5')]],
    [
      'other paper',
      { paper: 'a4' },
      [{ code: 'not-one-of', path: under('paper'), expected: ['A4', 'letter'], received: '"a4"' }],
    ],
    ['a seller without a name', { seller: {} }, [missing(['seller', 'name'], 'text')]],
    ['no buyer', { buyer: undefined }, [missing(['buyer'], 'record')]],
    ['no seller', { seller: null }, [wrong(['seller'], 'record', 'null')]],
    ['a name alone', { seller: 'Cowork' }, [wrong(['seller'], 'record', '"Cowork"')]],
    [
      'what else a party has',
      { seller: { name: 'Cowork', address: 'Street', taxId: 7, vat: 'x' } },
      [
        unknown(['seller', 'vat'], party),
        wrong(['seller', 'address'], 'list', '"Street"'),
        wrong(['seller', 'taxId'], 'text', '7'),
      ],
    ],
    [
      'a line of an address',
      { buyer: { name: 'A', address: ['x', 1] } },
      [wrong(['buyer', 'address', 1], 'text', '1')],
    ],
    ['a note', { notes: ['x', null] }, [wrong(['notes', 1], 'text', 'null')]],
    ['notes', { notes: 'x' }, [wrong(['notes'], 'list', '"x"')]],
    ['facts', { facts: { a: 1 } }, [wrong(['facts'], 'list', 'object')]],
    [
      'each fact',
      { facts: [{ label: 1, value: 2 }, 'x', {}, { label: 'a', value: 'b', c: 'd' }] },
      [
        wrong(['facts', 0, 'label'], 'text', '1'),
        wrong(['facts', 0, 'value'], 'text', '2'),
        wrong(['facts', 1], 'record', '"x"'),
        missing(['facts', 2, 'label'], 'text'),
        missing(['facts', 2, 'value'], 'text'),
        unknown(['facts', 3, 'c'], ['label', 'value']),
      ],
    ],
    ['labels', { labels: [] }, [wrong(['labels'], 'record', 'list')]],
    [
      'a word that is no label',
      { labels: { titel: 'x' } },
      [{ ...unknown(['labels', 'titel'], Object.keys(englishLabels)), nearest: 'total' }],
    ],
    ['a label', { labels: { void: null } }, [wrong(['labels', 'void'], 'text', 'null')]],
    [
      'names',
      { names: { tax: {} } },
      [{ ...unknown(['names', 'tax'], ['taxes', 'methods', 'reasons']), nearest: 'taxes' }],
    ],
    ['names that are none', { names: null }, [wrong(['names'], 'record', 'null')]],
    [
      'each name',
      { names: { taxes: { vat: 1 }, methods: { card: 2 }, reasons: { a: 'b', late: undefined } } },
      [
        wrong(['names', 'taxes', 'vat'], 'text', '1'),
        wrong(['names', 'methods', 'card'], 'text', '2'),
        missing(['names', 'reasons', 'late'], 'text'),
      ],
    ],
    [
      'names of what is no record',
      { names: { taxes: null, methods: [], reasons: 'late' } },
      [
        wrong(['names', 'taxes'], 'record', 'null'),
        wrong(['names', 'methods'], 'record', 'list'),
        wrong(['names', 'reasons'], 'record', '"late"'),
      ],
    ],
    [
      'names that are inherited',
      { names: { taxes: Object.create({ vat: 'VAT' }) as unknown } },
      [unknown(['names', 'taxes', 'vat'], [])],
    ],
  ] as const)('%s', (_, change, refusals) => expect(refused(change)).toEqual(refusals));

  it.each([
    ['notes', (texts: readonly string[]) => ({ notes: texts })],
    ['facts', (texts: readonly string[]) => ({ facts: texts.map((value) => ({ label: '', value })) })],
    ['lines of an address', (texts: readonly string[]) => ({ seller: { name: 'Cowork', address: texts } })],
  ])('more than a thousand %s', (_, change) => {
    const texts = Array.from({ length: 1000 }, () => 'x');
    expect(readPresentation({ ...presentation, ...change(texts) }, [])).toBeDefined();
    expect(refused(change([...texts, 'x']))).toMatchObject([{ code: 'too-many', asked: 1001, limit: 1000 }]);
  });
});
