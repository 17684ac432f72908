import { parseArgs } from 'node:util';
import { seeded } from '../generators/random.js';
import { rows } from '../hostile/face.js';
import '../slow/by-the-clock.js';
import { someCall } from './grammar.js';
import { judgeCall } from './judge-call.js';

// npm run fuzz -- [--calls 200000] [--seed 1]
//
// Calls every function with right arguments that were changed in a few places. A call is told by its seed alone:
// `--seed <seed> --calls 1` makes it again.

const { values } = parseArgs({ options: { calls: { type: 'string' }, seed: { type: 'string' } } });
const calls = Number(values.calls ?? 200_000);
const first = Number(values.seed ?? 1);
if (!Number.isSafeInteger(calls) || !Number.isSafeInteger(first))
  throw new Error('--calls and --seed are whole numbers');

const begun = performance.now();
let answered = 0;
let told = begun;
const flaws = new Map<string, string>();

for (let seed = first; seed < first + calls; seed++) {
  const { name, args, told: changes } = someCall(seeded(seed));
  const result = judgeCall(rows[name]!, args);
  if (result.answered) answered++;
  if (result.flaw !== undefined) {
    const key = `${name}: ${result.flaw}`;
    if (!flaws.has(key)) console.error(`seed ${seed}  ${key}  (${changes.join(', ')})`);
    flaws.set(key, changes.join());
  }
  if (performance.now() - told > 10_000) {
    told = performance.now();
    console.log(`${seed - first + 1} calls`);
  }
}

const seconds = ((performance.now() - begun) / 1000).toFixed(1);
console.log(`${calls} calls, ${answered} of them answered, ${flaws.size} flaws; seed ${first}, ${seconds} s`);
process.exit(flaws.size === 0 ? 0 : 1);
