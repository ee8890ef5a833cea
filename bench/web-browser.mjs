// What a reader of the explorer feels, in headless Chromium: how soon each page can be used, and how smoothly long ones scroll.
import { chromium } from 'playwright-core';
import { codeSize } from '../test/support/client-sizes.ts';
import { FILLED_PAGES } from '../test/support/pages.ts';
import { findBrowser } from '../tools/browser.mjs';

/** Neighbours on the machine make a run slower, never quicker: the best of so many is told. */
const ROUNDS = 3;
const FRAME = 1000 / 60;

/** Runs in the page before all else: notes tasks that block it, and when the page shows its own and answers again. */
const WATCH = (until) => `
globalThis.tasks = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) globalThis.tasks.push({ startTime, duration });
}).observe({ type: 'longtask', buffered: true });
globalThis.usable = new Promise((resolve) => {
  const look = () => {
    const isThere = document.querySelector(${JSON.stringify(until)}) && !document.querySelector('main .loading');
    if (isThere) requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    else setTimeout(look, 4);
  };
  look();
});`;

/** Scrolls a screen in ten frames, to the end or for so many frames, and returns the times between frames. */
const SCROLL = (box, frames, sideways) => `new Promise((resolve) => {
  const place = ${box === null ? 'document.scrollingElement' : `document.querySelector(${JSON.stringify(box)})`};
  const step = ${sideways ? 'place.clientWidth' : 'innerHeight'} / 10;
  const times = [];
  globalThis.tasks.length = 0;
  let before = null;
  const frame = (now) => {
    if (before !== null) times.push(now - before);
    before = now;
    place.scrollBy({ ${sideways ? 'left' : 'top'}: step, behavior: 'instant' });
    if (times.length < ${frames}) requestAnimationFrame(frame);
    else setTimeout(() => resolve({ times, tasks: globalThis.tasks.map((task) => task.duration) }), 200);
  };
  requestAnimationFrame(frame);
})`;

async function openPage(browser, address, until, prepare) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(1)));
  await page.addInitScript(WATCH(until));
  await prepare?.(page);
  await page.goto(address);
  return { page, usable: await page.evaluate('globalThis.usable'), asked, close: () => context.close() };
}

async function leastOf(measure, sizeOf) {
  let best = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = await measure();
    if (best === null || sizeOf(next) < sizeOf(best)) best = next;
  }
  return best;
}

const told = (value, text) => console.log(`${value.padStart(7)} ${text}`);

/** Tells how soon pages can be used: from the opening of the address in a browser that has nothing of it yet. */
async function reportUsable(browser, client, url, pages, where) {
  for (const [name, { address, until }] of Object.entries(pages)) {
    const measure = async () => {
      const { page, usable, asked, close } = await openPage(browser, `${url}#/ru/${address}`, until);
      const longest = Math.max(0, ...(await page.evaluate('globalThis.tasks.map((task) => task.duration)')));
      await close();
      return { usable, longest, size: codeSize(client, asked) };
    };
    const { usable, longest, size } = await leastOf(measure, (result) => result.usable);
    const kilobytes = (bytes) => (bytes / 1_000).toFixed(1);
    const verdict = usable < 1_000 && size.gzip < 100_000 ? '' : ' TOO MUCH';
    const code = `${kilobytes(size.gzip)} KB of code in gzip, ${kilobytes(size.brotli)} in brotli`;
    told(
      usable.toFixed(0),
      `ms until ${name} of ${where} can be used, longest task ${longest.toFixed(0)} ms; ${code}${verdict}`,
    );
  }
}

/** Returns how long the thread of the page has worked until now, in ms of processor time: what else the machine does is not in it. */
async function threadClock(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  };
}

/** Tells how smoothly something scrolls. */
async function reportScrolling(browser, { what, address, until, box = null, sideways = false, frames = 180, prepare }) {
  const measure = async () => {
    const { page, close } = await openPage(browser, address, until, prepare);
    await page.waitForTimeout(1_500);
    const worked = await threadClock(page);
    const before = await worked();
    const result = await page.evaluate(SCROLL(box, frames, sideways));
    const perFrame = ((await worked()) - before) / frames;
    await close();
    return { ...result, perFrame };
  };
  const late = ({ times }, limit) => times.filter((time) => time > limit).length / times.length;
  const best = await leastOf(measure, (result) => late(result, 1.5 * FRAME));
  const share = (limit) => `${(100 * late(best, limit)).toFixed(1)} %`;
  const longest = Math.max(0, ...best.tasks).toFixed(0);
  const work = `${best.perFrame.toFixed(1)} ms of CPU a frame`;
  told(
    share(1.5 * FRAME),
    `of frames late (over 16.7 ms), ${share(2.5 * FRAME)} over 33 ms, longest task ${longest} ms, ${work}: ${what}`,
  );
}

/** A law as long as asked: its own units over and over, each time under other names. */
function lawOfUnits(count) {
  return async (page) => {
    await page.route('**/data/bodies/*.json', async (route) => {
      const data = await (await route.fetch()).json();
      for (const methodology of data.law.methodologies) {
        const own = methodology.units;
        for (let copy = 1; own.length > 0 && methodology.units.length < count; copy += 1)
          methodology.units = [
            ...methodology.units,
            ...own.map((unit) => ({ ...unit, id: `${unit.id}_copy_${copy}` })),
          ];
        methodology.units = methodology.units.slice(0, count);
      }
      await route.fulfill({ json: data });
    });
  };
}

/** Measures the pages of a server with the embedded corpus, and the long ones of a server with many bodies. */
export async function reportBrowser({ client, embedded, many, count }) {
  const executablePath = findBrowser();
  if (executablePath === null) return console.log('There is no Chromium here: pages were not measured.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    await reportUsable(browser, client, embedded, FILLED_PAGES, 'the embedded corpus');
    const of = `${count} bodies`;
    const { bodies, check } = FILLED_PAGES;
    await reportUsable(browser, client, many, { bodies, check: { ...check, address: 'check?body=body-1' } }, of);
    const { address, until } = FILLED_PAGES.law;
    await reportScrolling(browser, {
      what: 'the text of a law of 300 units',
      address: `${embedded}#/ru/${address}`,
      until,
      prepare: lawOfUnits(300),
    });
    await reportScrolling(browser, { what: `the list of ${of}`, address: `${many}#/ru/bodies`, until: bodies.until });
    const matrix = {
      address: `${many}#/ru/matrix/2023-08-15?all=yes&body=*`,
      until: '.matrix-box',
      box: '.matrix-box',
    };
    await reportScrolling(browser, { ...matrix, what: `the matrix of ${of}, sideways`, sideways: true });
    await reportScrolling(browser, { ...matrix, what: `the matrix of ${of}, downwards` });
  } finally {
    await browser.close();
  }
}
