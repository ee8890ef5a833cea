// How cost grows: amendments of one act, and acts of other bodies beside the one that is added. node bench/scale.mjs
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { consolidate } from '../src/amend/consolidate.ts';
import { sha256 } from '../src/store/sha256.ts';
import { editOf } from '../test/support/edits.ts';

const root = dirname(import.meta.dirname);
const bin = join(root, 'bin/adisteme.mjs');
const env = { ...process.env, ADISTEME_DEV: '' };

function words(id, text, file) {
  const label = id.split('_')[1];
  return {
    id,
    kind: 'point',
    label,
    heading: null,
    parent: null,
    own: { ru: text },
    sources: [{ act: 'x/2020-01-01/1', file, spans: [[0, text.length]] }],
  };
}

/** Each amendment replaces one of fifty points. */
function chain(length) {
  const base = Array.from({ length: 50 }, (_, n) => words(`point_${n + 1}`, `${n + 1}. Text.`, 'base.txt'));
  const edits = Array.from({ length }, (_, n) => {
    const point = (n % 50) + 1;
    const edit = editOf('replace-unit', [`point:${point}`]);
    const units = [words(`point_${point}`, `${point}. Text ${n}.`, `act-${n}.txt`)];
    const act = `x/2021-01-01/${n}`;
    return { edit, inWords: { ru: [edit] }, units, act, bound: n + 1, until: null, doubt: null };
  });
  return {
    act: 'x/2020-01-01/1',
    start: 0,
    base,
    notes: [],
    edits,
    repealed: [],
    doubts: [],
    cited: [],
    isNotBefore: (a, b) => a >= b,
  };
}

