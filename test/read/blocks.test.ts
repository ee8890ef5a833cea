import { describe, expect, test } from 'vitest';
import type { TextBlock } from '../../src/model/source-text.ts';
import { blockAt, DOCUMENT_NUMBERS, readDocument, readText, textBlocks, textOf } from '../support/read-corpus.ts';

function blocksOf(text: string): readonly [TextBlock['shape'], string][] {
  return textBlocks(readText(text).value).map((block) => [block.shape, block.text.text]);
}

describe('the layout is judged by content', () => {
  test.each([
    ['000', 'pdf-text'],
    ['001', 'html-text'],
    ['002', 'pdf-text'],
    ['003', 'pdf-text'],
    ['004', 'pdf-text'],
  ] as const)('document %s is %s', (number, layout) => {
    expect(readDocument(number).value.layout).toBe(layout);
  });

  test('a page of either kind is enough', () => {
    expect(readText(textOf('003').split('\n').slice(0, 40).join('\n')).value.layout).toBe('pdf-text');
    expect(readText(textOf('001').split('\n').slice(0, 40).join('\n')).value.layout).toBe('html-text');
  });

  test('text without indents is plain, and each of its sentences a paragraph', () => {
    const text =
      '5-тармақ мынадай редакцияда жазылсын:\n"5. Бағалау жыл сайын\nжүргізіледі.";\n42-тармақ алынып тасталсын.';
    expect(readText(text).value.layout).toBe('plain');
    expect(blocksOf(text)).toEqual([
      ['paragraph', '5-тармақ мынадай редакцияда жазылсын:'],
      ['paragraph', '"5. Бағалау жыл сайын жүргізіледі.";'],
      ['paragraph', '42-тармақ алынып тасталсын.'],
    ]);
  });
});

describe('paragraphs of a PDF export', () => {
  test('an indented line opens a paragraph, unindented ones go on with it', () => {
    const block = blockAt(readDocument('003').value, 17);
    expect(block?.shape).toBe('paragraph');
    expect(block?.lineNumbers).toEqual([16, 17, 18]);
    expect(block?.text.text).toMatch(/^"13\) жеке жұмыс жоспары – .* бекітілген құжат\.";$/u);
  });

  test('a paragraph goes on over a page break when it is unfinished (003 lines 36-42, 004 lines 43-50)', () => {
    expect(blockAt(readDocument('003').value, 41)?.lineNumbers).toEqual([36, 37, 41, 42]);
    expect(blockAt(readDocument('004').value, 48)?.text.text).toContain('в соответствии с пунктом 5 статьи 33 Закона');
  });

  test('a finished paragraph ends at a page break (003 lines 79-83)', () => {
    const block = blockAt(readDocument('003').value, 83);
    expect(block?.lineNumbers).toEqual([83, 84]);
    expect(block?.pageBreakBefore).toBe(true);
    expect(block?.blankBefore).toBe(3);
  });

  test('an unfinished line before an appendix header does not swallow it (003 lines 237-243)', () => {
    expect(blockAt(readDocument('003').value, 237)?.lineNumbers).toEqual([237]);
    expect(blockAt(readDocument('003').value, 243)?.shape).toBe('plain');
  });

  test('a label cut by a line end waits for its unit (000 line 46, 002 line 195)', () => {
    expect(blockAt(readDocument('000').value, 46)?.text.text).toContain('осы Әдістеменің 40-тармағында көрсетілген');
    expect(blockAt(readDocument('002').value, 195)?.text.text).toContain('осы Әдістеменің 4-қосымшасымен көзделген');
    expect(blockAt(readDocument('003').value, 164)?.text.text).toContain(
      '5-тармағының екінші абзацы, 6-тарауы, сондай-ақ',
    );
  });

  test('quotation marks and brackets at line ends close up', () => {
    const { value } = readDocument('002');
    expect(blockAt(value, 71)?.text.text).toContain('(бұдан әрі – "Б" корпусының қызметшілері)');
    expect(blockAt(value, 205)?.text.text).toContain('бойынша "күтілген нәтижеге сәйкес емес" бағасы');
    expect(blockAt(value, 144)?.text.text).toContain('сәйкес (процесстік жұмысты қоспағанда)');
    expect(blockAt(readDocument('004').value, 18)?.text.text).toContain(
      'органов акимата города Аксу" (зарегистрировано',
    );
    expect(blockAt(readDocument('004').value, 206)?.text.text).toContain('подразделения/государственного органа');
  });
});

describe('cells of a flattened table', () => {
  test('are blocks between blank lines, each visual line kept (000 lines 104-117)', () => {
    const block = blockAt(readDocument('000').value, 104);
    expect(block?.shape).toBe('plain');
    expect(block?.lines).toHaveLength(14);
    expect(block?.lines[5]?.text).toBe('*Берілген міндеттерді');
  });

  test('the stamp of a form stands by itself (003 lines 187, 188)', () => {
    expect(blockAt(readDocument('003').value, 187)?.text.text).toBe('9-қосымша');
    expect(blockAt(readDocument('003').value, 188)?.text.text).toBe('Нысан');
  });
});

describe('paragraphs of an HTML export', () => {
  test('each physical line with no-break spaces before it is one', () => {
    const block = blockAt(readDocument('001').value, 60);
    expect(block?.shape).toBe('paragraph');
    expect(block?.text.text).toMatch(/^1\) тікелей басшы – .* тұлға;$/u);
    expect(block?.indent).toBe(6);
  });

  test('a chapter title right below a paragraph is its own block', () => {
    expect(blockAt(readDocument('001').value, 93)?.text.text).toBe('2-тарау. НМИ анықтау тәртібі');
  });

  test('picture marks are dropped, the items beside them kept', () => {
    const { drops } = readDocument('001').value;
    expect(new Set(drops.map((drop) => drop.found))).toEqual(new Set(['[image: ]']));
    expect(drops.every((drop) => drop.reason === 'placeholder')).toBe(true);
    expect(blockAt(readDocument('001').value, 618)?.text.text).toMatch(/^Бөлімшенің берілген міндеттерді/u);
  });
});

describe('letters of two alphabets', () => {
  test('are recorded with the word as it is meant; the text keeps them (001 line 9)', () => {
    const { value } = readDocument('001');
    const mixed = value.repairs.filter((repair) => repair.kind === 'look-alike-letter');
    expect(mixed[0]).toMatchObject({ line: 9, found: 'Оңтүстiк', made: 'Оңтүстік' });
    expect(blockAt(value, 9)?.text.text).toContain('Оңтүстiк');
  });

  test('a text in neither language is said to be so', () => {
    expect(readText('It was the best of times.').diagnostics.map((found) => found.code)).toEqual([
      'READ_LANGUAGE_UNKNOWN',
    ]);
  });
});

describe('every document', () => {
  test.each(DOCUMENT_NUMBERS)('%s: line numbers point at the lines that they name', (number) => {
    const physical = textOf(number).split('\n');
    for (const block of textBlocks(readDocument(number).value)) {
      block.lines.forEach((line, at) => {
        const stored = (physical[(block.lineNumbers[at] ?? 0) - 1] ?? '').replace(/\s/gu, '');
        expect([...stored].sort()).toEqual([...line.text.replace(/\s/gu, '')].sort());
      });
    }
  });

  test.each(DOCUMENT_NUMBERS)('%s: reading reports no error and no doubt', (number) => {
    expect(readDocument(number).diagnostics.filter((diagnostic) => diagnostic.severity !== 'info')).toEqual([]);
  });
});
