import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readToken } from '../../src/web/client/add/ask.ts';
import { browserTest, expectAccessible, expectFits, useExplorer } from '../support/browser.ts';
import { copiedWorkspace, projectFolder } from '../support/workspace.ts';

const workspace = copiedWorkspace();
const explorer = useExplorer(workspace);
const DECREE = join(projectFolder, 'test/app/fixtures/aksu-55-1.ru.txt');
const FOLDER = join(workspace.corpus, 'aksu-city-akimat');
const actsHeld = () => readdirSync(FOLDER).filter((name) => !name.includes('.')).length;

async function choose(page: Page, file: string): Promise<void> {
  await page.locator('#add-file').setInputFiles(file);
  await page.locator('.add-decide, .notice.problem').first().waitFor({ timeout: 90_000 });
}

describe('a decree is taken in only after it was shown', () => {
  const held = actsHeld();

  browserTest.each([
    ['kk', 'Акт енгізу', 'Не анықталмаған болады', 'Жоқ, енгізбеу', 'Ештеңе жазылған жоқ.'],
    ['ru', 'Внести акт', 'Что становится неопределённым', 'Нет, не вносить', 'Ничего не записано.'],
    ['en', 'Add a decree', 'What becomes undetermined', 'No, leave it', 'Nothing was written.'],
  ])(
    'in %s: identity, edits and impact are shown, "no" writes nothing, and no barrier',
    async (lang, title, open, no, left) => {
      const page = await explorer.page(`#/${lang}/add`);
      expect(await page.locator('h1').textContent()).toBe(title);
      await choose(page, DECREE);
      expect(await page.locator('.facts').first().textContent()).toContain('aksu-city-akimat/2024-03-05/55-1');
      expect(await page.locator('.card').count()).toBeGreaterThan(0);
      expect(await page.locator('.rows > li').count()).toBeGreaterThan(0);
      await page.getByRole('heading', { name: open }).waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: no }).click();
      await page.getByText(left).waitFor();
      expect(actsHeld()).toBe(held);
      expect(explorer.takeProblems()).toEqual([]);
      await page.close();
    },
  );

  browserTest('reading can be cancelled, and nothing is written', async () => {
    const page = await explorer.page('#/en/add');
    await page.route('**/api/add?*', () => {});
    await page.locator('#add-file').setInputFiles(DECREE);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled. Nothing was written.').waitFor();
    expect(actsHeld()).toBe(held);
    explorer.takeProblems();
    await page.close();
  });

  browserTest('without the token, and with a wrong one, it is told and nothing is written', async () => {
    const page = await explorer.page('#/en/add');
    await choose(page, DECREE);
    await page.getByRole('button', { name: 'Yes, take it in' }).click();
    await page.getByText('Paste the token first').waitFor();
    await page.locator('#add-token').fill('not-the-token');
    await page.getByRole('button', { name: 'Yes, take it in' }).click();
    await page.getByText('does not know this token').waitFor();
    expect(actsHeld()).toBe(held);
    // What was told after the preview must be read again before anything can be taken in.
    await page.locator('#add-lang').selectOption('ru');
    expect(await page.getByRole('button', { name: 'Yes, take it in' }).count()).toBe(0);
    expect(page.url()).toContain('text-lang=ru');
    await page.getByRole('button', { name: 'Read it again' }).click();
    await page.getByRole('button', { name: 'Yes, take it in' }).waitFor();
    await page.close();
    // The browser itself tells of the 403 in its console.
    expect(explorer.takeProblems().filter((problem) => !problem.includes('403'))).toEqual([]);
  });

  browserTest('hostile text is text, an empty file is told, and the page fits a phone in the dark', async () => {
    const page = await explorer.page('#/kk/add', { width: 360, colorScheme: 'dark' });
    const hostile = `<script>globalThis.broken = 1</script> № <img src=x onerror="globalThis.broken = 2"> қаулысы ${'ұ'.repeat(100_000)}`;
    const name = '"><img src=x onerror=alert(1)>.txt';
    await page.locator('#add-file').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(hostile) });
    await page.locator('.add-decide, .notice.problem').first().waitFor({ timeout: 90_000 });
    expect(await page.locator('main script, main img').count()).toBe(0);
    expect(await page.evaluate(() => (globalThis as { broken?: number }).broken ?? null)).toBe(null);
    await expectFits(page);
    await page.locator('#add-file').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('') });
    await page.getByText('Файл бос.').waitFor();
    expect(explorer.takeProblems().filter((problem) => !problem.includes('400'))).toEqual([]);
    await page.close();
  });

  browserTest('a static site says how to get the server', async () => {
    const page = await explorer.blank();
    await page.route('**/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(' data-server="true"', '') });
    });
    await page.goto(`${explorer.url}#/ru/add`);
    await page.getByText('adisteme serve').waitFor();
    expect(await page.locator('#add-file').count()).toBe(0);
    await page.close();
  });

  browserTest('with the token and "yes" it is in the corpus, and the law has it', async () => {
    const page = await explorer.page(`#/en/add?token=${explorer.token}`);
    expect(page.url()).not.toContain(explorer.token);
    await choose(page, DECREE);
    await page.getByRole('button', { name: 'Yes, take it in' }).click();
    await page.getByText('It is taken in, and the rules are rebuilt.').waitFor({ timeout: 90_000 });
    expect(actsHeld()).toBe(held + 1);
    await page.getByRole('link', { name: 'Its timeline' }).click();
    await page.locator('main').getByText('aksu-city-akimat/2024-03-05/55-1').first().waitFor();
    await page.goto(`${explorer.url}#/en/add`);
    await page.locator('#add-file').setInputFiles(DECREE);
    await page.getByText('The corpus holds this document already').waitFor();
    expect(explorer.takeProblems()).toEqual([]);
    await page.close();
  });
});

describe('a token as it is pasted', () => {
  test('loses the spaces around it, and what no header can bear is none', () => {
    expect(readToken(' 54dyPiGPb3-fGUQ \n')).toBe('54dyPiGPb3-fGUQ');
    expect(readToken('')).toBe(null);
    expect(readToken('a b')).toBe(null);
    expect(readToken('ключ')).toBe(null);
  });
});
