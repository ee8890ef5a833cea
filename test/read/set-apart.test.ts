// The header of an approved document tells the date and number of its act; pages and Word files set it apart in many ways.
import { describe, expect, test } from 'vitest';
import type { SourceText } from '../../src/model/source-text.ts';
import { parseExpression } from '../../src/parse/index.ts';
import { readDocx } from '../../src/read/docx.ts';
import { readHtml } from '../../src/read/html.ts';
import { docx } from '../support/act-docx.ts';

const STAMP = ['Утверждена приказом', 'Министра юстиции', 'Республики Казахстан', 'от 4 июня 2015 года', '№ 316'];
const FORM = [
  'Приложение 1',
  'к Методике оценки деятельности',
  'государственных служащих корпуса «Б» органов юстиции Казахстана',
];
const ACT = [
  'Об утверждении Методики',
  'В соответствии с законом ПРИКАЗЫВАЮ:',
  '1. Утвердить прилагаемую Методику.',
  'Министр',
  'Б. Имашев',
];
const METHODOLOGY = [
  'Методика оценки',
  '1. Методика определяет порядок оценки служащих.',
  '2. Оценка проводится ежегодно.',
];
const OPTIONS = { file: 'x', sha256: '' };

function told(source: SourceText): unknown[] {
  const { frontMatter, methodology } = parseExpression(source).value;
  const annexes = methodology?.children.filter((unit) => unit.kind === 'annex').map((unit) => unit.label);
  return [frontMatter.adopted, frontMatter.number, annexes];
}

function page(stamp: (lines: readonly string[]) => string): SourceText {
  const text = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('');
  const html = `${text(ACT)}${stamp(STAMP)}${text(METHODOLOGY)}${stamp(FORM)}<p>Оценочный лист</p>`;
  return readHtml(new TextEncoder().encode(html), OPTIONS).value;
}

const each = (lines: readonly string[], attributes: string): string =>
  lines.map((line) => `<p ${attributes}>${line}</p>`).join('');

describe('the date, the number and the annexes of an act are read from headers', () => {
  test.each<[string, (lines: readonly string[]) => string]>([
    ['each line a paragraph of a quotation', (lines) => `<blockquote>${each(lines, '')}</blockquote>`],
    ['each line a paragraph at the right', (lines) => each(lines, 'align="right"')],
    ['one long paragraph at the right', (lines) => each([lines.join(' ')], 'style="text-align: right"')],
    ['one long paragraph set in by half of the page', (lines) => each([lines.join(' ')], 'style="margin-left: 9.5cm"')],
    ['a cell of a table', (lines) => `<table><tr><td></td><td>${lines.join('<br>')}</td></tr></table>`],
  ])('of a page that set them as %s', (_, stamp) => {
    expect(told(page(stamp))).toEqual(['2015-06-04', '316', ['1']]);
  });

  test.each<[string, (lines: readonly string[]) => readonly string[], string]>([
    ['one paragraph set in by 9 cm', (lines) => [lines.join(' ')], '<w:ind w:left="5103"/>'],
    ['paragraphs set in by 9 cm', (lines) => lines, '<w:ind w:start="5103" w:firstLine="0"/>'],
    ['one paragraph at the right', (lines) => [lines.join(' ')], '<w:jc w:val="right"/>'],
    ['paragraphs that are not set in, as all others are', (lines) => lines, ''],
  ])('of a Word file that has them as %s', async (_, cut, properties) => {
    const indent = '<w:ind w:firstLine="700"/>';
    const text = (lines: readonly string[], said = ''): string =>
      lines.map((line) => `<w:p><w:pPr>${said}</w:pPr><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
    const body = `${text(ACT, indent)}${text(cut(STAMP), properties)}${text(METHODOLOGY, indent)}${text(cut(FORM), properties)}${text(['Оценочный лист'])}`;
    expect(told((await readDocx(docx({ body }), OPTIONS)).value)).toEqual(['2015-06-04', '316', ['1']]);
  });

  test('a page whose text stands beside a menu is no header', () => {
    const html = `<div style="margin-left: 250px">${each([...ACT, ...METHODOLOGY], '')}</div>`;
    const { blocks } = readHtml(new TextEncoder().encode(html), OPTIONS).value;
    expect(blocks.some((block) => block.kind === 'text' && block.isAside)).toBe(false);
    expect(blocks).toHaveLength(ACT.length + METHODOLOGY.length);
  });
});
