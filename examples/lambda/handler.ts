// One function behind an HTTP API, without a database: it is given an invoice as it was stored, what happened to it
// since, and a draft, and answers the credit note that the caller then stores. Nothing that comes in is trusted.
import { amountDue, describeRefusal, isLeft, issueCreditNote, replay } from 'credit-notes';
import type { CreditNoteDraft, Invoice, ReceivableEvent, Refusal } from 'credit-notes';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** What a caller is asked to send; whatever is sent is proven. */
type Asked = {
  readonly invoice: Invoice;
  readonly events?: readonly ReceivableEvent[];
  readonly draft: CreditNoteDraft;
};

export const handler = (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> =>
  Promise.resolve(answerTo(event));

const answerTo = (event: APIGatewayProxyEventV2): APIGatewayProxyStructuredResultV2 => {
  const asked = bodyOf(event);
  if (asked === undefined) return problem(400, 'The body is no JSON record.');
  const { invoice, events = [], draft } = asked;

  const receivable = replay(invoice, events);
  if (isLeft(receivable)) return refused(receivable.left);
  const issued = issueCreditNote(receivable.right, draft);
  if (isLeft(issued)) return refused(issued.left, receivable.right.invoice);

  const { creditNote, receivable: next } = issued.right;
  return json(200, { creditNote, amountDue: amountDue(next), revision: next.revision });
};

const bodyOf = ({ body, isBase64Encoded }: APIGatewayProxyEventV2): Asked | undefined => {
  try {
    const text = isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString('utf8') : (body ?? '');
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Asked) : undefined;
  } catch {
    return undefined;
  }
};

const refused = (refusals: readonly Refusal[], invoice?: Invoice): APIGatewayProxyStructuredResultV2 =>
  problem(422, 'The credit note is refused.', {
    refusals: refusals.map((refusal) => ({ ...refusal, detail: describeRefusal(refusal, invoice) })),
  });

/** A problem document of RFC 9457. */
const problem = (status: number, title: string, more: object = {}): APIGatewayProxyStructuredResultV2 =>
  json(status, { type: 'about:blank', title, status, ...more }, 'application/problem+json');

const json = (statusCode: number, body: object, type = 'application/json'): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: { 'content-type': type },
  body: JSON.stringify(body),
});
