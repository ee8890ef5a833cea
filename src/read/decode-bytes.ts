import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import { kz1048Letters } from '../lexicon/kz1048.ts';

/** Text and how its bytes were read. */
export interface DecodedText {
  readonly text: string;
  /** A name that iconv knows: `utf-8`, `utf-16le`, `utf-16be`, `windows-1251`, `kz-1048`, ...; `none` when nothing was read. */
  readonly encoding: string;
}

export interface DecodeOptions {
  readonly file: string;
  /** Larger files are refused; 16 MiB by default. */
  readonly maxBytes?: number;
  /** Decoder for bytes that are not Unicode, see legacy-encoding.ts; without it the engine's own Cyrillic pages are tried. */
  readonly decodeLegacy?: LegacyDecoder;
}

/** Names the encoding of bytes that are not Unicode, with how sure that is (0 to 1), and decodes them. */
export type LegacyDecoder = (bytes: Uint8Array) => DecodedText & { readonly confidence: number };

export const DEFAULT_MAX_BYTES = 16 * 1024 * 1024;
const SAMPLE = 64 * 1024;
/** Control characters beyond this share are not text. */
const MOST_CONTROLS = 0.01;
/** UTF-16 without a mark: every second byte of Cyrillic is 4, of spaces and figures 0. */
const UTF16_SHARE = 0.8;

function hasMark(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

function isHighHalf(byte: number | undefined): boolean {
  return byte === 0 || byte === 4 || byte === 0x20;
}

/** The byte order of UTF-16 without a mark, judged by where the halves 0x00, 0x04 and 0x20 stand; null when it is not that. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  if (end < 4 || !bytes.subarray(0, end).includes(0)) return null;
  let [even, odd] = [0, 0];
  for (let at = 0; at < end; at += 2) {
    if (isHighHalf(bytes[at])) even += 1;
    if (isHighHalf(bytes[at + 1])) odd += 1;
  }
  const pairs = end / 2;
  if (odd / pairs > UTF16_SHARE && even < odd / 2) return 'utf-16le';
  return even / pairs > UTF16_SHARE && odd < even / 2 ? 'utf-16be' : null;
}

/** What the first bytes of other formats are. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive, or of a word processor other than Word', [0x50, 0x4b, 0x03, 0x04]],
  ['Word 97', [0xd0, 0xcf, 0x11, 0xe0]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['GZIP', [0x1f, 0x8b]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['DjVu', [0x41, 0x54, 0x26, 0x54, 0x46, 0x4f, 0x52, 0x4d]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
];

/** What a file of a program that writes letters says of itself at its head. */
const LETTERED: readonly (readonly [string, RegExp])[] = [
  // Matches the head of a page that a browser saved into one file.
  ['a web archive (MHT)', /^(?:[\w-]{1,60}:[^\n]{0,400}\r?\n){0,12}?MIME-Version:/iu],
  // Matches `<?mso-application progid="Word.Document"?>`, `<pkg:package`; must not match `<html`.
  ['Word XML', /<\?mso-application|<w:wordDocument[\s>]|<pkg:package[\s>]/u],
  // The first entry of such an archive names its format.
  ['OpenDocument', /^PK[\s\S]{28}mimetypeapplication\/vnd\.oasis\.opendocument/u],
  ['Excel', /^PK[\s\S]*\bxl\/w/u],
];
const LETTERED_HEAD = 4096;

function signatureOf(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, LETTERED_HEAD));
  const named = LETTERED.find(([, pattern]) => pattern.test(head));
  return (named ?? SIGNATURES.find(([, mark]) => hasMark(bytes, ...mark)))?.[0] ?? null;
}

/** Share of control characters (but for tab, line ends and form feed) in a sample. */
function controlShare(text: string): number {
  const end = Math.min(text.length, SAMPLE);
  let controls = 0;
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 && !(code >= 9 && code <= 13)) controls += 1;
  }
  return end === 0 ? 0 : controls / end;
}

/** Share of zero bytes and other controls in a sample of bytes; spares decoding what is no text. */
function binaryShare(bytes: Uint8Array): number {
  const end = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 32 && !(byte >= 9 && byte <= 13)) controls += 1;
  }
  return controls / end;
}

/** Cyrillic pages that every engine decodes. */
const PAGES = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'] as const;
const NATIVE_SAMPLE = 16 * 1024;

