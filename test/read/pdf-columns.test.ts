import { describe, expect, test } from 'vitest';
import { layOut } from '../../src/read/pdf-layout.ts';
import type { Glyphs, PdfPage } from '../../src/read/pdf-page.ts';

const SIZE = 10;
const LETTER = 5;

/** A line of words as a PDF draws it: one run a word. */
function drawn(text: string, x: number, y: number): Glyphs[] {
  let at = x;
  return text.split(' ').map((word) => {
    const glyph = { text: word, x: at, y, width: word.length * LETTER, size: SIZE };
    at += (word.length + 1) * LETTER;
    return glyph;
  });
}

function page(glyphs: readonly Glyphs[], number = 1): PdfPage {
  return { number, width: 800, height: 600, glyphs, rulings: [], hasPicture: false, turned: 0, cuts: [] };
}

const [LEFT, RIGHT, TOP, PITCH] = [40, 430, 500, 14];
const POINT = 'служба управления персоналом в течение двух рабочих дней знакомит служащего';

/** Points of two full lines each, as many as there are numbers. */
function column(numbers: readonly number[], x: number): Glyphs[] {
  return numbers.flatMap((number, at) => {
    const y = TOP - 2 * at * PITCH;
    const first = POINT.slice(0, POINT.indexOf(' знакомит') - 4);
    return [...drawn(`${number}. Оценка, ${first}`.slice(0, 68), x, y), ...drawn(POINT.slice(0, 67), x, y - PITCH)];
  });
}

const FIRST = [1, 2, 3, 4, 5, 6, 7];
const SECOND = [8, 9, 10, 11, 12, 13, 14];

function words(pages: readonly PdfPage[]): string[] {
  return layOut(pages).items.flatMap((item) => (item.kind === 'text' ? [item.lines.join(' ')] : []));
}

describe('a page in two columns', () => {
  test('is read down the left column and then down the right one', () => {
    const numbers = words([page([...column(FIRST, LEFT), ...column(SECOND, RIGHT)])])
      .join(' ')
      .match(/\d+(?=\. Оценка)/gu);
    expect(numbers?.map(Number)).toEqual([...FIRST, ...SECOND]);
  });

  test('may hold letters that a damaged file sets miles away or nowhere', () => {
    for (const x of [1e12, -1e12, Number.NaN, Number.POSITIVE_INFINITY]) {
      const astray = [{ text: 'Оценка', x, y: TOP, width: 30, size: SIZE }];
      expect(words([page([...column(FIRST, LEFT), ...column(SECOND, RIGHT), ...astray])]).join(' ')).toContain(
        '14. Оценка',
      );
    }
  });

  test('keeps a title over both columns before them', () => {
    const title = drawn('Об утверждении Методики оценки деятельности административных служащих', 200, TOP + 40);
    const [first] = words([page([...title, ...column(FIRST, LEFT), ...column(SECOND, RIGHT)])]);
    expect(first).toBe('Об утверждении Методики оценки деятельности административных служащих');
  });

  test('parts the last page at the same place, though its right column is short', () => {
    const last = [...column([15, 16, 17, 18], LEFT), ...column([19], RIGHT)];
    const read = words([page([...column(FIRST, LEFT), ...column(SECOND, RIGHT)]), page(last, 2)]).join(' ');
    expect(read.indexOf('18. Оценка')).toBeLessThan(read.indexOf('19. Оценка'));
    expect(read.indexOf('15. Оценка')).toBeLessThan(read.indexOf('16. Оценка'));
  });

  test('is seen in a short act too, most of whose lines are short instructions', () => {
    const side = (x: number, from: number): Glyphs[] =>
      Array.from({ length: 10 }, (_, at) =>
        drawn(at < 3 ? POINT.slice(0, 67) : `пункт ${from + at} исключить;`, x, TOP - at * PITCH),
      ).flat();
    const numbers = words([page([...side(LEFT, 10), ...side(RIGHT, 30)])])
      .join(' ')
      .match(/\d+(?= исключить)/gu);
    expect(numbers?.map(Number)).toEqual([13, 14, 15, 16, 17, 18, 19, 33, 34, 35, 36, 37, 38, 39]);
  });

  test('is parted though a rule to write on is longer than its column', () => {
    const y = TOP - 14 * PITCH;
    const rule = drawn(`Должность${'_'.repeat(80)}`, LEFT, y);
    const read = words([
      page([...column(FIRST, LEFT), ...rule, ...drawn('конец', LEFT, y - PITCH), ...column(SECOND, RIGHT)]),
    ]).join(' ');
    expect(read.indexOf('конец')).toBeLessThan(read.indexOf('8. Оценка'));
  });

  test('keeps the title of its column whole, though other pages of the file are of one column', () => {
    const title = [
      'Об утверждении методики оценки деятельности административных служ',
      'государственных служащих корпуса района',
      'аппарата',
    ];
    const over = title.flatMap((text, at) =>
      drawn(text, LEFT + (POINT.slice(0, 67).length - text.length) * (LETTER / 2), TOP + (5 - at) * PITCH),
    );
    const wide = Array.from({ length: 30 }, (_, at) =>
      drawn(`${POINT} ${POINT}`.slice(0, 140), LEFT, TOP - at * PITCH),
    );
    const read = words([page([...over, ...column(FIRST, LEFT), ...column(SECOND, RIGHT)]), page(wide.flat(), 2)]);
    expect(read[0]).toBe(title.join(' '));
  });

  test('is not seen in the blanks of a form, whose lines are read across', () => {
    const rows = Array.from({ length: 14 }, (_, at) => [
      ...drawn(at % 2 ? 'подпись' : 'дата', LEFT, TOP - at * PITCH),
      ...drawn('Служащий', RIGHT, TOP - at * PITCH),
    ]);
    const wide = drawn(`${POINT} ${POINT}`.slice(0, 140), LEFT, TOP + 40);
    expect(
      layOut([page([...wide, ...rows.flat()])]).items.filter((item) => item.kind === 'text' && item.isColumn),
    ).toHaveLength(2);
  });
});

describe('what a browser prints around a page', () => {
  test('is dropped even where there is but one page', () => {
    const head = drawn('11/22/26, 12:18 PM Акт', 30, 585);
    const foot = drawn('https://adilet.kz/rus/docs/V1 1/1', 30, 10);
    const { items, furniture } = layOut([page([...head, ...drawn('Об утверждении Методики', LEFT, TOP), ...foot])]);
    expect(furniture).toEqual(['11/22/26, 12:18 PM Акт', 'https://adilet.kz/rus/docs/V1 1/1']);
    expect(items.map((item) => item.kind === 'text' && item.lines)).toEqual([['Об утверждении Методики']]);
  });

  test('is not a line of the act that begins with a date', () => {
    expect(layOut([page(drawn('22.11.2026 № 5', LEFT, 585))]).furniture).toEqual([]);
  });
});

describe('a centred title that breaks a little within the margins', () => {
  test('is one title, though its first line begins near an indent', () => {
    const body = Array.from({ length: 8 }, (_, at) => drawn('а'.repeat(76), LEFT, 300 - at * PITCH)).flat();
    const title = [...drawn('Г'.repeat(73), LEFT + 8, 360), ...drawn('связи', LEFT + 178, 360 - PITCH)];
    expect(words([page([...title, ...body])])[0]).toBe(`${'Г'.repeat(73)} связи`);
  });
});
