// Measures our reading on a folder of real acts: `node tools/accuracy.mjs <folder> [--all]`. Each sub-folder holds one act as
// `kaz.md`, `rus.md`, `meta.yaml`, or dated editions `rus@2018-03-29.md`. Nothing of it is copied into the project.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readKindOfAct } from '../src/app/import-kind.ts';
import { readMetadata } from '../src/app/import-meta.ts';
import { finishDocument, parseDocument } from '../src/app/make-document.ts';
import {
  compareEdits,
  compareFrontMatter,
  compareRules,
  compareUnits,
  equalShare,
} from '../src/compare/two-languages.ts';
import { measureAkn, printAkn } from '../test/support/akn-accuracy.ts';
import { findAknSchema } from '../test/support/akn-schema.ts';
import { measureAmendmentAccuracy, printAmendmentAccuracy } from '../test/support/amendment-accuracy.ts';
import { compareHeldEditions } from './accuracy-editions.mjs';
import { reportImport } from './accuracy-import.mjs';
import { KNOWN } from './accuracy-known.mjs';
import { printLintAccuracy } from './accuracy-lint.mjs';
import { printPdfAccuracy } from './accuracy-pdf.mjs';

const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.startsWith('--'));
const isFull = args.includes('--all');
const only = args.find((arg) => arg.startsWith('--act='))?.slice('--act='.length);

const isFolder = (path) => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};
console.log('Amending clauses, labelled by hand; the open ones were seen while the grammar was made:');
console.log(printAmendmentAccuracy(measureAmendmentAccuracy('open')));
console.log('The locked ones, opened once at the end (90 of 91 then; the table was mended for the one that failed):');
console.log(printAmendmentAccuracy(measureAmendmentAccuracy('locked')));
console.log('Texts of a day as Akoma Ntoso, on every day on which they may change:');
const schema = findAknSchema(folder);
console.log(
  schema === null
    ? 'SKIPPED, not checked: there is no akomantoso30.xsd in the folder named, nor in akn under or beside it.'
    : printAkn(await measureAkn(schema, folder)),
);
await printPdfAccuracy();
await printLintAccuracy(folder !== undefined && isFolder(folder) ? folder : undefined);
await reportImport(folder !== undefined && isFolder(folder) ? folder : undefined);
if (folder === undefined || !isFolder(folder)) {
  console.log('accuracy: SKIPPED, nothing was measured: name the folder of acts, node tools/accuracy.mjs <folder>.');
  process.exit(0);
}

/** Matches `rus.md`, `kaz@2019-09-26.md`; must not match `README.md`. */
const TEXT = /^(kaz|rus)(?:@(\d{4}-\d{2}-\d{2}))?\.md$/u;

function readAct(path) {
  const editions = new Map();
  for (const name of readdirSync(path).sort()) {
    const match = TEXT.exec(name);
    if (!match) continue;
    const edition = match[2] ?? '';
    const meta = `meta${edition === '' ? '' : `@${edition}`}.yaml`;
    const held = editions.get(edition) ?? { edition, meta: readMeta(join(path, meta)), texts: {} };
    held.texts[match[1] === 'kaz' ? 'kk' : 'ru'] = readText(join(path, name), name);
    editions.set(edition, held);
  }
  return [...editions.values()];
}

function readMeta(path) {
  try {
    return readMetadata(readFileSync(path, 'utf8'), path).value;
  } catch {
    return null;
  }
}

function readText(path, name) {
  const input = { path: name, bytes: readFileSync(path), sha256: '', mediaType: 'text/markdown' };
  const parsed = parseDocument({ ...input, lang: null, isConsolidated: name.includes('@') });
  const document = finishDocument(parsed, 'x/2000-01-01/1', name);
  return { name, expression: parsed.expression, document };
}

