import type { Path, Refusal } from '../documents/refusal.js';

/** No more figures than can be computed at once: beyond its limit, a document takes more than a second. */
export const checkFigureCount = (asked: number, limit: number, path: Path): Refusal[] =>
  asked > limit ? [{ code: 'too-many', path, asked, limit, of: 'figures' }] : [];
