// Writes schemas/*.schema.json from the zod shapes of src/model; `--check` only says which are stale (exit code 1).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { jsonSchemaOf, SHAPES } from '../src/model/json-schema.ts';

const folder = join(dirname(import.meta.dirname), 'schemas');
const isCheck = process.argv.includes('--check');
mkdirSync(folder, { recursive: true });
let stale = 0;
for (const name of Object.keys(SHAPES)) {
  const path = join(folder, `${name}.schema.json`);
  const text = `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`;
  let held = '';
  try {
    held = readFileSync(path, 'utf8');
  } catch {
    // Not written yet.
  }
  if (held === text) continue;
  stale += 1;
  console.log(`${isCheck ? 'stale' : 'written'}: schemas/${name}.schema.json`);
  if (!isCheck) writeFileSync(path, text);
}
if (isCheck && stale > 0) process.exitCode = 1;
