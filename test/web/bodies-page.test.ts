import { describe, expect } from 'vitest';
import { browserTest, expectAccessible, expectFits, useExplorer } from '../support/browser.ts';

const explorer = useExplorer();

describe('the list of bodies', () => {
  browserTest.each([
    ['kk', 'Мемлекеттік органдар', 'Ақсу қаласының әкімдігі'],
    ['ru', 'Государственные органы', 'Акимат города Аксу'],
    ['en', 'State bodies', 'Akimat of Aksu city'],
  ])('in %s: title, bodies, and no barrier', async (lang, title, body) => {
    const page = await explorer.page(`#/${lang}/bodies`);
    expect(await page.locator('h1').textContent()).toBe(title);
    expect(await page.getByRole('link', { name: body }).count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    await expectAccessible(page);
    expect(explorer.takeProblems()).toEqual([]);
    await page.close();
  });

  browserTest('fits a phone and a wall', async () => {
    for (const width of [360, 2560]) {
      const page = await explorer.page('#/ru/bodies', { width });
      await expectFits(page);
      await page.close();
    }
  });

  browserTest('dark colours keep their contrast', async () => {
    const page = await explorer.page('#/kk/bodies', { colorScheme: 'dark' });
    await expectAccessible(page);
    await page.close();
  });
});
