// Where a clause that names only the inner unit lies: inside the place beside it, or where the sentence was before.
import { describe, expect, test } from 'vitest';
import { readEditsOfText } from '../../src/amend/try.ts';
import type { Lang } from '../../src/model/ids.ts';

function paths(text: string, lang: Lang): string[] {
  return readEditsOfText(text, lang).value.edits.map((edit) => `${edit.op} ${edit.target.path.join('/')}`);
}

describe('two places side by side', () => {
  test('are one, the second inside the first', () => {
    expect(paths('в пункте 2 в подпункте 3) слово "КЦИ" заменить словом "НЦИ";', 'ru')).toEqual([
      'replace-words point:2/subpoint:3',
    ]);
    expect(paths('в приложении 4 в строке 5 слово "КЦИ" заменить словом "НЦИ";', 'ru')).toEqual([
      'replace-words annex:4/row:5',
    ]);
    expect(paths('2-тармақта 3) тармақшада "НМИ" деген сөз "НЦИ" деген сөзбен ауыстырылсын;', 'kk')).toEqual([
      'replace-words point:2/subpoint:3',
    ]);
    expect(paths('2-тармақта 3) тармақшадағы "НМИ" деген сөз "НЦИ" деген сөзбен ауыстырылсын;', 'kk')).toEqual([
      'replace-words point:2/subpoint:3',
    ]);
  });

  test('of one rank are two', () => {
    expect(paths('в пункте 5 и в пункте 6 слово "КЦИ" заменить словом "НЦИ";', 'ru')).toEqual([
      'replace-words point:5',
      'replace-words point:6',
    ]);
  });
});

describe('a unit that cannot stand by itself', () => {
  test('lies where the unit before it in the sentence lies', () => {
    const text = 'подпункт 5) пункта 17 исключить и подпункт 6) изложить в следующей редакции:\n"6) иные сведения;";';
    expect(paths(text, 'ru')).toEqual(['delete-unit point:17/subpoint:5', 'replace-unit point:17/subpoint:6']);
    const kk =
      '17-тармақтың 5) тармақшасы алынып тасталсын және 6) тармақшасы мынадай редакцияда жазылсын:\n"6) өзге де мәліметтер.";';
    expect(paths(kk, 'kk')).toEqual(['delete-unit point:17/subpoint:5', 'replace-unit point:17/subpoint:6']);
    const words =
      '5-тармақтың 2) тармақшасы алып тасталсын, 3) тармақшасындағы "бес" деген сөз "жеті" деген сөзбен ауыстырылсын;';
    expect(paths(words, 'kk')).toEqual(['delete-unit point:5/subpoint:2', 'replace-words point:5/subpoint:3']);
  });

  test('lies in the context where one is open', () => {
    expect(paths('в пункте 3:\nподпункт 1) исключить, подпункт 2) исключить;', 'ru')).toEqual([
      'delete-unit point:3/subpoint:1',
      'delete-unit point:3/subpoint:2',
    ]);
  });

  test('is not pulled into a unit of another sentence', () => {
    expect(paths('пункт 17 исключить;\nпункт 18 исключить, пункт 19 исключить;', 'ru')).toEqual([
      'delete-unit point:17',
      'delete-unit point:18',
      'delete-unit point:19',
    ]);
  });
});

test('the header of an annex is a place of its own, not the annex', () => {
  expect(paths('в правом верхнем углу приложения 2 слово "Астаны" заменить словом "Нур-Султан";', 'ru')).toEqual([
    'replace-words annex:2/stamp',
  ]);
  const kk = '3-қосымшаның оң жақ жоғарғы бұрышы мынадай редакцияда жазылсын:\n"Әдістемеге 3-қосымша";';
  expect(paths(kk, 'kk')).toEqual(['replace-unit annex:3/stamp']);
});

test('a subpoint of a part of a point is a subpoint of the point', () => {
  expect(paths('подпункт 2) части второй пункта 42 исключить.', 'ru')).toEqual(['delete-unit point:42/subpoint:2']);
  expect(paths('42-тармақтың екінші бөлігінің 2) тармақшасы алып тасталсын.', 'kk')).toEqual([
    'delete-unit point:42/subpoint:2',
  ]);
  expect(paths('абзац третий части второй пункта 42 исключить.', 'ru')).toEqual([
    'delete-unit point:42/paragraph:2/paragraph:3',
  ]);
});