/** Spaces and look-alike quotation marks do not matter. */
const plain = (text) =>
  (text ?? '')
    .replace(/[«»“”„"]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim();
const shown = (value) => (value === null || value === undefined ? '–' : String(value));
const percent = (share) => `${(share * 100).toFixed(1)} %`;
const note = (kind, what, detail) => console.log(`    ${kind} ${what}${detail ? `: ${detail}` : ''}`);

function compareIdentity(text, lang, meta) {
  const front = text.document.frontMatter;
  const told = meta?.card ?? null;
  const fields = [
    ['date', front.adopted, meta?.adopted ?? null],
    ['number', front.number, told?.number ?? null],
    ['kind', front.type, told?.type ?? null],
    ['registration', front.registration?.number ?? null, told?.registration?.number ?? null],
    ['title', plain(front.title), meta === null ? null : plain(meta.title[lang])],
  ];
  const words = fields.map(([what, ours, theirs]) => {
    if (theirs === null || theirs === '') return `${what} ${shown(ours)} (meta silent)`;
    if (ours === theirs) return `${what} =`;
    return ours === null || ours === '' ? `${what} – (meta ${theirs})` : `${what} ≠ ${shown(ours)} | ${theirs}`;
  });
  const { relation, generation } = readKindOfAct(text.expression);
  console.log(
    `    import: ${relation ?? 'left'}${generation === null ? '' : ` ${generation}`}; identity: ${front.kind}; ${words.join('; ')}`,
  );
  console.log(`    body as written: ${front.bodyAsWritten.join(' | ') || '–'}${told ? `; meta: ${told.body}` : ''}`);
  return fields.every(([, ours, theirs]) => theirs === null || theirs === '' || ours === theirs || ours === null);
}

function countKinds(root) {
  const counts = {};
  const walk = (unit) => {
    counts[unit.kind] = (counts[unit.kind] ?? 0) + 1;
    for (const child of unit.children) walk(child);
  };
  if (root) walk(root);
  return counts;
}

function reportText(text, lang, meta) {
  console.log(`  ${lang} ${text.name}`);
  const isSame = compareIdentity(text, lang, meta);
  const own = countKinds(text.expression.act);
  const counts = countKinds(text.expression.methodology);
  const units = ['chapter', 'point', 'subpoint', 'paragraph', 'annex', 'table', 'row'];
  console.log(
    `    units: ${units.map((kind) => `${kind} ${counts[kind] ?? 0}`).join(', ')}; own points ${own.point ?? 0}`,
  );
  const { account, rules, diagnostics } = text.document;
  const norms = account.filter((entry) => entry.verdict !== 'not-normative');
  const claimed = norms.filter((entry) => entry.verdict === 'claimed').length;
  const open = norms.filter((entry) => entry.verdict === 'not-modelled');
  const share = norms.length === 0 ? 1 : claimed / norms.length;
  console.log(
    `    rules ${rules.length}; sentences ${account.length}, normative ${norms.length}, claimed ${percent(share)}`,
  );
  for (const entry of open) note('not modelled', entry.provision, plain(entry.text).slice(0, isFull ? 2000 : 160));
  const loud = diagnostics.filter((entry) => entry.severity !== 'info');
  for (const entry of loud)
    note(entry.code, `line ${entry.place.line ?? '?'} ${entry.place.provision ?? ''}`, entry.message);
  return { isSame, normative: norms.length, claimed };
}

/** Why a difference is one of the source; null = ours to mend, or the words of the reason do not stand in the texts. */
function reasonOf(act, id, { kk, ru }) {
  const entry = (KNOWN[act] ?? []).find(
    ({ at }) => id === at || id.startsWith(`${at}~`) || (at.endsWith('_') && id.startsWith(at)),
  );
  if (entry === undefined) return null;
  const stands = (words, text) => words === null || plain(text.expression.decoded).includes(plain(words));
  if (stands(entry.kk, kk) && stands(entry.ru, ru)) {
    return `${entry.why}: kk ${entry.kk === null ? 'nothing' : `"${entry.kk}"`}, ru ${entry.ru === null ? 'nothing' : `"${entry.ru}"`}`;
  }
  note('STALE REASON', id, 'its words do not stand in the texts');
  return null;
}

function compareTexts(act, { kk, ru }) {
  const ids = (text) => text.document.units.map((unit) => unit.id);
  const units = compareUnits(ids(kk), ids(ru));
  const rules = compareRules(kk.document.rules, ru.document.rules);
  let explained = 0;
  let ours = 0;
  const tell = (what, id, detail) => {
    const reason = reasonOf(act, id, { kk, ru });
    if (reason === null) ours += 1;
    else explained += 1;
    note(what, id, `${detail}${reason === null ? '' : ` [source: ${reason}]`}`);
  };
  console.log(
    `  kk ~ ru: units equal ${units.equal.length} (${percent(equalShare(units))}), rules equal ${rules.equal.length}, ` +
      `differ ${rules.differ.length}, only kk ${rules.onlyKk.length}, only ru ${rules.onlyRu.length} (${percent(equalShare(rules))})`,
  );
  for (const id of units.onlyKk) tell('unit only kk', id, '');
  for (const id of units.onlyRu) tell('unit only ru', id, '');
  const unitsExplained = explained;
  [explained, ours] = [0, 0];
  for (const { kk: rule, at } of rules.differ) {
    tell('rule differs', rule.id, at.map(({ path, kk: k, ru: r }) => `${path}: kk ${k}, ru ${r}`).join('; '));
  }
  for (const rule of rules.onlyKk) tell('rule only kk', rule.id, JSON.stringify(rule.params).slice(0, 200));
  for (const rule of rules.onlyRu) tell('rule only ru', rule.id, JSON.stringify(rule.params).slice(0, 200));
  const all = rules.equal.length + explained + ours;
  const edits = compareEdits(...[kk, ru].map((text) => text.document.edits.map((entry) => entry.edit)));
  const requisites = compareFrontMatter(kk.document.frontMatter, ru.document.frontMatter);
  for (const { kk: edit, at } of edits.differ)
    note('edit differs', edit.sourceProvision, `${edit.op}: ${JSON.stringify(at)}`);
  for (const edit of edits.onlyKk) note('edit only kk', edit.sourceProvision, edit.op);
  for (const edit of edits.onlyRu) note('edit only ru', edit.sourceProvision, edit.op);
  for (const { path, kk: left, ru: right } of requisites) note('requisite differs', path, `kk ${left}, ru ${right}`);
  return {
    edits,
    requisites,
    units,
    unitsExplained,
    rules,
    explained,
    ours,
    agreed: all === 0 ? 1 : (rules.equal.length + explained) / all,
    // Where the sources say the same, do we read the same?
    ownShare: all === explained ? 1 : rules.equal.length / (all - explained),
    all,
  };
}

const totals = { texts: 0, identities: 0, normative: 0, claimed: 0 };
const shares = [];
for (const name of readdirSync(folder).sort()) {
  const path = join(folder, name);
  if (!isFolder(path) || (only !== undefined && name !== only)) continue;
  for (const { edition, meta, texts } of readAct(path)) {
    const title = `${name}${edition === '' ? '' : `@${edition}`}`;
    console.log(`== ${title}`);
    for (const [lang, text] of Object.entries(texts)) {
      const told = reportText(text, lang, meta);
      totals.texts += 1;
      totals.identities += told.isSame ? 1 : 0;
      totals.normative += told.normative;
      totals.claimed += told.claimed;
    }
    if (texts.kk && texts.ru) shares.push({ title, ...compareTexts(name, texts) });
  }
}
console.log('\n== all');
console.log(
  `texts ${totals.texts}; identity not contradicted ${totals.identities}; claimed ${percent(totals.claimed / Math.max(1, totals.normative))} of ${totals.normative} normative sentences`,
);
for (const { title, units, rules, edits, requisites, explained, ours, agreed, ownShare, all } of shares) {
  console.log(
    `${title}: units ${percent(equalShare(units))}; rules equal ${percent(equalShare(rules))} of ${all}, ` +
      `source differs ${explained}, ours to mend ${ours}: ${percent(agreed)} equal or explained; ` +
      `${percent(ownShare)} equal where the sources agree; edits equal ${percent(equalShare(edits))} of ` +
      `${edits.equal.length + edits.differ.length + edits.onlyKk.length + edits.onlyRu.length}; ` +
      `requisites that contradict ${requisites.length}`,
  );
}
console.log('\n== our consolidation against the publisher’s editions');
await compareHeldEditions(folder, { isFull });
