import iconv from 'iconv-lite';
import { detect } from 'jschardet';
import { countStrangeSigns, kz1048Letters } from '../lexicon/kz1048.ts';
import type { DecodedText } from './decode-bytes.ts';

/** Enough to judge by; guessing costs far more than decoding. */
const SAMPLE = 32 * 1024;
/** The pages in which Kazakh and Russian documents come, by the guesser's names, and the names of iconv. */
const PAGES: ReadonlyMap<string, string> = new Map([
  ['Windows-1251', 'windows-1251'],
  ['KZ1048', 'rk1048'],
  ['KOI8-R', 'koi8-r'],
  ['IBM866', 'ibm866'],
  ['ISO-8859-5', 'iso-8859-5'],
  ['MacCyrillic', 'maccyrillic'],
]);
const UNSURE = 0.4;
const SUREST = 0.99;
const KAZAKH_LETTERS_SEEN = 0.9;

/**
 * Returns bytes that are not Unicode as text, by the best guess: windows-1251, KZ-1048, PT154, KOI8-R and other Cyrillic pages. Letters
 * that only Kazakh has outweigh the guesser, which knows Russian better.
 */
export function decodeLegacy(bytes: Uint8Array): DecodedText & { readonly confidence: number } {
  const guess = detect(Buffer.from(bytes.subarray(0, SAMPLE)));
  const page = PAGES.get(guess.encoding ?? '') ?? 'windows-1251';
  if (page === 'windows-1251' || page === 'rk1048') {
    const windows = iconv.decode(bytes, 'windows-1251');
    const kazakh = kz1048Letters(bytes, windows);
    const older = iconv.decode(bytes, 'pt154');
    // Both Kazakh pages agree on Russian; on Kazakh letters the wrong one gives signs that stand in no decree.
    if (countStrangeSigns(older) < countStrangeSigns(kazakh ?? windows))
      return { text: older, encoding: 'pt154', confidence: KAZAKH_LETTERS_SEEN };
    if (kazakh !== null) return { text: kazakh, encoding: 'kz-1048', confidence: KAZAKH_LETTERS_SEEN };
  }
  const confidence = guess.encoding === null ? UNSURE : Math.min(guess.confidence, SUREST);
  // Without a Kazakh letter the two pages of Windows are the same.
  const encoding = page === 'rk1048' ? 'windows-1251' : page;
  return { text: iconv.decode(bytes, page), encoding, confidence };
}
