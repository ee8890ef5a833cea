// A real browser for tests of the explorer: Chromium of the system, headless, on a server of this process.
import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import type { Workspace } from '../../src/app/workspace.ts';
import { cacheFolderOf, codeVersion } from '../../src/app/workspace.ts';
import { openClient } from '../../src/web/client-files.ts';
import type { RunningServer } from '../../src/web/server.ts';
import { startServer } from '../../src/web/server.ts';
import PLACES from '../../tools/browser-places.json' with { type: 'json' };
import { embeddedWorkspace, projectFolder } from './workspace.ts';

/** Says where the browser is; null when there is none. `ADISTEME_BROWSER` names another one. */
export function findBrowser(): string | null {
  const named = process.env.ADISTEME_BROWSER;
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  return PLACES.places.find((path) => existsSync(path)) ?? null;
}

const isLeftOut = process.env.ADISTEME_NO_BROWSER === '1';

/** A test in the browser: fails where there is none, and is skipped, counted, only when ADISTEME_NO_BROWSER=1 says so. */
export const browserTest = isLeftOut ? test.skip : test;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The embedded corpus with the project's own cache: every test file after the first finds the documents read. */
function sharedWorkspace(): Workspace {
  const { corpus, rules, published } = embeddedWorkspace();
  return { corpus, rules, published, cache: cacheFolderOf(corpus), codeVersion: codeVersion(projectFolder) };
}

export interface Explorer {
  readonly url: string;
  readonly token: string;
  /** Opens an address of the explorer (`#/en/bodies`) and waits until it has loaded. */
  readonly page: (hash: string, options?: PageOptions) => Promise<Page>;
  /** Opens any address, for pages from disk. */
  readonly blank: (options?: PageOptions) => Promise<Page>;
  /** Returns a data file of the site as text: `index`, `bodies/mddiai`. */
  readonly data: (path: string) => Promise<string>;
  /** What went wrong in pages since the last call: errors, refused loads, requests to elsewhere. */
  readonly takeProblems: () => string[];
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** Starts server and browser once for a test file; both are stopped at its end. */
export function useExplorer(workspace: Workspace = sharedWorkspace()): Explorer {
  let running: Promise<{ server: RunningServer; browser: Browser }> | null = null;
  let url = '';
  let token = '';
  const problems: string[] = [];
  const open = () => {
    running ??= start(workspace);
    return running;
  };
  afterAll(async () => {
    const opened = await running?.catch(() => null);
    await opened?.browser.close();
    await opened?.server.stop();
  });
  const blank = async (options: PageOptions = {}) => {
    const { server, browser } = await open();
    [url, token] = [server.url, server.token];
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
      colorScheme: options.colorScheme ?? 'light',
      locale: 'en-GB',
    });
    const page = await context.newPage();
    // The browser may be gone before its context is: nothing is lost then.
    page.once('close', () => context.close().catch(() => {}));
    watch(page, url, problems);
    return page;
  };
  return {
    get url() {
      return url;
    },
    get token() {
      return token;
    },
    blank,
    page: async (hash, options) => {
      const page = await blank(options);
      await page.goto(`${url}${hash}`);
      await settled(page);
      return page;
    },
    data: async (path) => (await fetch(`${(await open()).server.url}data/${path}.json`)).text(),
    takeProblems: () => problems.splice(0),
  };
}

async function start(workspace: Workspace): Promise<{ server: RunningServer; browser: Browser }> {
  const executablePath = findBrowser();
  if (executablePath === null)
    throw new Error(
      'There is no Chromium here. Install it (Debian, Ubuntu: apt-get install chromium), name one in ADISTEME_BROWSER, ' +
        'or leave these tests out with ADISTEME_NO_BROWSER=1.',
    );
  const client = await openClient(projectFolder, codeVersion(projectFolder));
  const server = await startServer({ workspace, client, port: 0 });
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  return { server, browser };
}

function watch(page: Page, url: string, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`${message.type()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!/^(?:data|blob|file):/u.test(request.url()) && !request.url().startsWith(url))
      problems.push(`request to elsewhere: ${request.url()}`);
  });
}

/** Waits until the page shows something other than "loading". */
export async function settled(page: Page): Promise<void> {
  await page.locator('main:has(h1):not(:has(.loading))').waitFor();
}

/** What is laid out only in sight is looked at too. */
const LAY_OUT_ALL = `document.styleSheets[0].insertRule('* { content-visibility: visible !important }')`;

type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>;

/** Axe takes longer to be put into a page than to look at a small one: it is put in once. */
async function lookedAt(page: Page): Promise<AxeResults> {
  const resultTypes: 'violations'[] = ['violations'];
  if (await page.evaluate<boolean>(`'axe' in globalThis`))
    return page.evaluate(`axe.run(document, ${JSON.stringify({ resultTypes })})`);
  await page.evaluate(LAY_OUT_ALL);
  // Legacy mode opens no second page: quicker, and there are no frames here.
  return new AxeBuilder({ page }).options({ resultTypes }).setLegacyMode(true).analyze();
}

/** Fails when axe finds anything that keeps a person out. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await lookedAt(page);
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary ?? ''}`),
  ).toEqual([]);
}

/** Fails when the page is wider than the window: a phone's reader would have to scroll sideways. Names what sticks out. */
export async function expectFits(page: Page): Promise<void> {
  expect(await page.evaluate(WIDE)).toEqual([]);
}

const WIDE = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > clientWidth + 1);
  return [location.hash, ...wide.slice(0, 8).map((each) => each.outerHTML.slice(0, 120))];
})()`;
