// Everything that goes wrong is told as an RFC 9457 problem document; a refusal with every reason there is.
import { describeRefusal, isLeft, type Invoice, type Outcome } from 'credit-notes';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

/** Where a host explains its problems to people. */
const EXPLAINED = 'https://example.com/problems';

const TITLES = {
  'invalid-request': 'The request is not of the shape it has to be',
  'idempotency-key-missing': 'A change needs an Idempotency-Key',
  'idempotency-key-used': 'The Idempotency-Key belongs to another request',
  'revision-missing': 'A change needs the revision that it was decided on',
  'revision-stale': 'Something else happened in the meantime',
  'number-taken': 'There is an invoice of this number',
  'not-found': 'There is no such thing',
  refused: 'The request breaks a rule',
  unexpected: 'The service failed',
} as const;

export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: keyof typeof TITLES,
    detail: string,
    readonly more: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
  }

  toJSON(): Record<string, unknown> {
    const { status, code, message: detail, more } = this;
    return { type: `${EXPLAINED}/${code}`, title: TITLES[code], status, detail, ...more };
  }
}

/** The answer; what is refused becomes a problem. */
export const answered = <A>(outcome: Outcome<A>, invoice?: Pick<Invoice, 'currency'>): A => {
  if (!isLeft(outcome)) return outcome.right;
  const refusals = outcome.left.map((refusal) => ({ ...refusal, detail: describeRefusal(refusal, invoice) }));
  throw new Problem(422, 'refused', refusals.map(({ detail }) => detail).join(' '), { refusals });
};

/** What PostgreSQL said no to, by its code and constraint. */
const ofDatabase = ({ code, constraint }: { code?: unknown; constraint?: unknown }): Problem | undefined => {
  if (code === '23505' && constraint === 'events_pkey') return stale();
  if (code === '23505' && constraint === 'invoices_pkey') {
    return new Problem(409, 'number-taken', 'Choose another number, or read the invoice of this one.');
  }
  // Text that PostgreSQL can't hold: the character U+0000, half a surrogate pair, a key of kilobytes.
  if (typeof code === 'string' && /^(22|54)/.test(code)) {
    return new Problem(422, 'invalid-request', 'There is text in it that the database can not hold.');
  }
  return undefined;
};

export const stale = (revision?: number): Problem =>
  new Problem(
    412,
    'revision-stale',
    'Read the invoice again, and decide on what it says now.',
    revision === undefined ? {} : { revision },
  );

const problemOf = (error: FastifyError | Problem): Problem => {
  if (error instanceof Problem) return error;
  if (error.validation !== undefined) {
    const errors = error.validation.map(({ instancePath, message }) => ({ pointer: `#${instancePath}`, message }));
    return new Problem(400, 'invalid-request', error.message, { errors });
  }
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return new Problem(error.statusCode, 'invalid-request', error.message);
  }
  return (
    ofDatabase(error) ?? new Problem(500, 'unexpected', 'Ask again with the same Idempotency-Key: it happens once.')
  );
};

/** The error handler of the service. */
export const sendProblem = (error: FastifyError | Problem, request: FastifyRequest, reply: FastifyReply): void => {
  const problem = problemOf(error);
  if (problem.status >= 500) request.log.error(error);
  void reply.code(problem.status).type('application/problem+json').send(problem.toJSON());
};
