import { expect, it } from 'vitest';
import { timed } from './slow.js';

// The judge of time is judged: by calls that are busy for as long as they say.

const busy = (milliseconds: number): void => {
  const begun = process.cpuUsage();
  let used = 0;
  while (used < milliseconds * 1000) {
    const { user, system } = process.cpuUsage(begun);
    used = user + system;
  }
};

it('a call over the limit each time is slow', () => {
  expect(timed(() => busy(400), 80).isSlow).toBe(true);
});

it('a call within the limit is not, nor one that was held up once', () => {
  expect(timed(() => busy(20), 1000).isSlow).toBe(false);
  let calls = 0;
  expect(timed(() => busy(calls++ === 0 ? 1200 : 5)).isSlow).toBe(false);
});
