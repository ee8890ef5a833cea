import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { ENACTING } from '../lexicon/act-words.ts';
import { foldForMatch } from '../lexicon/fold-text.ts';
import { LANGS } from '../model/ids.ts';
import type { SourceText, TextBlock } from '../model/source-text.ts';

/** A word in capitals before the colon, as enacting words are printed. Matches `ПОСТАНОВЛЯЕТ:`; must not match `решает:`. */
const CAPITALS = /[^\p{Ll}\s]\s{0,4}:$/u;
/** Enacting words close their paragraph; so many letters hold them. */
const CLOSING = 60;

function enacts({ text }: TextBlock): boolean {
  const words = text.text.slice(-CLOSING).trimEnd();
  if (!CAPITALS.test(words)) return false;
  const end = foldForMatch(words.slice(0, -1)).trimEnd();
  return LANGS.some((lang) => {
    const verb = ENACTING[lang].exec(end);
    return verb !== null && verb.index + verb[0].length === end.length;
  });
}

/**
 * Returns a complaint where a file enacts twice: it holds two acts, or one in both languages, and all is read as the first.
 *
 * **Diagnostics:** PARSE_SECOND_ACT.
 */
export function findSecondAct({ blocks, file }: Pick<SourceText, 'blocks' | 'file'>): Diagnostic[] {
  const texts = blocks.filter((block): block is TextBlock => block.kind === 'text');
  const [, second] = texts.filter(enacts);
  if (second === undefined) return [];
  const message =
    'The file enacts a second time here: what belongs to the second act stands among the units of the first.';
  const place = { file, line: second.lineNumbers[0] ?? 1 };
  return [diagnose('PARSE_SECOND_ACT', message, place, { found: second.text.text.slice(-CLOSING) })];
}
