import { describe, expect, test } from 'vitest';
import { blockAt, readDocument, readText, textBlocks } from '../support/read-corpus.ts';

const PDF_START = '      1. Осы қаулы әкімдіктің\nинтернет-ресурсында жарияланады.\n\n';
const PDF_START_RU = '      1. Настоящее постановление размещается на\nинтернет-ресурсе и вводится в действие.\n\n';

function cell(start: string, ...lines: readonly string[]): string {
  return textBlocks(readText(`${start}${lines.join('\n')}\n`).value).at(-1)?.text.text ?? '';
}

describe('letter-spaced words', () => {
  test.each([
    ['000', 464, 'немесе мәселелерді шешудің альтернативасын ұсынбайды;'],
    ['000', 469, 'ҚЫЗМЕТТІ ТҰТЫНУШЫҒА БАҒДАРЛАНУ'],
    ['000', 486, '*Қызмет тұтынушылардың'],
    ['000', 904, 'үшін өзінің және бағыныстыларының'],
    ['002', 434, '(тегі, аты-жөні)'],
    ['002', 564, 'C-3 (басқарма басшысы); * осы бағанның'],
    ['002', 579, 'C-2; * C-3; * C-4; C-5;'],
    ['002', 590, 'Басшылыққа сапалы құжаттар дайындайды және енгізеді.;'],
    ['002', 615, 'Ұжымда сенімді қарым-қатынас орнатады;'],
    ['004', 443, 'Сроки достижения'],
    ['004', 1006, 'Не умеет распределять'],
    ['004', 1185, 'удовлетворенности с целью обеспечения'],
    ['004', 1152, 'меры по совершенствованию'],
    ['004', 938, 'государственных органов и организаций;'],
    ['004', 435, 'документа системы государственного'],
  ] as const)('document %s line %i', (number, line, words) => {
    expect(blockAt(readDocument(number).value, line)?.text.text).toContain(words);
  });

  test.each([
    ['и в с', 'conjunctions and prepositions of one letter'],
    ['1 2 3 4 5', 'numbers of columns'],
    ['А Б В Г', 'letters of columns'],
    ['а = b + с', 'a formula'],
    ['Отдел и в срок', 'two words of one letter among others'],
  ])('%s stays: %s', (text) => {
    expect(cell(PDF_START_RU, text)).toBe(text);
  });
});

describe('spaced and glued at once (document 002)', () => {
  test.each([
    [680, '• Қызмет көрсетудің тиімді әдістерін біледі;'],
    [681, '• Көрсетілетін қызметтердің қолжетімділілігін қамтамасыз етеді;'],
    [717, '• Сыпайы және тілектестікпен қызмет көрсетеді;'],
    [742, '• Тұтынушыға ақпараттарды құрметпен және игілікпен жеткізеді;'],
    [798, '• Өзгеріс жағдайларында өзін-өзі бақылайды;'],
    [851, 'бағыныстылары үшін әдепті мінез-құлықтың үлгісі болады.'],
    [867, '• Ұжымның мүддесін өз мүддесінен жоғары қояды;'],
    [868, '• Ұжымдағы сыйластық пен сенім ахуалын қалыптастырады;'],
    [885, '• Белгіленген әдептілік нормалары мен стандарттарына сүйенеді;'],
  ])('line %i', (line, words) => {
    expect(blockAt(readDocument('002').value, line)?.text.text).toContain(words);
  });

  test('no token of the table is longer than a word', () => {
    const words = textBlocks(readDocument('002').value).flatMap((block) => block.text.text.match(/\p{L}+/gu) ?? []);
    expect(words.filter((word) => word.length > 20)).toEqual([]);
  });
});

describe('glued words', () => {
  test.each([
    ['000', 344, 'басқа да маңызды болып табылатын'],
    ['002', 91, '"Б" корпусы қызметшісінің мінез-құлық және құзыреттер'],
    ['002', 157, 'жазбаша ұсыныстар береді.'],
    ['002', 705, 'сондай-ақ жеке үлгі болу арқылы көрсетеді'],
    ['002', 869, 'Бағыныстылардың іс-әрекетінде шынайылық және'],
    ['003', 2, '№ 57 "Атырау облысы әкімдігі "Б" корпусының'],
    ['003', 167, 'орындалуын бақылау Атырау облысы әкімі'],
  ] as const)('document %s line %i', (number, line, words) => {
    expect(blockAt(readDocument(number).value, line)?.text.text).toContain(words);
  });

  test('documents without glued words have none split', () => {
    for (const number of ['001', '004'] as const) {
      expect(readDocument(number).value.repairs.filter((repair) => repair.kind === 'glued-words')).toEqual([]);
    }
  });

  test('words that the corpus does not know are reported, not split', () => {
    const read = readText(`${PDF_START}Зергерлікбұйымдардыңсынамасынтексеруқағидаларынбекітуді ұсынады.\n`);
    expect(read.diagnostics.map((diagnostic) => diagnostic.code)).toContain('READ_WORDS_GLUED');
    expect(read.value.repairs.filter((repair) => repair.kind === 'glued-words')).toEqual([]);
  });

  test.each([
    ['сондай-ақжекеүлгі етеді.', 'the word behind was never seen beside the last of them'],
    ['бірақжекеүлгі болу арқылы көрсетеді.', 'the first is no word'],
    ['Бағыныстыларкіс-әрекетінде шынайылық болады.', 'what stands before the compound is no word'],
  ])('%s stays: %s', (text) => {
    expect(readText(`${PDF_START}${text}\n`).value.repairs.filter(({ kind }) => kind === 'glued-words')).toEqual([]);
  });

  test('every split says what was found, what was made of it and how sure that is', () => {
    const { decoded, repairs } = readDocument('003').value;
    for (const repair of repairs.filter((candidate) => candidate.kind === 'glued-words')) {
      expect(repair.made.replace(/ /gu, '')).toBe(repair.found.replace(/ /gu, ''));
      expect(repair.spans.map(([start, end]) => decoded.slice(start, end))).toEqual([repair.found]);
      expect(repair.confidence).toBeGreaterThanOrEqual(0.5);
      expect(repair.confidence).toBeLessThanOrEqual(1);
    }
  });
});

describe('words broken by a cell', () => {
  test.each([
    ['003', 212, 'Нысаналы мақсатты индикаторлардың атауы'],
    ['003', 279, 'Нысаналы мақсатты индикаторлардың атауы'],
    ['004', 420, '№ п/п Наименование КЦИ'],
    ['004', 426, 'меморандума политического служащего, соглашения'],
    ['004', 1612, 'Демонстрирует незаинтересованность в развитии'],
    ['004', 1800, 'Проявляет непринципиальность в работе;'],
    ['004', 1904, 'Стрессоустойчивость'],
  ] as const)('document %s line %i', (number, line, words) => {
    expect(blockAt(readDocument(number).value, line)?.text.text).toContain(words);
  });

  test.each([
    ['жазбаша', 'түрде', 'two known words'],
    ['индикаторлардың', 'атауы', 'a full line, and a word'],
    ['Комиссияның', 'ұсыныстары', 'a full line, and a known pair'],
  ])('%s / %s are two words: %s', (left, right) => {
    expect(cell(PDF_START, left, right)).toBe(`${left} ${right}`);
  });

  test('a hyphen at the line end goes only when the corpus has the word without it', () => {
    expect(cell(PDF_START, 'Бағалау қызмет-', 'шісінің парағы')).toBe('Бағалау қызметшісінің парағы');
    expect(cell(PDF_START, 'Адал қарым-', 'қатынас орнатады')).toBe('Адал қарым-қатынас орнатады');
  });
});
