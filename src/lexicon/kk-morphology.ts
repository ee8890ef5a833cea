import type { Ending, Morphology } from './morphology.ts';
import { CASE } from './morphology.ts';

/** One slot of the suffix chain: its allomorphs, what it adds, and which slots may follow. */
interface Slot {
  readonly forms: readonly string[];
  readonly next: readonly string[];
  readonly cases?: number;
  readonly negated?: boolean;
  readonly possessed?: boolean;
  readonly form?: Ending['form'];
  /** The chain may end here. */
  readonly final?: boolean;
}

const words = (text: string): string[] => text.split(' ');
const NOMINAL = ['plural', 'possessive', 'genitive', 'dative', 'accusative', 'locative', 'ablative', 'instrumental'];
const CASES_AFTER_POSSESSIVE = ['genitive', 'dative3', 'accusative3', 'locative3', 'ablative3', 'instrumental'];

/** Kazakh suffixes in the order in which they join: the table that both nouns and verbs are read by. */
const SLOTS: Readonly<Record<string, Slot>> = {
  noun: { forms: [''], next: NOMINAL, final: true, cases: CASE.nominative },
  plural: { forms: words('лар лер дар дер тар тер'), next: NOMINAL.slice(1), final: true, cases: CASE.nominative },
  possessive: {
    forms: words('ы і сы сі'),
    next: CASES_AFTER_POSSESSIVE,
    final: true,
    cases: CASE.nominative,
    possessed: true,
  },
  genitive: { forms: words('ның нің дың дің тың тің'), next: [], final: true, cases: CASE.genitive },
  dative: { forms: words('ға ге қа ке'), next: [], final: true, cases: CASE.dative },
  accusative: { forms: words('ны ні ды ді ты ті'), next: [], final: true, cases: CASE.accusative },
  locative: { forms: words('да де та те'), next: ['adjective'], final: true, cases: CASE.locative },
  ablative: { forms: words('дан ден тан тен нан нен'), next: [], final: true, cases: CASE.ablative },
  instrumental: { forms: words('мен бен пен'), next: [], final: true, cases: CASE.instrumental },
  dative3: { forms: words('на не'), next: [], final: true, cases: CASE.dative },
  accusative3: { forms: words('н'), next: [], final: true, cases: CASE.accusative },
  locative3: { forms: words('нда нде'), next: ['adjective'], final: true, cases: CASE.locative },
  ablative3: { forms: words('нан нен'), next: [], final: true, cases: CASE.ablative },
  adjective: { forms: words('ғы гі'), next: NOMINAL, final: true, cases: CASE.adjective },

  verb: {
    forms: [''],
    next: ['voice', 'negation', 'finite', 'present', 'conditional', 'participle', 'gerund', 'converb'],
  },
  voice: {
    forms: words('ыл іл л ын ін н тыр тір дыр дір т ғыз гіз қыз кіз ыс іс с'),
    next: ['voice', 'negation', 'finite', 'present', 'conditional', 'participle', 'gerund', 'converb'],
  },
  negation: {
    forms: words('ма ме ба бе па пе'),
    next: ['finite', 'present', 'conditional', 'participle', 'gerund', 'converb', 'negativeAorist'],
    negated: true,
  },
  negativeAorist: { forms: words('с'), next: NOMINAL, final: true, form: 'participle', cases: CASE.nominative },
  finite: { forms: words('ды ді ты ті сын сін'), next: [], final: true, form: 'finite' },
  present: { forms: words('ады еді йды йді'), next: [], final: true, form: 'finite' },
  conditional: { forms: words('са се'), next: [], final: true, form: 'conditional' },
  participle: {
    forms: words('ған ген қан кен атын етін йтын йтін ар ер р'),
    next: NOMINAL,
    final: true,
    form: 'participle',
    cases: CASE.nominative,
  },
  gerund: { forms: words('у'), next: NOMINAL, final: true, form: 'noun', cases: CASE.nominative },
  converb: { forms: words('ып іп п а е й'), next: [], final: true, form: 'converb' },
};