/** How much a text looks like Cyrillic prose: small letters speak for it, capitals inside words and odd signs against it. */
function proseScore(text: string): number {
  let score = 0;
  let wasSmall = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isSmall = code >= 0x430 && code <= 0x44f;
    if (isSmall) score += 1;
    else if (code >= 0x410 && code <= 0x42f) score -= wasSmall ? 2 : 0;
    else if (code > 0x7f) score -= 1;
    wasSmall = isSmall;
  }
  return score;
}

/** The best Cyrillic page by `proseScore`; windows-1251 on a draw. */
function decodeNatively(bytes: Uint8Array): DecodedText & { readonly confidence: number } {
  const sample = bytes.subarray(0, NATIVE_SAMPLE);
  const scores = PAGES.map((page) => proseScore(new TextDecoder(page).decode(sample)));
  const best = PAGES[scores.indexOf(Math.max(...scores))] ?? 'windows-1251';
  const text = new TextDecoder(best).decode(bytes);
  const kazakh = best === 'windows-1251' ? kz1048Letters(bytes, text) : null;
  return kazakh === null
    ? { text, encoding: best, confidence: 0.6 }
    : { text: kazakh, encoding: 'kz-1048', confidence: 0.8 };
}

function decodeUnicode(bytes: Uint8Array): DecodedText | null {
  if (hasMark(bytes, 0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  if (hasMark(bytes, 0xfe, 0xff)) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' };
  const utf16 = unmarkedUtf16(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16 };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return null;
  }
}

/** Says whether the bytes are Unicode text, so that no other decoder is needed. */
export function isUnicodeText(bytes: Uint8Array): boolean {
  return decodeUnicode(bytes) !== null;
}

/** UTF-8 with a few broken bytes is still UTF-8: valid letters of two bytes outnumber the broken ones by far. */
function decodeDamagedUtf8(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken += 1;
    else if (code >= 0x400 && code < 0x530) letters += 1;
  }
  return letters > 20 * broken ? { text, encoding: 'utf-8' } : null;
}

function refuse(code: Diagnostic['code'], message: string, file: string): Outcome<DecodedText> {
  return outcome({ text: '', encoding: 'none' }, [diagnose(code, message, { file })]);
}

function checkText(decoded: DecodedText, confidence: number, file: string): Outcome<DecodedText> {
  if (decoded.text.trim() === '') return refuse('READ_EMPTY', 'The file has no letters, only white space.', file);
  if (controlShare(decoded.text) > MOST_CONTROLS) {
    return refuse('READ_NOT_TEXT', 'The file is full of control characters; it is not text.', file);
  }
  const diagnostics: Diagnostic[] = [];
  if (confidence < 1) {
    const share = Math.round(confidence * 100);
    const message = `The letters were read as ${decoded.encoding} (${share} % sure); the file does not say so itself.`;
    diagnostics.push(diagnose('READ_ENCODING_GUESSED', message, { file }, { found: decoded.encoding }));
  }
  const at = decoded.text.indexOf('\ufffd');
  if (at >= 0) {
    const line = decoded.text.slice(0, at).split('\n').length;
    diagnostics.push(diagnose('READ_ENCODING_DAMAGED', 'Some letters could not be decoded.', { file, line }));
  }
  return outcome(decoded, diagnostics);
}

/**
 * Returns the text of the bytes and the name of their encoding. Guarantees: 1. Unicode (UTF-8, UTF-16 with or without a mark) is
 * read as such, its byte order mark left out; 2. other bytes are read by the best guess, and the guess is reported; 3. empty,
 * binary and oversized files give an empty text and one error; 4. nothing is thrown.
 */
export function decodeBytes(bytes: Uint8Array, options: DecodeOptions): Outcome<DecodedText> {
  const { file } = options;
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  if (bytes.length === 0) return refuse('READ_EMPTY', 'The file is empty (0 bytes).', file);
  if (bytes.length > maxBytes) {
    return refuse('READ_TOO_LARGE', `The file has ${bytes.length} bytes; the limit is ${maxBytes}.`, file);
  }
  const signature = signatureOf(bytes);
  if (signature) return refuse('READ_NOT_TEXT', `The file is ${signature}, not plain text.`, file);
  const unicode = decodeUnicode(bytes);
  if (unicode) return checkText(unicode, 1, file);
  const damaged = decodeDamagedUtf8(bytes);
  if (damaged) return checkText(damaged, 1, file);
  if (binaryShare(bytes) > MOST_CONTROLS) {
    return refuse('READ_NOT_TEXT', 'The file is full of control characters; it is not text.', file);
  }
  const legacy = (options.decodeLegacy ?? decodeNatively)(bytes);
  return checkText({ text: legacy.text, encoding: legacy.encoding }, legacy.confidence, file);
}
