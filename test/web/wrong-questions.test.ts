import { describe, expect } from 'vitest';
import { browserTest, useExplorer } from '../support/browser.ts';

const explorer = useExplorer();

describe('a question that cannot be answered', () => {
  browserTest.each([
    ['kk', 'law/nobody/2020-01-01', 'Мұнда «nobody» органы жоқ', 'Органдар тізіміне'],
    ['ru', 'timeline/nobody', 'Органа «nobody» здесь нет', 'К списку органов'],
    ['en', 'case/nobody', 'There is no body “nobody” here', 'To the list of bodies'],
    ['en', 'law', 'The address names no body', 'To the list of bodies'],
  ])('in %s, %s: an unknown body is told, with the way to those that are known', async (lang, hash, told, way) => {
    const page = await explorer.page(`#/${lang}/${hash}`);
    expect(await page.getByRole('alert').textContent()).toContain(told);
    await page.getByRole('alert').getByRole('link', { name: way }).click();
    await page.locator('table.list').waitFor();
    explorer.takeProblems();
    await page.close();
  });

  browserTest.each([
    ['matrix/2020-99-10', '“2020-99-10” is not a day of the calendar'],
    ['matrix/2020-01-10?body=mddiai&body=nobody', 'Not known here and left out: nobody'],
    ['matrix/2020-01-10?body=mddiai', 'untick “Only rules that differ”'],
    ['law/mddiai/2021-01-10?published=mddiai/x=2020-01-01', '“mddiai/x=2020-01-01” is no assumption'],
    ['law/mddiai/2021-01-10?published=mddiai/2019-11-26/324-nq=2020-99-99', '2020-99-99” is no assumption'],
    ['case/mddiai/2021-01-10?facts=%7B%22kpis%22%3A%5B', 'is no case that can be scored'],
    ['case/kazygurt-district-maslikhat/1999-01-01', 'no act known'],
  ])('%s: what is wrong with it is told on the page', async (hash, told) => {
    const page = await explorer.page(`#/en/${hash}`);
    await page.getByText(told).first().waitFor();
    expect(explorer.takeProblems()).toEqual([]);
    await page.close();
  });
});

browserTest('a server that was stopped is told so on a page that was not open yet, and asked again', async () => {
  const page = await explorer.page('#/ru/bodies');
  await page.route('**/*', (route) => route.abort('connectionrefused'));
  await page.evaluate(`location.hash = '#/ru/try'`);
  await page.getByText('Работает ли сервер?').waitFor();
  expect(await page.getByText('по вине программы').count()).toBe(0);
  await page.evaluate(`location.hash = '#/ru/bodies'`);
  await page.locator('table.list').waitFor();
  await page.unroute('**/*');
  await page.evaluate(`location.hash = '#/ru/try'`);
  await page.locator('textarea').waitFor();
  explorer.takeProblems();
  await page.close();
});
