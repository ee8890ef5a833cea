import { describe, expect } from 'vitest';
import { browserTest, expectAccessible, expectFits, useExplorer } from '../support/browser.ts';

const explorer = useExplorer();

describe('rules x bodies', () => {
  browserTest.each([
    ['kk', 'Матрица', 'Ақсу қаласының әкімдігі'],
    ['ru', 'Матрица', 'Акимат города Аксу'],
    ['en', 'Matrix', 'Akimat of Aksu city'],
  ])('in %s: a column for each body, letters for equal values, and no barrier', async (lang, title, body) => {
    const page = await explorer.page(`#/${lang}/matrix/2020-01-10?all=yes`);
    expect(await page.locator('h1').textContent()).toBe(title);
    await page.getByRole('columnheader', { name: body }).waitFor();
    expect(await page.locator('.letter').count()).toBeGreaterThan(3);
    await expectAccessible(page, '.controls');
    expect(explorer.takeProblems()).toEqual([]);
    await page.close();
  });

  browserTest('fewer bodies are chosen in the address, and a gap is told from an absence', async () => {
    const page = await explorer.page('#/en/matrix/2020-01-10?body=mddiai&body=aksu-city-akimat&all=yes');
    await page.locator('.matrix-box').waitFor();
    expect(await page.getByRole('columnheader').count()).toBe(3);
    expect(await page.locator('.cell-gap').count()).toBeGreaterThan(0);
    await page.close();
  });

  browserTest('fits a phone: the table scrolls in a box of its own', async () => {
    const page = await explorer.page('#/ru/matrix/2020-01-10', { width: 360, colorScheme: 'dark' });
    await page.locator('.matrix-box').waitFor();
    await expectFits(page);
    expect(explorer.takeProblems()).toEqual([]);
    await page.close();
  });
});
