import { load } from 'cheerio';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { spansOf } from '../../src/base/mapped-text.ts';
import { buildVocabulary, type Vocabulary } from '../../src/lexicon/vocabulary.ts';
import type { SourceText, TableBlock } from '../../src/model/source-text.ts';
import { parseExpression } from '../../src/parse/index.ts';
import { readHtml } from '../../src/read/html.ts';
import { actHtml } from '../support/act-html.ts';
import { allUnits, cellsOf, DOCUMENTS, notesOf, outline, readTextCopy, tight } from '../support/same-tree.ts';

function read(
  html: string | Uint8Array,
  options: { readonly vocabulary?: Vocabulary } = {},
): { readonly source: SourceText; readonly codes: string[] } {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html;
  const { value, diagnostics } = readHtml(bytes, { file: 'x.html', sha256: '', ...options });
  return { source: value, codes: diagnostics.map((one) => one.code) };
}

function texts(html: string): string[] {
  return read(html).source.blocks.map((block) => (block.kind === 'text' ? block.text.text : '[table]'));
}

function tables(html: string): TableBlock[] {
  return read(html).source.blocks.filter((block) => block.kind === 'table');
}

describe('the page of an act gives the tree of its text copy', () => {
  test.each(DOCUMENTS)('%s inside a page with menus and a footer', (document) => {
    const { source, expression } = readTextCopy(document);
    const page = read(actHtml(source, expression, { isPage: true }));
    const parsed = parseExpression(page.source).value;
    expect(outline(parsed)).toEqual(outline(expression));
    expect(notesOf(parsed)).toEqual(notesOf(expression));
    expect(parsed.frontMatter.adopted).toBe(expression.frontMatter.adopted);
    expect(parsed.frontMatter.number).toBe(expression.frontMatter.number);
    expect(page.source.drops.map((drop) => drop.found)).toContain('Байланыс: +7 (7172) 00-00-00');
    expect(page.codes).toContain('READ_FURNITURE_DROPPED');
  });

  test.each(DOCUMENTS)('%s keeps every cell of its tables', (document) => {
    const { source, expression } = readTextCopy(document);
    const parsed = parseExpression(read(actHtml(source, expression)).source).value;
    const [expected, found] = [cellsOf(expression), cellsOf(parsed)];
    expect(Object.keys(found)).toEqual(Object.keys(expected));
    const words = (cells: Record<string, string[]>): string[] => Object.values(cells).flat();
    // The text copy of one document lost a competency in a row above whose cell it shares: the page says more.
    const missing = words(expected).filter((cell) => !words(found).includes(cell));
    expect(missing.filter((cell) => !words(found).some((one) => tight(one).includes(cell)))).toEqual([]);
  });

  test('in windows-1251 too, as the page itself says', () => {
    const { source, expression } = readTextCopy(DOCUMENTS[3]);
    const html = actHtml(source, expression, { isPage: false, charset: 'windows-1251' });
    const page = read(iconv.encode(html, 'windows-1251'));
    expect(page.source.encoding).toBe('windows-1251');
    expect(page.codes).not.toContain('READ_ENCODING_GUESSED');
    expect(outline(parseExpression(page.source).value)).toEqual(outline(expression));
  });

  test('spans lead to the words in the HTML source', () => {
    const { source, expression } = readTextCopy(DOCUMENTS[0]);
    const page = read(actHtml(source, expression, { isPage: true })).source;
    for (const unit of allUnits(parseExpression(page).value)) {
      const cut = spansOf(unit.own, page.decoded).map(([from, to]) => page.decoded.slice(from, to));
      // A quotation mark is written as an entity in the source: its span is where the entity begins.
      expect(tight(cut.join(''))).toBe(tight(unit.own.text.replaceAll('"', '&')));
    }
  });
});

