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
