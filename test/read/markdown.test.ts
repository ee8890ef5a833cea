import { describe, expect, test } from 'vitest';
import type { Block, SourceText, TableBlock, TextBlock } from '../../src/model/source-text.ts';
import { readMarkdown } from '../../src/read/markdown.ts';
import { CORPUS_VOCABULARY } from '../support/read-corpus.ts';

function read(text: string): { readonly source: SourceText; readonly codes: readonly string[] } {
  const options = { file: 'rus.md', sha256: '', vocabulary: CORPUS_VOCABULARY };
  const { value, diagnostics } = readMarkdown(new TextEncoder().encode(text), options);
  return { source: value, codes: diagnostics.map((entry) => entry.code) };
}

function texts(text: string): string[] {
  return read(text).source.blocks.map((block) => (block.kind === 'text' ? block.text.text : '<table>'));
}

function blockAt(text: string, at: number): TextBlock {
  const block: Block | undefined = read(text).source.blocks[at];
  if (block?.kind !== 'text') throw new Error(`block ${at} is no text`);
  return block;
}

function cellsOf(text: string): string[][][] {
  const table = read(text).source.blocks.find((block): block is TableBlock => block.kind === 'table');
  return (table?.rows ?? []).map((row) => row.map((cell) => cell.paragraphs.map((words) => words.text)));
}

const DECREE = `# Об утверждении Методики оценки служащих

В соответствии с пунктом 5 статьи 33 Закона Республики Казахстан районный маслихат РЕШИЛ:

<a id="p1"></a>

1. Утвердить прилагаемую Методику.

   1) подпункт первый;

      Вторая часть подпункта.

   2\\) подпункт второй.

**Секретарь маслихата**

**А. Серикова**

> *Приложение 1*  
> *к Методике оценки*  
> *служащих корпуса «Б»*

\`\`\`
            Лист оценки по КЦИ
    ______________________________
        (оцениваемый период)

Служащий ____________   Руководитель ____________
\`\`\`
`;

describe('what the format marks becomes the shape of the blocks', () => {
  const { source } = read(DECREE);
  const shapes = source.blocks.map((block) =>
    block.kind === 'text'
      ? [block.lineNumbers[0], block.shape, block.headingLevel, block.isAside === true, block.indent]
      : [],
  );

  test('headings, paragraphs with their indent, signatures, annex headers and forms', () => {
    expect(shapes).toEqual([
      [1, 'plain', 1, false, 0],
      [3, 'paragraph', null, false, 0],
      [7, 'paragraph', null, false, 0],
      [9, 'paragraph', null, false, 3],
      [11, 'paragraph', null, false, 6],
      [13, 'paragraph', null, false, 3],
      [15, 'plain', null, false, 0],
      [17, 'plain', null, false, 0],
      [19, 'plain', null, true, 0],
      [24, 'plain', null, false, 12],
      [28, 'plain', null, false, 0],
    ]);
  });

  test('a header keeps its lines, a form too', () => {
    expect(blockAt(DECREE, 8).lines.map((line) => line.text)).toEqual([
      'Приложение 1',
      'к Методике оценки',
      'служащих корпуса «Б»',
    ]);
    expect(blockAt(DECREE, 9).lines.map((line) => line.text)).toEqual([
      'Лист оценки по КЦИ',
      '______________________________',
      '(оцениваемый период)',
    ]);
  });

  test('a header without marks of quotation is known by its lines, in italics or ended on purpose', () => {
    const header = '*Приложение 1*  \n*к Методике оценки*  \n*служащих*';
    expect([blockAt(header, 0).isAside, blockAt(header, 0).shape]).toEqual([true, 'plain']);
    const bare = 'Приложение 1  \nк Методике оценки  \nслужащих';
    expect([blockAt(bare, 0).isAside, blockAt(bare, 0).lines.length]).toEqual([undefined, 3]);
  });

  test('an escaped number is the number, an anchor is nothing', () => {
    expect(texts(DECREE)[5]).toBe('2) подпункт второй.');
    expect(texts(DECREE).join(' ')).not.toContain('id=');
  });
});

describe('marks inside the lines go, the words keep their places', () => {
  test.each([
    ['**Министр** *юстиции*', 'Министр юстиции'],
    ['***Министр***', 'Министр'],
    ['[пунктом 5](https://a.kz/doc/1#p5 "Закон") статьи', 'пунктом 5 статьи'],
    ['(далее - [Методика](#m))', '(далее - Методика)'],
    ['5 &lt; 6 &amp; 7&nbsp;&#1178;&#x4B1;', '5 < 6 & 7 Құ'],
    ['пункт 5\\. и \\*сноска', 'пункт 5. и *сноска'],
    ['<em>слово</em> <span class="x">другое</span>', 'слово другое'],
    ['см. <https://a.kz/doc> ниже', 'см. https://a.kz/doc ниже'],
    ['`а = b + c`', 'а = b + c'],
  ])('%s', (written, meant) => {
    expect(texts(written)).toEqual([meant]);
  });

  test.each([
    ['* ожидаемое положительное изменение'],
    ['Конечный результат* от достижения'],
    ['*Служащие, в круг обязанностей которых не входят вопросы, не оцениваются.'],
    ['«___» ___________ 20__ г. по «____» 20__ г.'],
    ['[1] и (далее - Методика)'],
    ['<фамилия, инициалы>'],
    ['менее 3 < 5 и 5 > 3'],
    ['от «+1» до «+5» баллов'],
    ['____________________________________'],
    ['- круговая оценка'],
  ])('a footnote star, a rule to write on and other characters of the text stay: %s', (text) => {
    expect(texts(text)).toEqual([text]);
  });

  test('every character of a block is the character of the source that it names', () => {
    const written = '**Утвердить** [Методику](x#1) &laquo;Б&raquo; и \\*сноску';
    const { text } = blockAt(written, 0);
    const found = [...text.origins].map((origin) => written.charAt(origin)).join('');
    expect(text.text).toBe('Утвердить Методику «Б» и *сноску');
    expect(found).toBe('Утвердить Методику &Б& и *сноску');
  });
});

