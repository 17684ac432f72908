// One race in a process of its own: prints the nanoseconds of each contender.
import { timeContenders, type Pace } from '../measures/timing.js';
import { RACES, type RaceName } from '../races/races.js';

const { race, pace } = JSON.parse(process.argv[2]!) as { readonly race: RaceName; readonly pace: Pace };
const { works, references } = RACES[race]();
process.stdout.write(JSON.stringify(timeContenders({ ...works, ...references }, pace)));
