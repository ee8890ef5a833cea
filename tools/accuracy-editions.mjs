// Our consolidation against the publisher's, for acts held in two editions: first with the publisher's remarks alone, then with amending
// acts that we wrote as the remarks tell (`test/app/fixtures/editions`), taken through the whole chain.
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { add } from '../src/app/add.ts';
import { readCorpusDocuments } from '../src/app/catalog/read-corpus.ts';
import { compareEditions } from '../src/app/editions.ts';
import { importFolder } from '../src/app/import.ts';
import { printEditions } from '../src/report/print-editions.ts';

const root = join(import.meta.dirname, '..');
const SAMPLES = join(root, 'test/app/fixtures/editions');
/** Units of copies that are not reliable to the letter, by act code: they are not scored. */
const NOT_SCORED = { 120967: ['annex_4__tbl_'] };
/** Matches `rus@2018-03-29.md`; must not match `rus.md`. */
const EDITION = /^(kaz|rus)@(\d{4}-\d{2}-\d{2})\.md$/u;
/** Matches `{{annex 4 of the later edition}}`; must not match `{{annex}}`. */
const ANNEX = /\{\{annex (\d+) of the later edition\}\}/u;

function workspaceIn(folder) {
  mkdirSync(join(folder, 'corpus'), { recursive: true });
  copyFileSync(join(root, 'corpus/bodies.yaml'), join(folder, 'corpus/bodies.yaml'));
  cpSync(join(root, 'corpus/calendar'), join(folder, 'corpus/calendar'), { recursive: true });
  const at = (name) => join(folder, name);
  return {
    corpus: at('corpus'),
    rules: at('rules'),
    cache: at('cache'),
    codeVersion: 'accuracy',
    published: new Map(),
  };
}

const hasTwoEditions = (folder) =>
  new Set(readdirSync(folder).flatMap((name) => EDITION.exec(name)?.[2] ?? [])).size > 1;

/** The words of an annex in the later edition, from its heading to the header of the next one, without the publisher's remarks. */
function annexOf(text, number) {
  const lines = text.split('\n');
  const isHeader = (line) => line.startsWith('>') && /приложени|қосымша/iu.test(line);
  const named = new RegExp(`(?:приложение|қосымша)\\s*${number}|${number}-қосымша`, 'iu');
  let start = lines.findIndex((line) => isHeader(line) && named.test(line));
  while (lines[start]?.startsWith('>')) start += 1;
  const length = lines
    .slice(start)
    .findIndex((line, at) => at > 0 && isHeader(line) && /\d/u.test(line) && !/сноска|ескерту/iu.test(line));
  const words = lines
    .slice(start, length < 0 ? undefined : start + length)
    .filter((line) => !/^>\s*\*?(?:сноска|ескерту)/iu.test(line));
  // A Kazakh header bears its number in the last line.
  while (words.at(-1) === '' || words.at(-1)?.startsWith('>')) words.pop();
  return words.join('\n');
}

function sampleWithAnnex(name, act) {
  const text = readFileSync(join(SAMPLES, name), 'utf8');
  const lang = name.split('.')[1];
  const found = ANNEX.exec(text);
  if (!found) return text;
  const later = readdirSync(act)
    .filter((file) => EDITION.exec(file)?.[1] === lang)
    .sort()
    .at(-1);
  return text.replace(ANNEX, annexOf(readFileSync(join(act, later), 'utf8'), found[1]));
}

function scored(pair, code) {
  const skipped = NOT_SCORED[code] ?? [];
  const rows = pair.rows.filter((row) => !skipped.some((start) => row.provision.startsWith(start)));
  return { ...pair, rows };
}

function tell(title, pairs) {
  console.log(`-- ${title}`);
  for (const pair of pairs) {
    const bad = pair.rows.filter((row) => row.result === 'our-miss' || row.result === 'their-slip');
    const changed = pair.rows.length;
    const explained = changed - pair.rows.filter((row) => row.result === 'our-miss').length;
    console.log(
      `${pair.act} ${pair.lang}: ${pair.units} units, equal ${pair.equal} of ${pair.compared} (${((100 * pair.equal) / Math.max(1, pair.compared)).toFixed(1)} %), ` +
        `mean text distance ${(pair.distance * 100).toFixed(3)} %; changed ${changed}, explained ${explained} (${((100 * explained) / Math.max(1, changed)).toFixed(1)} %); findings ${bad.length}`,
    );
  }
}

/** Prints the share of equal units and the mean distance of the words for every act of the folder that is held in two editions. */
export async function compareHeldEditions(folder, { isFull }) {
  const place = mkdtempSync(join(tmpdir(), 'adisteme-accuracy-'));
  try {
    const codes = readdirSync(folder).filter(
      (name) => existsSync(join(folder, name)) && !name.includes('.') && hasTwoEditions(join(folder, name)),
    );
    const workspace = workspaceIn(place);
    for (const code of codes) cpSync(join(folder, code), join(place, 'in', code), { recursive: true });
    if (codes.length === 0) return;
    const { value: taken } = await importFolder(workspace, { folder: join(place, 'in'), write: true });
    const codeOf = new Map((taken?.taken ?? []).map((entry) => [entry.act, entry.editions[0]?.file.split('/')[0]]));
    const compare = async () =>
      compareEditions(workspace, await readCorpusDocuments(workspace)).map((pair) =>
        scored(pair, codeOf.get(pair.act)),
      );
    tell('by the remarks of the publisher alone', await compare());
    for (const name of readdirSync(SAMPLES).sort()) {
      const code = name.split('.')[0];
      if (!codes.includes(code)) continue;
      const file = join(place, name);
      writeFileSync(file, sampleWithAnnex(name, join(folder, code)));
      const { value } = await add(workspace, { file, write: true, body: null, lang: null });
      if (value?.written !== true) console.log(`   ${name} was not taken in`);
    }
    const pairs = await compare();
    tell('with amending acts written as the remarks tell', pairs);
    console.log(
      printEditions(
        isFull
          ? pairs
          : pairs.map((pair) => ({ ...pair, rows: pair.rows.filter((row) => row.result !== 'as-ordered') })),
        'en',
      ),
    );
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