/** A loan word ends in a back vowel when it ends in «я»: сессия-сын, although its «е» is front. */
const BACK = 'аоұыя';
const FRONT = 'әөүіе';

/** -1 = front, 1 = back, 0 = the letters do not tell (и, у, loan words, abbreviations). */
function harmonyOf(text: string): number {
  for (let i = text.length - 1; i >= 0; i -= 1) {
    const letter = text[i] ?? '';
    if (BACK.includes(letter)) return 1;
    if (FRONT.includes(letter)) return -1;
  }
  return 0;
}

function join(slot: Slot, rest: Ending | null): Ending | null {
  if (rest === null) return null;
  return {
    cases: rest.cases === 0 ? (slot.cases ?? 0) : rest.cases,
    negated: rest.negated || slot.negated === true,
    possessed: rest.possessed || slot.possessed === true,
    form: rest.form === 'noun' ? (slot.form ?? 'noun') : rest.form,
  };
}

const END: Ending = { cases: 0, negated: false, possessed: false, form: 'noun' };

function readChain(slotName: string, text: string, harmony: number): Ending | null {
  const slot = SLOTS[slotName];
  if (slot === undefined) return null;
  for (const form of slot.forms) {
    if (!text.startsWith(form)) continue;
    // The instrumental is always front: басшы-мен; every other suffix agrees with what stands before it.
    const own = slotName === 'instrumental' ? 0 : harmonyOf(form);
    if (own !== 0 && harmony !== 0 && own !== harmony) continue;
    const left = text.slice(form.length);
    if (left === '') {
      if (slot.final === true) return join(slot, END);
      continue;
    }
    for (const next of slot.next) {
      const read = join(slot, readChain(next, left, own === 0 ? harmony : own));
      if (read !== null) return read;
    }
  }
  return null;
}

/** Longest chain of suffixes that one word bears; longer endings are not looked at, so that hostile words cost nothing. */
const LONGEST_ENDING = 16;
const SOFTENED: Readonly<Record<string, string>> = { ғ: 'қ', г: 'к', б: 'п' };
const VOWELS = 'ыіуаеи';
/** Loan words and abbreviations keep no harmony with their own letters: орган-ы, but департамент-і; НМИ-дің. */
const FOREIGN = /[фвцщёэьъ]/u;

const POSSESSED_GENITIVE = words('ының інің');

const FINITE_ENDINGS = words('ады еді йды йді сын сін');

/** The suffix table of Kazakh: paradigm `-` bends as a noun, `~` as a verb. */
export const KK_MORPHOLOGY: Morphology = {
  readEnding(stem, paradigm, ending) {
    if (ending.length > LONGEST_ENDING) return null;
    const bare = ending.startsWith('-') ? ending.slice(1) : ending;
    const harmony = ending.startsWith('-') || FOREIGN.test(stem) ? 0 : harmonyOf(stem);
    return readChain(paradigm === '~' ? 'verb' : 'noun', bare, harmony);
  },
  hardened(word, length) {
    if (length >= word.length || !VOWELS.includes(word.charAt(length))) return null;
    const hard = SOFTENED[word.charAt(length - 1)];
    return hard === undefined ? null : word.slice(0, length - 1) + hard;
  },
  isFinite: (word) => FINITE_ENDINGS.some((ending) => word.endsWith(ending) && word.length > ending.length + 1),
  isPossessedGenitive: (word) =>
    POSSESSED_GENITIVE.some((ending) => word.endsWith(ending) && word.length > ending.length + 1),
  isPassiveParticiple: () => false,
  isInfinitive: () => false,
  declension(nominative) {
    for (let length = 2; length < nominative.length; length += 1) {
      const ending = nominative.slice(length);
      if (ending.length > LONGEST_NOMINATIVE) continue;
      const read = readChain('noun', ending, harmonyOf(nominative.slice(0, length)));
      if (read !== null && read.cases === CASE.nominative) {
        return { stem: nominative.slice(0, length), paradigm: '-', isAdjective: false };
      }
    }
    return { stem: nominative, paradigm: '-', isAdjective: false };
  },
};

/** Plural and possessive together: -тарының without its case. */
const LONGEST_NOMINATIVE = 5;
