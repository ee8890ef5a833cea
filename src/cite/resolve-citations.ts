import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import { minimalPath } from '../lexicon/address.ts';
import { isPartWord } from '../lexicon/units.ts';
import type { CitationLayer, CitationTarget, ResolvedCitation, UnitCitation } from '../model/citation.ts';
import { type ProvisionId, provisionIdOfPath } from '../model/ids.ts';
import { partsOf, readParagraph } from '../model/parts.ts';
import type { Provision } from '../model/provision.ts';

/** The units that a citation may lead to. */
export interface UnitIndex {
  readonly get: (id: ProvisionId) => Provision | null;
  /** Id of the only annex, whatever its number; null when there is none or several. */
  readonly soleAnnex: ProvisionId | null;
}

/** Returns the units under a root by their ids. Linear. */
export function indexUnits(root: Provision): UnitIndex {
  const units = new Map<ProvisionId, Provision>();
  const waiting = [root];
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    units.set(unit.id, unit);
    for (const child of unit.children) if (child.kind !== 'quotation') waiting.push(child);
  }
  const annexes = root.children.filter((child) => child.kind === 'annex');
  return { get: (id) => units.get(id) ?? null, soleAnnex: annexes.length === 1 ? (annexes[0]?.id ?? null) : null };
}

/** What citations are resolved against; null = not held, so that absence proves nothing. */
export interface CitedDocuments {
  /** The methodology in which citations stand, or which they mean by "осы Әдістеме". */
  readonly document: UnitIndex | null;
  readonly decree: UnitIndex | null;
  /** The document that new text goes into, as it stands at the date asked for. */
  readonly amended: UnitIndex | null;
  readonly file?: string;
}

interface Found {
  readonly id: ProvisionId;
  readonly exists: boolean;
  readonly other: ProvisionId | null;
}

/** The elements of the citing unit's own address above a kind: `annex_4__point_1__sub_2` gives `annex_4__point_1` for subpoints. */
function unitAround(from: ProvisionId, kinds: readonly string[]): string {
  const elements = from.split('__');
  const last = elements.findLastIndex((element) => kinds.some((kind) => element.startsWith(`${kind}_`)));
  return last < 0 ? '' : elements.slice(0, last + 1).join('__');
}

function kindOf(element: string | undefined): string {
  return element?.split(':')[0] ?? '';
}

/** The prefix of ids for a path: the decree's, or that of the citing unit for a subpoint or paragraph named alone. */
function prefixOf(citation: UnitCitation, path: readonly string[], isInDecree: boolean): string {
  const outermost = kindOf(path[0]);
  if (citation.owner === 'decree') return 'act';
  // Instructions of an amending act speak of the act amended; what they stand in says nothing of the place there.
  if (isOwnWords(citation) && !isInDecree) return '';
  if (outermost === 'paragraph') return unitAround(citation.from, ['point', 'sub', 'art']);
  if (outermost === 'subpoint') return unitAround(citation.from, ['point', 'art']);
  return isOwnWords(citation) && isInDecree && outermost !== 'annex' ? 'act' : '';
}

function isOwnWords(citation: UnitCitation): boolean {
  return citation.from.startsWith('act__') && !citation.inNewText;
}

function join(prefix: string, id: string): string {
  return [prefix, id].filter((part) => part !== '').join('__');
}

/** A paragraph of a unit, counted both ways; the id by plain numbers stands where the unit is not held. */
function findParagraph(unit: Provision | null, unitId: string, path: readonly string[], citation: UnitCitation): Found {
  const paragraphs = path
    .filter((element) => kindOf(element) === 'paragraph')
    .map((element) => Number(element.split(':')[1]));
  const number = paragraphs.at(-1) ?? 1;
  const plain = join(unitId, `para_${number}`);
  if (unit === null || !Number.isInteger(number)) return { id: plain, exists: false, other: null };
  const isPart = isPartWord(citation.citedAs.at(-1) ?? '');
  const reading = readParagraph(partsOf(unit), number, isPart, paragraphs.length > 1 ? (paragraphs[0] ?? null) : null);
  const id = reading.byWord ?? reading.byOther;
  const other = reading.byWord !== null && reading.byOther !== reading.byWord ? reading.byOther : null;
  return { id: id ?? plain, exists: id !== null, other };
}

function findUnit(
  citation: UnitCitation,
  path: readonly string[],
  index: UnitIndex | null,
  isInDecree: boolean,
): Found {
  const minimal = minimalPath(path);
  const units = minimal.filter((element) => kindOf(element) !== 'paragraph');
  const prefix = prefixOf(citation, minimal, isInDecree);
  const unitId = join(prefix, units.length === 0 ? '' : (provisionIdOfPath(units) ?? ''));
  if (units.length === 1 && units[0] === 'annex')
    return { id: index?.soleAnnex ?? 'annex_1', exists: (index?.soleAnnex ?? null) !== null, other: null };
  const inAnnex = unitAround(citation.from, ['annex']);
  const local = inAnnex !== '' && prefix === '' && citation.ownerWords === null ? join(inAnnex, unitId) : unitId;
  const unit = index?.get(local) ?? index?.get(unitId) ?? null;
  if (minimal.some((element) => kindOf(element) === 'paragraph'))
    return findParagraph(unit, unit?.id ?? unitId, minimal, citation);
  return { id: unit?.id ?? unitId, exists: unit !== null, other: null };
}

