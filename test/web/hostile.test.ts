// The text of a decree is never anything but text: whatever it holds is shown, runs nowhere and breaks nothing.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { add } from '../../src/app/add.ts';
import { openExplorer } from '../../src/app/explorer.ts';
import { browserTest, expectFits, useExplorer } from '../support/browser.ts';
import { copiedWorkspace } from '../support/workspace.ts';

const SCRIPT = '<script>globalThis.broken = 1</script><img src=x onerror="globalThis.broken = 2">';
const BIDI = '\u202e\u2066abc\u2069\u202c';
const LONG = 'ұзынсөз'.repeat(150_000);
const TITLE = 'Өте ұзақ атау '.repeat(360);

const DECREE = `Ақсу қаласы әкімдігінің
2024 жылғы 9 қаңтардағы № 7/1 қаулысы

"Б" корпусы мемлекеттік әкімшілік қызметшілерінің қызметін бағалаудың әдістемесін бекіту туралы ${SCRIPT} ${TITLE}

      "Қазақстан Республикасының мемлекеттік қызметі туралы" Заңының 33-бабының 5-тармағына сәйкес ҚАУЛЫ ЕТЕДІ:
      1. Қоса беріліп отырған "Б" корпусы мемлекеттік әкімшілік қызметшілерінің қызметін бағалаудың әдістемесі бекітілсін.
      2. Осы қаулы алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.
      Әкім

      Ақсу қаласы әкімдігінің 2024 жылғы 9 қаңтардағы № 7/1 қаулысына қосымша

      "Б" корпусы мемлекеттік әкімшілік қызметшілерінің қызметін бағалаудың әдістемесі

      1-тарау. Жалпы ережелер
      1. Комиссия құрамы кемінде 5 адамнан тұрады. ${SCRIPT}
      2. [басыңыз](javascript:globalThis.broken=3) ${BIDI} ${LONG}
      3. Отырыс Комиссия мүшелерінің кемінде үштен екісі қатысқан жағдайда өкілетті болып есептеледі.
`;

const workspace = copiedWorkspace();
const folder = join(workspace.folder, 'inbox');
mkdirSync(folder);
const file = join(folder, 'decree.txt');
writeFileSync(file, DECREE);
const { value: added } = await add(workspace, { file, body: 'aksu-city-akimat', lang: 'kk', write: true });
const explorer = useExplorer(workspace);

describe('a decree that would like to be a program', () => {
  browserTest('is shown as text on every page, and nothing of it runs', async () => {
    expect(added?.written).toBe(true);
    const act = added?.identity.id ?? '';
    const [body = ''] = act.split('/');
    const page = await explorer.page('#/kk/bodies', { width: 360 });
    const held = openExplorer(workspace).value.corpus.acts.find((entry) => entry.work.id === act);
    const document = `${held?.folder}/${held?.manifest?.files[0]?.file}`;
    for (const hash of [
      `#/kk/bodies?q=${encodeURIComponent(SCRIPT)}`,
      `#/kk/timeline/${body}`,
      `#/kk/law/${body}/2024-06-01?rule=${encodeURIComponent(SCRIPT)}`,
      `#/kk/law/${body}/2024-06-01?unit=point_2`,
      `#/kk/source/${document}`,
      `#/kk/${encodeURIComponent(SCRIPT)}/x`,
      `#/kk/law/${encodeURIComponent('../../api/bodies')}/2024-06-01`,
    ]) {
      await page.goto(`${explorer.url}${hash}`);
      await page.locator('main h1, main [role=alert]').first().waitFor();
      const state = await page.evaluate(() => {
        const { document: shown, broken } = globalThis as unknown as {
          document: { querySelectorAll: (selector: string) => { length: number } };
          broken?: number;
        };
        return {
          broken: broken ?? null,
          planted: shown.querySelectorAll('main script, main img, main a[href^="javascript:"], main iframe').length,
        };
      });
      expect([hash, state]).toEqual([hash, { broken: null, planted: 0 }]);
      await expectFits(page);
    }
    expect(explorer.takeProblems().filter((problem) => !problem.includes('404'))).toEqual([]);
    await page.close();
  });

  browserTest('its words stand on the page as they are', async () => {
    const page = await explorer.page('#/kk/law/aksu-city-akimat/2024-06-01');
    expect(await page.locator('[data-unit=point_1] .law-words').first().textContent()).toContain(SCRIPT);
    expect((await page.locator('[data-unit=point_2] .law-words').first().textContent())?.length).toBeGreaterThan(
      1_000_000,
    );
    expect(await page.locator('[data-unit=point_2] .law-words').first().getAttribute('dir')).toBe('auto');
    await page.close();
  });
});
