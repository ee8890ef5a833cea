import { diagnose } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import type { SourceText } from '../model/source-text.ts';
import { DEFAULT_MAX_BYTES } from './decode-bytes.ts';
import type { DraftText } from './docx-flow.ts';
import { placeWords } from './docx-flow.ts';
import { sourceOfFlow } from './flow-source.ts';
import { unframe } from './flow-tables.ts';
import { createLaidOut, wordsAt } from './laid-out.ts';
import { DOC } from './media-type.ts';
import { emptySource, type ReadOptions } from './plain-text.ts';

/** Paragraph ends and the tabs between cells. Matches one or more of them. */
const BREAKS = /[\r\n\v\f\t]+/u;
/** Characters with which old Word files mark fields and objects. Matches U+0013, must not match a letter. */
const FIELD_MARKS = /\p{Cc}/gu;

/** What is used of the library. */
type Extractor = new () => { extract(bytes: Uint8Array): Promise<{ getBody(): string }> };

async function bodyOf(bytes: Uint8Array): Promise<string | null> {
  const { default: WordExtractor } = (await import('word-extractor')) as { readonly default: Extractor };
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return document.getBody();
  } catch {
    // Nothing of ours runs in there: what the library throws is about the file.
    return null;
  }
}

/** The name of the part that holds a newer Word file which a password locks, two bytes to a letter. */
const LOCKED_PART = 'EncryptedPackage';
const SECTOR = 512;
/** The first bytes of the part with the words of an old Word file, and the bit that says that they are encrypted. */
const WORDS_MARK = [0xec, 0xa5] as const;
const [FLAGS_AT, ENCRYPTED] = [11, 1] as const;

function holdsPart(bytes: Uint8Array, name: string): boolean {
  for (let at = bytes.indexOf(name.charCodeAt(0)); at >= 0; at = bytes.indexOf(name.charCodeAt(0), at + 1)) {
    let length = 1;
    while (length < name.length && bytes[at + 2 * length] === name.charCodeAt(length)) length += 1;
    if (length === name.length) return true;
  }
  return false;
}

/** Says whether a password locks the file: a newer one packed into the old format, or an old one. */
function isLocked(bytes: Uint8Array): boolean {
  if (holdsPart(bytes, LOCKED_PART)) return true;
  for (let at = SECTOR; at + SECTOR <= bytes.length; at += SECTOR) {
    if (bytes[at] !== WORDS_MARK[0] || bytes[at + 1] !== WORDS_MARK[1]) continue;
    return ((bytes[at + FLAGS_AT] ?? 0) & ENCRYPTED) === ENCRYPTED;
  }
  return false;
}

/**
 * Returns the text of an old Word document (.doc) of a decree as blocks. The format is read without its tables: each cell becomes
 * a paragraph, and the reader says so. `decoded` is the text as laid out, a line to a paragraph.
 *
 * Diagnostics: READ_NO_TABLES, READ_ENCRYPTED, READ_DAMAGED, and the codes of the stage `read`.
 */
export async function readDoc(bytes: Uint8Array, options: ReadOptions): Promise<Outcome<SourceText>> {
  const { file } = options;
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  const empty = { ...emptySource(options), mediaType: DOC };
  if (bytes.length > maxBytes) {
    const message = `The file has ${bytes.length} bytes; the limit is ${maxBytes}.`;
    return outcome(empty, [diagnose('READ_TOO_LARGE', message, { file })]);
  }
  if (isLocked(bytes)) {
    return outcome(empty, [diagnose('READ_ENCRYPTED', 'The Word file is locked with a password.', { file })]);
  }
  const body = await bodyOf(bytes);
  if (body === null) return outcome(empty, [diagnose('READ_DAMAGED', 'The Word file cannot be read.', { file })]);
  const laidOut = createLaidOut();
  const drafts = body.split(BREAKS).flatMap((raw): DraftText[] => {
    const words = raw.replace(FIELD_MARKS, '');
    if (words.trim() === '') return [];
    const lines = [laidOut.line(words.trim())];
    const indent = words.length - words.trimStart().length;
    const shape = { align: 'left', level: null, isApart: false, isBold: false, linked: 0 } as const;
    return [{ kind: 'text', lines, ...shape, indent, zone: 0, isInArticle: false, isPageBreakBefore: false }];
  });
  const decoded = laidOut.text();
  const placed = unframe(placeWords(drafts, (stretch) => wordsAt(decoded, stretch)));
  const read = sourceOfFlow({ decoded, encoding: 'utf-8', mediaType: DOC, placed, drops: [] }, options);
  const told = diagnose('READ_NO_TABLES', 'The old Word format gives no tables.', { file });
  return outcome(read.value, [told, ...read.diagnostics]);
}
