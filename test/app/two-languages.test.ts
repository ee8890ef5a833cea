// Both texts of an act are authentic: what only one of them says is a finding with its place in both.
import { expect, test } from 'vitest';
import { finishDocument, parseDocument } from '../../src/app/make-document.ts';
import type { ReadDocument } from '../../src/app/read-document.ts';
import { differencesOfLanguages, findLanguageDifferences } from '../../src/app/two-languages.ts';

const ACT = 'qarasu-district-akimat/2021-05-05/17';

function read(path: string, lines: readonly string[]): ReadDocument {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const parsed = parseDocument({ path, bytes, sha256: '', mediaType: 'text/plain', lang: null, isConsolidated: false });
  return finishDocument(parsed, ACT, path);
}

const KK = [
  'Қарасу ауданы әкімдігінің 2021 жылғы 5 мамырдағы № 17 қаулысы',
  'Бағалау әдістемесін бекіту туралы',
  'Қарасу ауданының әкімдігі ҚАУЛЫ ЕТЕДІ:',
  '1. Қоса беріліп отырған «Б» корпусы мемлекеттік әкімшілік қызметшілерінің қызметін бағалау әдістемесі бекітілсін.',
  '2. Осы қаулы алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.',
];
const RU = [
  'Постановление акимата района Қарасу от 5 мая 2021 года № 17',
  'Об утверждении Методики оценки',
  'Акимат района Қарасу ПОСТАНОВЛЯЕТ:',
  '1. Утвердить прилагаемую Методику оценки деятельности административных государственных служащих корпуса «Б».',
  '2. Настоящее постановление вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования.',
];

test('two texts that order the same give no finding', () => {
  expect(findLanguageDifferences({ kk: read('kk.txt', KK), ru: read('ru.txt', RU) })).toEqual([]);
});

test('another number and another day are told, with the place in both files', () => {
  const other = RU.map((line) => line.replace('№ 17', '№ 18').replace('десяти календарных', 'пяти календарных'));
  const found = findLanguageDifferences({ kk: read('kk.txt', KK), ru: read('ru.txt', other) });
  expect(found.map(({ code }) => code)).toEqual(['GRAPH_REQUISITES_DIFFER']);
  expect(found[0]?.message).toContain('number: kk "17", ru "18"');
  expect(found[0]?.message).toContain('commencement.plusDays: kk 11, ru 6');
  for (const { place, related } of found) {
    expect([place.file, ...related.map(({ file }) => file)]).toEqual(['kk.txt', 'ru.txt']);
  }
});

test('a clause that one text lacks is told by the text that has it', () => {
  const found = findLanguageDifferences({ kk: read('kk.txt', KK), ru: read('ru.txt', RU.slice(0, -1)) });
  expect(found).toMatchObject([{ code: 'GRAPH_EDITS_DIFFER', place: { file: 'kk.txt', provision: 'act__point_2' } }]);
});

test('an edition is compared with the same edition only', () => {
  const other = RU.map((line) => line.replace('№ 17', '№ 18'));
  const later = { ...read('ru@2022-01-01.txt', other), isConsolidated: true };
  expect(differencesOfLanguages([[read('kk.txt', KK), later]])).toEqual([]);
});
