import { readEdits } from '../amend/read-edits.ts';
import { annexTexts, itemsOfTree } from '../amend/tree-items.ts';
import { pushAll } from '../base/collect.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import { sortDiagnostics } from '../base/diagnostic.ts';
import type { MappedText } from '../base/mapped-text.ts';
import { sliceMapped } from '../base/mapped-text.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import { findCitations, indexUnits, resolveCitations } from '../cite/index.ts';
import { extractRules } from '../extract/extract-rules.ts';
import type { Edit } from '../model/amendment.ts';
import type { Correction } from '../model/corrections.ts';
import type { ActKind, Expression } from '../model/expression.ts';
import type { ActId, Lang, ProvisionId } from '../model/ids.ts';
import { provisionIdOfPath } from '../model/ids.ts';
import type { Provision } from '../model/provision.ts';
import type { Rule } from '../model/rule-graph.ts';
import type { SentenceAccount } from '../model/sentence-account.ts';
import type { SourceText } from '../model/source-text.ts';
import { parseExpression } from '../parse/index.ts';
import { correctSource } from '../read/correct-source.ts';
import { isUnicodeText, type LegacyDecoder } from '../read/decode-bytes.ts';
import { HTML, readHtml } from '../read/html.ts';
import { loadLegacyDecoder } from '../read/load-legacy-decoder.ts';
import { MARKDOWN, readMarkdown } from '../read/markdown.ts';
import { DOC, DOCX, mediaTypeOf, PDF } from '../read/media-type.ts';
import { type ReadOptions, readPlainText } from '../read/plain-text.ts';
import { sha256 } from '../store/sha256.ts';
import { requisitesOf } from './act-graph.ts';
import { cellsOf } from './cells.ts';
import { corpusVocabulary } from './corpus-vocabulary.ts';
import { annexesBrought, indexNewText, unitsOfEdit } from './edit-units.ts';
import type { SourceOf } from './flatten.ts';
import { type BytePlaces, flattenUnits, markLength, sourceIn } from './flatten.ts';
import { kindByOrders } from './kind-by-orders.ts';
import { tellingMended } from './mended.ts';
import { plain } from './plain.ts';
import type { EditWithUnits, OpenClause, ReadDocument, UnitCitation } from './read-document.ts';

/** A document to be read: its bytes and what is known of them. */
export interface DocumentInput {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** null = judged by the letters. */
  readonly lang: Lang | null;
  readonly mediaType: string;
  readonly isConsolidated: boolean;
  /** What people mended in it; absent = nothing. */
  readonly corrections?: readonly Correction[];
}

/** A document read and parsed, before it is known which act of the corpus it is. */
export interface ParsedDocument {
  readonly input: DocumentInput;
  readonly source: SourceText;
  readonly expression: Expression;
  readonly diagnostics: readonly Diagnostic[];
}

type ReadInput = Pick<DocumentInput, 'bytes' | 'path' | 'sha256'>;

function readOptions(input: ReadInput): ReadOptions {
  return { file: input.path, sha256: input.sha256, vocabulary: corpusVocabulary() };
}

/** Returns the text of a document in a format that is text itself (plain, Markdown, HTML), with its repairs. */
export function readSource(input: ReadInput, decodeLegacy?: LegacyDecoder): Outcome<SourceText> {
  const type = mediaTypeOf(input.bytes, input.path);
  const read = type === HTML ? readHtml : type === MARKDOWN ? readMarkdown : readPlainText;
  return read(input.bytes, { ...readOptions(input), ...(decodeLegacy === undefined ? {} : { decodeLegacy }) });
}

/** Returns the text of a document in any format that is known by its content. What reads Word, PDF and old encodings is loaded only when it is met. */
export async function readAnySource(input: ReadInput): Promise<Outcome<SourceText>> {
  const type = mediaTypeOf(input.bytes, input.path);
  if (type === DOCX) return (await import('../read/docx.ts')).readDocx(input.bytes, readOptions(input));
  if (type === PDF) return (await import('../read/pdf.ts')).readPdf(input.bytes, readOptions(input));
  if (type === DOC) return (await import('../read/docx-doc.ts')).readDoc(input.bytes, readOptions(input));
  return isUnicodeText(input.bytes) ? readSource(input) : readSource(input, await loadLegacyDecoder());
}

/** Returns the tree of a document whose format is text itself, with who it says it is. */
export function parseDocument(input: DocumentInput): ParsedDocument {
  return parsedOf(input, readSource(input));
}

/** Returns the tree of a document in any known format, with who it says it is. */
export async function parseAnyDocument(input: DocumentInput): Promise<ParsedDocument> {
  return parsedOf(input, await readAnySource(input));
}

