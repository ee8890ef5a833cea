// Speed of the chain as ratios against named baselines of the same run: node bench/chain.mjs
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { compareSides } from '../src/app/answer/compare-answer.ts';
import { asOf } from '../src/app/as-of.ts';
import { finishDocument, parseDocument } from '../src/app/make-document.ts';
import { timeLogic } from '../src/app/time-logic.ts';
import { addDays } from '../src/base/legal-date.ts';

const root = dirname(import.meta.dirname);
const node = process.execPath;

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function timed(run, rounds = 7, warmUps = 1) {
  for (let n = 0; n < warmUps; n += 1) run();
  return median(
    Array.from({ length: rounds }, () => {
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    }),
  );
}

function startUp(args, rounds = 15, options = {}) {
  return median(
    Array.from({ length: rounds }, () => {
      const start = performance.now();
      spawnSync(node, args, { cwd: root, stdio: 'ignore', ...options });
      return performance.now() - start;
    }),
  );
}

const files = readdirSync(join(root, 'corpus'), { recursive: true })
  .filter((path) => path.endsWith('.txt'))
  .sort()
  .map((path) => ({ path, bytes: readFileSync(join(root, 'corpus', path)) }));
const input = (file) => ({
  path: file.path,
  bytes: file.bytes,
  sha256: '',
  lang: null,
  mediaType: 'text/plain',
  isConsolidated: false,
});
const read = (file) => finishDocument(parseDocument(input(file)), 'a/2020-01-01/1');

console.log(
  '1. Reading, parsing and extracting (CPU of all threads, median of 7: cold code after one run, warm after 40)',
);
let all = 0;
let bytes = 0;
for (const file of files) {
  const ms = timed(() => read(file));
  all += ms;
  bytes += file.bytes.length;
  const per60 = (one) => ((one * 60 * 1024) / file.bytes.length).toFixed(1);
  const warm = timed(() => read(file), 7, 40);
  console.log(
    `   ${file.path.padEnd(64)} ${ms.toFixed(1).padStart(7)} ms for ${(file.bytes.length / 1024).toFixed(0)} KB = ${per60(ms)} ms per 60 KB, warm ${per60(warm)} (goal 30)`,
  );
}
const lines = timed(() => files.map((file) => new TextDecoder().decode(file.bytes).split('\n').length));
console.log(
  `   all: ${(bytes / 1e6 / (all / 1000)).toFixed(2)} MB/s; ${(all / lines).toFixed(0)} x decoding and splitting the same bytes into lines`,
);

console.log('2. Cost against length (a document repeated 1, 4, 16 times)');
const sample = files.find((file) => file.path.includes('kazygurt'));
const text = readFileSync(join(root, 'corpus', sample.path));
const once = timed(() => read(sample), 5);
for (const times of [4, 16]) {
  const long = { path: sample.path, bytes: Buffer.concat(Array.from({ length: times }, () => text)) };
  const ms = timed(() => read(long), 3);
  console.log(`   x${times}: ${(ms / once).toFixed(1)} times the cost of x1`);
}

console.log('3. Whole commands against node -e 0 (wall, median of 15)');
const folder = mkdtempSync(join(tmpdir(), 'adisteme-bench-'));
cpSync(join(root, 'corpus'), join(folder, 'corpus'), { recursive: true });
const common = ['--corpus', join(folder, 'corpus'), '--rules', join(folder, 'rules')];
const bin = join(root, 'bin/adisteme.mjs');
const bare = startUp(['-e', '0']);
const env = { env: { ...process.env, ADISTEME_DEV: '' } };
const first = startUp([bin, 'build', ...common], 1, env);
const again = startUp([bin, 'build', ...common], 15, env);
const question = startUp(
  [bin, 'asof', '--body', 'aksu-city-akimat', '--date', '2024-01-01', '--json', ...common],
  15,
  env,
);
console.log(`   node -e 0: ${bare.toFixed(0)} ms`);
console.log(`   first build: ${first.toFixed(0)} ms = ${(first / bare).toFixed(1)} x`);
console.log(`   build with nothing changed: ${(again / bare).toFixed(2)} x (limit 5)`);
console.log(`   asof from a cold start: ${(question / bare).toFixed(2)} x (limit 3)`);

console.log('4. A question once the law is loaded');
for (const body of ['aksu-city-akimat', 'atyrau-oblast-akimat']) {
  const cached = join(folder, '.adisteme-cache/corpus/bodies', `${body}.json`);
  const raw = readFileSync(cached, 'utf8');
  const load = timed(() => JSON.parse(raw), 15);
  const { law } = JSON.parse(raw);
  // Seeded days over twelve years: the first of an interval prepares it, the others use it.
  const days = fc
    .sample(fc.integer({ min: 0, max: 4380 }), { numRuns: 1000, seed: 324 })
    .map((n) => addDays('2014-01-01', n));
  const rounds = Array.from({ length: 9 }, () => structuredClone(law));
  const times = rounds.map((fresh) =>
    days.map((date) => timed(() => asOf(fresh, { date, lang: 'en' }, timeLogic), 1, 0)),
  );
  const each = median(times.map((list) => list.reduce((a, b) => a + b, 0) / list.length));
  const slowest = median(times.map((list) => Math.max(...list)));
  console.log(
    `   ${body}: ${each.toFixed(3)} ms each of 1,000 days (limit 1), the slowest ${slowest.toFixed(1)} ms; load ${load.toFixed(1)} ms`,
  );
}

console.log('5. Two methodologies compared by rule, by words and cell by cell (limit 300 ms for two of 60 KB)');
const lawOf = (body) =>
  JSON.parse(readFileSync(join(folder, '.adisteme-cache/corpus/bodies', `${body}.json`), 'utf8')).law;
const sizeOf = (law, date) =>
  asOf(law, { date, lang: 'en' }, timeLogic).provisions.reduce(
    (sum, { own }) => sum + Buffer.byteLength(own?.kk ?? own?.ru ?? ''),
    0,
  );
for (const [left, right] of [
  ['kazygurt-district-maslikhat@2020-01-01', 'mddiai@2021-01-01'],
  ['atyrau-city-akimat@2022-06-01', 'mddiai@2021-01-01'],
  ['aksu-city-akimat@2024-01-01', 'mddiai@2021-01-01'],
]) {
  const sides = [left, right].map((side) => side.split('@')).map(([body, date]) => ({ law: lawOf(body), date }));
  const size = sides.reduce((sum, { law, date }) => sum + sizeOf(law, date), 0) / 1024;
  const words = sides.map(({ law }) => JSON.stringify(law));
  const parse = timed(() => words.map((each) => JSON.parse(each)), 7);
  const ms = timed(() => compareSides(...sides, undefined, 'en'), 7);
  console.log(
    `   ${left} | ${right}: ${ms.toFixed(0)} ms of CPU for ${size.toFixed(0)} KB = ${((ms * 120) / size).toFixed(0)} ms per two of 60 KB, ${(ms / parse).toFixed(1)} x parsing both laws as JSON`,
  );
}
rmSync(folder, { recursive: true, force: true });
