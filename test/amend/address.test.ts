import { describe, expect, test } from 'vitest';
import { findAddresses, minimalPath, readAddress } from '../../src/lexicon/address.ts';
import { readOrdinal } from '../../src/lexicon/ordinals.ts';
import { readUnitWord } from '../../src/lexicon/units.ts';
import { type Lang, provisionIdOfPath } from '../../src/model/ids.ts';

function paths(text: string, lang: Lang): string[] | null {
  return readAddress(text, lang)?.paths.map((path) => path.join('/')) ?? null;
}

// Copied by hand from the table of case endings: bare and possessed forms of each unit word.
const CASES = 'nominative genitive dative accusative locative adjective ablative instrumental'.split(' ');
const KK_TABLE: Readonly<Record<string, readonly [string, string]>> = {
  тармақ: [
    'тармақ тармақтың тармаққа тармақты тармақта тармақтағы тармақтан тармақпен',
    'тармағы тармағының тармағына тармағын тармағында тармағындағы тармағынан тармағымен',
  ],
  тармақша: [
    'тармақша тармақшаның тармақшаға тармақшаны тармақшада тармақшадағы тармақшадан тармақшамен',
    'тармақшасы тармақшасының тармақшасына тармақшасын тармақшасында тармақшасындағы тармақшасынан тармақшасымен',
  ],
  бөлік: [
    'бөлік бөліктің бөлікке бөлікті бөлікте бөліктегі бөліктен бөлікпен',
    'бөлігі бөлігінің бөлігіне бөлігін бөлігінде бөлігіндегі бөлігінен бөлігімен',
  ],
  абзац: [
    'абзац абзацтың абзацқа абзацты абзацта абзацтағы абзацтан абзацпен',
    'абзацы абзацының абзацына абзацын абзацында абзацындағы абзацынан абзацымен',
  ],
  тарау: [
    'тарау тараудың тарауға тарауды тарауда тараудағы тараудан тараумен',
    'тарауы тарауының тарауына тарауын тарауында тарауындағы тарауынан тарауымен',
  ],
  қосымша: [
    'қосымша қосымшаның қосымшаға қосымшаны қосымшада қосымшадағы қосымшадан қосымшамен',
    'қосымшасы қосымшасының қосымшасына қосымшасын қосымшасында қосымшасындағы қосымшасынан қосымшасымен',
  ],
  бап: [
    'бап баптың бапқа бапты бапта баптағы баптан баппен',
    'бабы бабының бабына бабын бабында бабындағы бабынан бабымен',
  ],
};
const KK_PLURALS = 'тармақтар тармақшалар бөліктер абзацтар тараулар қосымшалар баптар параграфтар'.split(' ');

describe('Kazakh unit words in all cases', () => {
  test.each(Object.entries(KK_TABLE))('%s, bare and possessed', (word, [bare, owned]) => {
    for (const [row, possessive] of [
      [bare, false],
      [owned, true],
    ] as const) {
      for (const [at, form] of row.split(' ').entries()) {
        const found = readUnitWord(form, 'kk').filter(
          (one) => one.number === 'singular' && one.possessive === possessive,
        );
        expect(found.map((one) => [form, one.unit.word, one.case])).toContainEqual([form, word, CASES[at]]);
      }
    }
  });

  test('plural stems take the possessive ending too', () => {
    for (const form of KK_PLURALS) {
      expect(readUnitWord(form, 'kk').map((one) => one.number)).toEqual(['plural']);
      const owned = form + (/[әөүіе]/u.test(form) ? 'і' : 'ы');
      expect(readUnitWord(owned, 'kk').some((one) => one.number === 'plural' && one.possessive)).toBe(true);
    }
  });

  test('a word that only begins like a unit is none', () => {
    for (const word of ['тармақталған', 'бөлімше', 'баптау', 'жолдама', 'тараулық'])
      expect(readUnitWord(word, 'kk')).toEqual([]);
  });
});