/** Returns the tree of a text that was read already. */
export function parsedOf(input: DocumentInput, read: Outcome<SourceText>): ParsedDocument {
  const corrected = correctSource(read.value, input.corrections ?? []);
  const source = outcome(corrected.value, [...read.diagnostics, ...corrected.diagnostics]);
  const parsed = parseExpression(source.value, input.lang === null ? {} : { lang: input.lang });
  // What a text lacks that could not be read is no news.
  const isRefused = source.value.blocks.length === 0 && source.diagnostics.some((entry) => entry.severity === 'error');
  const diagnostics = isRefused ? source.diagnostics : [...source.diagnostics, ...parsed.diagnostics];
  return { input, source: source.value, expression: parsed.value, diagnostics };
}

/** Returns how places in the decoded text are places in the stored bytes; a format that is no text has places in its laid-out text. */
export function bytePlacesOf({ input, source }: Pick<ParsedDocument, 'input' | 'source'>): BytePlaces {
  const isText = source.mediaType.startsWith('text/');
  return { encoding: isText ? source.encoding : 'utf-8', from: isText ? markLength(input.bytes) : 0 };
}

/** Returns edits, rules and citations of a parsed document as plain data that depends on nothing but its bytes and its act id. */
export function finishDocument(parsed: ParsedDocument, act: ActId, path = parsed.input.path): ReadDocument {
  const { expression, input } = parsed;
  const sourceOf = sourceIn(act, path, expression.decoded, bytePlacesOf(parsed));
  const cited = citationsOf(expression);
  const tellingOf = tellingMended(sourceOf, parsed.source);
  const edited = editsOf(expression, tellingOf);
  const extracted = rulesOf(
    expression,
    act,
    sourceOf,
    edited.edits.map((entry) => entry.edit),
  );
  return {
    act,
    lang: expression.lang,
    file: path,
    isConsolidated: input.isConsolidated,
    frontMatter: plain({ ...expression.frontMatter, kind: edited.kind }),
    notes: plain(expression.notes),
    units: unitsOf(expression, tellingOf),
    edits: edited.edits,
    open: edited.open,
    rules: extracted.rules,
    account: extracted.account,
    citations: cited.edges,
    cells: cellsOf([expression.act, ...(expression.methodology ? [expression.methodology] : [])]),
    citedUnits: cited.units,
    diagnostics: sortDiagnostics(
      [...parsed.diagnostics, ...cited.diagnostics, ...extracted.diagnostics, ...edited.diagnostics].map((entry) => ({
        ...entry,
        place: { act, ...entry.place, file: path },
      })),
    ),
  };
}

function unitsOf(expression: Expression, sourceOf: SourceOf): ReadDocument['units'] {
  if (!expression.methodology || expression.frontMatter.kind === 'amend') return [];
  // The decree's own points stand and fall with the methodology that they approve.
  const own = expression.act.children.filter((child) => child.kind === 'point');
  return flattenUnits([...own, expression.methodology], expression.lang, sourceOf);
}

