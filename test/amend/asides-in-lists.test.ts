// An aside in brackets behind a number of a list: the list goes on after it, and what the aside says is not read.
import { expect, test } from 'vitest';
import { readEditsOfText } from '../../src/amend/try.ts';
import type { Lang } from '../../src/model/ids.ts';

const editsIn = (text: string, lang: Lang) =>
  readEditsOfText(text, lang).value.edits.map(({ target, certainty }) => [target.path.join('/'), certainty]);

test.each([
  ['ru', 'в пунктах 3, 5 (дважды), 7 и 9 слова "комиссия" заменить словами "служба";', ['3', '5', '7', '9']],
  ['ru', 'в пунктах 3 (абзац второй), 5 и 7 слова "комиссия" заменить словами "служба";', ['3', '5', '7']],
  ['kk', '3, 5 (екі рет), 7-тармақтардағы "комиссия" деген сөз "қызмет" деген сөзбен ауыстырылсын;', ['3', '5', '7']],
] as const)('leaves every unit of the list open, none out, in %s: %s', (lang, text, labels) => {
  expect(editsIn(text, lang)).toEqual(labels.map((label) => [`point:${label}`, 'undetermined']));
});

test('without it the units are sure', () => {
  const text = 'в пунктах 3, 5 и 7 слова "комиссия" заменить словами "служба";';
  expect(editsIn(text, 'ru').map(([, certainty]) => certainty)).toEqual(['certain', 'certain', 'certain']);
});
