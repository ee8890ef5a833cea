import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserTest, expectAccessible, expectFits, settled, useExplorer } from '../support/browser.ts';
import type { FilledPage } from '../support/pages.ts';
import { FILLED_PAGES } from '../support/pages.ts';

const explorer = useExplorer();

/** Three small English words in a row are a sentence that nobody translated. Matches `is not in`, must not match `point_4 kk.txt`. */
const ENGLISH = /(?:\b(?:the|is|are|not|in|of|a|it|to|and|was|were|its|by)\b[ ,]+){2,}/u;

/** Goes to the page in another language as a reader does, without loading it anew. */
async function turnTo(page: Page, lang: string, { address, until }: FilledPage): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(`#/${lang}/${address}`)}`);
  await page.locator(`html[lang="${lang}"]`).waitFor();
  await settled(page);
  await page.locator(until).first().waitFor();
}

describe('every page as a whole, in kk, ru and en', () => {
  browserTest.each(Object.entries(FILLED_PAGES))(
    '%s keeps nobody out, in light and dark, and fits a phone and a wall',
    async (_, filled) => {
      const page = await explorer.page(`#/kk/${filled.address}`);
      for (const lang of ['kk', 'ru', 'en'] as const) {
        await turnTo(page, lang, filled);
        // What is folded, and ids of bodies and acts, are not read as sentences.
        if (lang !== 'en') expect(ENGLISH.exec(await page.locator('main').innerText())?.[0] ?? null).toBe(null);
        await expectAccessible(page);
        for (const width of [360, 2560, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          await expectFits(page);
        }
      }
      // Colours do not depend on the language.
      await turnTo(page, 'kk', filled);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page);
      expect(explorer.takeProblems()).toEqual([]);
      await page.close();
    },
    120_000,
  );
});
