import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { add } from '../../src/app/add.ts';
import { browserTest, expectFits, useExplorer } from '../support/browser.ts';
import { copiedWorkspace } from '../support/workspace.ts';

const KAZAKH = `Ақсу қаласы әкімдігінің
2024 жылғы 9 қаңтардағы № 7/1 қаулысы

"Б" корпусы мемлекеттік әкімшілік қызметшілерінің қызметін бағалаудың әдістемесін бекіту туралы

      "Қазақстан Республикасының мемлекеттік қызметі туралы" Заңының 33-бабының 5-тармағына сәйкес ҚАУЛЫ ЕТЕДІ:
      1. Қоса беріліп отырған "Б" корпусы мемлекеттік әкімшілік қызметшілерінің қызметін бағалаудың әдістемесі бекітілсін.
      2. Осы қаулы алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.
      Әкім

      Ақсу қаласы әкімдігінің 2024 жылғы 9 қаңтардағы № 7/1 қаулысына қосымша

      "Б" корпусы мемлекеттік әкімшілік қызметшілерінің қызметін бағалаудың әдістемесі

      1-тарау. Жалпы ережелер
      1. Комиссия құрамы кемінде 5 адамнан тұрады.
      2. Комиссия хатшысы дауыс беруге қатыспайды.
`;
const RUSSIAN = `Постановление акимата города Аксу от 9 января 2024 года № 7/1

Об утверждении методики оценки деятельности административных государственных служащих корпуса "Б"

      В соответствии с пунктом 5 статьи 33 Закона Республики Казахстан "О государственной службе" ПОСТАНОВЛЯЕТ:
      1. Утвердить прилагаемую методику оценки деятельности административных государственных служащих корпуса "Б".
      2. Настоящее постановление вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования.
      Аким

      Приложение к постановлению акимата города Аксу от 9 января 2024 года № 7/1

      Методика оценки деятельности административных государственных служащих корпуса "Б"

      Глава 1. Общие положения
      1. Комиссия состоит не менее чем из 5 человек.
      2. Секретарь Комиссии не принимает участия в голосовании.
`;

const workspace = copiedWorkspace();
const folder = join(workspace.folder, 'inbox');
mkdirSync(folder);
for (const [lang, text] of [
  ['kk', KAZAKH],
  ['ru', RUSSIAN],
] as const) {
  writeFileSync(join(folder, `${lang}.txt`), text);
  await add(workspace, { file: join(folder, `${lang}.txt`), body: 'aksu-city-akimat', lang, write: true });
}
const explorer = useExplorer(workspace);
const LAW = 'law/aksu-city-akimat/2024-06-01?act=aksu-city-akimat/2024-01-09/7-1';

describe('an act that is held in Kazakh and in Russian', () => {
  browserTest('is shown in the language of the reader, in the other, or in both side by side', async () => {
    const page = await explorer.page(`#/ru/${LAW}`);
    const words = page.locator('[data-unit=point_2] .law-words');
    expect(await words.allTextContents()).toEqual([expect.stringContaining('Секретарь Комиссии')]);
    await page.getByLabel('казахский').check();
    await page.getByText('Комиссия хатшысы дауыс беруге қатыспайды').waitFor();
    expect(await words.first().getAttribute('lang')).toBe('kk');
    await page.getByLabel('рядом').check();
    await page.locator('[data-unit=point_2] .two-languages').waitFor();
    expect(await words.allTextContents()).toEqual([
      expect.stringContaining('Комиссия хатшысы'),
      expect.stringContaining('Секретарь Комиссии'),
    ]);
    const [left, right] = [await words.nth(0).boundingBox(), await words.nth(1).boundingBox()];
    expect(right?.x ?? 0).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0) - 1);
    expect(page.url()).toContain('text=both');
    await page.setViewportSize({ width: 360, height: 800 });
    await expectFits(page);
    expect(explorer.takeProblems()).toEqual([]);
    await page.close();
  });
});
