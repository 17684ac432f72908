import type { Policy } from '../../documents/policy.js';
import { creditStatus } from '../policy/credit-status.js';
import { wholeLinesOnly } from '../policy/whole-lines-only.js';

/** The house rules of RunMags: issued or paid invoices, credited by whole lines. */
export const runmagsPolicy: Policy = Object.freeze({
  name: 'runmags',
  rules: /* @__PURE__ */ Object.freeze([creditStatus, wholeLinesOnly]),
});
