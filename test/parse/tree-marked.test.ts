import { describe, expect, test } from 'vitest';
import { joinMapped, mappedFrom } from '../../src/base/mapped-text.ts';
import type { Provision } from '../../src/model/provision.ts';
import type { Block, SourceText, TableCell } from '../../src/model/source-text.ts';
import { parseExpression } from '../../src/parse/index.ts';
import { findTreeFaults } from '../../src/parse/invariants.ts';

/** A source as readers of HTML and Markdown give it: `> ` lines in one plain block, `#` headings, `|` rows of a table. */
function source(text: string): SourceText {
  const blocks: Block[] = [];
  let at = 0;
  let blank = 0;
  text.split('\n').forEach((line, index) => {
    const [start, number] = [at, index + 1];
    at += line.length + 1;
    const mark = /^(?:> |#+ |\| | *)/u.exec(line)?.[0] ?? '';
    const words = mappedFrom(text, start + mark.length, start + line.length);
    const last = blocks.at(-1);
    if (line.trim() === '') blank += 1;
    else if (line.startsWith('| ')) {
      const cells = cellsOf(text, start, line);
      if (last?.kind === 'table' && blank === 0) blocks[blocks.length - 1] = { ...last, rows: [...last.rows, cells] };
      else blocks.push({ kind: 'table', rows: [cells], line: number });
    } else if (
      line.startsWith('> ') &&
      last?.kind === 'text' &&
      blank === 0 &&
      text.split('\n')[index - 1]?.startsWith('> ')
    ) {
      const lines = [...last.lines, words];
      blocks[blocks.length - 1] = {
        ...last,
        lines,
        text: joinMapped(lines),
        lineNumbers: [...last.lineNumbers, number],
      };
    } else {
      const headingLevel = mark.startsWith('#') ? mark.length - 1 : null;
      const shape = mark.startsWith('>') || mark.startsWith('#') ? 'plain' : 'paragraph';
      const indent = mark.length - mark.trimStart().length;
      const common = { kind: 'text', shape, text: words, lines: [words], lineNumbers: [number] } as const;
      blocks.push({ ...common, indent, blankBefore: blank, pageBreakBefore: false, headingLevel });
    }
    if (line.trim() !== '') blank = 0;
  });
  const drops = [...text.matchAll(/^(?:> |#+ )|\|/gmu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    reason: 'placeholder' as const,
    found: match[0],
  }));
  return {
    file: 'x.md',
    sha256: '',
    mediaType: 'text/markdown',
    layout: 'plain',
    encoding: 'utf-8',
    decoded: text,
    blocks,
    repairs: [],
    drops,
  };
}

function cellsOf(text: string, start: number, line: string): TableCell[] {
  let at = start + 1;
  return line
    .slice(1)
    .split('|')
    .slice(0, -1)
    .map((cell) => {
      const from = at + (cell.length - cell.trimStart().length);
      at += cell.length + 1;
      const words = cell.trim() === '' ? [] : [mappedFrom(text, from, from + cell.trim().length)];
      return { paragraphs: words, rowSpan: 1, columnSpan: 1 };
    });
}

function parse(text: string): { readonly methodology: Provision; readonly act: Provision; readonly codes: string[] } {
  const read = source(text);
  const { value, diagnostics } = parseExpression(read);
  expect(findTreeFaults(read, value)).toEqual([]);
  return { methodology: value.methodology as Provision, act: value.act, codes: diagnostics.map((one) => one.code) };
}

function shape(root: Provision): string[] {
  return [root.id, ...root.children.flatMap(shape)];
}

const DECREE = `# Об утверждении Методики оценки

В соответствии с законом маслихат РЕШИЛ:

1. Утвердить прилагаемую Методику.

2. Настоящее решение вводится в действие со дня опубликования.

Председатель сессии

М. Шекенов

> Утверждена
> решением маслихата
> города Астаны
> от 24 июня 2016 года
> № 39/7-VI
`;

describe('sources that mark their own headings and tables', () => {
  test('headings with a number and no word are chapters, whose points go on', () => {
    const { methodology, codes } = parse(`${DECREE}
# Методика оценки деятельности

## 1. Общие положения

1. Методика определяет порядок.

2. Оценка проводится ежегодно.

## II. Круговая оценка

3. Круговая оценка анонимна.
`);
    expect(shape(methodology)).toEqual(['methodology', 'stamp', 'chp_1', 'point_1', 'point_2', 'chp_2', 'point_3']);
    expect(methodology.heading).toBe('Методика оценки деятельности');
    expect(codes.filter((code) => code.startsWith('PARSE_LABEL') || code === 'PARSE_STAMP_MISSING')).toEqual([]);
  });

  test('a sentence after the last subpoint is a part of the point however it is set in, as in copies without indents', () => {
    const { methodology } = parse(`${DECREE}
# Методика оценки

## Глава 1. Общие положения

21. К нарушениям относятся:

    1) отсутствие на работе;

    2) опоздания.

       Источниками информации служат документы.

    Нарушения фиксируются.
`);
    expect(shape(methodology).slice(3)).toEqual([
      'point_21',
      'point_21__sub_1',
      'point_21__sub_2',
      'point_21__para_2',
      'point_21__para_3',
    ]);
  });

  test('a paragraph set in deeper goes on with a subpoint that is still open', () => {
    const { methodology } = parse(`${DECREE}
# Методика оценки

## Глава 1. Общие положения

21. К нарушениям относятся:

    1) отсутствие на работе;

    2) опоздания;

       также неявка.
`);
    expect(shape(methodology).slice(3)).toEqual([
      'point_21',
      'point_21__sub_1',
      'point_21__sub_2',
      'point_21__sub_2__para_2',
    ]);
  });

  test('a list that begins again after a colon is no fault of numbering', () => {
    const { methodology, codes } = parse(`${DECREE}
# Методика оценки

1. Комиссия рассматривает результаты:

1) утверждает;

2) пересматривает.

Комиссия пересматривает результаты в случаях:

1) превышения;

2) ошибки.
`);
    expect(shape(methodology).slice(2)).toEqual([
      'point_1',
      'point_1__sub_1',
      'point_1__sub_2',
      'point_1__para_2',
      'point_1__sub_1~2',
      'point_1__sub_2~2',
    ]);
    expect(codes.filter((code) => code.startsWith('PARSE_LABEL'))).toEqual([]);
  });

  test('rows of an indicator table carry the competency that spans them, and say what each cell is', () => {
    const { methodology } = parse(`${DECREE}
# Методика оценки

1. Оценка проводится по форме согласно приложению 4 к настоящей Методике.

> Приложение 4
> к Методике оценки

## Поведенческие индикаторы компетенций

| Наименование компетенций | Категория административных государственных должностей | Поведенческие индикаторы эффективного поведения | Поведенческие индикаторы неэффективного поведения |
| УПРАВЛЕНИЕ | D-1 | ● Ставит задачи; | ● Не ставит задачи |
|  | D-2; | ● Собирает информацию | ● Не собирает |
`);
    const annex = methodology.children.at(-1) as Provision;
    const table = annex.children.find((child) => child.kind === 'table') as Provision;
    expect([annex.id, annex.form, table.cells?.length]).toEqual(['annex_4', 'indicator-table', 4]);
    const cells = table.children.map((row) => row.cells?.map((cell) => [cell.role, cell.items[0]?.text]));
    expect(cells).toEqual([
      [
        ['competency', 'УПРАВЛЕНИЕ'],
        ['categories', 'D-1'],
        ['effective', 'Ставит задачи;'],
        ['ineffective', 'Не ставит задачи'],
      ],
      [
        ['competency', 'УПРАВЛЕНИЕ'],
        ['categories', 'D-2;'],
        ['effective', 'Собирает информацию'],
        ['ineffective', 'Не собирает'],
      ],
    ]);
  });

  test.each([
    ['is lost', ''],
    ['is cut by the print', 'компетенций\n'],
  ])('a table of indicators is known by its columns where its title %s', (_, title) => {
    const { methodology } = parse(`${DECREE}
# Методика оценки

1. Оценка проводится по форме согласно приложению 4 к настоящей Методике.

> Приложение 4
> к Методике оценки

${title}
| Наименование компетенций | Категория административных государственных должностей | Поведенческие индикаторы эффективного поведения | Поведенческие индикаторы неэффективного поведения |
| УПРАВЛЕНИЕ | D-1 | ● Ставит задачи; | ● Не ставит задачи |
`);
    const annex = methodology.children.at(-1) as Provision;
    const table = annex.children.find((child) => child.kind === 'table') as Provision;
    expect(annex.form).toBe('indicator-table');
    expect(table.children[0]?.cells?.map((cell) => cell.role)).toEqual([
      'competency',
      'categories',
      'effective',
      'ineffective',
    ]);
  });

  test('a sheet is one of competencies by the column that names them, where a print cut its title', () => {
    const { methodology } = parse(`${DECREE}
# Методика оценки

1. Оценка проводится по форме согласно приложению 3 к настоящей Методике.

> Приложение 3
> к Методике оценки

Лист оценки

| № | Наименование компетенции | Результаты оценки |
| 1 | Сотрудничество |  |
`);
    const annex = methodology.children.at(-1) as Provision;
    const row = annex.children.find((child) => child.kind === 'table')?.children[0];
    expect([annex.form, row?.cells?.[1]?.role]).toEqual(['competency-sheet', 'competency']);
    const named = parse(`${DECREE}
# Методика оценки

1. Оценка проводится по форме согласно приложению 3 к настоящей Методике.

> Приложение 3
> к Методике оценки

Лист круговой оценки

| № | Наименование компетенции | Результаты оценки |
| 1 | Сотрудничество |  |
`);
    expect(named.methodology.children.at(-1)?.form).toBe('points-sheet');
  });

  test('a header goes on after "to" that a narrow box leaves at the end of its line', () => {
    const text = DECREE.replace('> Утверждена\n> решением маслихата', '> Приложение к\n> решению\n> маслихата');
    const { methodology } = parse(`${text}
# Методика оценки

## Глава 1. Общие положения

1. Методика разработана в соответствии с законом.
`);
    expect(shape(methodology)).toEqual(['methodology', 'stamp', 'chp_1', 'point_1']);
  });

  test('a row whose categories are not those of its fellows is told', () => {
    const rows = ['УПРАВЛЕНИЕ', 'СОТРУДНИЧЕСТВО', 'ОПЕРАТИВНОСТЬ'].map(
      (name) => `| ${name} | D-1 | ● Ставит задачи; | ● Не ставит задачи |
|  | ${name === 'ОПЕРАТИВНОСТЬ' ? 'E-3' : 'D-2'} | ● Собирает информацию | ● Не собирает |`,
    );
    const { codes } = parse(`${DECREE}
# Методика оценки

1. Оценка проводится по форме согласно приложению 4 к настоящей Методике.

> Приложение 4
> к Методике оценки

## Поведенческие индикаторы компетенций

| Наименование компетенций | Категория административных государственных должностей | Поведенческие индикаторы эффективного поведения | Поведенческие индикаторы неэффективного поведения |
${rows.join('\n')}
`);
    expect(codes.filter((code) => code.startsWith('PARSE_TABLE'))).toEqual(['PARSE_TABLE_CATEGORIES_DEVIATE']);
  });

  test('what an approving decree annexes with chapters is its document even where the copy has no title', () => {
    const stamp = '> Приложение к решению\n> маслихата\n> от 24 мая 2023 года № 26-VIII\n';
    const text = `${DECREE.slice(0, DECREE.indexOf('> Утверждена'))}${stamp}
### Глава 1. Общие положения

1. Методика разработана в соответствии с законом.
`;
    const { methodology, act } = parse(text);
    expect(shape(methodology)).toEqual(['methodology', 'stamp', 'chp_1', 'point_1']);
    expect(act.children.at(-1)?.kind).toBe('signature');
  });

  test('a document whose header the copy lost is found after the signature, and the loss is told', () => {
    const { methodology, codes } = parse(`${DECREE.slice(0, DECREE.indexOf('> Утверждена'))}
# Методика оценки

1. Методика разработана в соответствии с законом.

2. Оценка проводится ежегодно.
`);
    expect(shape(methodology)).toEqual(['methodology', 'point_1', 'point_2']);
    expect(codes).toContain('PARSE_STAMP_MISSING');
  });
});
