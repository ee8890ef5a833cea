import { describe, expect } from 'vitest';
import { browserTest, expectAccessible, expectFits, settled, useExplorer } from '../support/browser.ts';

const explorer = useExplorer();

describe('the timeline of a body', () => {
  browserTest('in three languages: the moments in words', async () => {
    const page = await explorer.page('#/en/timeline/atyrau-oblast-akimat');
    for (const [lang, title] of [
      ['kk', 'Не қашан болады'],
      ['ru', 'Что и когда происходит'],
      ['en', 'What happens when'],
    ] as const) {
      await page.goto(`${explorer.url}#/${lang}/timeline/atyrau-oblast-akimat`);
      await page.getByRole('heading', { name: title }).waitFor();
      expect(await page.locator('.moments > li').count()).toBe(3);
    }
    expect(explorer.takeProblems()).toEqual([]);
    await page.close();
  });

  browserTest('a click on the picture, or the slider and the keyboard, lead to the law of that day', async () => {
    const page = await explorer.page('#/ru/timeline/kazygurt-district-maslikhat');
    await page.locator('.timeline-grid svg').click({ position: { x: 300, y: 60 } });
    await page.waitForURL(/#\/ru\/law\/kazygurt-district-maslikhat\/\d{4}-\d{2}-\d{2}$/u);
    await page.goBack();
    await settled(page);
    await page.locator('input[type=range]').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/ru\/law\/kazygurt-district-maslikhat\/2017-/u);
    await page.close();
  });

  browserTest('a phone scrolls the picture, not the page', async () => {
    const page = await explorer.page('#/kk/timeline/aksu-city-akimat', { width: 360, colorScheme: 'dark' });
    await expectFits(page);
    await expectAccessible(page);
    await page.close();
  });

  browserTest('a body that is not here is said so, with what to do', async () => {
    const page = await explorer.blank();
    await page.goto(`${explorer.url}#/en/timeline/no-such-body`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('There is no body “no-such-body” here');
    expect(explorer.takeProblems().filter((problem) => !problem.includes('404'))).toEqual([]);
    await page.close();
  });
});
