/** Grammatical role of a noun form. Kazakh has no prepositional, Russian no locative, ablative or adjective form. */
export type GrammaticalCase =
  | 'nominative'
  | 'genitive'
  | 'dative'
  | 'accusative'
  | 'locative'
  | 'adjective'
  | 'ablative'
  | 'instrumental'
  | 'prepositional';
export type GrammaticalNumber = 'singular' | 'plural';

/** One way to read a noun form. */
export interface NounForm {
  readonly form: string;
  readonly case: GrammaticalCase;
  readonly number: GrammaticalNumber;
  /** Kazakh 3rd-person possessive ("тармағы"): something owns the unit. Always false in Russian. */
  readonly possessive: boolean;
}

/** Kazakh noun: `soft` is the stem before a vowel (тармақ, тармағ-); `back` = vowels of the back row. */
export interface KkNoun {
  readonly stem: string;
  readonly soft?: string;
  readonly back: boolean;
  /** Further plural stems that drafters write ("пунктерді"). */
  readonly plurals?: readonly string[];
}

const VOWELS = 'аәеёиоөұүыіэюя';
const NASALS = 'мнң';
const VOICELESS = 'кқпстфхцчшщһбвгд';

type Final = 'vowel' | 'nasal' | 'voiceless' | 'voiced';

function finalOf(stem: string): Final {
  const last = stem[stem.length - 1] ?? '';
  if (VOWELS.includes(last)) return 'vowel';
  if (NASALS.includes(last)) return 'nasal';
  return VOICELESS.includes(last) ? 'voiceless' : 'voiced';
}

/** Case endings of a bare stem by its last sound: domain.md 1.3 table, rows "bare". A = а/е, Y = ы/і, G = ғ/г, Q = қ/к. */
const BARE: Readonly<Record<Final, Readonly<Partial<Record<GrammaticalCase, string>>>>> = {
  vowel: {
    nominative: '',
    genitive: 'нYң',
    dative: 'GA',
    accusative: 'нY',
    locative: 'дA',
    adjective: 'дAGY',
    ablative: 'дAн',
    instrumental: 'мен',
  },
  nasal: {
    nominative: '',
    genitive: 'нYң',
    dative: 'GA',
    accusative: 'дY',
    locative: 'дA',
    adjective: 'дAGY',
    ablative: 'нAн',
    instrumental: 'мен',
  },
  voiceless: {
    nominative: '',
    genitive: 'тYң',
    dative: 'QA',
    accusative: 'тY',
    locative: 'тA',
    adjective: 'тAGY',
    ablative: 'тAн',
    instrumental: 'пен',
  },
  voiced: {
    nominative: '',
    genitive: 'дYң',
    dative: 'GA',
    accusative: 'дY',
    locative: 'дA',
    adjective: 'дAGY',
    ablative: 'дAн',
    instrumental: 'мен',
  },
};

/** Endings after the possessive -ы/-і: the row "with 3rd-person possessive". */
const POSSESSED: Readonly<Partial<Record<GrammaticalCase, string>>> = {
  nominative: '',
  genitive: 'нYң',
  dative: 'нA',
  accusative: 'н',
  locative: 'ндA',
  adjective: 'ндAGY',
  ablative: 'нAн',
  instrumental: 'мен',
};

function harmonise(ending: string, back: boolean): string {
  const row = back ? 'аығқ' : 'еігк';
  return [...ending].map((letter) => row['AYGQ'.indexOf(letter)] ?? letter).join('');
}

function kkSeries(stem: string, soft: string, back: boolean, number: GrammaticalNumber): NounForm[] {
  const forms: NounForm[] = [];
  for (const [name, ending] of Object.entries(BARE[finalOf(stem)])) {
    // A final з or ж takes -бен: "сөзбен", not "сөзмен".
    const fitting = name === 'instrumental' && /[зж]$/u.test(stem) ? 'бен' : ending;
    forms.push({
      form: stem + harmonise(fitting, back),
      case: name as GrammaticalCase,
      number,
      possessive: false,
    });
  }
  const owned = soft + harmonise(finalOf(soft) === 'vowel' ? 'сY' : 'Y', back);
  for (const [name, ending] of Object.entries(POSSESSED)) {
    forms.push({ form: owned + harmonise(ending, back), case: name as GrammaticalCase, number, possessive: true });
  }
  return forms;
}

