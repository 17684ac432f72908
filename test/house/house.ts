import { importedFile, type Source } from './sources.js';

// The rules of the house, each a list of what breaks it: imports run downward, and a file is one thought.

/** From the ground up; the faces share the highest floor and do not know each other, but for the sentences of describe. */
const FLOORS: readonly (readonly string[])[] = [
  ['money'],
  ['documents'],
  ['reading'],
  ['invoicing'],
  ['settling'],
  ['rules'],
  ['crediting'],
  ['operations'],
  ['proving'],
  ['describe'],
  ['schema', 'explain', 'print', 'journal'],
  ['the entry file'],
];

/** The lists of what may be imported from the package; nothing else hands on what others export. */
const FACES = ['schema', 'explain', 'print', 'journal'].map((face) => `src/${face}/index.ts`);

const roomOf = (path: string): string => {
  const [, room = '', ...rest] = path.split('/');
  return rest.length === 0 ? 'the entry file' : room;
};

const floorOf = (path: string): number => FLOORS.findIndex((rooms) => rooms.includes(roomOf(path)));

const eachImport = (
  sources: readonly Source[],
  breach: (source: Source, specifier: string, file: string | undefined) => boolean,
): string[] =>
  sources.flatMap((source) =>
    source.imports
      .filter((specifier) => breach(source, specifier, importedFile(source, specifier)))
      .map((specifier) => `${source.path} imports ${specifier}`),
  );

export const strangers = (sources: readonly Source[]): string[] =>
  sources.filter(({ path }) => floorOf(path) < 0).map(({ path }) => `${path} stands on no floor`);

export const upwardImports = (sources: readonly Source[]): string[] =>
  eachImport(sources, ({ path }, _, file) => {
    if (file === undefined) return false;
    const [from, to] = [floorOf(path), floorOf(file)];
    return to < 0 || to > from || (to === from && roomOf(path) !== roomOf(file));
  });

export const foreignImports = (sources: readonly Source[]): string[] =>
  eachImport(sources, ({ path }, specifier, file) => {
    if (file !== undefined) return false;
    if (specifier === 'big.js') return path !== 'src/money/decimal.ts';
    return !/^fp-ts\/lib\/[A-Za-z]+\.js$/.test(specifier);
  });

export const missingFiles = (sources: readonly Source[]): string[] => {
  const paths = new Set(sources.map(({ path }) => path));
  return eachImport(
    sources,
    (_, specifier, file) => file !== undefined && (!paths.has(file) || !specifier.endsWith('.js')),
  );
};

/** What answers a plain value has no other way to refuse, and `orThrow` is the way of those who ask for exceptions. */
const MAY_THROW = ['src/documents/proof.ts', 'src/describe/or-throw.ts'];

const WORDS = ['console', 'process', 'throw', 'globalThis', 'require', 'eval', 'Function', 'performance', 'crypto'];
const MEMBERS = ['Math.random', 'Date.now'];

export const forbiddenWords = (sources: readonly Source[]): string[] =>
  sources.flatMap(({ path, words, members }) =>
    // Only a view may say Date, of a date it was given: what a person reads is written in their language.
    [
      ...WORDS.filter((word) => words.has(word) && !(word === 'throw' && MAY_THROW.includes(path))),
      ...MEMBERS.filter((member) => members.has(member)),
      ...(words.has('Date') && (roomOf(path) !== 'print' || members.has('new Date()')) ? ['Date'] : []),
    ].map((word) => `${path} says ${word}`),
  );

const handsOn = (path: string): boolean => path === 'src/index.ts' || FACES.includes(path);

export const barrels = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ path, onlyHandsOn }) => !handsOn(path) && (onlyHandsOn || path.endsWith('/index.ts')))
    .map(({ path }) => `${path} is a barrel`);

export const longFiles = (sources: readonly Source[]): string[] =>
  sources.filter(({ lines }) => lines > 250).map(({ path, lines }) => `${path} has ${lines} lines`);

/** The import cycles, each told once, by its files in order. */
export const cycles = (sources: readonly Source[]): string[] => {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.push([...trail.slice(at), path].join(' > '));
      return;
    }
    const source = byPath.get(path);
    if (source === undefined || done.has(path)) return;
    for (const specifier of source.imports) {
      const file = importedFile(source, specifier);
      if (file !== undefined) walk(file, [...trail, path]);
    }
    done.add(path);
  };
  for (const { path } of sources) walk(path, []);
  return found;
};
