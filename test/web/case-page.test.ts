import { describe, expect } from 'vitest';
import { browserTest, expectAccessible, expectFits, settled, useExplorer } from '../support/browser.ts';

const explorer = useExplorer();

describe('one appraisal', () => {
  browserTest.each([
    ['kk', 'Іс: Ақсу қаласының әкімдігі', 'Қорытынды'],
    ['ru', 'Дело: Акимат города Аксу', 'Итог'],
    ['en', 'Case: Akimat of Aksu city', 'Scorecard'],
  ])('in %s: asks what the law of the day asks', async (lang, title, card) => {
    const page = await explorer.page(`#/${lang}/case/aksu-city-akimat/2023-10-01`);
    expect(await page.locator('h1').textContent()).toBe(title);
    await page.getByRole('heading', { name: card, exact: true }).waitFor();
    expect(await page.locator('#fact-employee-tenureMonths').count()).toBe(1);
    expect(await page.locator('#fact-marks-0-value').count()).toBe(1);
    expect(explorer.takeProblems()).toEqual([]);
    await page.close();
  });

  browserTest('the grade follows while marks are typed, with its reasons and the words of the act', async () => {
    const page = await explorer.page('#/en/case/aksu-city-akimat/2023-10-01');
    for (const at of [0, 1, 2, 3]) await page.locator(`#fact-marks-${at}-value`).fill('5');
    const results = page.locator('.scorecard > ul').first();
    await results.locator('b', { hasText: '5' }).first().waitFor();
    await results.locator('summary').first().click();
    expect(await results.locator('q.law-words').count()).toBeGreaterThan(0);
    // The law of that day is presumed: nothing that it decides is surer.
    await page.locator('[aria-label] > p .certainty-presumed').waitFor();
    expect(await results.locator('.certainty-certain').count()).toBe(0);
    expect(page.url()).toContain('facts=');
    // The address alone gives the same case to a colleague.
    const again = await explorer.blank();
    await again.goto(page.url());
    await settled(again);
    expect(await again.locator('#fact-marks-2-value').inputValue()).toBe('5');
    await again.close();
    await page.close();
  });

  browserTest('a breach is told, a case file is opened, and one that is none is refused', async () => {
    const page = await explorer.page('#/en/case/aksu-city-akimat/2023-10-01', { width: 360 });
    await page.getByText('The case as a file').click();
    const file = (text: string) => ({ name: 'case.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) });
    await page.locator('input[type=file]').setInputFiles(file('plan: {kpis: 9}\n'));
    await page.locator('.verdict-breach').first().waitFor();
    await page.locator('input[type=file]').setInputFiles(file('plan: [<script>alert(1)</script>'));
    await page.getByText('The file is no case').waitFor();
    await expectFits(page);
    expect(explorer.takeProblems()).toEqual([]);
    await page.close();
  });

  browserTest('an address that bears half a fact is told so, and the page stays', async () => {
    const page = await explorer.page(
      '#/en/case/aksu-city-akimat/2023-10-01?facts=%7B%22marks%22:%5B%7B%22value%22:5%7D%5D%7D',
    );
    await page.getByText('no case that can be scored').waitFor();
    await page.locator('#fact-employee-tenureMonths').fill('7');
    expect(explorer.takeProblems()).toEqual([]);
    await page.close();
  });

  browserTest('the same case under every version and under every body, asked for when it is looked at', async () => {
    const facts = encodeURIComponent(JSON.stringify({ employee: { tenureMonths: 12 } }));
    const page = await explorer.page(`#/ru/case/aksu-city-akimat/2023-10-01?facts=${facts}`);
    expect(await page.locator('.wide-box').count()).toBe(0);
    await page.getByText('То же дело по каждой редакции').click();
    await page.getByRole('rowheader', { name: '2023-04-11_297-3' }).waitFor();
    await page.getByText('То же дело по праву каждого органа').click();
    const body = page.getByRole('rowheader', { name: 'Казыгуртский районный маслихат' });
    await body.waitFor();
    // What was asked for is told in words, not in the codes of the score.
    expect(await page.locator('.wide-box').last().innerText()).not.toMatch(/\b(?:true|false|null|kpi)\b/u);
    await expectAccessible(page);
    expect(explorer.takeProblems()).toEqual([]);
    await page.close();
  });

  browserTest('where the law of the day is open, the card says what may come out and when', async () => {
    const facts = encodeURIComponent(JSON.stringify({ commission: { members: 5 } }));
    const page = await explorer.page(`#/ru/case/atyrau-city-akimat/2023-06-17?facts=${facts}`);
    const outcomes = page.locator('.verdict-undetermined').first();
    await outcomes.getByText('Возможные исходы').click();
    await outcomes.locator('li b').first().waitFor();
    expect(await outcomes.locator('details li').allTextContents()).not.toEqual([]);
    expect(explorer.takeProblems()).toEqual([]);
    await page.close();
  });
});
