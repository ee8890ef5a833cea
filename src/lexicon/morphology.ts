/** Cases as bits, so that an ambiguous form keeps all of them. Kazakh has no prepositional, Russian no ablative or adjective form. */
export const CASE = {
  nominative: 1,
  genitive: 2,
  dative: 4,
  accusative: 8,
  instrumental: 16,
  locative: 32,
  ablative: 64,
  /** Kazakh -дағы, -дегі: "the … that stands in". */
  adjective: 128,
} as const;

/** What an ending says about the word. */
export interface Ending {
  readonly cases: number;
  /** The verb says that it does not happen: -ма/-ме, -мас, -байды. */
  readonly negated: boolean;
  /** 3rd-person possessive: маман - маманы. */
  readonly possessed: boolean;
  /** Form of a verb: a finite one ends a sentence, a participle or a noun does not. */
  readonly form: 'noun' | 'finite' | 'participle' | 'converb' | 'conditional';
}

/** How the words of one language bend; the phrase tables of both languages are read through this one interface. */
export interface Morphology {
  /** Returns what `ending` says after `stem`, or null when it is no ending of this paradigm. "" is the bare form. */
  readonly readEnding: (stem: string, paradigm: string, ending: string) => Ending | null;
  /** Returns the first letters of a word as the tables write a stem before its ending (тармағ + ы is written тармақ), or null when they do not change. */
  readonly hardened: (word: string, length: number) => string | null;
  /** The word may be a finite verb of the present tense or an order, known by its ending alone. */
  readonly isFinite: (word: string) => boolean;
  /** The word may be an infinitive that orders something: "обеспечить"; Kazakh orders by a finite form. */
  readonly isInfinitive: (word: string) => boolean;
  /** The word ends like a possessed noun in the genitive: "жұмысының"; no Russian word does. */
  readonly isPossessedGenitive: (word: string) => boolean;
  /** The word ends like a long passive participle, behind which its doer may stand: "заполненные"; false where a language puts the doer before. */
  readonly isPassiveParticiple: (word: string) => boolean;
  /** Returns how a name that a document itself defines bends, from its nominative: stem, paradigm, and whether it is an adjective. */
  readonly declension: (nominative: string) => {
    readonly stem: string;
    readonly paradigm: string;
    readonly isAdjective: boolean;
  };
}

export const NO_ENDING: Ending = { cases: CASE.nominative, negated: false, possessed: false, form: 'noun' };