describe('paragraphs end where units begin', () => {
  test('units written line under line without a blank line', () => {
    expect(texts('2. Понятия:\n1) КЦИ;\n2) план.\n3. Оценка проводится\nежегодно.')).toEqual([
      '2. Понятия:',
      '1) КЦИ;',
      '2) план.',
      '3. Оценка проводится ежегодно.',
    ]);
  });

  test('a number that goes on with the sentence does not part it', () => {
    expect(texts('в соответствии с подпунктом\n3) пункта 2 статьи 7')).toEqual([
      'в соответствии с подпунктом 3) пункта 2 статьи 7',
    ]);
  });

  test('a line ended on purpose after a full stop ends the paragraph', () => {
    expect(texts('при достижении всех КЦИ;  \nпри достижении 4 из 5 КЦИ.')).toEqual([
      'при достижении всех КЦИ;',
      'при достижении 4 из 5 КЦИ.',
    ]);
  });

  test('a title underlined is a heading, a line of hyphens alone nothing', () => {
    expect(blockAt('Методика оценки\n===\n\nтекст', 0).headingLevel).toBe(1);
    expect(texts('текст\n\n---\n\nтекст')).toEqual(['текст', 'текст']);
  });

  test('data about the file and remarks of its maker are no text of the act', () => {
    const { source } = read('---\ntitle: x\n---\n\n<!-- made by\na robot -->\n\n1. Текст.');
    expect(source.blocks).toHaveLength(1);
    expect(source.drops.map((drop) => drop.reason)).toEqual(['metadata', 'metadata']);
  });
});

describe('tables keep their cells in their columns', () => {
  test('a cell over two rows stands in both, a cell over two columns too', () => {
    const table =
      '<table>\n<tr>\n<td rowspan="2">Сотрудничество</td>\n<td>D-1</td>\n</tr>\n<tr>\n<td>D-2</td>\n</tr>\n<tr><td colspan=2>Итого</td></tr>\n</table>';
    expect(cellsOf(table)).toEqual([
      [['Сотрудничество'], ['D-1']],
      [['Сотрудничество'], ['D-2']],
      [['Итого'], ['Итого']],
    ]);
  });

  test('lines of a cell are paragraphs, unless a small letter goes on', () => {
    const table =
      '<table><tr><td>\n● Ставит задачи;\n● Обеспечивает\nрезультативность\nи качество.\n</td><td>Пла-\nновое\nзначение</td></tr></table>';
    expect(cellsOf(table)).toEqual([
      [['● Ставит задачи;', '● Обеспечивает результативность и качество.'], ['Плановое значение']],
    ]);
  });

  test('a blank line inside a cell, a table in a cell and a caption lose nothing', () => {
    const table =
      '<table><caption>Таблица 1</caption>\n<tr><td>\n\nа\n<table><tr><td>б</td></tr></table></td><td><pre>\nв\nг\n</pre></td></tr>\n</table>\n\nпосле';
    expect(texts(table)).toEqual(['Таблица 1', '<table>', 'после']);
    expect(cellsOf(table)[0]?.map((cell) => cell.join('|'))).toEqual(['а б', 'в г']);
  });

  test('a table of upright lines', () => {
    expect(cellsOf('| № | Баға |\n|---|:--:|\n| 1 | **тиімді** |\n')).toEqual([
      [['№'], ['Баға']],
      [['1'], ['тиімді']],
    ]);
  });
});

describe('pictures are named, never silently lost', () => {
  test('a picture without words is dropped and told of', () => {
    const { source, codes } = read('вычисляется по формуле:\n\n*[Image]*\n\nгде a – оценка.');
    expect(source.blocks.map((block) => (block.kind === 'text' ? block.text.text : ''))).toEqual([
      'вычисляется по формуле:',
      'где a – оценка.',
    ]);
    expect(codes).toContain('READ_PICTURE_DROPPED');
    expect(source.drops.map((drop) => drop.found)).toEqual(['[Image]']);
  });

  test('words of a description are the words of the text where a bullet was a picture', () => {
    const table =
      '<table><tr><td>\n<em>[Image: Ставит задачи;]</em>\n<em>[Image: Обеспечивает качество.]</em>\n</td></tr></table>';
    expect(cellsOf(table)).toEqual([[['Ставит задачи;', 'Обеспечивает качество.']]]);
    expect(read(table).source.repairs.filter((repair) => repair.kind === 'placeholder')).toHaveLength(2);
    expect(read(table).codes).toContain('READ_PICTURE_WORDS');
  });

  test('a linked picture', () => {
    expect(texts('текст ![](formula.png) и ![](x.gif)')).toEqual(['текст и']);
  });
});
