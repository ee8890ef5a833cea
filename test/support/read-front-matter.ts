import type { Diagnostic } from '../../src/base/diagnostic.ts';
import type { ActReference, EditorialNote, FrontMatter } from '../../src/model/expression.ts';
import { parseExpression } from '../../src/parse/index.ts';
import { readPlainText } from '../../src/read/plain-text.ts';
import { CORPUS_VOCABULARY } from './read-corpus.ts';

export interface FrontMatterOfText {
  readonly front: FrontMatter;
  readonly notes: readonly EditorialNote[];
  readonly codes: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Codes that reading the front matter gives; the tree's own complaints are another test's matter. */
const OWN_CODES = /^PARSE_(?:REQUISITE|DATE|KIND|COMMENCEMENT|CITED|NOTE)/;

/** Returns the front matter of a text as the pipeline reads it: bytes, blocks, tree, front matter. */
export function readFrontMatterOf(text: string): FrontMatterOfText {
  const options = { file: 'a.txt', sha256: '', vocabulary: CORPUS_VOCABULARY };
  const source = readPlainText(new TextEncoder().encode(text), options).value;
  const { value, diagnostics } = parseExpression(source);
  const own = diagnostics.filter((diagnostic) => OWN_CODES.test(diagnostic.code));
  return {
    front: value.frontMatter,
    notes: value.notes,
    codes: own.map((diagnostic) => diagnostic.code),
    diagnostics: own,
  };
}

/** Returns the mentions in one role. */
export function inRole(front: FrontMatter, role: ActReference['role']): ActReference[] {
  return front.mentions.filter((mention) => mention.role === role);
}