describe('what a page shows is read as it is shown', () => {
  test('links stay in their place in the running text', () => {
    const html = '<p>В соответствии с <a href="/x">пунктом 5</a> статьи 33 <b>Закона</b></p>';
    expect(texts(html)).toEqual(['В соответствии с пунктом 5 статьи 33 Закона']);
  });

  test('entities with and without a semicolon, of the old page and of figures', () => {
    const html = '<p>&laquo;Б&raquo; &#1179;&#x49B; 5&nbsp;%&nbsp;&#150; &quotА&quot; &amp;nbsp; &unknown; &#0;</p>';
    expect(texts(html)).toEqual(['«Б» ққ 5 % – "А" &nbsp; &unknown; &#0;']);
  });

  test('a raised figure is not glued to the number before it', () => {
    expect(texts('<p>статьи 35<sup>1</sup> Закона</p>')).toEqual(['статьи 35¹ Закона']);
  });

  test('numbers that only a browser shows are written out and told', () => {
    const html = `<p>маслихат РЕШИЛ:</p><ol><li>Утвердить методику.</li><li>Определить следующее:
      <ol><li>порядок;</li><li>сроки.</li></ol></li><li>4. Уже с номером.</li></ol>`;
    expect(texts(html).slice(1)).toEqual([
      '1) Утвердить методику.',
      '2) Определить следующее:',
      '1) порядок;',
      '2) сроки.',
      '4. Уже с номером.',
    ]);
    expect(read(html).codes).toContain('READ_LIST_NUMBERED');
  });

  test('the header of an annex in a table cell is one block of lines', () => {
    const html = `<p>1. Текст пункта.</p><table><tr><td>&nbsp;</td><td>Приложение 1<br>к Методике оценки<br>деятельности</td></tr></table><h3>Форма</h3>`;
    const [, header] = read(html).source.blocks;
    expect(header?.kind === 'text' && header.lines.map((line) => line.text)).toEqual([
      'Приложение 1',
      'к Методике оценки',
      'деятельности',
    ]);
    expect(header?.kind === 'text' && [header.shape, header.headingLevel, header.blankBefore]).toEqual([
      'plain',
      null,
      2,
    ]);
  });

  test('a cell over rows and columns stands in each of its places', () => {
    const [table] = tables(
      '<table><tr><th rowspan=2>А<th colspan="2">Б</tr><tr><td>В<td>Г<tr><td colspan=3>Д</td></tr></table>',
    );
    expect(table?.rows.map((row) => row.map((cell) => cell.paragraphs.map((words) => words.text).join()))).toEqual([
      ['А', 'Б', 'Б'],
      ['А', 'В', 'Г'],
      ['Д', 'Д', 'Д'],
    ]);
  });

  test('a paragraph of a cell that begins small goes on with the one above, unless that was closed', () => {
    const [table] = tables(
      '<table><tr><td><p>Управление<p>деятельностью<td><p>ставит задачи;<p>создает условия<tr><td><p>№<p>п/п<td><p>Б<p>и В</table>',
    );
    expect(table?.rows.map((row) => row.map((cell) => cell.paragraphs.map((words) => words.text).join('|')))).toEqual([
      ['Управление деятельностью', 'ставит задачи;|создает условия'],
      ['№|п/п', 'Б и В'],
    ]);
  });

  test('a table that only lays out the page is taken apart, the table inside is kept', () => {
    const html = `<table><tr><td><a href="/">Меню</a></td><td><p>1. Первый пункт закона.</p><table><tr><td>а<td>б<tr><td>в<td>г</table></td></tr></table>`;
    expect(texts(html)).toEqual(['1. Первый пункт закона.', '[table]']);
  });

  test('scripts, styles, comments and hidden elements are no text; nothing is loaded', () => {
    const html = `<script>"<p>1. ложь</p>"</script><style>p{background:url(http://x.kz/a.png)}</style><!-- 2. ложь -->
      <iframe src="http://x.kz"></iframe><div style="display:none">скрытое</div><p>3. Правда.</p>`;
    expect(texts(html)).toEqual(['3. Правда.']);
  });

  test('a hidden paragraph is no text, whether it is closed or not', () => {
    const shown = ['1. Внести изменения:', 'пункт 5 исключить;', 'пункт 6 исключить.'];
    const [first, ...rest] = shown.map((words) => `<p class="lang">${words}</p>`);
    const hidden = 'пункт 9 исключить;';
    expect(texts(`${first}<p style="display:none">${hidden}</p>${rest.join('')}`)).toEqual(shown);
    expect(texts(`${first}<p hidden>${hidden}${rest.join('')}`)).toEqual(shown);
  });

  test('two breaks begin a paragraph of running text, but not of a title or a cell', () => {
    expect(texts('<div>1. Утвердить порядок.<br> <br/>\n2. Признать утратившим силу.</div>')).toEqual([
      '1. Утвердить порядок.',
      '2. Признать утратившим силу.',
    ]);
    expect(texts('<center>Об утверждении<br><br>Методики</center>')).toEqual(['Об утверждении Методики']);
  });

  test('a footer or a menu that holds points of the law is not dropped', () => {
    const points = Array.from({ length: 5 }, (_, at) => `<p>${at + 1}. Пункт методики оценки.</p>`).join('');
    expect(texts(`<nav><a href="/">Сайт</a></nav><div class="footer">${points}</div>`)).toHaveLength(5);
    expect(texts(`<footer>${points}</footer>`)).toHaveLength(5);
  });

  test('marks that are never closed swallow no text', () => {
    expect(texts('<p>1. Один.</p><!-- <p>2. Два.</p>')).toEqual(['1. Один.', '2. Два.']);
    expect(texts('<p>1. Один.</p><script><p>2. Два.</p>')).toEqual(['1. Один.', '2. Два.']);
    expect(texts('<p>1. Один.</p><svg><p>2. Два.</p>')).toEqual(['1. Один.', '2. Два.']);
    expect(texts('<p>1. Один.</p><p title="x>2. Два.</p>').join(' ')).toContain('2. Два.');
  });
});

