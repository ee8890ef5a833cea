import { describe, expect } from 'vitest';
import { browserTest, expectFits, useExplorer } from '../support/browser.ts';
import { FILLED_PAGES } from '../support/pages.ts';

const explorer = useExplorer();

/** What of a page is seen on paper and may not be: the way to other pages, and what only a hand could use. */
const USELESS = 'nav, .skip, .controls, search, input[type=search], input[type=file], .busy';

async function printed(name: string, lang: string) {
  const { address, until } = FILLED_PAGES[name] as (typeof FILLED_PAGES)[string];
  const page = await explorer.page(`#/${lang}/${address}`, { width: 794 });
  await page.locator(until).first().waitFor();
  await page.emulateMedia({ media: 'print' });
  return page;
}

describe('on paper', () => {
  browserTest.each(Object.keys(FILLED_PAGES).filter((name) => name !== 'add'))(
    '%s: nothing to click, nothing beside the page',
    async (name) => {
      const page = await printed(name, 'kk');
      const useless = page.locator(USELESS);
      for (let at = 0; at < (await useless.count()); at += 1) expect(await useless.nth(at).isVisible()).toBe(false);
      await expectFits(page);
      await page.close();
    },
  );

  browserTest('the law tells its day, and every unit is laid out with its words', async () => {
    const page = await printed('law', 'ru');
    expect(await page.getByText('10 января 2020 года').first().isVisible()).toBe(true);
    const units = page.locator('.text > .unit');
    expect(await units.count()).toBeGreaterThan(80);
    // What is skipped on a screen has no height of its own.
    const heights = await units.evaluateAll((all) =>
      all.map((unit) => (unit as unknown as { offsetHeight: number }).offsetHeight),
    );
    expect(heights.every((height) => height > 10)).toBe(true);
    expect(new Set(heights).size).toBeGreaterThan(5);
    await page.close();
  });

  browserTest('a comparison opens its words and says where they stand', async () => {
    const page = await printed('compare', 'ru');
    const link = page.locator('.rows a[data-file]').first();
    const place = await link.getAttribute('data-file');
    expect(place).toMatch(/\.txt$/u);
    expect(await link.isVisible()).toBe(true);
    const told = await page.evaluate(
      `getComputedStyle(document.querySelector('.rows a[data-file]'), '::after').content`,
    );
    expect(told).toContain(place);
    await page.close();
  });

  browserTest('the matrix stands in tables as wide as the page, every body in one of them', async () => {
    const page = await printed('matrix', 'en');
    const tables = page.locator('.matrix-paper table');
    await tables.first().waitFor();
    const names = await page.locator('.matrix-paper thead a').allTextContents();
    expect(new Set(names).size).toBe(names.length);
    expect(await tables.count()).toBe(Math.ceil(names.length / 3));
    expect(await page.locator('.matrix-box').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('.matrix-box').waitFor();
    await page.close();
  });
});
