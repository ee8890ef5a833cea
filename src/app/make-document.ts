import type { Diagnostic } from '../base/diagnostic.ts';
import { sortDiagnostics } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import type { Expression } from '../model/expression.ts';
import type { ActId, Lang } from '../model/ids.ts';
import type { SourceText } from '../model/source-text.ts';
import { parseExpression } from '../parse/index.ts';
import { readPlainText } from '../read/plain-text.ts';
import { corpusVocabulary } from './corpus-vocabulary.ts';
import type { SourceOf } from './flatten.ts';
import { flattenUnits, sourceIn } from './flatten.ts';
import { plain } from './plain.ts';
import type { ReadDocument } from './read-document.ts';

/** A document to be read: its bytes and what is known of them. */
export interface DocumentInput {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** null = judged by the letters. */
  readonly lang: Lang | null;
  readonly mediaType: string;
  readonly isConsolidated: boolean;
}

/** A document read and parsed, before it is known which act of the corpus it is. */
export interface ParsedDocument {
  readonly input: DocumentInput;
  readonly source: SourceText;
  readonly expression: Expression;
  readonly diagnostics: readonly Diagnostic[];
}

/** Returns the text of a document with its repairs. */
export function readSource(input: Pick<DocumentInput, 'bytes' | 'path' | 'sha256'>): Outcome<SourceText> {
  return readPlainText(input.bytes, { file: input.path, sha256: input.sha256, vocabulary: corpusVocabulary() });
}

/** Returns the tree of a document with who it says it is. */
export function parseDocument(input: DocumentInput): ParsedDocument {
  const source = readSource(input);
  const parsed = parseExpression(source.value, input.lang === null ? {} : { lang: input.lang });
  return { input, source: source.value, expression: parsed.value, diagnostics: [...source.diagnostics, ...parsed.diagnostics] };
}

/** Returns edits, rules and citations of a parsed document as plain data that depends on nothing but its bytes and its act id. */
export function finishDocument(parsed: ParsedDocument, act: ActId, path = parsed.input.path): ReadDocument {
  const { expression, input } = parsed;
  const sourceOf = sourceIn(act, path, expression.decoded);
  return {
    act,
    lang: expression.lang,
    file: path,
    isConsolidated: input.isConsolidated,
    frontMatter: plain(expression.frontMatter),
    notes: plain(expression.notes),
    units: unitsOf(expression, sourceOf),
    edits: [],
    open: [],
    rules: [],
    account: [],
    citations: [],
    citedUnits: [],
    diagnostics: sortDiagnostics(parsed.diagnostics.map((entry) => ({ ...entry, place: { act, ...entry.place, file: path } }))),
  };
}

function unitsOf(expression: Expression, sourceOf: SourceOf): ReadDocument['units'] {
  return expression.methodology ? flattenUnits([expression.methodology], expression.lang, sourceOf) : [];
}
