import type { LanguageLexicon, PhraseId } from '../lexicon/norm-words.ts';

/** One way to fill one place of a phrase. */
export interface WordPattern {
  readonly stem: string;
  /** null = this form only; `~` = verb; `-…` = noun or adjective. */
  readonly paradigm: string | null;
}

export type PhraseElement = { readonly gap: number } | { readonly words: readonly WordPattern[] };

export interface Phrase {
  readonly id: PhraseId;
  readonly elements: readonly PhraseElement[];
}

/** The phrases of a lexicon by the stems of their first word. */
export interface PhraseIndex {
  readonly lexicon: LanguageLexicon;
  /** Every stem that some phrase knows, with its paradigms. */
  readonly stems: ReadonlyMap<string, ReadonlySet<string | null>>;
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>;
}

/** Matches `служб-а`, `отдел-`, `басшы-`; must not match `интранет` (no paradigm mark). */
const NOUN_PATTERN = /^(.+?)(-(?:ь|й|а|я|о|е|ый|ий|ой)?)$/u;
/** `*` leaps over so many words, `**` over more. */
const GAPS: Readonly<Record<string, number>> = { '*': 3, '**': 9 };

function readWord(text: string): WordPattern {
  if (text.endsWith('~')) return { stem: text.slice(0, -1), paradigm: '~' };
  const noun = NOUN_PATTERN.exec(text);
  if (noun !== null) return { stem: noun[1] ?? '', paradigm: noun[2] ?? '-' };
  return { stem: text, paradigm: null };
}

/** Returns a phrase as the lexicon writes it, read into its elements. */
export function readPhrase(id: PhraseId, text: string): Phrase {
  const elements = text
    .split(' ')
    .map(
      (part): PhraseElement =>
        GAPS[part] === undefined ? { words: part.split('|').map((w) => readWord(w)) } : { gap: GAPS[part] },
    );
  return { id, elements };
}

function addPhrase(phrase: Phrase, stems: Map<string, Set<string | null>>, byFirst: Map<string, Phrase[]>): void {
  for (const element of phrase.elements) {
    if (!('words' in element)) continue;
    for (const word of element.words) {
      const known = stems.get(word.stem);
      if (known === undefined) stems.set(word.stem, new Set([word.paradigm]));
      else known.add(word.paradigm);
    }
  }
  const first = phrase.elements[0];
  if (first === undefined || !('words' in first)) return;
  for (const word of first.words) {
    const list = byFirst.get(word.stem);
    if (list === undefined) byFirst.set(word.stem, [phrase]);
    else list.push(phrase);
  }
}

const indexes = new WeakMap<LanguageLexicon, PhraseIndex>();

/** Returns the index of a lexicon; made once per lexicon. */
export function phraseIndexOf(lexicon: LanguageLexicon): PhraseIndex {
  const made = indexes.get(lexicon);
  if (made !== undefined) return made;
  const stems = new Map<string, Set<string | null>>();
  const byFirst = new Map<string, Phrase[]>();
  for (const table of [lexicon.concepts, lexicon.markers]) {
    for (const [id, phrases] of Object.entries(table) as [PhraseId, readonly string[]][]) {
      for (const text of phrases) addPhrase(readPhrase(id, text), stems, byFirst);
    }
  }
  const index: PhraseIndex = { lexicon, stems, byFirst };
  indexes.set(lexicon, index);
  return index;
}