/** "осы қаулының қосымшасына": the annex of a decree that approves a document is that document. */
function approvedDocument(citation: UnitCitation, path: readonly string[], documents: CitedDocuments): Found | null {
  if (citation.owner !== 'decree' || kindOf(path[0]) !== 'annex' || documents.document === null) return null;
  const own = documents.decree?.get(join('act', provisionIdOfPath([path[0] ?? '']) ?? ''));
  if (own || documents.decree?.soleAnnex) return null;
  return { id: 'methodology', exists: true, other: null };
}

function indexFor(citation: UnitCitation, documents: CitedDocuments): UnitIndex | null {
  if (citation.inNewText && citation.owner !== 'decree') return documents.amended;
  const isOwnDecree = citation.from.startsWith('act__') && citation.ownerWords === null;
  if (citation.owner === 'decree' || (citation.owner === 'unit' && citation.from.startsWith('act__')))
    return documents.decree;
  if (isOwnDecree && documents.document !== null) return documents.decree;
  return citation.from.startsWith('act__') && documents.document === null ? documents.amended : documents.document;
}

function targetsOf(found: readonly Found[], isHeld: boolean): CitationTarget[] {
  const there = found.filter((one) => one.exists).map((one) => one.id);
  const gone = found.filter((one) => !one.exists).map((one) => one.id);
  const targets: CitationTarget[] = [];
  if (there.length > 0) targets.push({ kind: 'internal', ids: there });
  if (gone.length > 0) targets.push({ kind: isHeld ? 'dangling' : 'unheld', ids: gone });
  return targets;
}

interface Choice {
  readonly found: readonly Found[];
  readonly isOpen: boolean;
}

/** "7-9": the reading whose units exist wins; when both or neither do, the first stands and is reported. */
function chooseReading(citation: UnitCitation, documents: CitedDocuments, index: UnitIndex | null): Choice {
  const read = (paths: readonly (readonly string[])[]): Found[] =>
    paths.map(
      (path) =>
        approvedDocument(citation, path, documents) ??
        findUnit(citation, path, index, index !== null && index === documents.decree),
    );
  const first = read(citation.paths);
  if (citation.alternativePaths === null) return { found: first, isOpen: false };
  const second = read(citation.alternativePaths);
  const isFirst = first.every((one) => one.exists);
  const isSecond = second.every((one) => one.exists);
  return { found: isSecond && !isFirst ? second : first, isOpen: isFirst === isSecond };
}

function complain(
  citation: UnitCitation,
  choice: Choice,
  targets: readonly CitationTarget[],
  file: string | undefined,
): Diagnostic[] {
  const place = { ...(file === undefined ? {} : { file }), provision: citation.from, line: citation.line };
  const found: Diagnostic[] = [];
  for (const target of targets) {
    // A preamble names the grounds of the act, never its own units: what is not told there belongs to another act.
    if (target.kind !== 'dangling' || citation.from === 'act__preamble') continue;
    const message = `The cited unit ${target.ids.join(', ')} is not in the document.`;
    found.push(diagnose('CITE_UNRESOLVED', message, place, { found: citation.words }));
  }
  const others = choice.found.filter((one) => one.other !== null);
  if (others.length > 0) {
    const message = `By the word used this is ${others.map((one) => one.id).join(', ')}; by the other count it is ${others.map((one) => one.other).join(', ')}.`;
    found.push(diagnose('CITE_PARAGRAPH_OR_PART', message, place, { found: citation.words }));
  }
  if (choice.isOpen) {
    const message = 'The numbers may be a range or the number of one inserted unit.';
    found.push(diagnose('CITE_RANGE_OR_INSERTED', message, place, { found: citation.words }));
  }
  return found;
}

function resolveOne(citation: UnitCitation, documents: CitedDocuments): Outcome<ResolvedCitation> {
  if (citation.act !== null) {
    const targets: CitationTarget[] = [{ kind: 'external', act: citation.act, paths: citation.paths }];
    return outcome({ ...citation, targets, otherCount: [] });
  }
  const index = indexFor(citation, documents);
  const choice = chooseReading(citation, documents, index);
  const targets = targetsOf(choice.found, index !== null);
  const otherCount = choice.found.flatMap((one) => (one.other === null ? [] : [one.other]));
  return outcome({ ...citation, targets, otherCount }, complain(citation, choice, targets, documents.file));
}

/**
 * Returns the citations with the units they lead to, by the unit that holds them. **Diagnostics**: CITE_UNRESOLVED,
 * CITE_PARAGRAPH_OR_PART, CITE_RANGE_OR_INSERTED. Ask again with another index for another date: units that expired dangle then.
 */
export function resolveCitations(
  citations: readonly UnitCitation[],
  documents: CitedDocuments,
): Outcome<CitationLayer> {
  const layer = new Map<ProvisionId, ResolvedCitation[]>();
  const diagnostics: Diagnostic[] = [];
  for (const citation of citations) {
    const resolved = resolveOne(citation, documents);
    diagnostics.push(...resolved.diagnostics);
    const known = layer.get(citation.from);
    if (known) known.push(resolved.value);
    else layer.set(citation.from, [resolved.value]);
  }
  return outcome(layer, diagnostics);
}
