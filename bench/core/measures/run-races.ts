import { RACE_TARGETS, type RaceTarget, type Row } from '../targets.js';
import type { RaceName } from '../races/races.js';
import { told } from './processes.js';
import { spreadOf } from './statistics.js';
import type { Pace } from './timing.js';

type Times = Readonly<Record<string, number>>;

/** Each race in some processes, all races in turn, so that no race has the quiet hour for itself. */
export const runRaces = (
  program: string,
  races: readonly RaceName[],
  processes: number,
  pace: Pace,
  tell: (what: string) => void,
): readonly Row[] => {
  const seen = new Map<RaceName, Times[]>(races.map((race) => [race, []]));
  for (let n = 1; n <= processes; n++) {
    for (const race of races) {
      tell(`process ${n} of ${processes}: ${race}`);
      seen.get(race)!.push(told(program, { race, pace }) as Times);
    }
  }
  return RACE_TARGETS.filter(({ race }) => seen.has(race)).map((target) => rowOf(target, seen.get(target.race)!));
};

/** The ratio of the two medians in each process, and of those the median again. */
const rowOf = ({ race, of, over, unit, bound }: RaceTarget, times: readonly Times[]): Row => {
  const scale = unit === '%' ? 100 : 1;
  const ratios = times.map((own) => (scale * own[of]!) / own[over]!);
  const measured = unit === '%' ? `speed of ${over}, of the ${of}'s` : `time of ${of} over ${over}`;
  return { work: race, measured, ...spreadOf(ratios), unit, bound };
};
