// Tree -> text -> tree: every unit, label and word, for every document in every format, and for trees made at random.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mappedMade } from '../../src/base/mapped-text.ts';
import { buildVocabulary } from '../../src/lexicon/vocabulary.ts';
import type { Provision, ProvisionKind } from '../../src/model/provision.ts';
import { parseExpression } from '../../src/parse/index.ts';
import { readDocx } from '../../src/read/docx.ts';
import { readHtml } from '../../src/read/html.ts';
import { readMarkdown } from '../../src/read/markdown.ts';
import { readPdf } from '../../src/read/pdf.ts';
import { docxOfHtml } from '../support/act-docx.ts';
import { actHtml } from '../support/act-html.ts';
import { printedBack } from '../support/same-after-print.ts';
import { DOCUMENTS, readTextCopy } from '../support/same-tree.ts';

const OPTIONS = { file: 'x', sha256: '' };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe.each(DOCUMENTS)('%s, printed and read back, is the same tree', (document) => {
  const { source, expression } = readTextCopy(document);

  test('from the text copy', () => {
    const { before, after, notes } = printedBack(expression);
    expect(after).toEqual(before);
    expect(notes[1]).toBe(notes[0]);
  });

  test('and says the same of who it is', () => {
    const { back } = printedBack(expression);
    const identity = ({ frontMatter: front }: typeof back) => [
      front.adopted,
      front.number,
      front.registration,
      front.title,
      front.statusAsWritten,
      front.bodyAsWritten,
      front.kind,
    ];
    expect(identity(back)).toEqual(identity(expression));
  });

  test('from the page', () => {
    const page = readHtml(bytesOf(actHtml(source, expression, { isPage: true })), OPTIONS).value;
    const { before, after } = printedBack(parseExpression(page).value);
    expect(after).toEqual(before);
  });

  test('from the Word document', async () => {
    const word = await readDocx(docxOfHtml(actHtml(source, expression)), OPTIONS);
    const { before, after } = printedBack(parseExpression(word.value).value);
    expect(after).toEqual(before);
  });

  test('from the printed pages', async () => {
    const bytes = readFileSync(join(import.meta.dirname, '..', 'read', 'fixtures', `${document.split('/')[0]}.pdf`));
    const printed = await readPdf(bytes, { ...OPTIONS, vocabulary: buildVocabulary([source.decoded]) });
    const { before, after } = printedBack(parseExpression(printed.value).value);
    expect(after).toEqual(before);
  });
});

const MARKDOWN = `# Об утверждении Методики оценки деятельности служащих корпуса «Б»

Районный маслихат РЕШИЛ:

1. Утвердить прилагаемую Методику оценки деятельности служащих корпуса «Б».

> *Приложение к решению районного маслихата от 15 января 2020 года № 40/1*

## Методика оценки деятельности служащих корпуса «Б»

### Глава 1. Общие положения

1. Оценка не проводится, если срок пребывания на должности менее трех месяцев [сноска].

   2-1) подпункт с дробным номером \\* и звездочкой;

> *Сноска. Пункт 1 в редакции решения районного маслихата от 02.03.2021 № 5/4.*

> *Приложение 1 к Методике*

## Оценочный лист по КЦИ

<table>
<tr><td rowspan="2">№ п/п</td><td colspan="2">Оценка</td><td rowspan="2">Примечание</td></tr>
<tr><td>служащего</td><td>руководителя</td></tr>
<tr><td colspan="4">Подчиненный</td></tr>
<tr><td>1</td><td>● выполнил &lt;все&gt;;<br>● в срок.</td><td>4</td><td></td></tr>
</table>

\\_\\_\\_\\_ (подпись)
`;

describe('a Markdown copy, printed and read back, is the same tree', () => {
  const read = (text: string) => parseExpression(readMarkdown(bytesOf(text), OPTIONS).value).value;

  test('with spans, marks that are words, and remarks', () => {
    const { before, after, notes } = printedBack(read(MARKDOWN));
    expect(before.some((line) => line.includes('annex_1__tbl_1__row_3'))).toBe(true);
    expect(after).toEqual(before);
    expect(notes).toEqual([1, 1]);
  });

  test('a second printing is the same text', () => {
    const { text } = printedBack(read(MARKDOWN));
    expect(printedBack(read(text)).text).toBe(text);
  });

  test('a difference would be seen', () => {
    const expression = read(MARKDOWN);
    const { before } = printedBack(expression);
    expect(printedBack(read(MARKDOWN.replace('трех', 'двух'))).before).not.toEqual(before);
    expect(printedBack(read(MARKDOWN.replace('2-1)', '2-2)'))).before).not.toEqual(before);
    expect(printedBack(read(MARKDOWN.replace('<td>4</td>', '<td>5</td>'))).before).not.toEqual(before);
  });
});

const unit = (
  id: string,
  kind: ProvisionKind,
  label: string | null,
  words: string,
  children: readonly Provision[] = [],
  more: Partial<Provision> = {},
): Provision => ({
  id,
  kind,
  label,
  heading: null,
  own: mappedMade(words),
  children,
  line: 1,
  ...more,
});

