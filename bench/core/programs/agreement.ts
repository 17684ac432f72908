// Every contender gives the figures of the library, on the very inputs that are raced; otherwise this throws.
import { strictEqual } from 'node:assert/strict';
import { createRandom } from '../inputs/random.js';
import { roundProportion, roundWideProportion } from '../limit/allocation.js';
import { RACES } from '../races/races.js';

for (const [name, race] of Object.entries(RACES)) {
  try {
    race().check();
  } catch (error) {
    throw new Error(`${name}: the contenders do not agree`, { cause: error });
  }
}

// What all figures of the limit come from, for numbers of all sizes.
const random = createRandom(1);
const whole = (): number => Math.floor(random() * 2 ** Math.floor(random() * 40));
for (let i = 0; i < 50_000; i++) {
  const [amount, part, of] = [whole() * (random() < 0.2 ? -1 : 1), whole(), 1 + whole()];
  strictEqual(roundProportion(amount, part, of), roundWideProportion(amount, part, of), `${amount} × ${part} / ${of}`);
}
