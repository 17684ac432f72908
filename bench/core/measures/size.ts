import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { findLibrary } from './programs.js';

/** What a host needs to invoice, take money, credit and ask. */
const CORE = [
  'finalizeInvoice',
  'openReceivable',
  'recordPayment',
  'issueCreditNote',
  'amountDue',
  'creditable',
  'invoiceStatus',
  'isLeft',
  'isRight',
];

export type Sizes = { readonly everything: number; readonly core: number; readonly allocate: number };

/** Kilobytes (1000 bytes) of what a bundler leaves of the package, minified and gzipped. */
export const measureSizes = async (folder: string): Promise<Sizes> => {
  const library = findLibrary(folder);
  const sizeOf = async (names: string): Promise<number> => {
    const { outputFiles } = await build({
      stdin: { contents: `export ${names} from ${JSON.stringify(library)};`, resolveDir: '.' },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      platform: 'neutral',
      target: 'es2022',
      logLevel: 'warning',
    });
    return gzipSync(outputFiles[0]!.contents, { level: 9 }).length / 1000;
  };
  return {
    everything: await sizeOf('*'),
    core: await sizeOf(`{ ${CORE.join(', ')} }`),
    allocate: await sizeOf('{ allocate }'),
  };
};