/** Words as drafters and their software write them: marks of Markdown and HTML among them. */
const WORD = fc.constantFrom(
  ...'комиссия бағалау «Б» корпусы служащий қызметші (далее 5 рабочих *дней _срок_ <тег> & [ссылка] 3/4 күні, № п/п "өте жақсы" C-1 # - > `код`'.split(
    ' ',
  ),
);
const SENTENCE = fc.array(WORD, { minLength: 2, maxLength: 12 }).map((words) => `Оценка ${words.join(' ')} ведется.`);
const COUNT = fc.integer({ min: 1, max: 4 });

function subpoints(point: string, sentences: readonly string[]): Provision[] {
  return sentences.map((words, at) =>
    unit(`${point}__sub_${at + 1}`, 'subpoint', String(at + 1), `${at + 1}) ${words.replace(/\.$/u, ';')}`),
  );
}

const POINT = fc.record({
  words: SENTENCE,
  subs: fc.array(SENTENCE, { maxLength: 3 }),
  paras: fc.array(SENTENCE, { maxLength: 2 }),
});
type PointParts = typeof POINT extends fc.Arbitrary<infer T> ? T : never;

function pointOf({ words, subs, paras }: PointParts, number: number): Provision {
  const id = `point_${number}`;
  const isList = subs.length > 0;
  const head = `${number}. ${isList ? words.replace(/\.$/u, ':') : words}`;
  const children = isList
    ? subpoints(id, subs)
    : paras.map((para, at) => unit(`${id}__para_${at + 2}`, 'paragraph', String(at + 2), para));
  return unit(id, 'point', String(number), head, children);
}

const TABLE = fc.array(fc.array(SENTENCE, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 });

function tableOf(rows: readonly (readonly string[])[], annex: string): Provision {
  const id = `${annex}__tbl_1`;
  const cell = (role: 'column-title' | 'other', words: string) => ({ role, items: [mappedMade(words)] });
  const titles = ['Мақсат', 'Өлшем', 'Мерзім'];
  const children = rows.map((words, at) =>
    unit(`${id}__row_${at + 1}`, 'row', String(at + 1), words.join(' '), [], {
      cells: words.map((one) => cell('other', one)),
    }),
  );
  return unit(id, 'table', '1', titles.join(' '), children, { cells: titles.map((one) => cell('column-title', one)) });
}

const ANNEX = fc.record({ rows: TABLE, paras: fc.array(SENTENCE, { maxLength: 2 }) });

const TREE = fc
  .record({
    chapters: fc.array(fc.array(POINT, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    annexes: fc.array(ANNEX, { minLength: 2, maxLength: 3 }),
    own: COUNT,
  })
  .map(({ chapters, annexes, own }) => {
    let number = 0;
    const parts = chapters.map((points, at) => {
      const heading = 'Общие положения';
      const children = points.map((point) => {
        number += 1;
        return pointOf(point, number);
      });
      return unit(`chp_${at + 1}`, 'chapter', String(at + 1), `Глава ${at + 1}. ${heading}`, children, { heading });
    });
    const forms = annexes.map(({ rows, paras }, at) => {
      const id = `annex_${at + 1}`;
      const heading = 'Сведения о работе';
      const stamp = unit(`${id}__stamp`, 'stamp', null, `Приложение ${at + 1} к Методике`);
      const notes = paras.map((para, i) => unit(`${id}__para_${i + 1}`, 'paragraph', String(i + 1), para));
      return unit(id, 'annex', String(at + 1), heading, [stamp, tableOf(rows, id), ...notes], { heading });
    });
    const title = 'Об утверждении Методики оценки деятельности служащих корпуса «Б»';
    const name = 'Методика оценки деятельности служащих корпуса «Б»';
    const points = Array.from({ length: own }, (_, at) =>
      unit(
        `act__point_${at + 1}`,
        'point',
        String(at + 1),
        `${at + 1}. ${at === 0 ? 'Утвердить прилагаемую Методику.' : 'Исполнение поручить аппарату.'}`,
      ),
    );
    const act = unit('act', 'act', null, '', [
      unit('act__title', 'title', null, title),
      unit('act__preamble', 'preamble', null, 'Районный маслихат РЕШИЛ:'),
      ...points,
    ]);
    const header = unit(
      'stamp',
      'stamp',
      null,
      'Приложение к решению районного маслихата от 15 января 2020 года № 40/1',
    );
    const methodology = unit('methodology', 'methodology', null, name, [header, ...parts, ...forms], { heading: name });
    return { act, methodology, notes: [] };
  });

test('a tree made at random, printed and read back, is the same tree', () => {
  fc.assert(
    fc.property(TREE, (tree) => {
      const { before, after } = printedBack(tree);
      expect(after).toEqual(before);
    }),
    { seed: 20231008, numRuns: 60 },
  );
});