describe('ordinals in words', () => {
  test('Kazakh from 1 to 59, one word or two', () => {
    const units = 'бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы'.split(' ');
    for (const [at, unit] of units.entries()) {
      expect(readOrdinal(unit, null, 'kk')).toEqual({ label: String(at + 1), words: 1 });
      for (const [tens, word] of [
        [10, 'он'],
        [20, 'жиырма'],
        [30, 'отыз'],
        [40, 'қырық'],
        [50, 'елу'],
      ] as const) {
        expect(readOrdinal(word, unit, 'kk')).toEqual({ label: String(tens + at + 1), words: 2 });
      }
    }
    for (const [value, word] of [
      [10, 'оныншы'],
      [20, 'жиырмасыншы'],
      [30, 'отызыншы'],
      [40, 'қырқыншы'],
      [50, 'елуінші'],
    ] as const) {
      expect(readOrdinal(word, null, 'kk')).toEqual({ label: String(value), words: 1 });
    }
  });

  test('Russian in any gender and case, and the last one of a unit', () => {
    for (const form of ['третий', 'третьего', 'третьей', 'третью', 'третьим', 'третьих'])
      expect(readOrdinal(form, null, 'ru')?.label).toBe('3');
    for (const form of ['второй', 'вторая', 'вторую', 'втором', 'вторых'])
      expect(readOrdinal(form, null, 'ru')?.label).toBe('2');
    expect(readOrdinal('двадцать', 'первого', 'ru')).toEqual({ label: '21', words: 2 });
    expect(readOrdinal('последнего', null, 'ru')?.label).toBe('last');
    expect(readOrdinal('соңғы', null, 'kk')?.label).toBe('last');
    expect(readOrdinal('двадцать', 'дней', 'ru')).toBeNull();
  });
});

describe('nesting', () => {
  test('Kazakh goes from the outer unit to the inner one', () => {
    expect(paths('1-қосымшаның 2-тарауының 5-тармағының 3) тармақшасының екінші абзацы', 'kk')).toEqual([
      'annex:1/chapter:2/point:5/subpoint:3/paragraph:2',
    ]);
  });

  test('Russian goes from the inner unit to the outer one', () => {
    expect(paths('абзац второй подпункта 3) пункта 5 главы 2 приложения 1', 'ru')).toEqual([
      'annex:1/chapter:2/point:5/subpoint:3/paragraph:2',
    ]);
  });

  test('the role is that of the last Kazakh noun and of the first Russian one', () => {
    expect(readAddress('5-тармақтың 3) тармақшасындағы', 'kk')?.case).toBe('adjective');
    expect(readAddress('9, 10, 11-қосымшалармен', 'kk')).toMatchObject({ case: 'instrumental', number: 'plural' });
    expect(readAddress('подпунктом 13) пункта 2', 'ru')?.case).toBe('instrumental');
  });

  test('the word for the unit is kept: абзац and бөлік are one kind', () => {
    expect(readAddress('5-тармағының екінші абзацы', 'kk')?.word).toBe('абзац');
    expect(readAddress('5-тармағының екінші бөлігінде', 'kk')?.word).toBe('бөлік');
    expect(paths('5-тармағының екінші бөлігінде', 'kk')).toEqual(['point:5/paragraph:2']);
    expect(readAddress('части второй пункта 6', 'ru')).toMatchObject({
      word: 'часть',
      paths: [['point:6', 'paragraph:2']],
    });
  });

  test('drafters leave the genitive out, or hyphens, or write a bracket after a point', () => {
    expect(paths('7- бабы 2-тармағы 3) тармақшасын', 'kk')).toEqual(['article:7/point:2/subpoint:3']);
    expect(paths('33 бабының 5 тармағына', 'kk')).toEqual(['article:33/point:5']);
    expect(paths('№3 қосымшасындағы', 'kk')).toEqual(['annex:3']);
    expect(paths('2) тармақтағы', 'kk')).toEqual(['point:2']);
    expect(paths('3-1 тармақ', 'kk')).toEqual(['point:3-1']);
    expect(paths('6-\nтарауы', 'kk')).toEqual(['chapter:6']);
  });

  test('Latin i and letters of a broken font are read as what they look like', () => {
    expect(paths('бiрiншi бөлiктiң екiншi абзацындағы', 'kk')).toEqual(['paragraph:1/paragraph:2']);
    expect(paths('5-тармаќтыњ екінші абзацы', 'kk')).toEqual(['point:5/paragraph:2']);
  });

  test('a paragraph counted inside a part is told', () => {
    expect(readAddress('абзац первый части второй пункта 3', 'ru')?.diagnostics.map((one) => one.code)).toEqual([
      'AMEND_PARAGRAPH_IN_PART',
    ]);
  });
});

