import { describe, expect } from 'vitest';
import { browserTest, expectAccessible, expectFits, expectReadable, useExplorer } from '../support/browser.ts';
import { FILLED_PAGES } from '../support/pages.ts';

const explorer = useExplorer();

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
});
