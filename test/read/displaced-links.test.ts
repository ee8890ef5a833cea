import { describe, expect, test } from 'vitest';
import { blockAt, type DocumentNumber, readDocument, readText, textBlocks, textOf } from '../support/read-corpus.ts';

/** Every place of the corpus where the text of a link moved: line, and words of the block as the law has them. */
const PLACES: readonly (readonly [DocumentNumber, number, string])[] = [
  ['000', 11, '18.05.2023 № 924 қаулысымен (алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі)'],
  ['000', 14, 'туралы" Қазақстан Республикасы Заңының 37-бабына және "Құқықтық актілер туралы" Қазақстан'],
  ['000', 15, 'Қазақстан Республикасы Заңының 26-бабына сәйкес, Атырау қаласы әкімдігі ҚАУЛЫ ЕТЕДІ:'],
  ['000', 20, '№ 4140 болып тіркелген) қаулысына (әрі қарай - Қаулы) келесідей өзгерістер енгізілсін:'],
  ['000', 25, '5-тармақ мынадай редакцияда жазылсын:'],
  ['000', 35, '41-тармақ мынадай редакцияда жазылсын:'],
  ['000', 48, 'арқылы осы Әдістеменің 40-тармағында көрсетілген мерзімде жолданады.";'],
  ['000', 49, '42-тармақ алынып тасталсын.'],
  ['000', 50, '2) Осы қаулының қосымшасына сәйкес Қаулымен бекітілген Атырау қалалық әкімдігі "Б" корпусы'],
  ['000', 52, 'бағалау әдістемесінің 4-қосымшасы жаңа мазмұнда редакциялансын.'],
  ['002', 15, 'қызметшілерінің қызметін бағалау әдістемесі бекітілсін.'],
  ['002', 19, '2018 жылғы 24 сәуірде бұйрығының (Нормативтік құқықтық актілерді'],
  ['002', 69, 'Заңы 33-бабының 5-тармағына және Қазақстан Республикасы Цифрлық даму'],
  ['002', 125, 'осы Әдістеменің 1-қосымшасына сәйкес нысанда анықталады.'],
  ['002', 159, 'осы Әдістеменің 2-қосымшасына сәйкес нысанда НМИ бойынша бағалау парағын толтырады'],
  ['002', 192, 'осы Әдістеменің 3-қосымшасына сәйкес нысан бойынша Құзыреттер бойынша бағалау парағы'],
  ['002', 197, 'осы Әдістеменің 4-қосымшасымен көзделген мінез-құлық индикторларының жиынтығын басшылыққа алу қажет.'],
  ['002', 234, 'осы Әдістеменің 5-қосымшасына сәйкес Комиссия отырысының хаттамасының жобасын;'],
  [
    '002',
    245,
    'осы Әдістеменің 5-қосымшасына сәйкес нысан бойынша тиісті Бағалау жөніндегі комиссия отырысының хаттамасында',
  ],
  ['003', 10, 'бекіту туралы" қаулысына келесі өзгерістер мен толықтырулар енгізілсін:'],
  ['003', 15, '2-тармақ келесі мазмұндағы 13) тармақшамен толықтырылсын:'],
  ['003', 19, '3-тармақ келесі мазмұндағы үшінші абзацпен толықтырылсын:'],
  ['003', 23, '5-тармақ келесі редакцияда мазмұндалсын:'],
  ['003', 35, '8-тармақ келесі редакцияда мазмұндалсын:'],
  ['003', 43, '11-тармақ келесі редакцияда мазмұндалсын:'],
  ['003', 159, 'осы қаулының 1, 2, 3-қосымшаларына сәйкес 9, 10, 11-қосымшалармен толықтырылсын.'],
  ['004', 8, 'В соответствии с пунктом 5 статьи 33 Закона Республики Казахстан от 23 ноября 2015 года'],
  ['004', 9, '"О государственной службе Республики Казахстан", Приказом Председателя Агентства'],
  ['004', 13, 'акимат города Аксу ПОСТАНОВЛЯЕТ:'],
  ['004', 14, '1. Утвердить прилагаемую методику оценки деятельности административных государственных служащих'],
  ['004', 16, 'утратившим силу постановление акимата города Аксу от 7 марта 2017 года № 124/2'],
  ['004', 40, 'от 11.04.2023 № 297/3 (вводится в действие по истечении десяти календарных дней'],
  ['004', 155, 'процедурно-процессуального кодекса Республики Казахстан.'],
  ['004', 163, 'в соответствии с Законом Республики Казахстан "О доступе к информации".'],
  ['004', 217, 'по форме, согласно приложению 1 к Типовой методике.'],
  ['004', 267, 'по форме согласно приложению 2 к Типовой методике.'],
  ['004', 270, 'по форме, согласно приложению 3 к Типовой методике.'],
  ['004', 275, 'согласно приложению 4 к Типовой методике посредством информационной системы, функционирующей'],
  ['004', 285, 'по форме согласно приложению 4 к Типовой методике.'],
  ['004', 304, 'по форме, согласно приложению 5 к настоящей Методике, служащие корпуса "Б"'],
  ['004', 305, 'по форме, согласно приложению 6 к Типовой методике.'],
  ['004', 345, 'по формам согласно приложениям 7 и 8 Типовой методики. При формировании'],
];

