import { NO_PAUSE } from '../base/steps.ts';
import { findCitations, indexUnits, resolveCitations } from '../cite/index.ts';
import type { LintInput } from '../lint/document.ts';
import { walk } from '../lint/document.ts';
import type { Finding } from '../lint/finding.ts';
import type { LanguageText } from '../lint/languages.ts';
import { findInDocument } from '../lint/lint-document.ts';
import type { ActId, Lang } from '../model/ids.ts';
import { readCache, writeCache } from '../store/cache.ts';
import { sha256 } from '../store/sha256.ts';
import type { ReadCorpus } from './catalog/read-corpus.ts';
import { corpusVocabulary } from './corpus-vocabulary.ts';
import type { ParsedDocument } from './make-document.ts';
import { finishDocument, parseAnyDocument } from './make-document.ts';
import { namedFiles, verifiedBytes } from './make-documents.ts';
import type { Workspace } from './workspace.ts';

/** What the lint finds in one held document, and the lines of its units for findings that several acts show. */
export interface LintedDocument {
  readonly act: ActId;
  readonly file: string;
  readonly lang: Lang;
  readonly findings: readonly Finding[];
  readonly lines: Readonly<Record<string, number>>;
  readonly text: LanguageText;
}

/** Returns a parsed document as the lint takes it: the tree with citations, rules and edits. */
export function lintInputOf(parsed: ParsedDocument, act: ActId): LintInput {
  const { expression } = parsed;
  const { value: layer } = resolveCitations(findCitations(expression), {
    document: expression.methodology ? indexUnits(expression.methodology) : null,
    decree: indexUnits(expression.act),
    amended: null,
    file: expression.file,
  });
  const document = finishDocument(parsed, act);
  return {
    expression,
    citations: [...layer.values()].flat(),
    rules: document.rules,
    edits: document.edits.map((entry) => entry.edit),
    vocabulary: corpusVocabulary(),
  };
}

/** What the other language of the act must have too. */
export function languageTextOf({ expression }: ParsedDocument): LanguageText {
  const { frontMatter, methodology, act, lang } = expression;
  const units: { id: string; kind: string; line: number }[] = [];
  const collect = (root: typeof act, isOwn: boolean): void =>
    walk(root, (unit) => {
      if (unit.kind === 'quotation') return false;
      if (isOwn === unit.id.startsWith('act__')) units.push({ id: unit.id, kind: unit.kind, line: unit.line });
      return true;
    });
  collect(act, true);
  if (methodology) collect(methodology, false);
  const { adopted, number, registration } = frontMatter;
  return { lang, adopted, number, registration: registration?.number ?? null, units };
}

function linesOf(parsed: ParsedDocument): Record<string, number> {
  const lines: Record<string, number> = {};
  for (const root of [parsed.expression.act, parsed.expression.methodology]) {
    if (root === null) continue;
    walk(root, (unit) => {
      lines[unit.id] ??= unit.line;
      return true;
    });
  }
  return lines;
}

/** Returns the findings of every held document; each is linted once for its bytes and this code. */
export async function lintDocuments(
  workspace: Workspace,
  { corpus, documents }: Pick<ReadCorpus, 'corpus' | 'documents'>,
  pause = NO_PAUSE,
): Promise<LintedDocument[]> {
  const usable = new Set([...documents.values()].flatMap((held) => held.map((document) => document.file)));
  const linted: LintedDocument[] = [];
  for (const file of namedFiles(corpus.acts)) {
    if (!usable.has(file.path)) continue;
    const key = `lint/${sha256(`${workspace.codeVersion} ${file.sha256} ${file.path} ${file.lang}`)}.json`;
    let document = readCache<LintedDocument>(workspace.cache, key);
    if (document === null) {
      const { value: bytes } = verifiedBytes(corpus, file);
      if (bytes === null) continue;
      const parsed = await parseAnyDocument({ ...file, bytes });
      const act = file.act.work.id;
      const findings = findInDocument(lintInputOf(parsed, act));
      document = {
        act,
        file: file.path,
        lang: parsed.expression.lang,
        findings,
        lines: linesOf(parsed),
        text: languageTextOf(parsed),
      };
      writeCache(workspace.cache, key, document);
    }
    linted.push(document);
    await pause();
  }
  return linted;
}
