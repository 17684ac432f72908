// Runs the bundled handler as Lambda would: in a Node process of its own that knows no node_modules.
import { spawn } from 'node:child_process';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

export type Invoked = {
  readonly answer: APIGatewayProxyStructuredResultV2;
  /** Milliseconds: from the start of the process to the answer, to load the file, and for the first call. */
  readonly took: { readonly total: number; readonly load: number; readonly first: number };
};

export const invoke = (folder: string, event: object): Promise<Invoked> =>
  new Promise((resolve, reject) => {
    const started = performance.now();
    const lambda = spawn(process.execPath, ['runtime.mjs'], {
      cwd: folder,
      env: { _HANDLER: 'handler.handler' },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let output = '';
    lambda.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    lambda.on('error', reject);
    lambda.on('close', (code) => {
      if (code !== 0) return reject(new Error(`the handler ended with ${code}`));
      const { answer, took } = JSON.parse(output) as Invoked;
      resolve({ answer, took: { ...took, total: performance.now() - started } });
    });
    lambda.stdin.end(JSON.stringify(event));
  });

/** An event as an HTTP API of API Gateway sends it (payload format 2.0). */
export const httpEvent = (body: unknown, base64 = false): object => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    version: '2.0',
    routeKey: 'POST /credit-notes',
    rawPath: '/credit-notes',
    rawQueryString: '',
    headers: { 'content-type': 'application/json' },
    requestContext: { http: { method: 'POST', path: '/credit-notes', protocol: 'HTTP/1.1', sourceIp: '192.0.2.1' } },
    body: base64 ? Buffer.from(text).toString('base64') : text,
    isBase64Encoded: base64,
  };
};
