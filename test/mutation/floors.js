// Each floor of the house, the tests that say what it does, and the score it has to keep, of a hundred. A mutant is run
// with the tests of its floor: all tests together find hardly more, and take much longer.
const floor = (name, tests, least) => ({ name, mutate: [`src/${name}/**/*.ts`], tests, least });

const FIGURES = ['invoicing', 'crediting', 'settling', 'money', 'rules', 'figures', 'operations', 'life'];
const STORED = ['reading', 'proving', 'schema', 'documents'];

export const FLOORS = [
  floor('money', ['money', 'invoicing', 'crediting', 'figures'], 95),
  floor('documents', [...STORED, 'rules'], 90),
  floor('reading', [...STORED, 'rules'], 90),
  floor('invoicing', FIGURES, 95),
  floor('crediting', [...FIGURES, 'proving'], 95),
  floor('settling', FIGURES, 95),
  floor('rules', ['rules', 'operations', 'sources', 'life', ...STORED], 95),
  floor('operations', ['operations', 'life', 'sources'], 95),
  floor('proving', [...STORED, 'operations'], 90),
  floor('describe', ['describe'], 90),
  floor('schema', STORED, 90),
  floor('explain', ['explain'], 90),
  floor('print', ['print'], 90),
  floor('journal', ['journal'], 90),
];

/** The folders whose tests are run where no floor is chosen. */
export const ALL_TESTS = [...new Set(FLOORS.flatMap(({ tests }) => tests))];
