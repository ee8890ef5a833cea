import { describe, expect } from 'vitest';
import { browserTest, expectAccessible, expectFits, useExplorer } from '../support/browser.ts';

const explorer = useExplorer();

describe('the list of bodies', () => {
  browserTest.each([
    ['kk', 'Мемлекеттік органдар', 'Ақсу қаласының әкімдігі'],
    ['ru', 'Государственные органы', 'Акимат города Аксу'],
    ['en', 'State bodies', 'Akimat of Aksu city'],
  ])('in %s: title, bodies', async (lang, title, body) => {
    const page = await explorer.page(`#/${lang}/bodies`);
    expect(await page.locator('h1').textContent()).toBe(title);
    expect(await page.getByRole('link', { name: body }).count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    expect(explorer.takeProblems()).toEqual([]);
    await page.close();
  });

  browserTest(
    'any spelling finds a body, and its link leads on with the focus at the beginning of the page',
    async () => {
      const page = await explorer.page('#/en/bodies');
      await page.getByLabel('Find a body').fill('Қазығұрт');
      await page.getByText('1 body', { exact: true }).waitFor();
      expect(page.url()).toContain('q=');
      await page.getByRole('link', { name: 'Maslikhat of Kazygurt district' }).click();
      await page.getByRole('heading', { level: 1, name: 'Maslikhat of Kazygurt district' }).waitFor();
      expect(await page.evaluate('document.activeElement.id')).toBe('main');
      await page.close();
    },
  );

  browserTest('data that is damaged is told, and the way to other pages stays', async () => {
    const page = await explorer.blank();
    await page.route('**/data/bodies/mddiai.json', (route) => route.fulfill({ json: { schema: 'x', law: {} } }));
    await page.goto(`${explorer.url}#/en/law/mddiai/2021-06-01`);
    expect(await page.getByRole('alert').textContent()).toContain('fault of the tool');
    await page.getByRole('link', { name: 'Bodies' }).click();
    await page.getByRole('heading', { name: 'State bodies' }).waitFor();
    explorer.takeProblems();
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
