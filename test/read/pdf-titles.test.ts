import { expect, test } from 'vitest';
import { layOut } from '../../src/read/pdf-layout.ts';
import type { Glyphs, PdfPage } from '../../src/read/pdf-page.ts';

const [SIZE, LETTER, LEFT, RIGHT, PITCH] = [12, 6, 57, 537, 15];
const INDENT = 21;

function line(text: string, x: number, y: number): Glyphs {
  return { text, x, y, width: text.length * LETTER, size: SIZE };
}

function centred(text: string, y: number): Glyphs {
  return line(text, (LEFT + RIGHT - text.length * LETTER) / 2, y);
}

/** Texts of a page one below the other, each as it is set: `^` is centred, `>` is indented. */
function page(texts: readonly string[]): PdfPage {
  const glyphs = texts.flatMap((text, at) => {
    const y = 780 - at * PITCH;
    if (text === '') return [];
    if (text.startsWith('^')) return [centred(text.slice(1), y)];
    return [text.startsWith('>') ? line(text.slice(1), LEFT + INDENT, y) : line(text, LEFT, y)];
  });
  return { number: 1, width: 595, height: 842, glyphs, rulings: [], hasPicture: false, turned: 0, cuts: [] };
}

/** Two lines from margin to margin, so that the page shows where its text begins and ends. */
const POINT = [
  '>В соответствии с пунктом 5 статьи 33 Закона Республики Казахстан от 23 ноября',
  'года о государственной службе Республики Казахстан и Типовой методикой оценки ах',
  'коррупции и так далее.',
];

function shown(texts: readonly string[]): string[] {
  return layOut([page(texts)]).items.map((item) =>
    item.kind === 'text' ? `${item.align} ${item.lines.join(' | ')}` : 'table',
  );
}

test('the lines of a title that fill the width belong to it, as their middle is that of its short lines', () => {
  const title = [
    '^Об утверждении методики оценки деятельности административных государственных о',
    '^служащих корпуса «Б» аппарата маслихата города и аппаратов акимов районов и дру',
    '^городского маслихата от 29 мая № 28/242-6с «Об методике»',
    '^маслихата',
  ];
  expect(shown([...title, '', '', ...POINT])[0]).toBe(`center ${title.map((one) => one.slice(1)).join(' | ')}`);
});

test('a title is one where its first line fills the width and another begins at the indent by chance', () => {
  const wide = (text: string, letters: number): string => `^${text.padEnd(letters, 'о')}`;
  const full = (RIGHT - LEFT) / LETTER;
  const title = [
    wide('Об утверждении методики', full),
    wide('признании утратившим силу решения', full - (2 * INDENT) / LETTER),
    wide('Аральского городского маслихата', full),
    '^городского маслихата',
    '^от 29 мая № 28/242',
    '^и так далее',
  ];
  expect(shown([...title, '', '', ...POINT])[0]).toBe(`center ${title.map((one) => one.slice(1)).join(' | ')}`);
});

test('points of one or two lines make no title, though their middles may be one', () => {
  const points = [
    '>1. Утвердить прилагаемую методику оценки деятельности административных',
    'государственных служащих корпуса "Б" исполнительных органов акимата города Аксу',
    '>2. Признать утратившим силу постановление акимата города от 7 марта',
    'года № 124/2 "Об утверждении методики оценки деятельности".',
  ];
  expect(shown([...POINT, '', ...points]).map((text) => text.slice(0, 8))).toEqual([
    'left В с',
    'left 1. ',
    'left 2. ',
  ]);
});

test('a paragraph that follows its title closely is no part of it, though its first line fills the width', () => {
  const [first, ...rest] = POINT;
  // Set in by 21 and short by as much, the line stands in the middle.
  const line = `${first?.slice(0, 74)}`;
  const points = Array.from({ length: 8 }, (_, at) => ['', `>${at + 1}. Пункт о порядке оценки.`]).flat();
  expect(shown(['^Об утверждении методики', line, ...rest, '', ...POINT, ...points]).slice(0, 2)).toEqual([
    'center Об утверждении методики',
    `left ${[line.slice(1), ...rest].join(' | ')}`,
  ]);
});

test('paragraphs of a narrow print go on at the margin, though a line left room for the next word', () => {
  const narrow = [
    '>Мұндай адамдардың тізімін (үш',
    'адамнан аспайтын) персоналды',
    'басқару қызметі',
    'анықтайды және бекітеді.',
  ];
  const texts = Array.from({ length: 5 }, () => narrow).flat();
  expect(shown(texts)).toEqual(Array.from({ length: 5 }, () => `left ${narrow.join(' | ').slice(1)}`));
});
