// Speed of the readers up to the act tree, as ratios to what they stand on: node bench/readers.mjs
// Processor time of this thread, best of many samples once the code is warm: a busy neighbour on the machine counts little.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { corpusVocabulary } from '../src/app/corpus-vocabulary.ts';
import { parseExpression } from '../src/parse/index.ts';
import { readHtml } from '../src/read/html.ts';
import { readHtmlFlow } from '../src/read/html-flow.ts';
import { readMarkdown } from '../src/read/markdown.ts';
import { readPdf } from '../src/read/pdf.ts';
import { readPlainText } from '../src/read/plain-text.ts';
import { actHtml } from '../test/support/act-html.ts';
import { DOCUMENTS, readTextCopy } from '../test/support/same-tree.ts';

const root = join(import.meta.dirname, '..');
const vocabulary = corpusVocabulary();
const copies = DOCUMENTS.map((name) => ({ name, ...readTextCopy(name) }));
const encode = (text) => new TextEncoder().encode(text);
const texts = DOCUMENTS.map((name) => readFileSync(join(root, 'corpus', name)));
const pages = copies.map(({ source, expression }) => actHtml(source, expression));
const editions = pages.map((page) => encode(markdownOf(page)));
const prints = DOCUMENTS.map((name) => readFileSync(join(root, 'test/read/fixtures', `${name.split('/')[0]}.pdf`)));
const options = { file: 'x', sha256: '', vocabulary };

/** The page as public repositories keep it: headings, escaped numbers, tables as HTML. */
function markdownOf(page) {
  return page
    .slice(page.indexOf('<body>') + 6, page.indexOf('</body>'))
    .split(/(<table.*?<\/table>)/su)
    .map((part) =>
      part.startsWith('<table')
        ? part
        : part
            .replace(/<h(\d)[^>]*>/gu, (_, level) => `${'#'.repeat(Number(level))} `)
            .replace(/<\/(?:h\d|p)>/gu, '\n')
            .replace(/<[^>]*>|&nbsp;/gu, '')
            .replace(/^(\d+)([.)])/gmu, '$1\\\\$2'),
    )
    .join('\n');
}

const cpu = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** The compiler is at work for some two hundred rounds: an import reads thousands of acts with code as warm as that. */
const WARM_UP = 200;
const SAMPLES = 8;
/** The clock of processor time moves in steps of milliseconds: what is measured must take many of them. */
const SAMPLE_MS = 120;

/** The least processor time of one run, in ms, each sample over as many runs as fill it. */
async function best(run, warmUp = WARM_UP) {
  for (let round = 0; round < warmUp; round += 1) await run();
  let runs = 1;
  let least = Number.POSITIVE_INFINITY;
  for (let sample = 0; sample < SAMPLES; ) {
    const start = cpu();
    for (let round = 0; round < runs; round += 1) await run();
    const spent = cpu() - start;
    if (spent < SAMPLE_MS) {
      runs *= 2;
      continue;
    }
    least = Math.min(least, spent / runs);
    sample += 1;
  }
  return least;
}

function say(name, value, target, isMet) {
  console.log(`${isMet ? 'met   ' : 'MISSED'} ${name}: ${value} (${target})`);
}

async function throughput(name, inputs, read) {
  const bytes = inputs.reduce((sum, input) => sum + input.length, 0);
  const ms = await best(() => {
    for (const input of inputs) parseExpression(read(input, options).value);
  });
  const alone = await best(() => {
    for (const input of inputs) read(input, options);
  });
  const speed = bytes / 1000 / ms;
  say(
    name,
    `${speed.toFixed(1)} MB/s up to the tree, ${(bytes / 1000 / alone).toFixed(1)} MB/s up to the text`,
    'at least 5',
    speed >= 5,
  );
}

await throughput('plain text', texts, readPlainText);
await throughput('Markdown', editions, readMarkdown);

const parsed = await best(() => {
  for (const page of pages) load(page);
});
const html = pages.map(encode);
const readHtmlTime = await best(() => {
  for (const page of html) readHtml(page, options);
});
const htmlTree = await best(() => {
  for (const page of html) parseExpression(readHtml(page, options).value);
});
const walked = await best(() => {
  for (const page of pages) readHtmlFlow(page);
});
const times = (ms, of) => `${(ms / of).toFixed(2)} x`;
say(
  'HTML, the parse alone',
  `${times(walked, parsed)} cheerio's parse; with repairs up to the text ${times(readHtmlTime, parsed)}, up to the tree ${times(htmlTree, parsed)}`,
  'the parse at most 2',
  walked / parsed <= 2,
);

const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
Object.assign(globalThis, { pdfjsWorker: worker });
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
async function extract(bytes) {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  const opened = await task.promise;
  for (let number = 1; number <= opened.numPages; number += 1) {
    const page = await opened.getPage(number);
    await page.getTextContent();
    page.cleanup();
  }
  await task.destroy();
}
const extracted = await best(async () => {
  for (const print of prints) await extract(print);
}, 1);
const pdfText = await best(async () => {
  for (const print of prints) await readPdf(print, options);
}, 1);
const pdfTree = await best(async () => {
  for (const print of prints) parseExpression((await readPdf(print, options)).value);
}, 1);
say(
  'PDF to the tree',
  `${(pdfTree / extracted).toFixed(2)} x pdfjs text extraction; to the text ${(pdfText / extracted).toFixed(2)} x`,
  'at most 1.5',
  pdfTree / extracted <= 1.5,
);
