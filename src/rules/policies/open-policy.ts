import type { Policy } from '../../documents/policy.js';

/** The laws and nothing else. */
export const openPolicy: Policy = Object.freeze({ name: 'open', rules: /* @__PURE__ */ Object.freeze([]) });
