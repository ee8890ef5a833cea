import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildVocabulary } from '../../src/lexicon/vocabulary.ts';
import type { SourceText, TextBlock } from '../../src/model/source-text.ts';
import { readPlainText } from '../../src/read/plain-text.ts';

const ROOT = join(import.meta.dirname, '..', '..', 'corpus');

/** The five documents by the numbers that the labels use. */
export const DOCUMENTS = {
  '000': 'atyrau-city-akimat/2022-02-15_324/kk.txt',
  '001': 'kazygurt-district-maslikhat/2018-04-09_28-189-vi/kk.txt',
  '002': 'mddiai/2019-11-26_324-nq/kk.txt',
  '003': 'atyrau-oblast-akimat/2023-06-29_105/kk.txt',
  '004': 'aksu-city-akimat/2018-05-04_278-5/ru@2023-04-11.txt',
} as const;
export type DocumentNumber = keyof typeof DOCUMENTS;

export const DOCUMENT_NUMBERS = Object.keys(DOCUMENTS) as DocumentNumber[];

export function bytesOf(number: DocumentNumber): Uint8Array {
  return readFileSync(join(ROOT, DOCUMENTS[number]));
}

export function textOf(number: DocumentNumber): string {
  return new TextDecoder().decode(bytesOf(number));
}

/** Words of the five documents, as the application gives them to the reader. */
export const CORPUS_VOCABULARY = buildVocabulary(DOCUMENT_NUMBERS.map(textOf));

const cache = new Map<DocumentNumber, ReturnType<typeof readPlainText>>();

/** The document as read with the words of the whole corpus. */
export function readDocument(number: DocumentNumber): ReturnType<typeof readPlainText> {
  const known = cache.get(number);
  if (known) return known;
  const read = readPlainText(bytesOf(number), {
    file: DOCUMENTS[number],
    sha256: 'not checked here',
    vocabulary: CORPUS_VOCABULARY,
  });
  cache.set(number, read);
  return read;
}

export function readText(text: string): ReturnType<typeof readPlainText> {
  return readPlainText(new TextEncoder().encode(text), {
    file: 'test.txt',
    sha256: 'not checked here',
    vocabulary: CORPUS_VOCABULARY,
  });
}

export function textBlocks(source: SourceText): TextBlock[] {
  return source.blocks.filter((block): block is TextBlock => block.kind === 'text');
}

/** The block that holds a line of the stored file. */
export function blockAt(source: SourceText, line: number): TextBlock | undefined {
  return textBlocks(source).find((block) => block.lineNumbers.includes(line));
}
