import { describe, expect, test } from 'vitest';
import type { CheckAnswer } from '../../src/model/answers.ts';
import type { ExplorerCheck } from '../../src/model/explorer.ts';
import type { Asked } from '../../src/web/client/check/filter.ts';
import { bodiesInOrder, countsIn, groupsOf, pick, totalsOf } from '../../src/web/client/check/filter.ts';
import { lineSpan } from '../../src/web/client/source/lines.ts';
import { browserTest, expectFits, useExplorer } from '../support/browser.ts';

const explorer = useExplorer();

describe('what is wrong with the documents or with our reading', () => {
  browserTest.each([
    ['kk', 'Тексеру: не табылды', 'Не істеу керек'],
    ['ru', 'Проверка: что найдено', 'Что делать'],
    ['en', 'Check: findings', 'What to do'],
  ])('in %s: findings by kind with words, place and advice', async (lang, title, advice) => {
    const page = await explorer.page(`#/${lang}/check`);
    expect(await page.locator('h1').textContent()).toBe(title);
    await page.locator('.finding-group').first().waitFor();
    expect(await page.locator('.finding-group .hint').first().textContent()).toContain(advice);
    expect(await page.locator('.finding-group .finding-words').first().textContent()).not.toBe('');
    expect(explorer.takeProblems()).toEqual([]);
    await page.close();
  });

  browserTest('says the same as the command, and filters stand in the address', async () => {
    const page = await explorer.page('#/en/check');
    await page.locator('.finding-group').first().waitFor();
    const answer = JSON.parse(await page.evaluate(async () => (await fetch('api/check')).text())) as CheckAnswer;
    const all = answer.diagnostics.length;
    expect(await page.locator('.check-count').textContent()).toBe(`${all} findings`);
    await page.locator('#check-code').selectOption('=CITE_UNRESOLVED');
    const wanted = answer.diagnostics.filter((entry) => entry.code === 'CITE_UNRESOLVED');
    await page.getByText(`${wanted.length} finding of ${all}`).waitFor();
    expect(page.url()).toContain('code=CITE_UNRESOLVED');
    expect(await page.locator('.finding-words').allTextContents()).toEqual(wanted.map((entry) => entry.message));
    await page.locator('#check-text').fill('no such words');
    await page.getByText('No finding fits').waitFor();
    expect(page.url()).toContain('text=no%20such%20words');
    await page.getByRole('button', { name: 'Show all again' }).click();
    await page.getByText(`${all} findings`).waitFor();
    expect(await page.locator('#check-text').inputValue()).toBe('');
    await page.close();
  });

  browserTest('leads to the line of the document and to the unit of the law', async () => {
    const page = await explorer.page('#/en/check?code=CITE_UNRESOLVED');
    await page
      .locator('.finding-place')
      .first()
      .getByRole('link', { name: /in the document, line \d+/ })
      .click();
    await page.locator('mark.cited.chosen').first().waitFor();
    await page.goBack();
    const found = page.locator('.finding-place').first();
    await found.getByRole('link', { name: 'in the law' }).click();
    await page.locator('.unit.chosen').waitFor();
    expect(page.url()).toMatch(/\/law\/[^/]+\/\d{4}-\d\d-\d\d\?unit=/);
    expect(explorer.takeProblems()).toEqual([]);
    await page.close();
  });

  browserTest('thousands of findings and hostile words are text, and fit a phone', async () => {
    const page = await explorer.blank({ width: 360, colorScheme: 'dark' });
    const place = { act: 'mddiai/<b>x</b>/1', file: 'mddiai/"><img src=x onerror=alert(1)>.txt', line: 7 };
    const message = `<script>globalThis.broken = 1</script> ${'ұ'.repeat(3_000)}`;
    const diagnostics = Array.from({ length: 5_000 }, () => ({
      code: 'CITE_UNRESOLVED',
      severity: 'warning',
      message,
      place,
      related: [],
      found: '<img src=x onerror="globalThis.broken = 2">',
    }));
    const counts = [{ code: 'CITE_UNRESOLVED', severity: 'warning', count: diagnostics.length }];
    const overview = { codes: {}, bodies: [{ body: 'mddiai', counts, accepted: 0 }] };
    const findings = { body: 'mddiai', found: diagnostics, accepted: [], days: {} };
    await page.route('**/data/check/en.json', (route) => route.fulfill({ json: overview }));
    await page.route('**/data/check/en/mddiai.json', (route) => route.fulfill({ json: findings }));
    await page.goto(`${explorer.url}#/en/check?text=${encodeURIComponent('<script>')}`);
    await page.locator('.finding-words').first().waitFor();
    // Some come by themselves, so that they can be searched; of thousands the rest when their place comes near.
    await page.locator('.finding-words').nth(1_000).waitFor({ state: 'attached' });
    await page.waitForTimeout(300);
    expect(await page.locator('.finding-words').count()).toBeLessThan(1_200);
    expect(await page.locator('main script, main img, main b').count()).toBe(0);
    expect(await page.evaluate(() => (globalThis as { broken?: number }).broken ?? null)).toBe(null);
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
    await page.locator('.finding-words').nth(1_200).waitFor({ state: 'attached' });
    await expectFits(page);
    expect(explorer.takeProblems()).toEqual([]);
    await page.close();
  });

  browserTest(
    'of very many bodies only those are fetched that the list has come to, and all of them for a word',
    async () => {
      const page = await explorer.blank();
      const ids = Array.from({ length: 300 }, (_, at) => `body-${at}`);
      const counts = [{ code: 'CITE_UNRESOLVED', severity: 'warning', count: 2 }];
      const bodies = ids.map((body, at) => ({ body, counts, accepted: at === 7 ? 1 : 0 }));
      const asked = new Set<string>();
      await page.route('**/data/check/en.json', (route) => route.fulfill({ json: { codes: {}, bodies } }));
      await page.route('**/data/check/en/*.json', (route) => {
        const body = /([^/]+)\.json$/.exec(route.request().url())?.[1] ?? '';
        asked.add(body);
        const one = (number: number) => ({
          code: 'CITE_UNRESOLVED',
          severity: 'warning',
          message: `${body} ${number}`,
          place: { act: `${body}/1` },
          related: [],
        });
        const accepted = body === 'body-7' ? [{ diagnostic: one(3), reason: 'A slip of the publisher.' }] : [];
        return route.fulfill({ json: { body, found: [one(1), one(2)], accepted, days: {} } });
      });
      await page.goto(`${explorer.url}#/en/check`);
      const told = page.locator('.finding-words');
      await told.nth(59).waitFor({ state: 'attached' });
      expect(await page.locator('.check-count').textContent()).toBe('600 findings');
      await page.getByText('60 of 600 are shown').waitFor();
      expect(asked.size).toBe(30);
      await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
      await told.nth(200).waitFor({ state: 'attached' });
      expect(asked.size).toBeLessThan(300);
      expect(await told.allTextContents()).toEqual(
        ids.flatMap((id) => [`${id} 1`, `${id} 2`]).slice(0, await told.count()),
      );
      // By key: the list above grows as it comes into sight, and a click would meet the place where the summary was.
      const accepted = page.locator('summary', { hasText: 'Accepted by a person (1)' });
      await accepted.press('Enter');
      await page.getByText('A slip of the publisher.').waitFor();
      await accepted.press('Enter');
      await page.locator('#check-text').fill('body-299');
      await page.getByText('2 findings of 600').waitFor();
      expect(asked.size).toBe(300);
      expect(await told.allTextContents()).toEqual(['body-299 1', 'body-299 2']);
      expect(explorer.takeProblems()).toEqual([]);
      await page.close();
    },
  );

  browserTest('data that cannot be had is told, and asked for again', async () => {
    const page = await explorer.blank();
    await page.route('**/data/check/ru.json', (route) => route.fulfill({ status: 404, body: '' }), { times: 1 });
    await page.goto(`${explorer.url}#/ru/check`);
    await page.getByRole('alert').waitFor();
    await page.getByRole('button', { name: 'Повторить' }).click();
    await page.locator('.finding-group').first().waitFor();
    explorer.takeProblems();
    await page.close();
  });
});

