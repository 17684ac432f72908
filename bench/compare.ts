// npm run bench:compare -- <build before> <build after> [--processes 7 --only text]
//
// Races two builds of the library, each in a folder: a `dist`, or an unpacked tarball. It prints the time of the
// later build over that of the earlier one, work by work.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleProgram, findLibrary, createProgress, runProgram } from './core/measures/programs.js';
import { computeSpread, type Pace } from './core/measures/timing.js';
import { RACES, type RaceName } from './core/races/races.js';
import { printTable } from './core/report/report.js';

const PACE: Pace = { rounds: 31, sliceMs: 5, warmMs: 700 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { processes: { type: 'string', default: '7' }, only: { type: 'string', default: '' } },
});
const [before, after] = positionals;
if (before === undefined || after === undefined) {
  throw new Error('npm run bench:compare -- <build before> <build after>');
}
const processes = Number(values.processes);
if (!Number.isSafeInteger(processes) || processes < 1) throw new Error('--processes is a whole number');

type Times = Readonly<Record<string, Readonly<Record<'before' | 'after', number>>>>;

const folder = mkdtempSync(join(tmpdir(), 'credit-notes-compare-'));

/** The races of a build, once its figures are known to be those of the limit. */
const bundleBuild = async (name: string, of: string): Promise<{ name: string; file: string }> => {
  runProgram(await bundleProgram('programs/agreement.ts', findLibrary(of), folder, `${name}-agreement.mjs`));
  return { name, file: await bundleProgram('races/races.ts', findLibrary(of), folder, `${name}.mjs`) };
};

try {
  const [program, ...builds] = await Promise.all([
    bundleProgram('programs/two-builds.ts', findLibrary(after), folder, 'two-builds.mjs'),
    bundleBuild('before', before),
    bundleBuild('after', after),
  ]);
  const races = (Object.keys(RACES) as RaceName[]).filter((race) => race.includes(values.only));
  const tell = createProgress(races.length * processes);
  const seen = new Map<string, number[]>();
  for (let n = 1; n <= processes; n++) {
    for (const race of races) {
      tell(`process ${n} of ${processes}: ${race}`);
      // The build that is loaded first may have it better, so they take turns in that as well.
      const order = n % 2 === 1 ? builds : [...builds].reverse();
      for (const [work, times] of Object.entries(runProgram(program, { race, pace: PACE, builds: order }) as Times)) {
        const name = work === 'library' ? race : `${race}: ${work}`;
        seen.set(name, [...(seen.get(name) ?? []), times.after / times.before]);
      }
    }
  }
  const ratio = (value: number): string => value.toFixed(3);
  const rows = [...seen].map(([name, ratios]) => {
    const { value, low, high } = computeSpread(ratios);
    const said = low > 1 ? 'slower' : high < 1 ? 'faster' : '';
    return [name, ratio(value), `${ratio(low)} to ${ratio(high)}`, said];
  });
  printTable(['Time after over before', 'Median', 'Spread', ''], rows, 1);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
