import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expression } from '../../src/model/expression.ts';
import type { Provision } from '../../src/model/provision.ts';
import { parseExpression } from '../../src/parse/index.ts';
import { findTreeFaults } from '../../src/parse/invariants.ts';
import { readPlainText } from '../../src/read/plain-text.ts';
import { unitsOfText } from './units-of-text.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const ATYRAU_OBLAST = 'corpus/atyrau-oblast-akimat/2023-06-29_105/kk.txt';
const KAZYGURT = 'corpus/kazygurt-district-maslikhat/2018-04-09_28-189-vi/kk.txt';
const MINISTRY = 'corpus/mddiai/2019-11-26_324-nq/kk.txt';
const AKSU = 'corpus/aksu-city-akimat/2018-05-04_278-5/ru@2023-04-11.txt';
const DOCUMENTS = [ATYRAU_OBLAST, KAZYGURT, MINISTRY, AKSU, 'corpus/atyrau-city-akimat/2022-02-15_324/kk.txt'];

function load(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

function parse(text: string): {
  readonly expression: Expression;
  readonly codes: string[];
  readonly faults: unknown[];
} {
  const source = readPlainText(new TextEncoder().encode(text), { file: 'x.txt', sha256: '' }).value;
  const { value, diagnostics } = parseExpression(source);
  return { expression: value, codes: diagnostics.map((one) => one.code), faults: findTreeFaults(source, value) };
}

function all(root: Provision | null): Provision[] {
  return root === null ? [] : [root, ...root.children.flatMap(all)];
}

function ids(root: Provision | null, kinds: readonly string[]): string[] {
  return all(root)
    .filter((unit) => kinds.includes(unit.kind))
    .map((unit) => unit.id);
}

const LAW = ['chapter', 'section', 'point', 'subpoint', 'paragraph'];
const WITHOUT_FORMS = (id: string): boolean => !id.includes('annex');

/** Adds `by` to the number of every point of the methodology: the decree's own points stand before the first chapter. */
function shiftPoints(text: string, by: number, firstChapter: RegExp): string {
  const at = text.search(firstChapter);
  // A point opens an indented line: `      12. НМИ:`.
  const shifted = text
    .slice(at)
    .replace(
      /^([ \u00a0]{6})(\d+)(\.? )(?=["\p{Lu}])/gmu,
      (_, indent, number, dot) => `${indent}${Number(number) + by}${dot}`,
    );
  return text.slice(0, at) + shifted;
}

describe('a decree whose units are renumbered gives the same tree with other numbers', () => {
  test.each([
    [KAZYGURT, /^ 1-тарау/mu],
    [MINISTRY, /^1-тарау/mu],
    [AKSU, /^ {6}Глава 1/mu],
  ])('points of %s shifted by 30', (file, firstChapter) => {
    const before = parse(load(file));
    const after = parse(shiftPoints(load(file), 30, firstChapter));
    const expected = ids(before.expression.methodology, LAW)
      .filter(WITHOUT_FORMS)
      .map((id) => id.replace(/point_(\d+)/u, (_, number) => `point_${Number(number) + 30}`));
    expect(ids(after.expression.methodology, LAW).filter(WITHOUT_FORMS)).toEqual(expected);
    expect(ids(after.expression.act, LAW)).toEqual(ids(before.expression.act, LAW));
    expect(after.codes.filter((code) => code === 'PARSE_LABEL_GAP')).toHaveLength(1);
    expect(after.faults).toEqual([]);
  });

  test('a point numbered 12-1 stands between 12 and 13 and is no gap', () => {
    const text = load(AKSU).replace(
      /^ {6}13\. /mu,
      '      12-1. Отдел управления персоналом хранит результаты.\n      13. ',
    );
    const { expression, codes } = parse(text);
    const points = ids(expression.methodology, ['point']);
    expect(points.slice(11, 14)).toEqual(['point_12', 'point_12-1', 'point_13']);
    expect(codes).not.toContain('PARSE_LABEL_GAP');
  });

  test('chapters numbered with Roman figures have Arabic labels and keep their printed title', () => {
    const roman = ['', 'I', 'II', 'III', 'IV', 'V'];
    const text = load(AKSU).replace(/^ {6}Глава (\d)\./gmu, (_, number) => `      ГЛАВА ${roman[Number(number)]}.`);
    const chapters = all(parse(text).expression.methodology).filter((unit) => unit.kind === 'chapter');
    expect(chapters.map((chapter) => chapter.id)).toEqual(['chp_1', 'chp_2', 'chp_3', 'chp_4', 'chp_5']);
    expect(chapters[3]?.own.text).toBe('ГЛАВА IV. Порядок оценки по методу 360');
    expect(chapters[3]?.heading).toBe('Порядок оценки по методу 360');
  });

  test('chapters printed without the word chapter are told from points by both numberings', () => {
    const text = load(AKSU).replace(/^ {6}Глава (\d)\./gmu, (_, number) => `      ${number}.`);
    const { expression, codes } = parse(text);
    expect(ids(expression.methodology, ['chapter'])).toEqual(['chp_1', 'chp_2', 'chp_3', 'chp_4', 'chp_5']);
    expect(ids(expression.methodology, ['point'])).toHaveLength(43);
    expect(codes).not.toContain('PARSE_LABEL_GAP');
  });

  test('a lost point is a gap, and two points of one number get different addresses', () => {
    const lost = parse(load(AKSU).replace(/^ {6}10\. [^\n]*\n[^\n]*\n/mu, ''));
    expect(lost.codes.filter((code) => code === 'PARSE_LABEL_GAP')).toHaveLength(1);
    const twice = parse(load(AKSU).replace(/^ {6}14\. /mu, '      13. '));
    expect(ids(twice.expression.methodology, ['point'])).toEqual(expect.arrayContaining(['point_13', 'point_13~2']));
    expect(twice.codes).toContain('PARSE_LABEL_DUPLICATE');
  });

  test('a unit that the publisher shows as deleted leaves a note and no gap', () => {
    const text = load(AKSU).replace(
      /^ {6}10\. [^\n]*\n[^\n]*\n/mu,
      '      10. Исключен постановлением акимата от 01.02.2024 № 5 (вводится в действие со дня опубликования).\n',
    );
    const { expression, codes } = parse(text);
    expect(ids(expression.methodology, ['point'])).not.toContain('point_10');
    expect(expression.notes.some((note) => note.text.text.startsWith('10. Исключен'))).toBe(true);
    expect(codes).not.toContain('PARSE_LABEL_GAP');
  });
});

/** A small amending decree around the given lines. */
function amending(...lines: readonly string[]): string {
  return [
    'О внесении изменений в постановление акимата города Н от 1 марта 2023 года № 7 "Об утверждении Методики оценки"',
    '',
    'Постановление акимата города Н от 5 июня 2024 года № 12',
    '      Акимат города Н ПОСТАНОВЛЯЕТ:',
    '      1. Внести в постановление акимата города Н от 1 марта 2023 года № 7 "Об утверждении Методики оценки" следующие изменения:',
    ...lines.map((line) => `      ${line}`),
    '      2. Настоящее постановление вводится в действие со дня его первого официального опубликования.',
    '      Аким города А. Ахметов',
    '',
  ].join('\n');
}

function quoted(text: string): Provision[] {
  return all(parse(text).expression.act).filter((unit) => unit.kind === 'quotation');
}

describe('quoted new text', () => {
  test('ends at the mark that closes it, not at marks inside', () => {
    const [quotation] = quoted(
      amending(
        'в Методике, утвержденной указанным постановлением:',
        'пункт 5 изложить в следующей редакции:',
        '"5. Служащие корпуса "Б" оцениваются с отметкой "хорошо";',
        'комиссия состоит из служащих корпуса "Б".";',
        'пункт 6 исключить.',
      ),
    );
    expect(quotation?.children.map((unit) => unit.own.text)).toEqual([
      '5. Служащие корпуса "Б" оцениваются с отметкой "хорошо";',
    ]);
    expect(quotation?.children[0]?.children.map((unit) => unit.own.text)).toEqual([
      'комиссия состоит из служащих корпуса "Б".',
    ]);
    expect(quotation?.own.text).toBe('"";');
  });

  test('may be set in guillemets with straight marks inside', () => {
    const [quotation] = quoted(
      amending(
        'в Методике:',
        'дополнить пунктом 7-1 следующего содержания:',
        '«7-1. Служащие корпуса "Б" и «А» знакомятся с оценкой.».',
      ),
    );
    expect(quotation?.children.map((unit) => [unit.id, unit.own.text])).toEqual([
      ['point_7-1', '7-1. Служащие корпуса "Б" и «А» знакомятся с оценкой.'],
    ]);
  });

  test('of a subpoint has the address of the point that the instruction or the context line names', () => {
    const units = quoted(
      amending(
        'в Методике:',
        'пункт 2 дополнить подпунктом 9-1) следующего содержания:',
        '"9-1) сессия – встреча лиц;";',
        'в пункте 12:',
        'подпункт 3) изложить в следующей редакции:',
        '"3) достижимыми;";',
        'часть вторую изложить в следующей редакции:',
        '"При этом оценка не проводится.".',
      ),
    ).flatMap((quotation) => quotation.children);
    expect(units.map((unit) => unit.id)).toEqual(['point_2__sub_9-1', 'point_12__sub_3', 'point_12__para_2']);
  });

  test('of the decree itself, not of the document it approves, has an address in the decree', () => {
    const [quotation] = quoted(
      amending('пункт 3 изложить в следующей редакции:', '"3. Контроль возложить на заместителя акима.".'),
    );
    expect(quotation?.children[0]?.id).toBe('act__point_3');
  });

  test('may stand in the paragraph of the instruction', () => {
    const [quotation] = quoted(
      amending('в Методике:', 'пункт 5 изложить в новой редакции: "5. Оценка проводится раз в год.".'),
    );
    expect(quotation?.children.map((unit) => unit.own.text)).toEqual(['5. Оценка проводится раз в год.']);
  });

  test('that is never closed goes on to the next instruction and is reported', () => {
    const { expression, codes, faults } = parse(
      amending(
        'в Методике:',
        'пункт 5 изложить в следующей редакции:',
        '"5. Оценка проводится',
        'раз в год',
        'пункт 6 исключить.',
      ),
    );
    expect(codes).toContain('PARSE_QUOTE_UNCLOSED');
    expect(ids(expression.act, ['point']).filter((id) => id.startsWith('act__'))).toEqual([
      'act__point_1',
      'act__point_2',
    ]);
    expect(
      all(expression.act).some((unit) => unit.own.text === 'пункт 6 исключить.' && unit.kind === 'paragraph'),
    ).toBe(true);
    expect(faults).toEqual([]);
  });

  test('under instructions that are subpoints keeps to its own subpoint', () => {
    const { expression, codes } = parse(
      amending(
        'в Методике:',
        '1) пункт 5 изложить в следующей редакции:',
        '"5. Оценку проводят:',
        '1) руководитель;',
        '2) комиссия.";',
        '2) пункт 6 исключить.',
      ),
    );
    const sub = all(expression.act).find((unit) => unit.id === 'act__point_1__sub_1');
    expect(all(sub ?? null).map((unit) => unit.id)).toEqual([
      'act__point_1__sub_1',
      'act__point_1__sub_1__quotation',
      'point_5',
      'point_5__sub_1',
      'point_5__sub_2',
    ]);
    expect(ids(expression.act, ['subpoint'])).toContain('act__point_1__sub_2');
    expect(codes.filter((code) => code.startsWith('PARSE_LABEL') || code.startsWith('PARSE_QUOTE'))).toEqual([]);
  });

  test('whose quotation marks were lost is found by the number that the instruction names, and reported', () => {
    const { expression, codes, faults } = parse(
      amending(
        'в Методике:',
        'пункт 15 изложить в следующей редакции:',
        '15. Оценка проводится.',
        'Без комиссии.',
        'пункт 16 исключить.',
      ),
    );
    const [quotation] = all(expression.act).filter((unit) => unit.kind === 'quotation');
    expect(quotation?.children.flatMap(all).map((unit) => unit.id)).toEqual(['point_15', 'point_15__para_2']);
    expect(codes).toContain('PARSE_QUOTE_UNCLOSED');
    expect(faults).toEqual([]);
  });

  test('is not made of a scale of grades that happens to be quoted', () => {
    const { expression } = parse(load(AKSU));
    expect(all(expression.methodology).filter((unit) => unit.kind === 'quotation')).toEqual([]);
  });
});

describe('the units of a piece of new text', () => {
  const read = (text: string, idPrefix: string): Provision[] => unitsOfText(text, 'kk', idPrefix);

  test('a point with a second part and subpoints', () => {
    const units = read('5. Комиссия:\n1) қарайды;\n2) бекітеді.\nКомиссия құрамы анықталады.', '').flatMap(all);
    expect(units.map((unit) => unit.id)).toEqual(['point_5', 'point_5__sub_1', 'point_5__sub_2', 'point_5__para_2']);
  });

  test('a paragraph alone bears no label', () => {
    const [unit] = read('Автоматтандырылған бағалау жүргізіледі.', 'point_3');
    expect([unit?.kind, unit?.label, unit?.id]).toEqual(['paragraph', null, 'point_3__para']);
  });
});

/** A decree that approves; its forms are told by their headers. */
const APPROVING_ANNEXES = `Об утверждении Методики

Приказ Министра от 4 мая 2018 года № 5
      В соответствии с законом ПРИКАЗЫВАЮ:
      1. Утвердить прилагаемую Методику.
      2. Настоящий приказ вводится в действие со дня опубликования.
      Министр А. Ахметов


Утверждена приказом
Министра
от 4 мая 2018 года № 5

      Методика оценки деятельности служащих
      Глава 1. Общие положения
      1. Методика определяет порядок оценки.


ANNEX

      Форма

      Лист оценки по КЦИ
`;

describe('annexes', () => {
  test.each([
    ['Приложение\nк Методике оценки\nдеятельности служащих', 'annex_1', null],
    ['Приложение 3\nк Методике оценки\nдеятельности служащих', 'annex_3', '3'],
    ['Приложение № 3-1 к Методике\nоценки деятельности служащих', 'annex_3-1', '3-1'],
  ])('the header %j gives %s', (header, id, label) => {
    const { expression } = parse(APPROVING_ANNEXES.replace('ANNEX', header));
    const annexes = all(expression.methodology).filter((unit) => unit.kind === 'annex');
    expect(annexes.map((annex) => [annex.id, annex.label, annex.heading])).toEqual([[id, label, 'Лист оценки по КЦИ']]);
  });

  test('of a methodology that is itself "Приложение к постановлению" keep to it', () => {
    const text = APPROVING_ANNEXES.replace(
      'Утверждена приказом\nМинистра\nот 4 мая',
      'Приложение к приказу\nМинистра\nот 4 мая',
    ).replace('ANNEX', 'Приложение 1\nк Методике');
    const { expression } = parse(text);
    expect(expression.methodology?.heading).toBe('Методика оценки деятельности служащих');
    expect(ids(expression.methodology, ['annex', 'point'])).toEqual(['point_1', 'annex_1']);
  });

  test('a header that stands alone at the end of the file is a cut text', () => {
    const text = APPROVING_ANNEXES.slice(0, APPROVING_ANNEXES.indexOf('\n      Форма')).replace(
      'ANNEX',
      'Приложение 1\nк Методике',
    );
    expect(parse(text).codes).toContain('PARSE_TRUNCATED');
  });

  test('two annexes of one number keep two addresses', () => {
    const body = 'Приложение 1\nк Методике\n\n      Форма\n\n      Лист оценки по КЦИ\n\n\nПриложение 1\nк Методике';
    expect(ids(parse(APPROVING_ANNEXES.replace('ANNEX', body)).expression.methodology, ['annex'])).toEqual([
      'annex_1',
      'annex_1~2',
    ]);
  });
});

describe('any text gives a tree and complaints', () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \n\t\n\u00a0\n'],
    ['one word', 'Сәлем'],
    [
      'a novel',
      `Глава первая.\n\n${'Все счастливые семьи похожи друг на друга. '.repeat(400)}\n\n${'Он вошёл — "и сел". \n'.repeat(200)}`,
    ],
    ['a list of numbers', Array.from({ length: 500 }, (_, at) => `${(at * 7) % 13}. x`).join('\n')],
    ['binary dirt', Array.from({ length: 4000 }, (_, at) => String.fromCharCode((at * 7919) % 0xd7ff)).join('')],
  ])('%s', (_, text) => {
    const { expression, faults } = parse(text);
    expect(expression.act.kind).toBe('act');
    expect(faults).toEqual([]);
  });

  test('a text without words of enactment is reported', () => {
    expect(parse('Сәлем, әлем.').codes).toContain('PARSE_NO_ENACTMENT');
  });

  test('half a decree keeps every character, wherever it is cut', () => {
    for (const file of DOCUMENTS) {
      const text = load(file);
      for (let part = 1; part < 6; part += 1) {
        const at = Math.floor((text.length * part) / 6);
        expect(parse(text.slice(0, at)).faults, `${file} up to ${at}`).toEqual([]);
        expect(parse(text.slice(at)).faults, `${file} from ${at}`).toEqual([]);
      }
    }
  });

  test('lines of decrees in random order keep every character and every id unique', () => {
    const lines = DOCUMENTS.flatMap((file) => load(file).split('\n').slice(0, 260));
    const line = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...lines) },
      fc.constantFrom(
        '',
        ' ',
        '      "',
        '"5. x',
        '1-қосымша',
        'Приложение',
        'бекітілген',
        'Утверждена',
        '№',
        '1',
        '1)',
        '      жазылсын:',
        '".',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 120 }), (text) => {
        expect(parse(text.join('\n')).faults).toEqual([]);
      }),
      { seed: 20_230_629, numRuns: 300 },
    );
  });

  test.each([
    ['one line without end', (size: number) => '      1. Оценка "Б" проводится; '.repeat(size)],
    [
      'unclosed new text',
      (size: number) =>
        'Акимат ПОСТАНОВЛЯЕТ:\n      1. Внести:\n'.concat(
          '      пункт 5 изложить в следующей редакции:\n      "5. х\n'.repeat(size),
        ),
    ],
    ['paragraphs of one subpoint', (size: number) => `      1. Х:\n      1) а:\n${'      б;\n'.repeat(size)}`],
    [
      'headers',
      (size: number) =>
        `Х ҚАУЛЫ ЕТЕДІ:\n      1. Бекітілсін.\n${'Әкімдіктің\n№ 105 қаулысына 1-қосымша\n\n\n Нысан\n\n\n'.repeat(size)}`,
    ],
    ['digits', (size: number) => '1'.repeat(size * 20)],
  ])('a long text is parsed to its end: %s', (_, make) => {
    const bytes = new TextEncoder().encode(make(8000));
    const source = readPlainText(bytes, { file: 'x.txt', sha256: '' }).value;
    expect(parseExpression(source).value.file).toBe('x.txt');
  });
});
