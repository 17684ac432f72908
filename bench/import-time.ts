// npm run check:import-time [-- <folder of a build>]: fails where importing the package costs a cold start too much.
//
// Milliseconds are those of a machine, so what is held is a ratio: a quarter of what importing zod takes. The quickest
// of some processes is taken of both: what else the machine does only adds.
import { measureImportTime } from './core/measures/import-time.js';

const MOST = 0.25;

const { library, zod } = measureImportTime(process.argv[2] ?? 'dist', 15, (times) => Math.min(...times));
const share = library / zod;
console.log(
  `import of the package ${library.toFixed(2)} ms, of zod ${zod.toFixed(2)} ms, both over an empty module: ` +
    `${(100 * share).toFixed(1)} % of it`,
);
if (share > MOST) {
  console.error(
    `at most ${100 * MOST} % may be: look for what runs while a module loads, and for files that can be one`,
  );
  process.exitCode = 1;
}
