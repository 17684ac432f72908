// npm run check:import-time [-- <folder of a build>]: fails where importing the package costs a cold start too much.
import { importTime } from './core/measures/import-time.js';
import { BOUNDS, isReached } from './core/targets.js';

const { empty, library, over } = importTime(process.argv[2] ?? 'dist');
const ms = (value: number): string => `${value.toFixed(2)} ms`;
console.log(`import of the package ${ms(library)}, of an empty module ${ms(empty)}: ${ms(over)} over it`);
if (!isReached({ value: over, low: over, high: over }, BOUNDS.importMs)) {
  console.error(`at most ${ms(BOUNDS.importMs.value)} may be`);
  process.exitCode = 1;
}
