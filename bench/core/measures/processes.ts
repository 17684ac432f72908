import { execFileSync } from 'node:child_process';

/** Runs a bundled program in a process of its own; what it tells is JSON, or nothing. */
export const told = (program: string, given?: unknown, flags: readonly string[] = ['--expose-gc']): unknown => {
  const args = given === undefined ? [program] : [program, JSON.stringify(given)];
  const text = execFileSync(process.execPath, [...flags, ...args], { encoding: 'utf8' });
  return text === '' ? undefined : JSON.parse(text);
};

/** Says what runs: in place on a terminal, line by line elsewhere. */
export const progress = (steps: number): ((what: string) => void) => {
  let step = 0;
  const begun = performance.now();
  return (what) => {
    step++;
    const seconds = Math.round((performance.now() - begun) / 1000);
    const line = `${step} of ${steps}  ${seconds} s  ${what}`;
    process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}${step === steps ? '\n' : ''}` : `${line}\n`);
  };
};
