// Writes src/lexicon/corpus-vocabulary.json: the words, pairs and stems of the embedded corpus, the evidence for splitting glued words.
// It is data like any other lexicon table, so that a document reads the same whatever else a corpus holds. Run after adding documents.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildVocabulary } from '../src/lexicon/vocabulary.ts';

const root = dirname(import.meta.dirname);
const texts = readdirSync(join(root, 'corpus'), { recursive: true })
  .filter((path) => path.endsWith('.txt'))
  .sort()
  .map((path) => readFileSync(join(root, 'corpus', path), 'utf8'));
const { words, pairs, stems, total } = buildVocabulary(texts);
const table = (map) =>
  [...map]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => `${key}\t${count}`)
    .join('\n');
const data = { words: table(words), pairs: table(pairs), stems: { kk: table(stems.kk), ru: table(stems.ru) }, total };
writeFileSync(join(root, 'src/lexicon/corpus-vocabulary.json'), `${JSON.stringify(data, null, 1)}\n`);
