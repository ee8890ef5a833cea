// Speed of the explorer: `node bench/web.mjs [bodies] [pages] [answers] [readers]` (default 1,000, all three). Pages in a browser: the code that they load, how soon they can be
// used, how they scroll; answers of the API with so many bodies in milliseconds of processor time; 200 readers at once, which depends
// on what else the machine does.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from '../src/app/build.ts';
import { cacheFolderOf, codeVersion } from '../src/app/workspace.ts';
import { openClient } from '../src/web/client-files.ts';
import { startServer } from '../src/web/server.ts';
import { reportBrowser } from './web-browser.mjs';

const projectFolder = dirname(import.meta.dirname);
const count = Number(process.argv[2] ?? 1_000);
const only = process.argv.slice(3);
const version = codeVersion(projectFolder);
const client = await openClient(projectFolder, version);

const folder = mkdtempSync(join(tmpdir(), 'adisteme-bench-web-'));
try {
  await reportServer();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Copies of one small decree's body under other ids: what is measured is the number of bodies, not the reading of documents. */
function makeCorpus() {
  const from = 'atyrau-oblast-akimat';
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  cpSync(join(projectFolder, 'corpus/calendar'), join(corpus, 'calendar'), { recursive: true });
  const registry = readFileSync(join(projectFolder, 'corpus/bodies.yaml'), 'utf8');
  const blocks = registry.split(/^(?= {2}- id: )/mu);
  const own = blocks.find((block) => block.startsWith(`  - id: ${from}\n`)) ?? '';
  const entries = [];
  for (let number = 1; number <= count; number += 1) {
    const id = `body-${number}`;
    entries.push(
      own
        .replaceAll(from, id)
        .replaceAll(/Атырау/gu, `Атырау${number}`)
        .replaceAll('Atyrau', `Atyrau${number}`),
    );
    for (const act of ['2023-04-25_57', '2023-06-29_105']) {
      const target = join(corpus, id, act);
      cpSync(join(projectFolder, 'corpus', from, act), target, { recursive: true });
      for (const name of ['work.yaml', 'manifest.yaml']) {
        try {
          writeFileSync(join(target, name), readFileSync(join(target, name), 'utf8').replaceAll(from, id));
        } catch {
          // An act that is not held has no manifest.
        }
      }
    }
  }
  writeFileSync(join(corpus, 'bodies.yaml'), `${blocks[0]}${entries.join('')}`);
  return corpus;
}

async function reportServer() {
  const corpus = makeCorpus();
  const workspace = {
    corpus,
    rules: join(folder, 'rules'),
    cache: join(folder, 'cache'),
    codeVersion: version,
    published: new Map(),
  };
  let started = performance.now();
  await build(workspace);
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(7)} s to build ${count} bodies`);
  const server = await startServer({ workspace, client, port: 0, isWarmed: true });
  try {
    started = performance.now();
    await (await fetch(`${server.url}data/index.json`)).text();
    console.log(
      `${(performance.now() - started).toFixed(0).padStart(7)} ms for the list of ${count} bodies, the first time`,
    );
    // What warms up would be counted as work of the first answers.
    await server.warmed;
    const parts = { pages: reportPages, answers: reportAnswers, readers: reportReaders };
    for (const [name, report] of Object.entries(parts))
      if (only.length === 0 || only.includes(name)) await report(server.url);
  } finally {
    await server.stop();
  }
}

/** Pages of laws are measured over the embedded corpus, whose laws are real ones. */
async function reportPages(many) {
  const corpus = join(projectFolder, 'corpus');
  const cache = cacheFolderOf(corpus);
  const workspace = { corpus, rules: join(folder, 'embedded'), cache, codeVersion: version, published: new Map() };
  const server = await startServer({ workspace, client, port: 0 });
  try {
    await reportBrowser({ client, embedded: server.url, many, count });
  } finally {
    await server.stop();
  }
}

async function timed(url) {
  const started = process.cpuUsage();
  const response = await fetch(url);
  const text = await response.text();
  // Processor time, of server and reader together: neighbours on the machine do not count.
  const { user, system } = process.cpuUsage(started);
  return { ms: (user + system) / 1000, bytes: text.length, status: response.status };
}

async function reportAnswers(url) {
  const routes = {
    bodies: (id) => `api/bodies?limit=50&offset=${id}`,
    acts: (id) => `api/acts?body=body-${id}`,
    matrix: (id) => `api/matrix?date=2023-08-15&limit=10&offset=${id}`,
    asof: (id) => `api/asof?body=body-${id}&date=2023-08-15`,
    text: (id) => `api/text?body=body-${id}&date=2023-08-15`,
    history: (id) => `api/history?body=body-${id}`,
    diff: (id) => `api/diff?left=body-${id}@2023-08-15&right=body-${id + 1}@2023-10-01`,
    explain: () => 'api/explain?what=READ_LINK_DISPLACED',
    case: (id) => `api/case?body=body-${id}&date=2023-08-15`,
    page: (id) => `data/bodies/body-${id}.json`,
  };
  for (const [name, path] of Object.entries(routes)) {
    const times = [];
    let bytes = 0;
    for (let round = 0; round < 12; round += 1) {
      const answer = await timed(`${url}${path(1 + ((round * 37) % (count - 1)))}`);
      if (answer.status !== 200) console.log(`${name}: ${answer.status}`);
      times.push(answer.ms);
      bytes = answer.bytes;
    }
    times.sort((a, b) => a - b);
    const [median, worst] = [times[6], times[11]];
    console.log(
      `${median.toFixed(1).padStart(7)} ms of CPU, at worst ${worst.toFixed(1)}: ${name}, never asked before (${bytes} bytes) ${median < 50 ? '' : 'TOO SLOW'}`,
    );
  }
}

function reportReaders(url) {
  const paths = ['', 'app.js', 'style.css', 'api/bodies?limit=50'];
  for (let id = 1; id <= 12; id += 1)
    paths.push(
      `data/bodies/body-${id}.json`,
      `api/asof?body=body-${id}&date=2023-08-15`,
      `api/history?body=body-${id}`,
    );
  // The server lives in this process, so the readers are another one; spawned apart so that it can answer.
  return runReaders(url, paths);
}

function runReaders(url, paths) {
  const script = join(import.meta.dirname, 'web-readers.mjs');
  return new Promise((resolve) => {
    execFile(process.execPath, [script, url, '200', '40', JSON.stringify(paths)], (error, out) => {
      if (error) console.log(error.message);
      else {
        const { asked, errors, perSecond, p50, p99 } = JSON.parse(out);
        const rate = `${asked} answers, ${perSecond.toFixed(0)} a second, ${errors} errors`;
        console.log(`${p99.toFixed(0).padStart(7)} ms p99, ${p50.toFixed(0)} ms p50: 200 readers at once, ${rate}`);
      }
      resolve();
    });
  });
}
