import type { Diagnostic } from '../base/diagnostic.ts';
import type { ActReferenceSpan } from '../lexicon/act-reference.ts';
import type { GrammaticalCase } from '../lexicon/address.ts';
import type { AmendMark, AmendVerb } from '../lexicon/amend-words.ts';
import type { LawToken } from '../lexicon/law-tokens.ts';
import type { WordsNoun } from '../lexicon/words-nouns.ts';
import type { QuotationSpan } from './quotation-spans.ts';

/** A token of a clause: quotations and brackets count as one, and bear what they hold. */
export interface ClauseToken extends LawToken {
  readonly quotation: QuotationSpan | null;
  readonly bracket: readonly LawToken[] | null;
}

/** Whose unit an address names: of the decree, of the document that it approves, of another law; and which act that is. */
export interface Owner {
  readonly kind: 'decree' | 'document' | 'law';
  /** «осы қаулының», «настоящего решения»: the act that speaks. */
  readonly isOwn: boolean;
  readonly reference: ActReferenceSpan | null;
}

interface Span {
  /** UTF-16 offsets in the text of the item. */
  readonly start: number;
  readonly end: number;
}

export interface AddressPhrase extends Span {
  readonly kind: 'address';
  /** One path per unit, outermost unit first. */
  readonly paths: readonly (readonly string[])[];
  /** Unit words of a path, outermost first: «абзац» and «часть» are one kind of unit but may be counted apart. */
  readonly words: readonly string[];
  readonly citedAs: string;
  readonly owner: Owner | null;
  readonly cases: readonly GrammaticalCase[];
  /** A Russian preposition of place or direction stands before it. */
  readonly isInside: boolean;
  /** Only tells where something new stands: «после пункта 5», «5-тармақтан кейін». */
  readonly isPlace: boolean;
  /** On which side of the place. */
  readonly side?: 'after' | 'before';
  readonly diagnostics: readonly Diagnostic[];
}

export interface WordsPhrase extends Span {
  readonly kind: 'words';
  readonly texts: readonly string[];
  readonly noun: WordsNoun;
  /** The matter is named, not quoted: «точку с запятой». */
  readonly isNamedSign: boolean;
  readonly cases: readonly GrammaticalCase[];
  readonly position: 'after' | 'before' | null;
}

/** An act or a document by name, with everything that belongs to the name. */
export interface NamePhrase extends Span {
  readonly kind: 'name';
  readonly owner: Owner;
  readonly cases: readonly GrammaticalCase[];
  readonly isPlural: boolean;
  /** Kazakh: the noun bears a possessive ending, so its name stands before it. */
  readonly isPossessed: boolean;
  readonly isInside: boolean;
}

export type Phrase =
  | AddressPhrase
  | WordsPhrase
  | NamePhrase
  | ({ readonly kind: 'verb'; readonly verb: AmendVerb } & Span)
  | ({ readonly kind: 'mark'; readonly mark: AmendMark } & Span)
  | ({ readonly kind: 'own-annex'; readonly labels: readonly string[] } & Span)
  | ({ readonly kind: 'quotation'; readonly text: string; readonly inner: readonly [number, number] } & Span)
  | ({ readonly kind: 'bracket'; readonly isNaming: boolean } & Span)
  | ({ readonly kind: 'date'; readonly date: string | null } & Span)
  | ({ readonly kind: 'separator'; readonly sign: ',' | ';' | ':' | '.' } & Span)
  | ({ readonly kind: 'unknown'; readonly text: string; readonly key: string } & Span);

export type PhraseOf<K extends Phrase['kind']> = Extract<Phrase, { readonly kind: K }>;

/** Returns the phrases of one kind. */
export function phrasesOf<K extends Phrase['kind']>(phrases: readonly Phrase[], kind: K): PhraseOf<K>[] {
  return phrases.filter((phrase): phrase is PhraseOf<K> => phrase.kind === kind);
}

/** Says whether the phrase is that mark. */
export function isMark(phrase: Phrase | undefined, ...marks: readonly AmendMark[]): boolean {
  return phrase?.kind === 'mark' && marks.includes(phrase.mark);
}
