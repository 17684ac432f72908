// One race in a process of its own: tells the nanoseconds of each contender.
import { timeContenders, type Pace } from '../measures/timing.js';
import { RACES, type RaceName } from '../races/races.js';

const { race, pace } = JSON.parse(process.argv[2]!) as { readonly race: RaceName; readonly pace: Pace };
const { own, references } = RACES[race]();
process.stdout.write(JSON.stringify(timeContenders({ ...own, ...references }, pace)));
