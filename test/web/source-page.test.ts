import { describe, expect } from 'vitest';
import { browserTest, expectAccessible, expectFits, useExplorer } from '../support/browser.ts';

const explorer = useExplorer();
const FILE = 'atyrau-oblast-akimat/2023-06-29_105/kk.txt';

describe('a document as obtained', () => {
  browserTest('in three languages: repairs by kind, each leads to its place', async () => {
    const page = await explorer.page(`#/en/source/${FILE}`);
    for (const [lang, title] of [
      ['kk', 'Алынған күйіндегі құжат'],
      ['ru', 'Документ, как он получен'],
      ['en', 'The document as obtained'],
    ] as const) {
      await page.goto(`${explorer.url}#/${lang}/source/${FILE}`);
      await page.getByRole('heading', { name: title }).waitFor();
    }
    await page.getByText('Link text torn out of its place: 7 repairs').waitFor();
    await page
      .locator('.source-notes li', { hasText: '2-тармақ келесі мазмұндағы 13) тармақшамен' })
      .last()
      .getByRole('button')
      .click();
    expect(await page.locator('mark.chosen').textContent()).toBe('2-тармақ');
    expect(explorer.takeProblems()).toEqual([]);
    await page.close();
  });

  browserTest('a place in bytes is marked in the text', async () => {
    const page = await explorer.page(`#/kk/source/${FILE}?at=0-10`);
    const words = (await page.locator('mark.cited').allTextContents()).join('');
    expect(new TextEncoder().encode(words).length).toBeLessThanOrEqual(10);
    expect(words.length).toBeGreaterThan(0);
    await page.close();
  });

  browserTest('fits a phone', async () => {
    const page = await explorer.page(`#/ru/source/${FILE}`, { width: 360, colorScheme: 'dark' });
    await expectFits(page);
    await expectAccessible(page);
    await page.close();
  });
});