function linksOf(number: DocumentNumber): number[] {
  return readDocument(number)
    .value.repairs.filter((repair) => repair.kind === 'displaced-link')
    .map((repair) => repair.line);
}

describe('the text of a displaced link goes back to its place', () => {
  test.each(PLACES)('document %s line %i', (number, line, words) => {
    expect(blockAt(readDocument(number).value, line)?.text.text).toContain(words);
  });

  test.each(['000', '001', '002', '003', '004'] as const)(
    'document %s: no other line is touched, none is left open',
    (number) => {
      expect(linksOf(number)).toEqual(PLACES.filter(([place]) => place === number).map(([, line]) => line));
      const codes = readDocument(number).diagnostics.map((diagnostic) => diagnostic.code);
      expect(codes).not.toContain('READ_LINK_UNMATCHED');
    },
  );

  test('a link at the end of its line stands right behind its slot and stays (003 line 29, 002 line 11, 004 line 44)', () => {
    expect(blockAt(readDocument('003').value, 29)?.text.text).toContain(
      'оның қатысуынсыз 4-тармақта белгіленген мерзімдерде',
    );
    expect(blockAt(readDocument('002').value, 11)?.text.text).toContain(
      'Заңының 33-бабының 5-тармағына сәйкес БҰЙЫРАМЫН:',
    );
    expect(blockAt(readDocument('004').value, 44)?.text.text).toContain('в соответствии с пунктом 5 статьи 33 Закона');
  });

  test('the repair names the characters that moved', () => {
    const { decoded, repairs } = readDocument('003').value;
    const triple = repairs.find((repair) => repair.line === 159 && repair.kind === 'displaced-link');
    expect(triple?.spans.map(([start, end]) => decoded.slice(start, end))).toEqual(['1', '2', '3-қосымшаларына']);
  });
});

/** A copy of a document with other numbers: what the rule knows must not be these numbers. */
function renumbered(text: string, shift: number): string {
  return text.replace(/\d+/gu, (digits) =>
    String(Number(digits) + shift)
      .padStart(digits.length, '0')
      .slice(-Math.max(digits.length, 2)),
  );
}

describe('the rule knows no decree', () => {
  test.each([
    ['000', 7],
    ['002', 3],
    ['003', 5],
    ['004', 11],
  ] as const)('a renumbered copy of document %s is repaired on the same lines', (number, shift) => {
    const read = readText(renumbered(textOf(number), shift));
    const lines = read.value.repairs.filter((repair) => repair.kind === 'displaced-link').map((repair) => repair.line);
    expect(lines).toEqual(linksOf(number));
  });
});

