/** Where KZ-1048 (STRK1048) has Kazakh letters and windows-1251 has letters of neither language; by byte. */
const BYTES = [0x8d, 0x8e, 0x9d, 0x9e, 0xa1, 0xa2, 0xa3, 0xa5, 0xaa, 0xaf, 0xb4, 0xba, 0xbc, 0xbd, 0xbe, 0xbf] as const;
const LETTERS = 'ҚҺқһҰұӘӨҒҮөғәҢңү';

const LETTER_OF_BYTE: ReadonlyMap<number, string> = new Map(BYTES.map((byte, at) => [byte, LETTERS.charAt(at)]));
/** Serbian and Ukrainian letters in a Kazakh decree are misread Kazakh ones; one of them may be a slip. */
const ENOUGH = 3;
/** Matches `қ`, must not match `5`. */
const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * Returns the text of bytes in KZ-1048 when they hold Kazakh letters that windows-1251 has not, else null. `asWindows` is the
 * same bytes decoded as windows-1251, one letter to a byte.
 */
export function kz1048Letters(bytes: Uint8Array, asWindows: string): string | null {
  let kazakh = 0;
  const units: string[] = [];
  bytes.forEach((byte, at) => {
    const letter = LETTER_OF_BYTE.get(byte);
    const besideLetter = CYRILLIC.test(asWindows.charAt(at - 1)) || CYRILLIC.test(asWindows.charAt(at + 1));
    if (letter !== undefined && besideLetter) kazakh += 1;
    units.push(letter ?? asWindows.charAt(at));
  });
  return kazakh >= ENOUGH ? units.join('') : null;
}

/** What stands in no decree of either language. Matches `ѓ`, `±`; must not match `ғ`, `№`, `»`. */
const STRANGE = /[^\p{ASCII}А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі«»“”„‘’№–—…§°\u00a0]/gu;

/** Returns how many signs of a text stand in no decree in Kazakh or Russian: of two readings of the same bytes the one with fewer is right. */
export function countStrangeSigns(text: string): number {
  return text.match(STRANGE)?.length ?? 0;
}