describe('findings are picked', () => {
  const found = (code: string, severity: 'error' | 'warning' | 'info', act: string, message: string) => ({
    code,
    severity,
    message,
    place: { act },
    related: [],
  });
  const all = [
    found('B', 'info', 'x/2020-01-01/1', 'Ескі  СӨЗ'),
    found('A', 'info', 'y/2020-01-01/1', 'жаңа сөз'),
    found('C', 'error', 'x/2020-01-01/1', 'үшінші'),
  ] as unknown as CheckAnswer['diagnostics'];
  const codes: CheckAnswer['codes'] = { C: { meaning: 'Meaning of C', advice: '' } };
  const check: ExplorerCheck = {
    schema: 'adisteme/explorer-check/2',
    codes,
    bodies: [
      {
        body: 'x',
        counts: [
          { code: 'B', severity: 'info', count: 1 },
          { code: 'C', severity: 'error', count: 1 },
        ],
        accepted: 0,
      },
      { body: 'y', counts: [{ code: 'A', severity: 'info', count: 1 }], accepted: 0 },
    ],
  };
  const nothing = { body: null, code: null, severity: null, text: '' };

  test('errors first, then by code', () => {
    expect(groupsOf(pick(all, codes, nothing)).map((group) => group.code)).toEqual(['C', 'A', 'B']);
  });

  test('by words in any letters and spaces, of the message or of what the code means', () => {
    expect(pick(all, codes, { ...nothing, text: 'ескі сөз' }).map((entry) => entry.code)).toEqual(['B']);
    expect(pick(all, codes, { ...nothing, text: 'meaning of' }).map((entry) => entry.code)).toEqual(['C']);
  });

  test('each choice tells how many it would leave with the other questions kept', () => {
    const asked = { ...nothing, body: 'x', severity: 'info' };
    expect(pick(all, codes, asked).map((entry) => entry.code)).toEqual(['B']);
    const counts = countsIn(check, asked);
    expect([...counts.body]).toEqual([
      ['x', 1],
      ['y', 1],
    ]);
    expect([...counts.severity]).toEqual([
      ['info', 1],
      ['error', 1],
    ]);
  });

  test('only bodies that have such findings are fetched, in the order in which the list comes to them', () => {
    const places = (asked: Partial<Asked>) => bodiesInOrder(check, { ...nothing, ...asked });
    expect(places({})).toEqual([
      { body: 'x', from: 0 },
      { body: 'y', from: 1 },
    ]);
    expect(places({ severity: 'info' })).toEqual([
      { body: 'y', from: 0 },
      { body: 'x', from: 1 },
    ]);
    expect(places({ severity: 'error' })).toEqual([{ body: 'x', from: 0 }]);
    expect([...totalsOf(check, { ...nothing, severity: 'info' })]).toEqual([
      ['info B', 1],
      ['info A', 1],
    ]);
  });

  test('a line is found by its number, without the spaces around it', () => {
    expect(lineSpan('a\n  b c \nd', '2')).toEqual([[4, 7]]);
    expect(lineSpan('a\nb', '3')).toEqual([]);
    expect(lineSpan('a\nb', '0')).toEqual([]);
    expect(lineSpan('a\nb', null)).toEqual([]);
  });
});
