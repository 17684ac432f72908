// One function behind an HTTP API, without a database: it is given an invoice as it was stored, what happened to it
// since, and a draft, and answers the credit note that the caller then stores. Nothing that comes in is trusted.
import { amountDue, describeRefusal, isLeft, issueCreditNote, replay } from 'credit-notes';
import type { CreditNoteDraft, Invoice, Refusal } from 'credit-notes';
import { parseEvents, parseInvoice } from 'credit-notes/schema';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** What a caller is asked to send. A draft is read by the function that takes it; stored documents have their parsers. */
type Asked = { readonly invoice: unknown; readonly events?: unknown; readonly draft: CreditNoteDraft };

export const handler = (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> =>
  Promise.resolve(answerTo(event));

const answerTo = (event: APIGatewayProxyEventV2): APIGatewayProxyStructuredResultV2 => {
  const asked = bodyOf(event);
  if (asked === undefined) return problem(400, 'The body is no JSON record.');

  const invoice = parseInvoice(asked.invoice);
  if (isLeft(invoice)) return refused('invoice', invoice.left);
  const events = parseEvents(asked.events ?? []);
  if (isLeft(events)) return refused('history', events.left, invoice.right);
  const receivable = replay(invoice.right, events.right);
  if (isLeft(receivable)) return refused('history', receivable.left, invoice.right);
  const issued = issueCreditNote(receivable.right, asked.draft);
  if (isLeft(issued)) return refused('credit note', issued.left, invoice.right);

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

const refused = (what: string, refusals: readonly Refusal[], invoice?: Invoice): APIGatewayProxyStructuredResultV2 =>
  problem(422, `The ${what} is refused.`, {
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
