// One race of two builds in a process of its own: prints the nanoseconds of each work of the library in both.
import { timeContenders, type Pace } from '../measures/timing.js';
import type { Race } from '../races/race.js';
import type { RaceName } from '../races/races.js';

type Given = {
  readonly race: RaceName;
  readonly pace: Pace;
  /** What each build is called, and the file of its races; the order in which they are loaded changes by process. */
  readonly builds: readonly { readonly name: string; readonly file: string }[];
};

const { race, pace, builds } = JSON.parse(process.argv[2]!) as Given;
const works: Record<string, Race['works']> = {};
for (const { name, file } of builds) {
  const { RACES } = (await import(file)) as { RACES: Readonly<Record<RaceName, () => Race>> };
  works[name] = RACES[race]().works;
}
const times: Record<string, Record<string, number>> = {};
for (const work of Object.keys(Object.values(works)[0]!)) {
  times[work] = timeContenders(Object.fromEntries(builds.map(({ name }) => [name, works[name]![work]!])), pace);
}
process.stdout.write(JSON.stringify(times));
