import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inSteps, overAll } from '../../src/web/client/work/over-all.ts';
import { browserTest, expectAccessible, useExplorer } from '../support/browser.ts';

const explorer = useExplorer();

/** Holds back every answer to such a path until it is let go. */
async function heldBack(page: Page, path: string): Promise<() => void> {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(path, async (route) => {
    await gate;
    await route.continue().catch(() => {});
  });
  return letGo;
}

describe('a question that takes long', () => {
  browserTest.each([
    ['kk', 'matrix', '**/data/bodies/*.json', 'Тоқтату', 'Аяқталмай тоқтатылды', 'Қайта сұрау', '.matrix-box'],
    ['ru', 'matrix', '**/data/bodies/m*.json', 'Отменить', 'Отменено до завершения', 'Спросить снова', '.matrix-box'],
    ['en', 'check', '**/data/check/en/*.json', 'Cancel', 'Cancelled before', 'Ask again', '.finding-group'],
    [
      'en',
      'compare?left=mddiai@2021-01-10&right=aksu-city-akimat@2023-10-01',
      '**/data/bodies/*.json',
      'Cancel',
      'Cancelled before',
      'Ask again',
      '.rows',
    ],
    [
      'en',
      'case/aksu-city-akimat/2023-10-01',
      '**/data/bodies/*.json',
      'Cancel',
      'Cancelled before',
      'Ask again',
      '.scorecard',
    ],
    ['ru', 'bodies', '**/data/index.json', 'Отменить', 'Отменено до завершения', 'Спросить снова', 'table.list'],
  ])(
    'in %s, page %s: shows that it goes on, is cancelled, and asked again',
    async (lang, hash, path, stop, stopped, again, there) => {
      const page = await explorer.blank({ width: 360 });
      const letGo = await heldBack(page, path);
      await page.goto(`${explorer.url}#/${lang}/${hash}`);
      await page.locator('progress').waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: stop }).click();
      await page.getByText(stopped).waitFor();
      expect(await page.locator('progress').count()).toBe(0);
      letGo();
      await page.getByRole('button', { name: again }).click();
      await page.locator(there).first().waitFor();
      expect(explorer.takeProblems()).toEqual([]);
      await page.close();
    },
  );

  browserTest('says how many of the bodies have been asked', async () => {
    const page = await explorer.blank();
    const letGo = await heldBack(page, '**/data/bodies/m*.json');
    await page.goto(`${explorer.url}#/en/matrix/2023-10-01`);
    await page.locator('progress[value]').waitFor();
    expect(await page.locator('.busy').textContent()).toMatch(/\d of \d · \d+ s/);
    letGo();
    await page.locator('.matrix-box').waitFor();
    await page.close();
  });
});

describe('work over many things', () => {
  const control = () => {
    const told: number[] = [];
    const { signal, abort } = (() => {
      const own = new AbortController();
      return { signal: own.signal, abort: () => own.abort(new Error('stopped')) };
    })();
    return { told, signal, abort, tell: (done: number) => told.push(done) };
  };

  test('gives results in the order of the things, and tells how far it is', async () => {
    const own = control();
    const step = (item: number) => new Promise<number>((resolve) => setTimeout(() => resolve(item * 2), 10 - item));
    expect(await overAll([1, 2, 3, 4, 5], step, own, 3)).toEqual([2, 4, 6, 8, 10]);
    expect(own.told).toEqual([1, 2, 3, 4, 5]);
  });

  test('ends soon after it is stopped', async () => {
    const own = control();
    let steps = 0;
    const step = () => {
      steps += 1;
      if (steps === 3) own.abort();
    };
    await expect(overAll(Array.from({ length: 100 }), step, own)).rejects.toThrow('stopped');
    expect(steps).toBe(3);
  });

  test('one long work is left between its steps, and taken no further once it is stopped', async () => {
    const done: number[] = [];
    const work = function* (stop: () => void) {
      for (const step of [1, 2, 3]) {
        done.push(step);
        if (step === 2) stop();
        yield;
      }
      return 'whole';
    };
    const own = control();
    expect(
      await inSteps(
        work(() => {}),
        own,
      ),
    ).toBe('whole');
    await expect(inSteps(work(own.abort), own)).rejects.toThrow('stopped');
    expect(done).toEqual([1, 2, 3, 1, 2]);
  });
});
