import { describe, expect, test } from 'vitest';
import type { Vocabulary } from '../../src/lexicon/vocabulary.ts';
import { readPlainText } from '../../src/read/plain-text.ts';
import { CORPUS_VOCABULARY, textOf } from '../support/read-corpus.ts';

/** A map that counts how often it is asked; the searches of the repairs ask the vocabulary at every step. */
class CountingMap<V> extends Map<string, V> {
  asked = 0;
  override get(key: string): V | undefined {
    this.asked += 1;
    return super.get(key);
  }
}

function questions(text: string): number {
  const words = new CountingMap(CORPUS_VOCABULARY.words);
  const pairs = new CountingMap(CORPUS_VOCABULARY.pairs);
  const vocabulary: Vocabulary = { ...CORPUS_VOCABULARY, words, pairs };
  readPlainText(new TextEncoder().encode(text), { file: 'a.txt', sha256: '', vocabulary });
  return words.asked + pairs.asked;
}

const PDF_START = '      1. Осы қаулы әкімдіктің\nинтернет-ресурсында жарияланады.\n';

describe('the work grows with the length of the text, not faster', () => {
  test.each([
    ['document 002', textOf('002')],
    ['document 004', textOf('004')],
    ['spaced-out letters', `${PDF_START}${'ш е ш у д і ң  а л ь т е р н а т и в а с ы н\n'.repeat(40)}`],
    ['torn words', `${PDF_START}${'иг іл ікпен  жетк ізед і\n'.repeat(40)}`],
    ['glued words', `${PDF_START}${'нақтыміндеттерқояаладынақтыміндеттерқояалады\n'.repeat(40)}`],
    ['displaced links', `${PDF_START}${'осы қаулының , ,  сәйкес 1 2 3-қосымшаларына\n'.repeat(40)}`],
    ['broken words', `${PDF_START}${'индикаторлар\nдың атауы\n\n'.repeat(40)}`],
  ])('%s once, 4 times, 16 times', (_, text) => {
    const once = questions(text);
    expect(questions(text.repeat(4))).toBeLessThanOrEqual(4.2 * once + 100);
    expect(questions(text.repeat(16))).toBeLessThanOrEqual(16.8 * once + 100);
  });

  test.each([
    ['stray pieces', 'іл '],
    ['single letters', 'ш '],
    ['glued words', 'нақтыміндеттерқояалады '],
    ['hyphens', 'өзін -өзі '],
  ])('one line of %s', (_, piece) => {
    const once = questions(`${PDF_START}${piece.repeat(200)}\n`);
    expect(questions(`${PDF_START}${piece.repeat(800)}\n`)).toBeLessThanOrEqual(4.2 * once + 100);
  });

  test('one token: searching stops at the length of a few words', () => {
    const once = questions(`${PDF_START}${'нақтыміндеттер'.repeat(20)}\n`);
    expect(questions(`${PDF_START}${'нақтыміндеттер'.repeat(200)}\n`)).toBeLessThanOrEqual(12 * once);
  });

  test.each([
    ['quotation marks', '."'],
    ['brackets', '('],
    ['spaces', ' '],
    ['hyphens', 'а-'],
    ['letters', 'а'],
    ['figures', '1-'],
    ['line ends', '\n'],
    ['open quotes', ' "'],
    ['picture marks', '[image:'],
    ['signs of a number', '№ '],
  ])('half a million %s end in a result', (_, piece) => {
    const read = readPlainText(new TextEncoder().encode(`${PDF_START}${piece.repeat(500_000)}`), {
      file: 'a',
      sha256: '',
    });
    expect(read.value.decoded.length).toBeGreaterThan(500_000);
  });
});
