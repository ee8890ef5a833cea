// Writes docs/diagnostics.md from the code table and docs/romanization.md from the letter tables; `--check` only says what is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diagnosticsPage } from '../src/report/diagnostics-page.ts';

const root = dirname(import.meta.dirname);
const pages = { 'docs/diagnostics.md': diagnosticsPage() };
const isCheck = process.argv.includes('--check');
for (const [path, text] of Object.entries(pages)) {
  let held = '';
  try {
    held = readFileSync(join(root, path), 'utf8');
  } catch {
    // Not written yet.
  }
  if (held === text) continue;
  console.log(`${isCheck ? 'stale' : 'written'}: ${path}`);
  if (isCheck) process.exitCode = 1;
  else writeFileSync(join(root, path), text);
}
