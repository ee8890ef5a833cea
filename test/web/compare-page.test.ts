import { describe, expect } from 'vitest';
import { browserTest, expectFits, useExplorer } from '../support/browser.ts';

const explorer = useExplorer();
const SIDES = 'left=aksu-city-akimat@2023-09-15&right=mddiai@2021-01-10';

describe('two laws side by side', () => {
  browserTest.each([
    ['kk', 'Салыстыру', 'Қағидалар'],
    ['ru', 'Сравнение', 'Правила'],
    ['en', 'Compare', 'Rules'],
  ])('in %s: rules that differ with the words of both', async (lang, title, rules) => {
    const page = await explorer.page(`#/${lang}/compare?${SIDES}`);
    expect(await page.locator('h1').textContent()).toBe(title);
    await page.getByRole('heading', { name: rules, exact: true }).waitFor();
    const first = page.locator('.rows > li').first();
    await first.locator('summary').click();
    expect(await first.locator('blockquote .law-words').count()).toBeGreaterThan(0);
    expect(explorer.takeProblems()).toEqual([]);
    await page.close();
  });

  browserTest('a question is asked by the form and stands in the address', async () => {
    const page = await explorer.page('#/en/compare');
    await page.getByText('Choose a body and a day on each side.').waitFor();
    await page.locator('#left-body').selectOption('aksu-city-akimat');
    await page.locator('#left-date').fill('2020-01-10');
    await page.locator('#right-body').selectOption('aksu-city-akimat');
    await page.locator('#right-date').fill('2023-09-15');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('heading', { name: 'Words', exact: true }).waitFor();
    expect(page.url()).toContain('right=aksu-city-akimat');
    await page.close();
  });

  browserTest('the same side twice and a day that is none are told, not compared', async () => {
    const page = await explorer.page('#/en/compare?left=mddiai@2021-01-10&right=mddiai@2021-01-10');
    await page.getByText('there is nothing to compare').waitFor();
    await page.goto(`${explorer.url}#/en/compare?left=mddiai@2021-02-31&right=mddiai@2021-01-10`);
    await page.getByText('is not a day of the calendar').waitFor();
    expect(explorer.takeProblems()).toEqual([]);
    await page.close();
  });

  browserTest('fits a phone', async () => {
    const page = await explorer.page(`#/ru/compare?${SIDES}`, { width: 360 });
    await page.locator('.rows').first().waitFor();
    await expectFits(page);
    await page.close();
  });
});
