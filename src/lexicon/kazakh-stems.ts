/**
 * Kazakh case endings by the table of domain.md 1.3: bare and after a 3rd-person possessive (with its buffer н).
 * Longest first, so that "-ындағы" is not read as "-дағы".
 */
const CASE_ENDINGS = [
  'ндағы',
  'ндегі',
  'дағы',
  'дегі',
  'тағы',
  'тегі',
  'ның',
  'нің',
  'дың',
  'дің',
  'тың',
  'тің',
  'нда',
  'нде',
  'нан',
  'нен',
  'дан',
  'ден',
  'тан',
  'тен',
  'мен',
  'бен',
  'пен',
  'ға',
  'ге',
  'қа',
  'ке',
  'на',
  'не',
  'ны',
  'ні',
  'ды',
  'ді',
  'ты',
  'ті',
  'да',
  'де',
  'та',
  'те',
  'н',
] as const;
const POSSESSIVES = ['сы', 'сі', 'ы', 'і'] as const;
const PLURALS = ['лар', 'лер', 'дар', 'дер', 'тар', 'тер'] as const;
const MIN_STEM = 2;
/** A stem's last consonant turns voiced before a vowel: тармақ - тармағы, бөлік - бөлігі, бап - бабы. */
const HARDENED: Readonly<Record<string, string>> = { ғ: 'қ', г: 'к', б: 'п' };

function byLastLetter(endings: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return Map.groupBy(endings, (ending) => ending.slice(-1));
}

const CASES_BY_LETTER = byLastLetter(CASE_ENDINGS);
const POSSESSIVES_BY_LETTER = byLastLetter(POSSESSIVES);
const PLURALS_BY_LETTER = byLastLetter(PLURALS);

/** The word without each of the endings that it has, in the order of the table. */
function cut(word: string, endings: ReadonlyMap<string, readonly string[]>): string[] {
  const stems: string[] = [];
  for (const ending of endings.get(word.slice(-1)) ?? []) {
    if (word.endsWith(ending) && word.length - ending.length >= MIN_STEM) stems.push(word.slice(0, -ending.length));
  }
  return stems;
}

function harden(stem: string): string {
  const last = stem.slice(-1);
  return stem.slice(0, -1) + (HARDENED[last] ?? last);
}

/**
 * Returns every stem that the word may have by the suffix table (the word itself first): plural, possessive, case, in that order.
 * A table lookup decides which one is meant; nothing here knows words. The word must be folded.
 */
export function kazakhStems(word: string): string[] {
  const afterCase = [word, ...cut(word, CASES_BY_LETTER)];
  const stems = new Set<string>();
  for (const form of afterCase) {
    stems.add(form);
    for (const base of [...cut(form, POSSESSIVES_BY_LETTER), form]) {
      if (base !== form) {
        stems.add(base);
        stems.add(harden(base));
      }
      for (const singular of cut(base, PLURALS_BY_LETTER)) stems.add(singular);
    }
  }
  return [...stems];
}

/** Returns the 3rd-person possessive nominative of a form that stands in a case ("әдістемесіне" gives "әдістемесі"), or the word itself. */
export function kazakhPossessiveNominative(word: string): string {
  const folded = word.toLowerCase();
  for (const ending of CASE_ENDINGS) {
    if (!folded.endsWith(ending) || word.length - ending.length < MIN_STEM) continue;
    const base = folded.slice(0, -ending.length);
    if (POSSESSIVES.some((possessive) => base.endsWith(possessive))) return word.slice(0, -ending.length);
  }
  return word;
}

/** Returns a personal name without its dative ending ("Нсанбаевқа" gives "Нсанбаев", "Алиеваға" gives "Алиева"). */
export function kazakhWithoutDative(word: string): string {
  for (const ending of ['ға', 'ге', 'қа', 'ке']) {
    if (word.toLowerCase().endsWith(ending) && word.length - 2 >= MIN_STEM) return word.slice(0, -2);
  }
  return word;
}
