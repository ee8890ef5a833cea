import { describe, expect } from 'vitest';
import { browserTest, expectFits, useExplorer } from '../support/browser.ts';

const explorer = useExplorer();

describe('one sentence of an amending act', () => {
  browserTest.each([
    ['kk', 'Сөйлемді талдау', 'Мысал көрсету', '5-тармақ'],
    ['ru', 'Разобрать предложение', 'Показать пример', 'пункт 7'],
    ['en', 'Try a sentence', 'Show an example', 'point 5'],
  ])('in %s: is read while it is typed', async (lang, title, example, target) => {
    const page = await explorer.page(`#/${lang}/try`);
    expect(await page.locator('h1').textContent()).toBe(title);
    await page.getByRole('button', { name: example }).click();
    await page.locator('.card h3', { hasText: target }).waitFor();
    expect(explorer.takeProblems()).toEqual([]);
    await page.close();
  });

  browserTest('what is not understood is told, and hostile text is text', async () => {
    const page = await explorer.page('#/en/try', { width: 360 });
    await page
      .locator('#try-text')
      .fill('в пункте 7 <script>alert(1)</script> слова "<b onclick=x>" заменить неведомо чем;');
    await page.getByText('Not understood').waitFor();
    expect(await page.locator('main script, main b').count()).toBe(0);
    await page.locator('#try-text').fill('ә'.repeat(100_000));
    await page.locator('h2').waitFor();
    await expectFits(page);
    expect(explorer.takeProblems()).toEqual([]);
    await page.close();
  });
});
