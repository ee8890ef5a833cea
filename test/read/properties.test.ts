import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceText } from '../../src/model/source-text.ts';
import { DOCUMENT_NUMBERS, readDocument, readText, textBlocks } from '../support/read-corpus.ts';

/** How often each character of the decoded text appears in blocks and drops. */
function coverage(source: SourceText, of: 'text' | 'lines'): Uint8Array {
  const seen = new Uint8Array(source.decoded.length);
  const add = (at: number): void => {
    seen[at] = (seen[at] ?? 0) + 1;
  };
  for (const block of textBlocks(source)) {
    for (const piece of of === 'text' ? [block.text] : block.lines) {
      for (const origin of piece.origins) if (origin >= 0) add(origin);
    }
  }
  for (const drop of source.drops) {
    for (let at = drop.start; at < drop.end; at += 1) if (source.decoded.charAt(at).trim() !== '') add(at);
  }
  return seen;
}

/** Characters that are not white space and are not covered once; a hyphen that mending took away is allowed in `text`. */
function uncovered(source: SourceText, of: 'text' | 'lines'): string[] {
  const seen = coverage(source, of);
  const wrong: string[] = [];
  for (let at = 0; at < source.decoded.length; at += 1) {
    const unit = source.decoded.charAt(at);
    const times = seen[at] ?? 0;
    const isHyphen = of === 'text' && unit === '-' && times === 0;
    if (unit.trim() !== '' && times !== 1 && !isHyphen) wrong.push(`${at} ${unit} x${times}`);
  }
  return wrong;
}

/** Each unit of a block is the unit of the source that its origin names, or white space. */
function unfaithful(source: SourceText): string[] {
  const wrong: string[] = [];
  for (const block of textBlocks(source)) {
    for (const piece of [block.text, ...block.lines]) {
      piece.origins.forEach((origin, at) => {
        const [made, found] = [piece.text.charAt(at), origin < 0 ? ' ' : source.decoded.charAt(origin)];
        if (made !== found && !(made === ' ' && found.trim() === '')) wrong.push(`${made} for ${found}`);
      });
    }
  }
  return wrong;
}

function expectWhole(source: SourceText): void {
  expect(uncovered(source, 'text')).toEqual([]);
  expect(uncovered(source, 'lines')).toEqual([]);
  expect(unfaithful(source)).toEqual([]);
}

/** Pieces of real damage, so that chance finds the places where repairs meet. */
const PIECES = [
  '      1. Осы ',
  '       мынадай редакцияда жазылсын:5-тармақ',
  '\n       мынадай редакцияда жазылсын:5-тармақ\n',
  'қаулысына',
  'шешiмi',
  ' , ,  сәйкес ',
  '1 2 3-қосымшаларына',
  'әдістемесінің 4-',
  ' көрсетілген ',
  'алуқосымшасымен',
  'ш е ш у д і ң',
  'C - 3  (',
  'бақылауАтырау',
  '\n\nиндикаторлар\nдың атауы\n\n',
  '57"Атырау',
  '"Б',
  '" корпусы',
  '[image: ]',
  '© 2012. ',
  'Page 3 of 10',
  'согласно  к приложению 1',
  '№ 297/3',
  'иг іл ікпен  жетк ізед і',
  'өзін -өзі',
  'мемлекеттікәкімшілік',
  'қызмет-',
  '\n',
  '\n\n',
  '\n\n\n\n',
  '\r\n',
  '\u00a0',
  '\t',
  '  ',
  ' ',
  '.',
  ';',
  ':',
  '"',
  '(',
  ')',
  '\u0000',
  '\ufeff',
  '𐐀',
  '\ud800',
];

/** Sets the layout of a PDF export, without which some repairs do not apply. */
const PDF_START = '      1. Осы қаулы әкімдіктің\nинтернет-ресурсында жарияланады.\n';

const damaged = fc
  .tuple(
    fc.constantFrom('', PDF_START),
    fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 6 })), {
      maxLength: 40,
    }),
  )
  .map(([start, pieces]) => [start, ...pieces]);
const SEED = { seed: 20230629, numRuns: 400 };

describe('nothing of the source is lost or doubled', () => {
  test.each(DOCUMENT_NUMBERS)('document %s: every character is in one block or drop, under its own place', (number) => {
    expectWhole(readDocument(number).value);
  });

  test('any mixture of damage', () => {
    fc.assert(
      fc.property(damaged, (pieces) => expectWhole(readText(pieces.join('')).value)),
      SEED,
    );
  });

  test('the mixture reaches every kind of repair and drop', () => {
    const kinds = new Set<string>();
    for (const pieces of fc.sample(damaged, SEED)) {
      const { repairs, drops } = readText(pieces.join('')).value;
      for (const repair of repairs) kinds.add(repair.kind);
      for (const drop of drops) kinds.add(drop.reason);
    }
    expect([...kinds].sort()).toEqual([
      'broken-word',
      'displaced-link',
      'glued-words',
      'letter-spacing',
      'look-alike-letter',
      'page-furniture',
      'placeholder',
      'publisher-footer',
      'white-space',
    ]);
  });

  test('any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => expectWhole(readText(text).value)),
      SEED,
    );
  });

  test('blocks and lines are never empty and never blank at their ends', () => {
    fc.assert(
      fc.property(damaged, (pieces) => {
        for (const block of textBlocks(readText(pieces.join('')).value)) {
          for (const { text } of [block.text, ...block.lines]) expect(text).toBe(text.trim());
          expect(block.lines.every((line) => line.text !== '')).toBe(true);
          expect(block.lineNumbers).toHaveLength(block.lines.length);
        }
      }),
      SEED,
    );
  });

  test('the same bytes give the same result', () => {
    fc.assert(
      fc.property(damaged, (pieces) => {
        const text = pieces.join('');
        expect(readText(text)).toEqual(readText(text));
      }),
      { ...SEED, numRuns: 50 },
    );
  });
});