function cpu(run) {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

console.log('1. A chain of amendments of one act (CPU, median of 5)');
for (let round = 0; round < 20; round += 1) consolidate(chain(250));
let first = null;
for (const length of [250, 500, 1000, 2000]) {
  const input = chain(length);
  const times = Array.from({ length: 5 }, () => cpu(() => consolidate(input))).sort((a, b) => a - b);
  first ??= times[2] / length;
  console.log(
    `   ${String(length).padStart(4)} amendments: ${times[2].toFixed(1)} ms, each ${(times[2] / length / first).toFixed(2)} x the cost of one of 250`,
  );
}

/** Bodies number their acts alike, but few have one of the same day and number. */
const decree = (city, number, base = 1) => `
О внесении изменения в постановление акимата города ${city} от 4 мая 2018 года № ${base} "Об утверждении методики оценки деятельности административных государственных служащих корпуса "Б" исполнительных органов акимата города ${city}"

Постановление акимата города ${city} от 5 марта 2024 года № ${number}
      Акимат города ${city} ПОСТАНОВЛЯЕТ:
      1. Внести в постановление акимата города ${city} от 4 мая 2018 года № ${base} "Об утверждении методики оценки деятельности административных государственных служащих корпуса "Б" исполнительных органов акимата города ${city}" следующее изменение:
      в методике, утвержденной указанным постановлением:
      пункт 24 изложить в следующей редакции:
      "24. КЦИ устанавливаются в количестве от двух до четырех.".
      2. Настоящее постановление вводится в действие со дня его первого официального опубликования.
`;

/** A corpus of the embedded one and `count` small acts of as many made-up bodies. */
function corpusOf(count) {
  const folder = mkdtempSync(join(tmpdir(), 'adisteme-scale-'));
  cpSync(join(root, 'corpus'), join(folder, 'corpus'), { recursive: true });
  for (let n = 0; n < count; n += 1) {
    const name = `Пример${String(n).padStart(4, '0')}`;
    const id = `example-${n}-akimat`;
    const act = join(folder, 'corpus', id, '2024-03-05_7');
    mkdirSync(act, { recursive: true });
    const text = decree(name, 7, 100 + n);
    appendFileSync(
      join(folder, 'corpus/bodies.yaml'),
      `  - {id: ${id}, names: {kk: ${name} қаласының әкімдігі, ru: акимат города ${name}, en: ${id}}, kind: akimat, level: city, place: {kk: ${name}, ru: ${name}, en: ${id}}, aliases: {kk: [], ru: [], en: []}, predecessors: [], successors: [], formerNames: []}\n`,
    );
    const template = readFileSync(join(root, 'corpus/aksu-city-akimat/2018-05-04_278-5/work.yaml'), 'utf8');
    writeFileSync(
      join(act, 'work.yaml'),
      template
        .replaceAll('aksu-city-akimat/2018-05-04/278-5', `${id}/2024-03-05/7`)
        .replace(/^body: .*$/mu, `body: ${id}`)
        .replace(/^adopted: .*$/mu, 'adopted: 2024-03-05')
        .replace(/^number: .*$/mu, "number: '7'"),
    );
    writeFileSync(join(act, 'ru.txt'), text);
    writeFileSync(
      join(act, 'manifest.yaml'),
      `schema: adisteme/manifest/1\nact: ${id}/2024-03-05/7\nfiles:\n  - file: ru.txt\n    sha256: ${sha256(Buffer.from(text))}\n    mediaType: text/plain\n    language: ru\n    editionDate: null\n    textState: as-enacted\n    capturedOn: null\n    obtainedFrom: null\n`,
    );
  }
  return folder;
}

function wall(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [bin, ...args], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args[0]} failed with ${status}: ${stderr.slice(0, 500)}`);
  return performance.now() - start;
}

const MEDIAN_OF = 5;

function median(run) {
  return Array.from({ length: MEDIAN_OF }, (_, n) => run(n)).sort((a, b) => a - b)[Math.floor(MEDIAN_OF / 2)];
}

/** Reading the act alone: taken in, unasked, where nothing else is held. */
function readingAlone(file) {
  const folder = mkdtempSync(join(tmpdir(), 'adisteme-scale-'));
  mkdirSync(join(folder, 'corpus'));
  writeFileSync(join(folder, 'corpus/bodies.yaml'), 'schema: adisteme/bodies-registry/1\nbodies: []\n');
  const time = median(() => wall(['add', file, '--corpus', join(folder, 'corpus'), '--rules', join(folder, 'rules')]));
  rmSync(folder, { recursive: true, force: true });
  return time;
}

console.log('2. One amending act added to a built corpus (wall)');
const folder = mkdtempSync(join(tmpdir(), 'adisteme-scale-'));
const acts = Array.from({ length: MEDIAN_OF }, (_, n) => {
  const file = join(folder, `new-${n}.txt`);
  writeFileSync(file, decree('Аксу', 900 + n));
  return file;
});
const alone = readingAlone(acts[0]);
console.log(`   start-up and reading the act alone: ${alone.toFixed(0)} ms (median of ${MEDIAN_OF})`);
for (const count of [10, 200, 1000]) {
  const beside = corpusOf(count);
  const common = ['--corpus', join(beside, 'corpus'), '--rules', join(beside, 'rules')];
  const build = wall(['build', ...common]);
  const add = median((n) => wall(['add', acts[n], '--yes', ...common]));
  const ask = wall(['asof', '--body', 'aksu-city-akimat', '--date', '2024-01-01', '--json', ...common]);
  const other = wall(['asof', '--body', 'mddiai', '--date', '2024-01-01', '--json', ...common]);
  wall(['build', ...common]);
  const again = wall(['build', ...common]);
  console.log(
    `   beside ${count} acts: first build ${(build / 1000).toFixed(1)} s, add ${add.toFixed(0)} ms = ${(add / alone).toFixed(2)} x (limit 2), ` +
      `asof ${ask.toFixed(0)} ms, asof of another body ${other.toFixed(0)} ms, build with nothing changed ${again.toFixed(0)} ms`,
  );
  rmSync(beside, { recursive: true, force: true });
}
rmSync(folder, { recursive: true, force: true });
