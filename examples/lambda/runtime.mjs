// What Lambda does with a function: a fresh process imports the file that _HANDLER names, and hands an event to what it
// exports. The event comes from standard input; the answer goes to standard output, with what it took.
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { URL } from 'node:url';

const [file, name] = process.env._HANDLER.split('.');
const started = performance.now();
const { [name]: handler } = await import(new URL(`${file}.mjs`, import.meta.url));
const loaded = performance.now();

let event = '';
for await (const text of process.stdin.setEncoding('utf8')) event += text;

const asked = performance.now();
const answer = await handler(JSON.parse(event), { functionName: 'credit-notes', awsRequestId: 'local' });
const took = { load: loaded - started, first: performance.now() - asked };
console.log(JSON.stringify({ answer, took }));
