import data from '../lexicon/corpus-vocabulary.json' with { type: 'json' };
import type { Vocabulary } from '../lexicon/vocabulary.ts';

function table(text: string): Map<string, number> {
  const map = new Map<string, number>();
  for (const line of text.split('\n')) {
    const at = line.lastIndexOf('\t');
    if (at > 0) map.set(line.slice(0, at), Number(line.slice(at + 1)));
  }
  return map;
}

let loaded: Vocabulary | null = null;

/** Returns the words of the embedded corpus (tools/vocabulary.mjs): the same evidence for every document of every corpus. */
export function corpusVocabulary(): Vocabulary {
  loaded ??= {
    words: table(data.words),
    pairs: table(data.pairs),
    stems: { kk: table(data.stems.kk), ru: table(data.stems.ru) },
    total: data.total,
  };
  return loaded;
}
