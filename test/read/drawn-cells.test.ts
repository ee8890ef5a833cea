import { describe, expect, test } from 'vitest';
import { mappedFrom } from '../../src/base/mapped-text.ts';
import { buildVocabulary } from '../../src/lexicon/vocabulary.ts';
import { DRAWN_CELL, joinLines } from '../../src/read/join-lines.ts';

const RU = buildVocabulary(['категория административных государственных должностей; для административных должностей']);
const KK = buildVocabulary(['қызметті басқару; басқару және ынтымақтастық; ынтымақтастық туралы; басқа орган']);

function joined(lines: readonly string[], lang: 'kk' | 'ru'): string {
  const drawn = lines.map((line, at) => ({
    text: mappedFrom(line, 0, line.length),
    number: at,
    hasTrailingSpace: true,
  }));
  return joinLines(drawn, DRAWN_CELL, lang === 'kk' ? KK : RU, lang).text.text;
}

describe('a word that a narrow cell of a printed table broke', () => {
  test('is made whole where it stands whole elsewhere', () => {
    expect(joined(['Категория', 'административны', 'х должностей'], 'ru')).toBe(
      'Категория административных должностей',
    );
    expect(joined(['Қызметті басқа', 'ру'], 'kk')).toBe('Қызметті басқару');
    expect(joined(['Ынтымақтасты', 'қ'], 'kk')).toBe('Ынтымақтастық');
  });

  test('is made whole before a hyphen of its own, which a mark of a list is not', () => {
    expect(joined(['Категория администра', '-тивных должностей'], 'ru')).toBe('Категория администра-тивных должностей');
    expect(joined(['Категория администра', '- тивных должностей'], 'ru')).toBe(
      'Категория администра - тивных должностей',
    );
  });

  test('is made whole of pieces that are no words, of three too', () => {
    const RESULT = buildVocabulary(['результативность и качество работы; результативность работы; качество; и работа']);
    const pieces = (lines: readonly string[]): string =>
      joinLines(
        lines.map((line, at) => ({ text: mappedFrom(line, 0, line.length), number: at, hasTrailingSpace: true })),
        DRAWN_CELL,
        RESULT,
        'ru',
      ).text.text;
    expect(pieces(['Не обеспечивает ре', 'зультатив', 'ность и ка', 'чество ра', 'боты'])).toBe(
      'Не обеспечивает результативность и качество работы',
    );
    expect(pieces(['качество и', 'работа'])).toBe('качество и работа');
  });

  test('stays in two where nothing shows that it is one', () => {
    expect(joined(['Наименование', 'подразделени', 'я'], 'ru')).toBe('Наименование подразделени я');
    expect(joined(['басқа', 'орган'], 'kk')).toBe('басқа орган');
  });
});
