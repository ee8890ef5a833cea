// Files of one folder of downloads, each standing alone: what is one act is told by body, date and number, whatever language names the body.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importFolder } from '../../src/app/import.ts';
import { loadCorpus } from '../../src/app/load-corpus.ts';
import { copiedWorkspace } from '../support/workspace.ts';

function kazakh(city: string): string {
  return `"${city} қаласы мәслихаты аппаратының "Б" корпусы мемлекеттік әкімшілік қызметшілерінің қызметін бағалаудың әдістемесін бекіту туралы

${city} қаласы мәслихатының 2018 жылғы 12 сәуірдегі № 21/3-VI шешімі.

      "Қазақстан Республикасының мемлекеттік қызметі туралы" Заңның 33-бабына сәйкес ${city} қаласының мәслихаты ШЕШІМ ҚАБЫЛДАДЫ:
      1. Қоса берілген әдістеме бекітілсін.
      2. Осы шешім алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі.

      Мәслихат хатшысы А. Ким
`;
}

function russian(city: string): string {
  return `Об утверждении методики оценки деятельности административных государственных служащих корпуса "Б" аппарата маслихата города ${city}

Решение маслихата города ${city} от 12 апреля 2018 года № 21/3-VI.

      В соответствии со статьей 33 Закона "О государственной службе" маслихат города ${city} РЕШИЛ:
      1. Утвердить прилагаемую методику.
      2. Настоящее решение вводится в действие со дня его первого официального опубликования.

      Секретарь маслихата А. Ким
`;
}

async function importOf(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'adisteme-names-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const workspace = copiedWorkspace();
  const { value } = await importFolder(workspace, { folder, write: true });
  const acts = (value?.taken ?? []).map(({ act, editions }) => [act, editions.map(({ lang }) => lang)]);
  const bodies = loadCorpus(workspace.corpus).value.bodies;
  return { acts, names: (id: string) => bodies.find((body) => body.id === id)?.names };
}

test('a city that is spelled in each language in its own way is one body, and has both names', async () => {
  const { acts, names } = await importOf({ 'a.txt': kazakh('Сарыөзек'), 'b.txt': russian('Сарыозек') });
  const id = 'saryozek-city-maslikhat';
  expect(acts).toEqual([[`${id}/2018-04-12/21-3-vi`, ['kk', 'ru']]]);
  expect(names(id)).toMatchObject({ kk: 'Сарыөзек қаласы мәслихаты', ru: 'Маслихат города Сарыозек' });
});

test('a city that was renamed is one body under either name', async () => {
  const { acts, names } = await importOf({ 'a.txt': kazakh('Астана'), 'b.txt': russian('Нур-Султан') });
  const id = 'astana-city-maslikhat';
  expect(acts).toEqual([[`${id}/2018-04-12/21-3-vi`, ['kk', 'ru']]]);
  expect(names(id)).toMatchObject({ kk: 'Астана қаласы мәслихаты', ru: 'Маслихат города Нур-Султан' });
});

test('cities of one language with other names are two bodies', async () => {
  const { acts } = await importOf({ 'a.txt': russian('Сарыозек'), 'b.txt': russian('Балташ') });
  expect(acts.map(([act]) => act).sort()).toEqual([
    'baltash-city-maslikhat/2018-04-12/21-3-vi',
    'saryozek-city-maslikhat/2018-04-12/21-3-vi',
  ]);
});
