// An answer says of the words that it shows whether they were mended in reading.
import { expect, test } from 'vitest';
import { ruleInWords } from '../../src/app/answer/rule-words.ts';
import { askAsOf } from '../../src/app/ask.ts';
import { sourceIn } from '../../src/app/flatten.ts';
import { tellingMended } from '../../src/app/mended.ts';
import { mappedFrom } from '../../src/base/mapped-text.ts';
import { readPlainText } from '../../src/read/plain-text.ts';
import { printAsOf } from '../../src/report/print-as-of.ts';
import { printText } from '../../src/report/print-text.ts';
import { embeddedWorkspace } from '../support/workspace.ts';

test('words are told as mended where a repair was made in them, and only there', () => {
  const text = '      1. К а д р о в а я служба ведет учет.\n\n      2. Секретарь не голосует.\n';
  const { value: source } = readPlainText(new TextEncoder().encode(text), { file: 'a.txt', sha256: '' });
  const sourceOf = tellingMended(sourceIn('x/2020-01-01/1', 'a.txt', source.decoded), source);
  const told = (words: string) => {
    const start = source.decoded.indexOf(words);
    return sourceOf(mappedFrom(source.decoded, start, start + words.length)).mended;
  };
  expect(told('К а д р о в а я служба')).toEqual(['letter-spacing']);
  expect(told('Секретарь не голосует')).toBeUndefined();
});

test('an answer tells it in each language, beside the words and in the whole', async () => {
  const query = { body: 'mddiai', date: '2021-01-01', type: undefined, act: undefined };
  const { value: answer } = await askAsOf(embeddedWorkspace(), { ...query, lang: 'ru' });
  if (answer === null) throw new Error('no answer');
  const point = answer.provisions.find(({ id }) => id === 'point_1');
  expect(point?.sources.map(({ mended }) => mended)).toEqual([['displaced-link']]);
  const alone = { ...answer, provisions: point ? [point] : [] };
  expect(printText(alone, alone.provisions, 'ru')).toContain(
    'слова исправлены при чтении: текст ссылки возвращен на место',
  );
  expect(printText(alone, alone.provisions, 'kk')).toContain(
    'сөздері оқу кезінде түзетілген: сілтеме мәтіні орнына қойылған',
  );
  expect(printAsOf(alone, { lang: 'en', all: false, width: 100, inWords: ruleInWords })).toContain(
    'words mended in reading: link text put back in its place: point_1',
  );
});
