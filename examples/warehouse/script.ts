// The script's only trace in the engine it is loaded into: one global function.
import { creditNote } from './credit-note.js';

Object.assign(globalThis, { creditNote });
