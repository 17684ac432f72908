// Each floor of the house, the tests that say what it does, and the score it has to keep, of a hundred. A mutant is run
// with the tests of its floor: all tests together find hardly more, and take much longer.
const floor = (name, tests, least) => ({ name, mutate: [`src/${name}/**/*.ts`], tests, least });

export const FLOORS = [
  floor('money', ['money', 'amounts', 'figures'], 95),
  floor('amounts', ['amounts', 'money', 'rules', 'figures', 'operations', 'life'], 95),
  floor('rules', ['rules', 'operations', 'sources', 'life', 'documents', 'boundary'], 95),
  floor('operations', ['operations', 'life', 'sources'], 95),
  floor('documents', ['documents', 'rules', 'boundary'], 90),
  floor('views', ['views'], 90),
  floor('boundary', ['boundary', 'documents'], 90),
];

/** The folders whose tests are run where no floor is chosen. */
export const ALL_TESTS = [...new Set(FLOORS.flatMap(({ tests }) => tests))];
