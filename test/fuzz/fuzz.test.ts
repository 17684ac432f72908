import { expect, it } from 'vitest';
import { seeded } from '../generators/random.js';
import { rows } from '../hostile/face.js';
import { someCall } from './grammar.js';
import { judgeCall } from './judge-call.js';

// `npm run fuzz` makes as many calls as you like, from any seed.
it('L11 3000 calls from the grammar are answered or refused', () => {
  const flaws: string[] = [];
  const seen = { answered: 0, refused: 0 };
  for (let seed = 1; seed <= 3000; seed++) {
    const { name, args, told } = someCall(seeded(seed));
    const { flaw, answered } = judgeCall(rows[name]!, args);
    seen[answered ? 'answered' : 'refused']++;
    if (flaw !== undefined) flaws.push(`seed ${seed}, ${name}, ${told.join(', ')}: ${flaw}`);
  }
  expect(flaws).toEqual([]);
  // Neither all wrong nor all right: the grammar reaches behind the door.
  expect(seen.answered).toBeGreaterThan(150);
  expect(seen.refused).toBeGreaterThan(1000);
});