interface CitedHere {
  readonly edges: readonly UnitCitation[];
  readonly units: readonly ProvisionId[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Citations between units of one methodology: of the held text, or of the new text that an amending act puts into another. */
function citationsOf(expression: Expression): CitedHere {
  const { value: layer, diagnostics } = resolveCitations(findCitations(expression), {
    document: expression.methodology ? indexUnits(expression.methodology) : null,
    decree: indexUnits(expression.act),
    amended: null,
    file: expression.file,
  });
  const edges: UnitCitation[] = [];
  const units = new Set<ProvisionId>();
  for (const [from, citations] of layer) {
    if (from.startsWith('act')) continue;
    for (const { words, targets, inNewText } of citations) {
      for (const target of targets) {
        if (target.kind === 'external') continue;
        if (target.kind === 'unheld' && inNewText) for (const id of target.ids) units.add(id);
        for (const to of target.ids) edges.push({ from, to, words });
      }
    }
  }
  return { edges, units: [...units].sort(), diagnostics };
}

/** New text that an amending act brings stands in quotations; each holds units of the amended methodology. */
function quotedUnits(root: Provision): Provision[] {
  const units: Provision[] = [];
  const walk = (provision: Provision): void => {
    if (provision.kind === 'quotation') pushAll(units, provision.children);
    else for (const child of provision.children) walk(child);
  };
  walk(root);
  return units;
}

/** The header of an annex is no unit of its own: a rule that also rests on it rests on the annex. Matches `annex_1__stamp~2`, not `annex_1`. */
const STAMP = /__stamp(?:~\d+)?$/u;

function ofUnits(rule: Rule): Rule {
  return { ...rule, provisions: [...new Set(rule.provisions.map((id) => id.replace(STAMP, '')))] };
}

/** The act's own words: the new text that it brings belongs to the act amended. */
function withoutQuotations(provision: Provision): Provision {
  const children = provision.children.filter((child) => child.kind !== 'quotation').map(withoutQuotations);
  return { ...provision, children };
}

interface Extracted {
  readonly rules: readonly Rule[];
  readonly account: readonly SentenceAccount[];
  readonly diagnostics: readonly Diagnostic[];
}

/** An act may change several methodologies: where a number comes again, the new text of another one begins. */
function textsIn(units: readonly Provision[]): Provision[][] {
  const texts: Provision[][] = [[]];
  let seen = new Set<ProvisionId>();
  for (const unit of units) {
    if (seen.has(unit.id)) {
      texts.push([]);
      seen = new Set();
    }
    seen.add(unit.id);
    texts.at(-1)?.push(unit);
  }
  return texts;
}

/** Rules of the methodology (held or quoted), then those of the decree's own points. */
function rulesOf(expression: Expression, act: ActId, sourceOf: SourceOf, edits: readonly Edit[]): Extracted {
  const units = expression.methodology
    ? expression.methodology.children
    : [...quotedUnits(expression.act), ...annexesBrought(edits, expression.act)];
  const points = expression.act.children.filter((child) => child.kind === 'point').map(withoutQuotations);
  const common = { lang: expression.lang, act, sourceOf, hashOf: sha256 };
  const read = [
    ...textsIn(units).map((text) => extractRules({ ...common, units: text, ofAct: false })),
    extractRules({ ...common, units: points, ofAct: true }),
  ];
  return {
    rules: read.flatMap(({ value }) => value.rules).map(ofUnits),
    account: read.flatMap(({ value }) => value.account),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

interface Edited {
  readonly edits: readonly EditWithUnits[];
  readonly open: readonly OpenClause[];
  readonly kind: ActKind;
  readonly diagnostics: readonly Diagnostic[];
}

/** "The methodology is restated as in the annex": the text annexed is the new text of the act amended. */
function isWholeRestated(edit: Edit): boolean {
  return edit.op === 'replace-unit' && edit.target.path.length === 0 && edit.newText === null;
}

/** What the act orders: edits with the act that each is about and the units of its new text. */
function editsOf(expression: Expression, sourceOf: SourceOf): Edited {
  const { lang, act, frontMatter, methodology } = expression;
  const owners = new Map<string, MappedText>();
  const collect = (provision: Provision): void => {
    owners.set(provision.id, provision.own);
    for (const child of provision.children) collect(child);
  };
  collect(act);
  const { value, diagnostics } = readEdits({
    items: itemsOfTree(act),
    annexes: annexTexts(act),
    lang,
    sourceOf: (provision, [start, end]) => {
      const own = provision === null ? undefined : owners.get(provision);
      return own ? sourceOf(sliceMapped(own, start, end)) : null;
    },
  });
  const index = indexNewText(act, lang, sourceOf);
  const amended = frontMatter.mentions.find((mention) => mention.role === 'amended') ?? null;
  const references = new Map(value.references.map((entry) => [entry.edit, entry]));
  const edits = value.edits.map((edit, at): EditWithUnits => {
    const told = references.get(at);
    const reference = told?.kind === 'own' ? null : (told?.reference ?? amended);
    return {
      edit,
      reference: reference ? requisitesOf(reference) : null,
      isOwn: told?.kind === 'own' || (reference === null && frontMatter.kind === 'approve'),
      units:
        isWholeRestated(edit) && methodology
          ? flattenUnits([methodology], lang, sourceOf)
          : unitsOfEdit(edit, index, edit.languageOnly ?? lang, sourceOf),
      commencement: frontMatter.commencement,
    };
  });
  const open = value.notUnderstood.map(({ text, why, reach, reference }) => ({
    text,
    why,
    reference: reference === null ? null : requisitesOf(reference),
    reach: reach === null ? null : provisionIdOfPath(reach),
  }));
  const kind = kindByOrders(frontMatter.kind, edits);
  // Only an amending act orders something in every clause; elsewhere a clause that is no edit is nothing to complain of.
  if (kind === 'amend') return { edits, open, kind, diagnostics };
  return { edits, open: [], kind, diagnostics: diagnostics.filter((entry) => entry.code !== 'AMEND_NOT_UNDERSTOOD') };
}