describe('lists and ranges', () => {
  test.each([
    ['2, 3 және 4-тармақтар', 'kk', ['point:2', 'point:3', 'point:4']],
    ['6), 7), 8) және 9) тармақшалар', 'kk', ['subpoint:6', 'subpoint:7', 'subpoint:8', 'subpoint:9']],
    ['алтыншы және жетінші абзацтарын', 'kk', ['paragraph:6', 'paragraph:7']],
    ['2-1, 2-2-тармақтар', 'kk', ['point:2-1', 'point:2-2']],
    ['екінші – төртінші абзацтар', 'kk', ['paragraph:2', 'paragraph:3', 'paragraph:4']],
    ['5 және 6-тармақтардың екінші абзацтары', 'kk', ['point:5/paragraph:2', 'point:6/paragraph:2']],
    ['пункты 5, 7-9 и 11', 'ru', ['point:5', 'point:7', 'point:8', 'point:9', 'point:11']],
    ['подпункты 5), 7) – 9)', 'ru', ['subpoint:5', 'subpoint:7', 'subpoint:8', 'subpoint:9']],
    ['части вторую и третью', 'ru', ['paragraph:2', 'paragraph:3']],
    ['подпунктами 49-1) и 49-2)', 'ru', ['subpoint:49-1', 'subpoint:49-2']],
    ['пункты 7-1 – 7-3', 'ru', ['point:7-1', 'point:7-2', 'point:7-3']],
    ['пункты с 7 по 9', 'ru', ['point:7', 'point:8', 'point:9']],
    ['строки, порядковые номера 4 и 5,', 'ru', ['row:4', 'row:5']],
  ] as const)('%s', (text, lang, expected) => {
    expect(paths(text, lang)).toEqual(expected);
  });

  test('"7-9" is a range in the plural and an inserted unit in the singular; the other reading is kept', () => {
    expect(paths('7-9-тармақтар', 'kk')).toEqual(['point:7', 'point:8', 'point:9']);
    expect(paths('7-9-тармақ', 'kk')).toEqual(['point:7-9']);
    expect(paths('пункты 7-9', 'ru')).toEqual(['point:7', 'point:8', 'point:9']);
    expect(paths('пункт 7-9', 'ru')).toEqual(['point:7-9']);
    expect(readAddress('пункты 7-9', 'ru')?.alternativePaths).toEqual([['point:7-9']]);
    expect(readAddress('пункт 7-9', 'ru')?.alternativePaths).toEqual([['point:7'], ['point:8'], ['point:9']]);
    expect(paths('пункт 2-3-1', 'ru')).toEqual(['point:2-3-1']);
  });

  test('a singular noun after a list with "7-9" is doubtful and says so', () => {
    expect(readAddress('5, 7-9-тармағы', 'kk')?.diagnostics.map((one) => one.code)).toEqual([
      'AMEND_RANGE_OR_INSERTED',
    ]);
  });

  test('a number of days after an address does not join its list', () => {
    expect(paths('пункта 5, 7 рабочих дней', 'ru')).toEqual(['point:5']);
  });
});

describe('addresses in running text', () => {
  test('all of a sunset clause, none from its date', () => {
    const clause =
      'Әдістеменің 2-тармағының 13) тармақшасы, 5-тармағының екінші абзацы, 6-тарауы, сондай-ақ Әдістеменің 9, 10, 11-қосымшалары 2023 жылдың 31 тамызына дейін';
    expect(findAddresses(clause, 'kk').map((one) => one.citedAs)).toEqual([
      '2-тармағының 13) тармақшасы',
      '5-тармағының екінші абзацы',
      '6-тарауы',
      '9, 10, 11-қосымшалары',
    ]);
  });

  test('offsets lead to the words', () => {
    const text = 'в соответствии с пунктом 5 статьи 33 Закона';
    const [found] = findAddresses(text, 'ru');
    expect(text.slice(found?.start, found?.end)).toBe('пунктом 5 статьи 33');
  });

  test('numbers of acts, dates and counts are no addresses', () => {
    for (const text of [
      '2023 жылғы 29 маусымдағы № 105 қаулысы',
      'от 18 мая 2023 года № 924',
      '10 жұмыс күні',
      'в части касающейся',
    ]) {
      expect(findAddresses(text, 'kk').concat(findAddresses(text, 'ru'))).toEqual([]);
    }
  });

  test('a point needs no chapter in its id', () => {
    expect(minimalPath(['annex:1', 'chapter:2', 'point:5', 'paragraph:2'])).toEqual([
      'annex:1',
      'point:5',
      'paragraph:2',
    ]);
    expect(minimalPath(['chapter:6', 'section:1'])).toEqual(['chapter:6', 'section:1']);
  });

  test('a long text of numbers is read in time linear in its length', () => {
    expect(findAddresses('1, 2, 3 және '.repeat(40_000), 'kk')).toEqual([]);
    expect(findAddresses('пункта 5 '.repeat(40_000), 'ru').length).toBeGreaterThan(0);
  });
});

describe('ids of addresses', () => {
  test('the id of a point names no chapter even where the words do', () => {
    expect(provisionIdOfPath(['annex:1', 'chapter:2', 'point:5', 'subpoint:3'])).toBe('annex_1__point_5__sub_3');
    expect(provisionIdOfPath('chapter:6/section:1')).toBe('chp_6__sec_1');
    expect(provisionIdOfPath('chapter:2/subpoint:1')).toBe('chp_2__sub_1');
  });
});
