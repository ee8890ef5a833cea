import { gzipSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import { codeVersion } from '../../src/app/workspace.ts';
import { openClient } from '../../src/web/client-files.ts';
import { browserTest, expectAccessible, expectFits, expectReadable, useExplorer } from '../support/browser.ts';
import { FILLED_PAGES } from '../support/pages.ts';
import { projectFolder } from '../support/workspace.ts';

const explorer = useExplorer();
const client = await openClient(projectFolder, codeVersion(projectFolder));

const PAGES = Object.entries(FILLED_PAGES);
const IN_LANGS = PAGES.flatMap(([name, page]) =>
  (['kk', 'ru', 'en'] as const).map((lang) => ({ name, lang, ...page })),
);

/** Three small English words in a row are a sentence that nobody translated. Matches `is not in`, must not match `point_4 kk.txt`. */
const ENGLISH = /(?:\b(?:the|is|are|not|in|of|a|it|to|and|was|were|its|by)\b[ ,]+){2,}/u;

describe('every page as a whole', () => {
  browserTest.each(IN_LANGS)(
    '$name in $lang keeps nobody out, in light and dark, and fits a phone and a wall',
    async ({ lang, address, until }) => {
      const page = await explorer.page(`#/${lang}/${address}`);
      await page.locator(until).first().waitFor();
      // What is folded, and ids of bodies and acts, are not read as sentences.
      if (lang !== 'en') expect(ENGLISH.exec(await page.locator('main').innerText())?.[0] ?? null).toBe(null);
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectReadable(page);
      for (const width of [360, 2560]) {
        await page.setViewportSize({ width, height: 900 });
        await expectFits(page);
      }
      expect(explorer.takeProblems()).toEqual([]);
      await page.close();
    },
    40_000,
  );

  browserTest.each(PAGES)(
    '%s loads less than 100 KB of compressed code before it can be used',
    async (_, { address, until }) => {
      const page = await explorer.blank();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(1)));
      await page.goto(`${explorer.url}#/kk/${address}`);
      await page.locator(until).first().waitFor();
      await page.waitForLoadState('networkidle');
      const loaded = asked.flatMap((path) => client.files.get(path) ?? []);
      expect(loaded.length).toBeGreaterThan(3);
      expect(loaded.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0)).toBeLessThan(100_000);
      await page.close();
    },
  );
});
