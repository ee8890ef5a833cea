import { describe, expect, test } from 'vitest';
import type { SourceText } from '../../src/model/source-text.ts';
import { readDocx } from '../../src/read/docx.ts';
import { readHtml } from '../../src/read/html.ts';
import { docx } from '../support/act-docx.ts';

const OPTIONS = { file: 'x', sha256: '' };
const [DROPPED, KEPT] = ['READ_STRUCK_DROPPED', 'READ_STRUCK_KEPT'];

interface Told {
  readonly texts: readonly string[];
  readonly source: SourceText;
  readonly said: Readonly<Record<string, string>>;
}

function told(read: ReturnType<typeof readHtml>): Told {
  const texts = read.value.blocks.map((block) => (block.kind === 'text' ? block.text.text : '[table]'));
  return {
    texts,
    source: read.value,
    said: Object.fromEntries(read.diagnostics.map((one) => [one.code, one.message])),
  };
}

function page(html: string): Told {
  return told(readHtml(new TextEncoder().encode(html), OPTIONS));
}

const POINT = '<p>1. Оценка проводится в течение десяти рабочих дней после окончания года.</p>';

describe('words that a page strikes through are no text of the act, and are told', () => {
  test.each([
    ['s', '<s>пяти</s>'],
    ['strike', '<strike>пяти</strike>'],
    ['del', '<del datetime="2020-01-01">пяти</del>'],
    ['a style', '<span style="color: red; text-decoration: line-through">пяти</span>'],
    ['elements in one another', '<s><b>пя</b><s>т</s>и</s>'],
  ])('by %s', (_, struck) => {
    const { texts, said } = page(`${POINT}<p>2. Жалоба подается в течение ${struck} десяти дней.</p>`);
    expect(texts.at(-1)).toBe('2. Жалоба подается в течение десяти дней.');
    expect(said[DROPPED]).toContain('"пя');
  });

  test('whole paragraphs and cells too; each letter is in a block or a drop', () => {
    const html = `${POINT}<del><p>2. Пункт исключен.</p><p>3. И этот.</p></del><p style="text-decoration:line-through">4. Нет<p>5. Да.`;
    const { texts, source, said } = page(html);
    expect(texts).toEqual(['1. Оценка проводится в течение десяти рабочих дней после окончания года.', '5. Да.']);
    const dropped = source.drops.filter(({ reason }) => reason === 'struck');
    expect(dropped.map(({ start, end }) => html.slice(start, end))).toEqual([
      '2. Пункт исключен.',
      '3. И этот.',
      '4. Нет',
    ]);
    expect(said['READ_FURNITURE_DROPPED']).toBeUndefined();
  });

  test('an element that its paragraph does not close strikes nothing of the next', () => {
    const { texts } = page(`${POINT}<p>2. Срок <s>пять<p>3. Оценка.</p><p>4. Жалоба <s>раз</s>.</p>`);
    expect(texts.slice(1)).toEqual(['2. Срок', '3. Оценка.', '4. Жалоба.']);
  });

  test('of an act that is struck as a whole the words are kept', () => {
    const { texts, said } = page(`<p>Утратил силу.</p><s>${POINT}<p>2. Жалоба.</p></s>`);
    expect(texts).toHaveLength(3);
    expect(Object.keys(said)).toContain(KEPT);
    expect(said[DROPPED]).toBeUndefined();
  });

  test('what is only underlined is text', () => {
    const { texts, said } = page(`${POINT}<p style="text-decoration: underline">2. Жалоба.</p>`);
    expect([texts.at(-1), said[DROPPED]]).toEqual(['2. Жалоба.', undefined]);
  });
});

describe('runs that Word strikes through', () => {
  const run = (words: string, said = ''): string =>
    `<w:r><w:rPr>${said}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
  const file = async (body: string): Promise<Told> => told(await readDocx(docx({ body }), OPTIONS));

  test.each(['<w:strike/>', '<w:dstrike w:val="true"/>'])('%s are left out and told', async (mark) => {
    const { texts, said } = await file(
      `<w:p>${run('Жалоба подается в течение ')}${run('пяти ', mark)}${run('десяти дней.', '<w:strike w:val="0"/>')}</w:p>`,
    );
    expect(texts).toEqual(['Жалоба подается в течение десяти дней.']);
    expect(said[DROPPED]).toContain('"пяти"');
  });

  test('are kept where most of the file is struck', async () => {
    const { texts, said } = await file(
      `<w:p>${run('Утратил силу. ')}${run('1. Оценка проводится.', '<w:strike/>')}</w:p>`,
    );
    expect(texts).toEqual(['Утратил силу. 1. Оценка проводится.']);
    expect(Object.keys(said)).toContain(KEPT);
  });
});