function repaired(...lines: readonly string[]): string {
  return textBlocks(
    readText(`      1. Осы қаулы әкімдіктің\nинтернет-ресурсында жарияланады.\n${lines.join('\n')}\n`).value,
  )
    .slice(1)
    .map((block) => block.text.text)
    .join('|');
}

function unmatched(...lines: readonly string[]): number {
  return readText(
    `      1. Осы қаулы әкімдіктің\nинтернет-ресурсында жарияланады.\n${lines.join('\n')}\n`,
  ).diagnostics.filter((diagnostic) => diagnostic.code === 'READ_LINK_UNMATCHED').length;
}

describe('other decrees', () => {
  test.each([
    ['       алынып тасталсын.7-1-тармақ', '7-1-тармақ алынып тасталсын.'],
    [
      '      2. Мәслихаттың 2019 жылғы 3 мамырдағы №  шешімімен бекітілген 44/321-VI',
      '2. Мәслихаттың 2019 жылғы 3 мамырдағы № 44/321-VI шешімімен бекітілген',
    ],
    ['      мәслихат :ШЕШІМ ҚАБЫЛДАДЫ', 'мәслихат ШЕШІМ ҚАБЫЛДАДЫ:'],
    [
      '      осы бұйрыққа ,  сәйкес толықтырылсын.4 5-қосымшаларға',
      'осы бұйрыққа 4, 5-қосымшаларға сәйкес толықтырылсын.',
    ],
    [
      '      Қазақстан Республикасы  144-бабына сәйкес Еңбек кодексінің',
      'Қазақстан Республикасы Еңбек кодексінің 144-бабына сәйкес',
    ],
  ])('%s', (line, expected) => {
    expect(repaired(line)).toBe(expected);
  });

  test.each([
    [
      '      В соответствии с  статьи 7 Закона Республики Казахстан подпунктом 3)',
      'В соответствии с подпунктом 3) статьи 7 Закона Республики Казахстан',
    ],
    ['      маслихат района :РЕШИЛ', 'маслихат района РЕШИЛ:'],
    [
      '      в соответствии с  Республики Казахстан от 4 декабря Бюджетным кодексом',
      'в соответствии с Бюджетным кодексом Республики Казахстан от 4 декабря',
    ],
    [
      '      2. Признать утратившим силу  маслихата района от 5 мая решение',
      '2. Признать утратившим силу решение маслихата района от 5 мая',
    ],
    [
      '      согласно ,  и  к настоящему приказу.приложениям 1 2 3',
      'согласно приложениям 1, 2 и 3 к настоящему приказу.',
    ],
  ])('%s', (line, expected) => {
    const text = `      1. Утвердить методику оценки служащих\nкорпуса в новой редакции.\n${line}\n`;
    expect(textBlocks(readText(text).value).at(-1)?.text.text).toBe(expected);
  });
});

describe('what is not certain is reported, not moved', () => {
  test('more slots than link texts', () => {
    const line = '      осы қаулының , ,  сәйкес толықтырылсын.3-қосымшаларына';
    expect(unmatched(line)).toBe(1);
    expect(repaired(line)).toContain('толықтырылсын.3-қосымшаларына');
  });

  test('more link texts than slots', () => {
    expect(unmatched('      осы қаулының  сәйкес бекітілсін.1 2 3-қосымшаларына')).toBe(1);
  });

  test('a glued link text without a slot', () => {
    expect(unmatched('      мынадай редакцияда жазылсын:5-тармақ')).toBe(1);
  });

  test('a slot for a number without a number', () => {
    expect(unmatched('      2019 жылғы 3 мамырдағы №  шешімімен бекітілген')).toBe(1);
  });

  test('ordinary words at the end of a line are no link texts', () => {
    const line = '      Комиссия отырысы  ашық өтеді және оның шешімі осы бұйрықпен';
    expect(unmatched(line)).toBe(0);
    expect(repaired(line)).toBe('Комиссия отырысы ашық өтеді және оның шешімі осы бұйрықпен');
  });
});
