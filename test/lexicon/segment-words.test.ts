import { describe, expect, test } from 'vitest';
import { segmentWord } from '../../src/lexicon/segment-words.ts';
import { buildVocabulary } from '../../src/lexicon/vocabulary.ts';
import { CORPUS_VOCABULARY } from '../support/read-corpus.ts';

function cut(token: string, lang: 'kk' | 'ru' = 'kk'): string | null {
  const found = segmentWord(token, CORPUS_VOCABULARY, lang);
  return found && found.confidence >= 0.5 ? found.parts.join(' ') : null;
}

describe('glued words are cut where the corpus knows the words', () => {
  test.each([
    ['өтежақсы', 'өте жақсы'],
    ['қолжеткізуден', 'қол жеткізуден'],
    ['тиіснемесе', 'тиіс немесе'],
    ['нақтыміндеттерқояалады', 'нақты міндеттер қоя алады'],
    ['сынғасабырлықпенқарайдыжәненегіздіболғанжағдайда', 'сынға сабырлықпен қарайды және негізді болған жағдайда'],
    ['жұмыскерлерменәдептілікнормаларымен', 'жұмыскерлермен әдептілік нормалары мен'],
  ])('%s', (token, words) => {
    expect(cut(token)).toBe(words);
  });
});

describe('real words stay whole', () => {
  test.each([
    ['қанағаттанарлықсыз', 'a long word'],
    ['қанағаттанушылығына', 'a longer one'],
    ['қолжетімділік', 'a compound that begins like "қол жеткізу"'],
    ['нәтижелерімен', 'an instrumental, although "нәтижелері мен" is in the corpus too'],
    ['әдістерімен', 'the same with another noun'],
    ['бастамашылдық', 'a word whose head is a word'],
    ['телефонограмманы', 'a loan word seen once'],
  ])('%s: %s', (token) => {
    expect(cut(token)).toBeNull();
  });

  test.each([
    ['неудовлетворительно', 'although "не удовлетворительно" is in the corpus too'],
    ['своевременного', 'although "свое" and "временного" are words'],
    ['незаинтересованность', 'a prefixed word'],
    ['стрессоустойчивость', 'a compound'],
    ['делопроизводство', 'a compound of two words'],
  ])('%s: %s', (token) => {
    expect(cut(token, 'ru')).toBeNull();
  });
});

describe('the vocabulary', () => {
  test('does not depend on the order of the texts', () => {
    const texts = ['Осы қаулы қолданысқа енгізіледі.', 'Настоящий приказ вводится в действие.'];
    const [one, two] = [buildVocabulary(texts), buildVocabulary([...texts].reverse())];
    expect([...one.words].sort()).toEqual([...two.words].sort());
    expect([...one.pairs].sort()).toEqual([...two.pairs].sort());
  });

  test('pairs end at punctuation and at blank lines', () => {
    const { pairs } = buildVocabulary(['бірінші екінші, үшінші\nтөртінші\n\nбесінші']);
    expect([...pairs.keys()].sort()).toEqual(['бірінші екінші', 'үшінші төртінші']);
  });

  test('letters of spaced-out words are no words', () => {
    expect([...buildVocabulary(['ш е ш у д і ң альтернативасын']).words.keys()]).not.toContain('ш');
  });
});
