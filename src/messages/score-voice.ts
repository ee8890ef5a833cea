import type { InterfaceLang } from './interface-lang.ts';
import type { SCORE_CONCEPTS_EN } from './score-concepts-en.ts';
import type { SCORE_EN } from './score-en.ts';
import { unitName } from './unit-names.ts';

export type ScoreSay = keyof typeof SCORE_EN;
export type SayArgs = Readonly<Record<string, string>>;

/** Speaks one language: the sentences of traces and findings, and the names of concepts. */
export interface ScoreSpeech {
  readonly lang: InterfaceLang;
  readonly say: (key: ScoreSay, args: SayArgs) => string;
  /** "HR service" for `actor:hr-service`; the bare name where the table has none. */
  readonly concept: (id: string) => string;
  /** "point 5" for `point_5`. */
  readonly unit: (id: string) => string;
}

/** Matches `{count}`; must not match `{ count }` or `{}`. */
const PLACEHOLDER = /\{([a-z]+)\}/gi;

interface Sentence {
  readonly first: string;
  readonly names: readonly string[];
  readonly rests: readonly string[];
}

/** Cuts a sentence at its placeholders once, because a trace says hundreds of thousands of them a second. */
function cutSentence(text: string): Sentence {
  const names: string[] = [];
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    pieces.push(text.slice(from, match.index));
    names.push(match[1] ?? '');
    from = match.index + match[0].length;
  }
  pieces.push(text.slice(from));
  return { first: pieces[0] ?? '', names, rests: pieces.slice(1) };
}

/** Returns the voice of a language from its sentences and names: who needs one language loads its tables only. */
export function makeSpeech(
  lang: InterfaceLang,
  sentences: Readonly<Record<ScoreSay, string>>,
  concepts: Readonly<Record<keyof typeof SCORE_CONCEPTS_EN, string>>,
): ScoreSpeech {
  const names = new Map(Object.entries(concepts));
  const cut = new Map<string, Sentence>(Object.entries(sentences).map(([key, text]) => [key, cutSentence(text)]));
  return {
    lang,
    say: (key, args) => {
      const sentence = cut.get(key);
      if (sentence === undefined) return key;
      if (sentence.names.length === 0) return sentence.first;
      let text = sentence.first;
      for (let i = 0; i < sentence.names.length; i += 1) text += (args[sentence.names[i]!] ?? '') + sentence.rests[i]!;
      return text;
    },
    concept: (id) => {
      const name = id.slice(id.indexOf(':') + 1);
      return names.get(name) ?? name.replaceAll('-', ' ');
    },
    unit: (id) => unitName(id, lang),
  };
}

/** A voice that says nothing: for batches, where only grades and verdicts are read. */
export const MUTE_SPEECH: ScoreSpeech = { lang: 'en', say: () => '', concept: () => '', unit: () => '' };
