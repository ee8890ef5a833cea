import { describe, expect } from 'vitest';
import { browserTest, expectAccessible, expectFits, useExplorer } from '../support/browser.ts';

const explorer = useExplorer();

describe('rules x bodies', () => {
  browserTest.each([
    ['kk', 'Матрица', 'Ақсу қаласының әкімдігі'],
    ['ru', 'Матрица', 'Акимат города Аксу'],
    ['en', 'Matrix', 'Akimat of Aksu city'],
  ])('in %s: a column for each body, letters for equal values', async (lang, title, body) => {
    const page = await explorer.page(`#/${lang}/matrix/2020-01-10?all=yes`);
    expect(await page.locator('h1').textContent()).toBe(title);
    await page.getByRole('columnheader', { name: body }).waitFor();
    expect(await page.locator('.letter').count()).toBeGreaterThan(3);
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

  browserTest('of many bodies only the columns in sight are drawn, and every one can be reached', async () => {
    const page = await explorer.blank();
    const [index, one] = await Promise.all(
      ['index', 'bodies/atyrau-city-akimat'].map(async (path) => (await explorer.data(path)) as string),
    );
    const entry = JSON.parse(index ?? '').bodies.find(
      (each: { body: { id: string } }) => each.body.id === 'atyrau-city-akimat',
    );
    const named = (number: number) => ({
      ...entry.body,
      id: `b${number}`,
      names: { kk: `К${number}`, ru: `Р${number}`, en: `Body ${number}` },
    });
    const bodies = Array.from({ length: 60 }, (_, number) => ({ ...entry, body: named(number) }));
    await page.route('**/data/index.json', (route) => route.fulfill({ json: { bodies } }));
    await page.route('**/data/bodies/b*.json', (route) => {
      const data = JSON.parse(one ?? '');
      data.law.body = named(Number(/b(\d+)\.json$/u.exec(route.request().url())?.[1]));
      return route.fulfill({ json: data });
    });
    await page.goto(`${explorer.url}#/en/matrix/2023-01-10?all=yes&body=*`);
    await page.getByRole('columnheader', { name: 'Body 0', exact: true }).waitFor();
    expect(await page.getByRole('columnheader').count()).toBeLessThan(24);
    expect(await page.getByRole('table').getAttribute('aria-colcount')).toBe('61');
    await expectAccessible(page);
    await page.evaluate("document.querySelector('.matrix-box').scrollTo(100_000, 0)");
    const last = page.getByRole('columnheader', { name: 'Body 59', exact: true });
    await last.waitFor();
    expect(await last.getAttribute('aria-colindex')).toBe('61');
    // A title and a cell of one row stand beside each other.
    const heights = await page.evaluate(
      "[...document.querySelectorAll('.matrix-box tr')].slice(0, 6).map((row) => new Set([...row.querySelectorAll('th, td:not(.room)')].map((cell) => cell.offsetHeight)).size)",
    );
    expect(heights).toEqual([1, 1, 1, 1, 1, 1]);
    await page.emulateMedia({ media: 'print' });
    await page.locator('.matrix-paper table').first().waitFor();
    expect(await page.locator('.matrix-paper thead a').count()).toBe(60);
    expect(explorer.takeProblems()).toEqual([]);
    await page.close();
  });
});
