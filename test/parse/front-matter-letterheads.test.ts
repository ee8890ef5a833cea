// Word files and pages from the drafting body: a letterhead stands above the title, often a table in two languages.
import { describe, expect, test } from 'vitest';
import { parseExpression } from '../../src/parse/index.ts';
import { readHtml } from '../../src/read/html.ts';

const KK_TITLE =
  '«Сарқан ауданы мәслихаты аппаратының «Б» корпусы мемлекеттік әкімшілік қызметшілерінің қызметін бағалаудың әдістемесін бекіту туралы»';
const KK = `<p>${KK_TITLE}</p>
<p>«Қазақстан Республикасының мемлекеттік қызметі туралы» Қазақстан Республикасы Заңының 33-бабына сәйкес, Сарқан аудандық мәслихаты ШЕШТІ:</p>
<p>1. Қоса беріліп отырған әдістеме бекітілсін.</p><p>2. Осы шешім алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі.</p>`;
const RU_TITLE = 'Об утверждении методики оценки служащих корпуса «Б» аппарата Сарканского районного маслихата';
const RU = `<p>${RU_TITLE}</p>
<p>В соответствии со статьей 33 Закона Республики Казахстан «О государственной службе Республики Казахстан», Сарканский районный маслихат РЕШИЛ:</p>
<p>1. Утвердить прилагаемую методику.</p><p>2. Настоящее решение вводится в действие со дня его первого официального опубликования.</p>`;

const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`;
const TABLE = `<table border="1">${[
  row('САРҚАН АУДАНДЫҚ МӘСЛИХАТЫ', 'САРКАНСКИЙ РАЙОННЫЙ МАСЛИХАТ'),
  row('ШЕШІМ', 'РЕШЕНИЕ'),
  row('2023 жылғы 12 маусым', '№ 6-27'),
  row('Сарқан қаласы', 'город Саркан'),
].join('')}</table>`;
const KK_LINES = '<p>САРҚАН АУДАНДЫҚ МӘСЛИХАТЫ</p><p>ШЕШІМ</p><p>2023 жылғы 12 маусым № 6-27 Сарқан қаласы</p>';
const RU_LINES = '<p>САРКАНСКИЙ РАЙОННЫЙ МАСЛИХАТ</p><p>РЕШЕНИЕ</p><p>12 июня 2023 года № 6-27 город Саркан</p>';

describe('a letterhead tells body, kind, date and number, and is no title', () => {
  test.each([
    ['Kazakh, in lines', KK_LINES, KK, KK_TITLE, 'САРҚАН АУДАНДЫҚ МӘСЛИХАТЫ'],
    ['Russian, in lines', RU_LINES, RU, RU_TITLE, 'САРКАНСКИЙ РАЙОННЫЙ МАСЛИХАТ'],
    ['Kazakh, in a table of two languages', TABLE, KK, KK_TITLE, 'САРҚАН АУДАНДЫҚ МӘСЛИХАТЫ'],
    ['Russian, whose date the other language has', TABLE, RU, RU_TITLE, 'САРКАНСКИЙ РАЙОННЫЙ МАСЛИХАТ'],
  ])('%s', (_, head, law, title, body) => {
    const page = new TextEncoder().encode(`<!DOCTYPE html><meta charset="utf-8"><body>${head}${law}</body>`);
    const { value } = readHtml(page, { file: 'x.html', sha256: '' });
    const { frontMatter } = parseExpression(value).value;
    expect(frontMatter).toMatchObject({ title, type: 'decision', adopted: '2023-06-12', number: '6-27' });
    expect(frontMatter.bodyAsWritten[0]).toBe(body);
  });
});