describe('hostile pages', () => {
  test.each([
    ['a million nested tags', '<div>'.repeat(1e6)],
    ['a million nested tables', `${'<table><tr><td>'.repeat(3e5)}1. Текст`],
    ['closing tags of nothing', `${'<div>'.repeat(2e5)}${'</p></span>'.repeat(2e5)}`],
    ['bold in bold', `${'<b id=x>'.repeat(2e5)}${'<p>т'.repeat(1e4)}`],
    ['unclosed quotation marks', '<a href="'.repeat(2e5)],
    ['unclosed remarks and scripts', '<!-- <script> <svg> '.repeat(2e5)],
    ['brackets', '<'.repeat(2e6)],
    ['lists in lists', '<ol><li>'.repeat(2e5)],
    ['a cell over everything', `<table>${'<tr><td rowspan=9999 colspan=9999>т'.repeat(3000)}</table>`],
  ])('%s is read in linear time', (_, html) => {
    expect(read(html)).toBeDefined();
  });

  /** A small generator of its own, so that every run reads the same mutants. */
  function randomizer(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return Math.floor((state / 0x80000000) * below);
    };
  }

  test('500 mutants of a page: no crash, and no letter that a browser shows is lost', () => {
    const { source, expression } = readTextCopy(DOCUMENTS[4]);
    const page = actHtml(source, expression, { isPage: true }).split('</head>')[1]?.slice(0, 3500) ?? '';
    const random = randomizer(7);
    const vocabulary = buildVocabulary([]);
    const pieces = ['<', '>', '</td>', '<table>', '</table>', '<p>', '"', '&', '<!--', '-->', '<td>', '</p>', '<b>'];
    for (let mutant = 0; mutant < 500; mutant += 1) {
      let html = page;
      for (let step = 0; step <= random(4); step += 1) {
        const at = random(html.length);
        const cut = random(3) === 0 ? random(200) : 0;
        html = html.slice(0, at) + (pieces[random(pieces.length)] ?? '') + html.slice(at + cut);
      }
      const { source: got } = read(html, { vocabulary });
      const shown = new Set<number>();
      const note = (origins: Int32Array): void => {
        for (const origin of origins) shown.add(origin);
      };
      for (const block of got.blocks) {
        if (block.kind === 'text') note(block.text.origins);
        else
          for (const row of block.rows)
            for (const cell of row) for (const words of cell.paragraphs) note(words.origins);
      }
      for (const drop of got.drops) for (let at = drop.start; at < drop.end; at += 1) shown.add(at);
      const letters = [...shown].filter((at) => /\p{Script=Cyrillic}/u.test(got.decoded.charAt(at))).length;
      const body = load(html)('body').clone();
      body.find('script,style,noscript,title').remove();
      const expected = (body.text().match(/\p{Script=Cyrillic}/gu) ?? []).length;
      expect(letters).toBeGreaterThanOrEqual(expected);
    }
  });
});
