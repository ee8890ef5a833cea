import { kz1048Letters } from '../lexicon/kz1048.ts';
import type { LegacyDecoder } from './decode-bytes.ts';

/** Where a page may say how its letters are encoded. */
const HEAD = 4096;
/** Matches `<meta charset="windows-1251">`, `text/html; charset=koi8-r`; must not match `charset=` alone. */
const CHARSET = /charset\s{0,4}=\s{0,4}["']?([\w-]{2,30})/iu;

/** Returns the encoding that a page names in its head; null when it names none that the engine knows. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const label = CHARSET.exec(head)?.[1];
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/**
 * Returns a decoder for bytes that are not Unicode: by what the page says of itself, else by the decoder given. A page that says
 * windows-1251 but holds the Kazakh letters of KZ-1048 is read as that.
 */
export function htmlDecoder(bytes: Uint8Array, other: LegacyDecoder | undefined): LegacyDecoder | undefined {
  const declared = declaredEncoding(bytes);
  if (declared === null || declared === 'utf-8' || declared.startsWith('utf-16')) return other;
  return (all) => {
    const text = new TextDecoder(declared).decode(all);
    const kazakh = declared === 'windows-1251' ? kz1048Letters(all, text) : null;
    return kazakh === null
      ? { text, encoding: declared, confidence: 1 }
      : { text: kazakh, encoding: 'kz-1048', confidence: 0.9 };
  };
}
