import type { Diagnostic } from '../base/diagnostic.ts';
import { sortDiagnostics } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import type { Lang } from '../model/ids.ts';
import type { Expression } from '../model/expression.ts';
import type { SourceText } from '../model/source-text.ts';
import type { Body, Work } from '../model/work.ts';
import { parseExpression } from '../parse/index.ts';
import { readPlainText } from '../read/plain-text.ts';
import { corpusVocabulary } from './corpus-vocabulary.ts';
import type { SourceOf } from './flatten.ts';
import { flattenUnits, sourceIn } from './flatten.ts';
import { plain } from './plain.ts';
import type { ReadDocument } from './read-document.ts';

/** A document to be read: its bytes and what the manifest says of them. */
export interface DocumentInput {
  readonly act: Work;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly lang: Lang;
  readonly mediaType: string;
  readonly isConsolidated: boolean;
}

/** Returns the text of a document with its repairs. */
export function readSource(input: Pick<DocumentInput, 'bytes' | 'path' | 'sha256'>): Outcome<SourceText> {
  return readPlainText(input.bytes, { file: input.path, sha256: input.sha256, vocabulary: corpusVocabulary() });
}

/** Returns the document read, parsed, with edits, rules and citations: plain data that depends on nothing but its bytes. */
export function makeDocument(input: DocumentInput, _context: { works: readonly Work[]; bodies: readonly Body[] }): ReadDocument {
  const source = readSource(input);
  const parsed = parseExpression(source.value, { lang: input.lang });
  const diagnostics: Diagnostic[] = [...source.diagnostics, ...parsed.diagnostics];
  const expression = parsed.value;
  const sourceOf = sourceIn(input.act.id, input.path, expression.decoded);
  return {
    act: input.act.id,
    lang: input.lang,
    file: input.path,
    isConsolidated: input.isConsolidated,
    frontMatter: plain(expression.frontMatter),
    notes: plain(expression.notes),
    units: unitsOf(expression, input.lang, sourceOf),
    edits: [],
    open: [],
    rules: [],
    account: [],
    citations: [],
    citedUnits: [],
    diagnostics: sortDiagnostics(diagnostics),
  };
}

function unitsOf(expression: Expression, lang: Lang, sourceOf: SourceOf): ReadDocument['units'] {
  return expression.methodology ? flattenUnits([expression.methodology], lang, sourceOf) : [];
}
