// Takes the pictures of docs/screens from the explorer over the embedded corpus: `node tools/screens.mjs [name ...]`.
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { cacheFolderOf, codeVersion } from '../src/app/workspace.ts';
import { openClient } from '../src/web/client-files.ts';
import { startServer } from '../src/web/server.ts';
import { findBrowser } from './browser.mjs';

/** One picture: a page in a language, wide unless it says how wide, light unless dark; `whole` = down to its end; `isPaper` = as printed; `file` is dropped on it, `until` is there. */
const SCREENS = {
  'bodies-kk': { hash: '#/kk/bodies' },
  'bodies-en-phone': { hash: '#/en/bodies?q=atyrau', width: 360, height: 740 },
  'timeline-en': { hash: '#/en/timeline/atyrau-oblast-akimat' },
  'timeline-ru-dark': { hash: '#/ru/timeline/kazygurt-district-maslikhat', dark: true },
  'law-en-open': { hash: '#/en/law/atyrau-oblast-akimat/2023-07-15' },
  'law-ru-rule': { hash: '#/ru/law/aksu-city-akimat/2024-01-01?rule=eligibility-exclusion/point_6' },
  'law-kk-phone': { hash: '#/kk/law/mddiai/2021-06-01', width: 360, height: 740 },
  'law-en-what-if': {
    hash: '#/en/law/atyrau-oblast-akimat/2023-07-15?published=atyrau-oblast-akimat/2023-06-29/105=2023-07-05',
  },
  'source-kk': { hash: '#/kk/source/atyrau-oblast-akimat/2023-06-29_105/kk.txt' },
  'compare-en': {
    hash: '#/en/compare?left=aksu-city-akimat@2023-09-15&right=kazygurt-district-maslikhat@2020-01-10',
    until: '.rows',
  },
  'matrix-kk': { hash: '#/kk/matrix/2020-01-10?all=yes', until: '.matrix-box' },
  'case-ru': {
    hash: '#/ru/case/mddiai/2021-01-10?facts=%7B%22kpis%22%3A%5B%7B%22name%22%3A%221%22%2C%22achieved%22%3Atrue%7D%2C%7B%22name%22%3A%222%22%2C%22achieved%22%3Atrue%7D%2C%7B%22name%22%3A%223%22%2C%22achieved%22%3Atrue%7D%2C%7B%22name%22%3A%224%22%2C%22achieved%22%3Atrue%7D%2C%7B%22name%22%3A%225%22%2C%22achieved%22%3Afalse%7D%5D%7D',
    until: '.scorecard',
  },
  'try-kk': {
    hash: '#/kk/try?text=5-%D1%82%D0%B0%D1%80%D0%BC%D0%B0%D2%9B%20%D0%B0%D0%BB%D1%8B%D0%BF%20%D1%82%D0%B0%D1%81%D1%82%D0%B0%D0%BB%D1%81%D1%8B%D0%BD%3B',
    until: '.card',
  },
  'check-ru-dark': { hash: '#/ru/check?severity=warning', dark: true, until: '.finding-group' },
  'case-kk-paper': {
    hash: '#/kk/case/aksu-city-akimat/2023-10-01',
    width: 794,
    height: 1123,
    isPaper: true,
    until: '.scorecard li',
  },
  'add-en': { hash: '#/en/add', file: 'test/app/fixtures/aksu-55-1.ru.txt', until: '.add-decide' },
};

const projectFolder = dirname(import.meta.dirname);
const folder = join(projectFolder, 'docs/screens');
const asked = process.argv.slice(2);
const executablePath = findBrowser();
if (executablePath === null) {
  console.error('There is no Chromium here: see tools/browser.mjs.');
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const corpus = join(projectFolder, 'corpus');
const version = codeVersion(projectFolder);
const workspace = {
  corpus,
  rules: join(mkdtempSync(join(tmpdir(), 'adisteme-screens-')), 'rules'),
  cache: cacheFolderOf(corpus),
  codeVersion: version,
  published: new Map(),
};
const server = await startServer({ workspace, client: await openClient(projectFolder, version), port: 0 });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
for (const [name, screen] of Object.entries(SCREENS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const page = await browser.newPage({
    viewport: { width: screen.width ?? 1280, height: screen.height ?? 900 },
    colorScheme: screen.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(`${server.url}${screen.hash}`);
  await page.locator('main:has(h1):not(:has(.loading))').waitFor();
  if (screen.file) await page.locator('#add-file').setInputFiles(join(projectFolder, screen.file));
  if (screen.until) await page.locator(screen.until).first().waitFor();
  if (screen.isPaper) await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: screen.whole === true });
  await page.close();
  console.log(`docs/screens/${name}.png`);
}
await browser.close();
await server.stop();
