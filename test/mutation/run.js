// npm run mutation [-- money print]
//
// Changes src in one place at a time, and sees whether a test goes red: floor by floor, or the floors that are named.
// Says how many of the changes were seen, and fails where too many were not. What was found stands in
// node_modules/.cache/mutation. On two cores it takes about an hour.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { argv, env, execPath, exit, stdout } from 'node:process';
import Table from 'cli-table3';
import { FLOORS } from './floors.js';

const SEEN = ['Killed', 'Timeout'];
const UNSEEN = ['Survived', 'NoCoverage'];

const chosen = FLOORS.filter(({ name }) => argv.length <= 2 || argv.includes(name));
const scores = [];
for (const { name, mutate, tests, least } of chosen) {
  const { status } = spawnSync(
    execPath,
    [
      'node_modules/@stryker-mutator/core/bin/stryker.js',
      'run',
      'test/mutation/stryker.config.js',
      '-m',
      mutate.join(),
    ],
    { stdio: 'inherit', env: { ...env, MUTATION_FLOOR: name, MUTATION_TESTS: tests.join() } },
  );
  if (status !== 0) exit(status ?? 1);
  const { files } = JSON.parse(readFileSync(`node_modules/.cache/mutation/${name}.json`, 'utf8'));
  const count = (statuses) =>
    Object.values(files).reduce(
      (sum, { mutants }) => sum + mutants.filter((mutant) => statuses.includes(mutant.status)).length,
      0,
    );
  scores.push({ name, seen: count(SEEN), all: count([...SEEN, ...UNSEEN]), least });
}

const total = (key) => scores.reduce((sum, score) => sum + score[key], 0);
scores.push({ name: 'together', seen: total('seen'), all: total('all'), least: 90 });
const table = new Table({ head: ['floor', 'changes', 'seen', 'score', 'at least'], style: { head: [] } });
for (const { name, seen, all, least } of scores) {
  table.push([name, all, seen, `${((100 * seen) / all).toFixed(1)} %`, `${least} %`]);
}
stdout.write(`${table.toString()}\n`);
exit(scores.some(({ seen, all, least }) => 100 * seen < least * all) ? 1 : 0);
