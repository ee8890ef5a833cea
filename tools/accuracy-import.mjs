// How well `import` tells acts about a methodology of appraisal from all others: precision and recall over a labelled list, real and
// generated acts apart. `node tools/accuracy-import.mjs [folder of real acts]`; without the folder only our corpus is real.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readFileRecord } from '../src/app/import-record.ts';
import { generateActs } from '../test/support/generated-acts.ts';

const root = dirname(import.meta.dirname);

/** Labels of the real acts by their code, as their README gives them; an act that repeals something else is another subject. */
const REAL = {
  90764: 'approve',
  105233: 'approve',
  120967: 'approve',
  130462: 'approve',
  182221: 'approve',
  104533: 'other',
  183441: 'other',
};

async function told(folder, path) {
  const { size, mtimeMs } = statSync(join(folder, path));
  const record = await readFileRecord(folder, { path, size, changedMs: mtimeMs });
  return record.relation ?? 'other';
}

async function generated() {
  const folder = mkdtempSync(join(tmpdir(), 'adisteme-labels-'));
  const rows = [];
  for (const [at, act] of generateActs().entries()) {
    const path = `${at}.md`;
    writeFileSync(join(folder, path), act.text);
    rows.push({ name: act.name, label: act.label, found: await told(folder, path) });
  }
  rmSync(folder, { recursive: true, force: true });
  return rows;
}

async function ofCorpus() {
  const corpus = join(root, 'corpus');
  const paths = readdirSync(corpus, { recursive: true }).filter((path) => /(?:kk|ru)[^/]*\.txt$/u.test(path));
  const rows = [];
  for (const path of paths.sort()) {
    const work = readFileSync(join(corpus, dirname(path), 'work.yaml'), 'utf8');
    const label = /^kind: (\w+)/mu.exec(work)?.[1] ?? 'other';
    rows.push({ name: path, label, found: await told(corpus, path) });
  }
  return rows;
}

async function ofFolder(folder) {
  const rows = [];
  for (const [code, label] of Object.entries(REAL)) {
    let names = [];
    try {
      names = readdirSync(join(folder, code)).filter((name) => name.endsWith('.md'));
    } catch {
      console.log(`   ${code} is not in the folder`);
    }
    for (const name of names.sort()) {
      const path = `${code}/${name}`;
      rows.push({ name: path, label, found: await told(folder, path) });
    }
  }
  return rows;
}

function report(title, rows) {
  const ours = rows.filter(({ label }) => label !== 'other');
  const taken = rows.filter(({ found }) => found !== 'other');
  const right = taken.filter(({ label }) => label !== 'other');
  const kinds = right.filter(({ label, found }) => label === found);
  const share = (part, whole) => (whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`);
  console.log(
    `${title}: ${rows.length} texts, ${ours.length} of them about a methodology; precision ${share(right.length, taken.length)}, recall ${share(right.length, ours.length)}, kind right ${share(kinds.length, right.length)}`,
  );
  for (const { name, label, found } of rows)
    if (label !== found) console.log(`   ${name}: ${found}, labelled ${label}`);
}

export async function reportImport(folder) {
  console.log('Import, real and generated acts apart (every language and edition is one text):');
  report('  real', [...(await ofCorpus()), ...(folder === undefined ? [] : await ofFolder(folder))]);
  report('  generated', await generated());
}

if (process.argv[1] === import.meta.filename) await reportImport(process.argv[2]);