function pluralStem(noun: KkNoun): string {
  const last = noun.stem[noun.stem.length - 1] ?? '';
  const kind = finalOf(noun.stem);
  const consonant = kind === 'voiceless' ? 'т' : kind === 'vowel' || 'рйу'.includes(last) ? 'л' : 'д';
  return noun.stem + consonant + harmonise('Aр', noun.back);
}

/** Returns every case form, bare and possessed, singular and plural, of a Kazakh noun. */
export function declineKk(noun: KkNoun): NounForm[] {
  const forms = kkSeries(noun.stem, noun.soft ?? noun.stem, noun.back, 'singular');
  for (const plural of [pluralStem(noun), ...(noun.plurals ?? [])]) {
    forms.push(...kkSeries(plural, plural, noun.back, 'plural'));
  }
  return forms;
}

/** Russian declension classes: endings in the order singular, then plural, of `RU_CASES`; `=` stands for the given lemma or genitive plural. */
export type RuClass =
  | 'masculine'
  | 'masculine-k'
  | 'masculine-ts'
  | 'masculine-soft'
  | 'feminine'
  | 'feminine-k'
  | 'feminine-ts'
  | 'soft'
  | 'ya'
  | 'ie'
  | 'neuter';

const RU_CASES = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;
const RU_ENDINGS: Readonly<Record<RuClass, readonly string[]>> = {
  masculine: ['=', 'а', 'у', '=', 'ом', 'е', 'ы', 'ов', 'ам', 'ы', 'ами', 'ах'],
  'masculine-k': ['=', 'а', 'у', '=', 'ом', 'е', 'и', 'ов', 'ам', 'и', 'ами', 'ах'],
  'masculine-ts': ['=', 'а', 'у', '=', 'ем', 'е', 'ы', 'ев', 'ам', 'ы', 'ами', 'ах'],
  'masculine-soft': ['=', 'я', 'ю', '=', 'ем', 'е', 'и', 'ей', 'ям', 'и', 'ями', 'ях'],
  feminine: ['а', 'ы', 'е', 'у', 'ой', 'е', 'ы', '', 'ам', 'ы', 'ами', 'ах'],
  'feminine-k': ['а', 'и', 'е', 'у', 'ой', 'е', 'и', '', 'ам', 'и', 'ами', 'ах'],
  'feminine-ts': ['а', 'ы', 'е', 'у', 'ей', 'е', 'ы', '', 'ам', 'ы', 'ами', 'ах'],
  soft: ['ь', 'и', 'и', 'ь', 'ью', 'и', 'и', 'ей', 'ям', 'и', 'ями', 'ях'],
  ya: ['я', 'и', 'е', 'ю', 'ей', 'е', 'и', '', 'ям', 'и', 'ями', 'ях'],
  ie: ['е', 'я', 'ю', 'е', 'ем', 'и', 'я', 'й', 'ям', 'я', 'ями', 'ях'],
  neuter: ['о', 'а', 'у', 'о', 'ом', 'е', 'а', '', 'ам', 'а', 'ами', 'ах'],
};

export interface RuNoun {
  /** Dictionary form. */
  readonly lemma: string;
  /** What stays when the ending goes: "заголовк" of "заголовок". */
  readonly stem: string;
  readonly class: RuClass;
  /** Genitive plural where it is not the regular one ("колонок", "статей"). */
  readonly genitivePlural?: string;
}

/** Returns every case form of a Russian noun. */
export function declineRu(noun: RuNoun): NounForm[] {
  return RU_ENDINGS[noun.class].map((ending, at) => {
    const number: GrammaticalNumber = at < 6 ? 'singular' : 'plural';
    const name = RU_CASES[at % 6] ?? 'nominative';
    const special = number === 'plural' && name === 'genitive' ? noun.genitivePlural : undefined;
    const form = special ?? (ending === '=' ? noun.lemma : noun.stem + ending);
    return { form, case: name, number, possessive: false };
  });
}

/** Letters of a form that tell whether it may stand at a place; more would make the pattern long, not the search quick. */
const TELLING = 5;

/** Returns a pattern that finds every place where one of the words may begin: a cheap test before a text is cut into words. */
export function beginningsOf(words: Iterable<string>): RegExp {
  const kept: string[] = [];
  for (const word of [...words].map((each) => each.slice(0, TELLING)).sort()) {
    if (!kept.some((shorter) => word.startsWith(shorter))) kept.push(word);
  }
  return new RegExp(kept.join('|'), 'u');
}
