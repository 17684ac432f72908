// Two engines that run the script as it is: a bare V8 context, and QuickJS. Neither is given anything but the text.
import { createContext, runInContext } from 'node:vm';
import { getQuickJS } from 'quickjs-emscripten';

/** Calls the function that the script left behind. */
export type Call = (invoice: string | null, draft: string | null) => string;

/** A global without Node: only what the language itself has. */
export const inBareV8 = (script: string): Call => {
  const context = createContext(Object.create(null) as object, { codeGeneration: { strings: false, wasm: false } });
  runInContext(script, context);
  return (invoice, draft) => String(runInContext(`creditNote(${literal(invoice)}, ${literal(draft)})`, context));
};

export const inQuickJS = async (script: string): Promise<Call> => {
  const context = (await getQuickJS()).newContext();
  const evaluate = (code: string): unknown => {
    const handle = context.unwrapResult(context.evalCode(code));
    const value: unknown = context.dump(handle);
    handle.dispose();
    return value;
  };
  evaluate(script);
  return (invoice, draft) => String(evaluate(`creditNote(${literal(invoice)}, ${literal(draft)})`));
};

const literal = (text: string | null): string => JSON.stringify(text);
