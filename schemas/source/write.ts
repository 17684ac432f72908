// Writes the JSON Schemas of the package: `npm run schemas`. A test holds the files to this source.
import { writeFileSync } from 'node:fs';
import { textOf, written } from './written.js';

for (const [file, schema] of Object.entries(written)) {
  writeFileSync(new URL(`../${file}`, import.meta.url), textOf(schema));
}
