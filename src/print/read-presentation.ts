import { describeReceived } from '../documents/outcome.js';
import { at, toPath, readList, readRecord, type Fields, type PathNode } from '../reading/paths.js';
import { readName, readOneOf, readOptional, readText } from '../reading/values.js';
import type { Refusal } from '../documents/refusal.js';
import { englishLabels, type Labels } from './print-labels.js';
import type { PresentationFacts } from './presentation.js';

const PRESENTATION = ['locale', 'seller', 'buyer', 'labels', 'names', 'facts', 'notes', 'paper', 'width'] as const;

/** Reads an unknown value as a presentation; undefined where its shape is refused. */
export const readPresentation = (value: unknown, refusals: Refusal[]): PresentationFacts | undefined => {
  const before = refusals.length;
  const place = at(undefined, 'presentation');
  const fields = readRecord(value, place, PRESENTATION, refusals);
  if (fields === undefined) return undefined;
  const facts = {
    locale: readName(fields.locale, 'locale', place, refusals),
    seller: readParty(fields.seller, 'seller', place, refusals),
    buyer: readParty(fields.buyer, 'buyer', place, refusals),
    labels: readOptional(readLabels, fields.labels, 'labels', place, refusals) ?? englishLabels,
    names: readNamings(fields.names, place, refusals),
    facts: readOptional(readFacts, fields.facts, 'facts', place, refusals) ?? [],
    notes: readOptional(readTexts, fields.notes, 'notes', place, refusals) ?? [],
    paper: readOptional(readPaper, fields.paper, 'paper', place, refusals) ?? 'A4',
    width: readOptional(readWidth, fields.width, 'width', place, refusals) ?? 80,
  };
  // Where nothing is refused, nothing is absent.
  return refusals.length > before ? undefined : (facts as PresentationFacts);
};

const readPaper = (value: unknown, key: string, place: PathNode | undefined, refusals: Refusal[]) =>
  readOneOf(value, key, ['A4', 'letter'] as const, place, refusals);

const readWidth = (
  value: unknown,
  key: string,
  place: PathNode | undefined,
  refusals: Refusal[],
): number | undefined => {
  if (Number.isSafeInteger(value)) return value as number;
  refusals.push({
    code: 'wrong-type',
    path: toPath(at(place, key)),
    expected: 'whole number',
    received: describeReceived(value),
  });
  return undefined;
};

const readTexts = (value: unknown, key: string, up: PathNode | undefined, refusals: Refusal[]) => {
  const place = at(up, key);
  return readList(value, place, refusals, 1000)?.map((item, i) => readText(item, i, place, refusals));
};

const readParty = (value: unknown, key: string, up: PathNode, refusals: Refusal[]) => {
  const place = at(up, key);
  const party = readRecord(value, place, ['name', 'address', 'taxId'], refusals);
  return (
    party && {
      name: readName(party.name, 'name', place, refusals),
      address: readOptional(readTexts, party.address, 'address', place, refusals) ?? [],
      taxId: readOptional(readText, party.taxId, 'taxId', place, refusals),
    }
  );
};

const readFacts = (value: unknown, key: string, up: PathNode | undefined, refusals: Refusal[]) => {
  const list = at(up, key);
  return readList(value, list, refusals, 1000)?.map((item, i) => {
    const place = at(list, i);
    const fact = readRecord(item, place, ['label', 'value'], refusals);
    return (
      fact && {
        label: readText(fact.label, 'label', place, refusals),
        value: readText(fact.value, 'value', place, refusals),
      }
    );
  });
};

const readLabels = (value: unknown, key: string, up: PathNode | undefined, refusals: Refusal[]): Labels => {
  const place = at(up, key);
  const names = Object.keys(englishLabels) as (keyof Labels)[];
  const given = readRecord(value, place, names, refusals) ?? {};
  const labels: Record<string, string> = {};
  for (const name of names) {
    labels[name] = readOptional(readText, given[name], name, place, refusals) ?? englishLabels[name];
  }
  return labels as Labels;
};

const readNamings = (value: unknown, up: PathNode, refusals: Refusal[]): PresentationFacts['names'] => {
  const place = at(up, 'names');
  const given: Fields =
    value === undefined ? {} : (readRecord(value, place, ['taxes', 'methods', 'reasons'], refusals) ?? {});
  return {
    taxes: readNaming(given.taxes, 'taxes', place, refusals),
    methods: readNaming(given.methods, 'methods', place, refusals),
    reasons: readNaming(given.reasons, 'reasons', place, refusals),
  };
};

/** The name of an id: a record's own one (`toString` is no name), or the id. */
const readNaming = (value: unknown, key: string, up: PathNode, refusals: Refusal[]): ((id: string) => string) => {
  if (value === undefined) return (id) => id;
  const place = at(up, key);
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  const given = readRecord(value, place, isRecord ? Object.keys(value) : undefined, refusals) ?? {};
  const names = new Map(Object.keys(given).map((id) => [id, readText(given[id], id, place, refusals)]));
  return (id) => names.get(id) ?? id;
};
