import type { PhraseId } from './norm-words.ts';

/** One way to fill one place of a phrase. */
export interface WordPattern {
  readonly stem: string;
  /** null = this form only; `~` = verb; `-…` = noun or adjective. */
  readonly paradigm: string | null;
}

export type PhraseElement = { readonly gap: number } | { readonly words: readonly WordPattern[] };

export interface Phrase {
  readonly id: PhraseId;
  /** What stands before the colon of the id: `actor`, `event`, `t` … */
  readonly space: string;
  readonly elements: readonly PhraseElement[];
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

/** Returns the phrase of some elements. */
export function makePhrase(id: PhraseId, elements: readonly PhraseElement[]): Phrase {
  return { id, space: id.slice(0, id.indexOf(':')), elements };
}

/** Returns a phrase as the lexicon writes it, read into its elements. */
export function readPhrase(id: PhraseId, text: string): Phrase {
  const elements = text
    .split(' ')
    .map(
      (part): PhraseElement =>
        GAPS[part] === undefined ? { words: part.split('|').map((w) => readWord(w)) } : { gap: GAPS[part] },
    );
  return makePhrase(id, elements);
}
