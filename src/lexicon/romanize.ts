/**
 * The published romanisation tables (docs/ids.md names them). Two tables, because they serve two purposes:
 * numbers of acts keep the Kazakh letters apart (қ q), names of places must come out the same from a Kazakh and a Russian
 * spelling (Қазығұрт and Казыгурт give "kazygurt").
 */
const COMMON: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ә: 'a',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  і: 'i',
  ғ: 'g',
};
const NUMBER_LETTERS: Readonly<Record<string, string>> = { ...COMMON, қ: 'q', ң: 'n', һ: 'h' };
const PLACE_LETTERS: Readonly<Record<string, string>> = { ...COMMON, қ: 'k', ң: 'n', һ: 'kh' };

function romanize(text: string, letters: Readonly<Record<string, string>>): string {
  let roman = '';
  for (const letter of text.toLowerCase()) {
    const mapped = letters[letter];
    if (mapped !== undefined) roman += mapped;
    else roman += /[a-z0-9]/.test(letter) ? letter : '-';
  }
  return roman.replace(/-+/g, '-').replace(/^-|-$/g, '');
}

/** Returns the slug of an act's number: "28/189-VI" gives "28-189-vi", "324/НҚ" gives "324-nq". The number must be folded. */
export function numberSlug(number: string): string {
  return romanize(number, NUMBER_LETTERS);
}

/** Returns the slug of an act by its number, or by its registration where it has none ("reg-16802"), or null when it has neither. */
export function actSlug(number: string | null, registration: string | null): string | null {
  if (number !== null && numberSlug(number) !== '') return numberSlug(number);
  return registration === null || numberSlug(registration) === '' ? null : `reg-${numberSlug(registration)}`;
}

/** Returns a name of a place or body in Latin letters for an id: "Қазығұрт" gives "kazygurt". */
export function romanizeName(name: string): string {
  return romanize(name, PLACE_LETTERS);
}
