import { describe, expect, test } from 'vitest';
import { parseCategories, printCategory, qualifierOf, readCategoryRun } from '../../src/lexicon/categories.ts';
import { COMPETENCIES, competencyConcept } from '../../src/lexicon/competencies.ts';
import { isNegatedIndicator, looksLikeIndicator } from '../../src/lexicon/indicator-words.ts';
import { foldLetters } from '../../src/lexicon/letters.ts';

const printed = (...items: string[]): string[] => parseCategories(items).map(printCategory);

describe('categories of positions', () => {
  test('letters of both alphabets and spaces of justification make the same code', () => {
    expect(printed('E-2;', 'Е-2', 'Е - 2 ;', 'C - 2 ;  *', 'С-R-1', 'D-О-3.')).toEqual([
      'E-2',
      'E-2',
      'E-2',
      'C-2*',
      'C-R-1',
      'D-O-3',
    ]);
  });

  test('a star that words follow is no star of the code: it opens the footnote or an indicator', () => {
    expect(printed('E-3; * E-4; E-G-4. * осы бағанның жоғары тұрған қатарында көрсетілген тұлғалардан басқа')).toEqual([
      'E-3*',
      'E-4',
      'E-G-4',
    ]);
    expect(printed('E-1; *Стратегиялық бағыттарға сәйкес')).toEqual(['E-1']);
    expect(printed('D-3; * D-4. * За исключением лиц, указанных в вышестоящей строке данной графы')).toEqual([
      'D-3*',
      'D-4',
    ]);
  });

  test('qualifiers are told in both languages, glued words and unknown ones too', () => {
    expect(printed('E-3 (Құрылымдық бөлімшенің басшысы);', 'E-3 (руководитель структурного подразделения);')).toEqual([
      'E-3 (head-of-structural-unit)',
      'E-3 (head-of-structural-unit)',
    ]);
    expect(printed('C - 3  ( басқармабасшысы ) ;', 'C-2 (департамент директорының орынбасары);')).toEqual([
      'C-3 (head-of-division)',
      'C-2 (deputy-director)',
    ]);
    expect(printed('C-2 (заместитель директора департамента);', 'C-3 (руководитель управления);')).toEqual([
      'C-2 (deputy-director)',
      'C-3 (head-of-division)',
    ]);
    expect(qualifierOf('баспасөз хатшысы')).toBe('other');
  });

  test('numbers of acts, targets and fractions are no categories', () => {
    expect(printed('№ С-45/2 шешімі', 'НМИ-5', 'ҒЗИ-С-1', '3/4', 'E-Services', 'класс АБ-2')).toEqual([]);
  });

  test('a bracket that the page has cut stays open and swallows nothing of the next cell', () => {
    const run = readCategoryRun('E-2; E-3 (Құрылымдық *Ұжымда сенімді', 0);
    expect(run?.isOpen).toBe(true);
    expect('E-2; E-3 (Құрылымдық *Ұжымда сенімді'.slice(0, run?.end)).toBe('E-2; E-3 (Құрылымдық');
  });

  test('prose that begins with words of the footnote is no footnote', () => {
    expect(readCategoryRun('көрсетуге жол береді, қызықпаушылық білдіреді.', 0)).toBeNull();
    expect(readCategoryRun('В пределах компетенции не ориентирует', 0)).toBeNull();
  });
});

describe('names of competencies', () => {
  test('capitals, letter-spacing, lost spaces, stars and variants lead to one concept', () => {
    for (const name of ['ҚЫЗМЕТТІК БАСҚАРУ', 'Қызметті басқару', 'Қызметтікбасқару', 'Управление деятельностью']) {
      expect(competencyConcept(name)).toBe('competency:service-management');
    }
    for (const name of ['ЖЕДЕЛДІК', 'ЖЕДЕЛДІЛІК', 'Жеделділік', 'Оперативность']) {
      expect(competencyConcept(name)).toBe('competency:promptness');
    }
    for (const name of ['Қ Ы З М Е Т Т І ТҰТЫНУШЫҒА АҚПАРАТТАНДЫРУ', 'Қызметті тұтынушыларды хабарландыру *']) {
      expect(competencyConcept(name)).toBe('competency:consumer-information');
    }
    expect(competencyConcept('СТРЕСС\u041aЕ ОРНЫҚТЫЛЫҚ')).toBe('competency:stress-resistance');
    expect(competencyConcept('ИНИЦИАТИBНОСТЬ')).toBe('competency:initiative');
    expect(competencyConcept('Құзыреттер атауы')).toBeNull();
  });

  test('no name stands for two concepts', () => {
    const names = COMPETENCIES.flatMap((row) => [...row.kk, ...row.ru]);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(COMPETENCIES.map((row) => row.concept)).size).toBe(COMPETENCIES.length);
  });
});

describe('the wording of indicators', () => {
  test('negated indicators are told from affirmative ones', () => {
    for (const text of ['ұжымды бағыттамайды;', 'қол жеткізбейді.', 'бөле алмайды', 'тиімсіз ұйымдастырады']) {
      expect(isNegatedIndicator(foldLetters(text), 'kk')).toBe(true);
    }
    for (const text of ['ықпал етеді;', 'майлы жол қояды', 'қабылдайды'])
      expect(isNegatedIndicator(foldLetters(text), 'kk')).toBe(false);
    for (const text of ['Не способен', 'Неэффективно организует', 'В пределах компетенции не ориентирует']) {
      expect(isNegatedIndicator(foldLetters(text), 'ru')).toBe(true);
    }
    expect(isNegatedIndicator('умеет находить необходимую информацию;', 'ru')).toBe(false);
  });

  test('a name has no finite verb, an indicator has', () => {
    expect(looksLikeIndicator('Перекладывает ответственность на других', 'ru')).toBe(true);
    expect(looksLikeIndicator('Стратегическое мышление', 'ru')).toBe(false);
    expect(looksLikeIndicator('Жедел жұмыс жасамайды', 'kk')).toBe(true);
    expect(looksLikeIndicator('Тәуекелдерді басқару', 'kk')).toBe(false);
  });
});
