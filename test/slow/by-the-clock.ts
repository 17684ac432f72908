import { callThrough } from '../hostile/judged.js';
import { timed } from './slow.js';

// From here on, a hostile call that takes more than a second has a flaw.
callThrough((call) => {
  const { answer, took, isSlow } = timed(call);
  return { answer, flaw: isSlow ? `takes ${took} ms` : undefined };
});
