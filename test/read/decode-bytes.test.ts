import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { type DecodeOptions, decodeBytes, isUnicodeText } from '../../src/read/decode-bytes.ts';
import { loadLegacyDecoder } from '../../src/read/load-legacy-decoder.ts';
import { readPlainText } from '../../src/read/plain-text.ts';
import { textOf } from '../support/read-corpus.ts';

const kk = textOf('001').slice(300, 4000);
const ru = textOf('004').slice(0, 4000);
const decodeLegacy = await loadLegacyDecoder();
const options: DecodeOptions = { file: 'a.txt' };

function codes(bytes: Uint8Array, more: Partial<DecodeOptions> = {}): string[] {
  return decodeBytes(bytes, { ...options, ...more }).diagnostics.map((diagnostic) => diagnostic.code);
}

describe('Unicode is read without a guess', () => {
  test.each([
    ['utf-8', 'utf-8', false],
    ['utf-8', 'utf-8', true],
    ['utf-16le', 'utf-16le', true],
    ['utf-16be', 'utf-16be', true],
    ['utf-16le', 'utf-16le', false],
    ['utf-16be', 'utf-16be', false],
  ])('%s is %s, with its mark: %s', (encoding, name, addBOM) => {
    const bytes = iconv.encode(kk, encoding, { addBOM });
    const read = decodeBytes(bytes, options);
    expect(read.value).toEqual({ text: kk, encoding: name });
    expect(read.diagnostics).toEqual([]);
    expect(isUnicodeText(bytes)).toBe(true);
  });
});

describe('Cyrillic code pages are guessed, and the guess is said', () => {
  const pages = [
    ['Kazakh', kk, 'rk1048', 'kz-1048'],
    ['Russian', ru, 'windows-1251', 'windows-1251'],
    ['Russian', ru, 'koi8-r', 'koi8-r'],
    ['Russian', ru, 'ibm866', 'ibm866'],
    ['Russian', ru, 'iso-8859-5', 'iso-8859-5'],
  ] as const;

  test.each(pages)('%s in %3$s, by the engine alone', (_, text, page, name) => {
    const bytes = iconv.encode(text, page);
    const read = decodeBytes(bytes, options);
    expect(read.value).toEqual({ text: iconv.decode(bytes, page), encoding: name });
    expect(codes(bytes)).toEqual(['READ_ENCODING_GUESSED']);
    expect(isUnicodeText(bytes)).toBe(false);
  });

  test.each(pages)('%s in %3$s, by the guesser', (_, text, page, name) => {
    const bytes = iconv.encode(text, page);
    const read = decodeBytes(bytes, { ...options, decodeLegacy });
    expect(read.value).toEqual({ text: iconv.decode(bytes, page), encoding: name });
    expect(read.diagnostics[0]?.message).toMatch(/\(\d+ % sure\)/u);
  });

  test('the older Kazakh page is told from the newer one by signs that stand in no decree', () => {
    const bytes = iconv.encode(kk, 'pt154');
    expect(decodeBytes(bytes, { ...options, decodeLegacy }).value).toEqual({ text: kk, encoding: 'pt154' });
  });

  test('a few broken bytes do not make UTF-8 something else', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode(ru), 0xff, 0xd0]);
    expect(decodeBytes(bytes, options).value.encoding).toBe('utf-8');
    expect(codes(bytes)).toEqual(['READ_ENCODING_DAMAGED']);
  });
});

describe('what is no text is refused with one clear error', () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + ((at * at) % 251)) & 255);
  test.each([
    ['an empty file', new Uint8Array(0), 'READ_EMPTY'],
    ['white space', new TextEncoder().encode(' \n\t\n'), 'READ_EMPTY'],
    ['zero bytes', new Uint8Array(1000), 'READ_NOT_TEXT'],
    ['noise', noise, 'READ_NOT_TEXT'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7\n1 0 obj'), 'READ_NOT_TEXT'],
    ['a Word file', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14]), 'READ_NOT_TEXT'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'READ_NOT_TEXT'],
    ['text full of zero characters', new TextEncoder().encode('Текст\0 с нулём '.repeat(50)), 'READ_NOT_TEXT'],
  ])('%s', (_, bytes, code) => {
    const read = readPlainText(bytes, { file: 'a.txt', sha256: '' });
    expect(read.diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.severity])).toEqual([[code, 'error']]);
    expect(read.value.blocks).toEqual([]);
  });

  test('50 MB of one line: over the limit, one message; the limit can be raised', () => {
    const bytes = new Uint8Array(50 * 1024 * 1024).fill(0x61);
    expect(codes(bytes)).toEqual(['READ_TOO_LARGE']);
    expect(codes(bytes.subarray(0, 200_000), { maxBytes: 100_000 })).toEqual(['READ_TOO_LARGE']);
    expect(codes(bytes.subarray(0, 200_000))).toEqual([]);
  });

  test('a line longer than any paragraph is kept as it is, and said', () => {
    const line = 'өте жақсы баға '.repeat(20_000).trim();
    const read = readPlainText(new TextEncoder().encode(line), { file: 'a.txt', sha256: '' });
    expect(read.diagnostics.map((diagnostic) => diagnostic.code)).toEqual(['READ_LINE_TOO_LONG']);
    expect(read.value.blocks).toHaveLength(1);
  });

  test('a lone zero character in a text is no reason to refuse it', () => {
    expect(codes(new TextEncoder().encode(`${ru}\0`))).toEqual([]);
  });
});
