import { describe, expect, test } from 'vitest';
import { partsOf, readParagraph } from '../../src/model/parts.ts';
import type { Provision } from '../../src/model/provision.ts';
import { unitsOfText } from './units-of-text.ts';

function unit(text: string): Provision {
  return unitsOfText(text, 'ru')[0] as Provision;
}

function numbers(text: string): number[][] {
  return partsOf(unit(text)).parts.map((part) => part.map((paragraph) => paragraph.number));
}

describe('the two counts of what a unit holds (art. 23 of the law on legal acts)', () => {
  test('a paragraph that begins with a capital is a part of its own', () => {
    expect(numbers('5. Комиссия создается лицом.\nСостав комиссии определяется лицом.')).toEqual([[1], [2]]);
  });

  test('a list in small letters belongs to the part that opens it', () => {
    expect(numbers('33. Оценка определяется по параметрам:\nкачество;\nсроки.\nПри этом оценка анонимна.')).toEqual([
      [1, 2, 3],
      [4],
    ]);
  });

  test('a quoted scale under a colon is one part, though its lines begin with capitals', () => {
    expect(
      numbers(
        '8. Результаты выставляются по градации:\n"Выполняет эффективно",\n"Выполняет надлежаще".\nРезультату соответствует диапазон.',
      ),
    ).toEqual([[1, 2, 3], [4]]);
  });

  test('numbered subpoints are no paragraphs, and the words after them begin a new part', () => {
    const point = unit('40. Комиссия решает:\n1) утвердить;\n2) пересмотреть.\nРешение оформляется протоколом.');
    expect(partsOf(point).paragraphs.map((paragraph) => paragraph.id)).toEqual([
      'point_40__para_1',
      'point_40__para_2',
    ]);
    expect(partsOf(point).parts).toHaveLength(2);
  });

  test('the counts differ where a part holds a list, and both readings are given', () => {
    const parts = partsOf(unit('33. Оценка по параметрам:\nкачество;\nсроки.\nПри этом оценка анонимна.'));
    expect(readParagraph(parts, 2, true, null)).toEqual({ byWord: 'point_33__para_4', byOther: 'point_33__para_2' });
    expect(readParagraph(parts, 2, false, null)).toEqual({ byWord: 'point_33__para_2', byOther: 'point_33__para_4' });
    expect(readParagraph(parts, 3, false, 1)).toEqual({ byWord: 'point_33__para_3', byOther: 'point_33__para_3' });
    expect(readParagraph(parts, 9, false, null)).toEqual({ byWord: null, byOther: null });
  });
});
