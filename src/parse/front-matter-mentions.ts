import type { Diagnostic } from '../base/diagnostic.ts';
import { sliceMapped } from '../base/mapped-text.ts';
import { type ActReferenceSpan, actReferencesIn, findListedReferences } from '../lexicon/act-reference.ts';
import { MODEL_ACT, MODEL_NAMES, NAMED_AFTER, UNIT_OF_ACT } from '../lexicon/act-words.ts';
import { findAddresses, readAddress } from '../lexicon/address.ts';
import { collapseSpaces, foldedWords, foldForMatch } from '../lexicon/fold-text.ts';
import type { ActKind, ActReference, EditorialNote } from '../model/expression.ts';
import type { Lang } from '../model/ids.ts';
import type { Provision } from '../model/provision.ts';
import type { Header } from './front-matter-header.ts';
import { operationsOf } from './front-matter-kind.ts';
import { isSameAct, mergeReferences, type Role, referenceProblems, toReferences } from './front-matter-references.ts';
import { type FrontMatterInput, fullText, unitsOf } from './front-matter-source.ts';

interface Found {
  readonly references: ActReference[];
  readonly diagnostics: Diagnostic[];
}

const REACH = 200;
/** A decree cites a dozen acts; a list of thousands would make every citation of the methodology slow. */
const MOST_KNOWN = 500;
/** Acts cited in one place that a citation is compared with. */
const MOST_TWINS = 50;
/** Acts that a title names. */
const MOST_IN_TITLE = 50;

function isSubordinate(span: ActReferenceSpan): boolean {
  return span.type !== 'law' && span.type !== 'code';
}

function approvesModel(span: ActReferenceSpan, lang: Lang): boolean {
  return span.approves !== null && namesModelAct(foldForMatch(span.approves), lang);
}

/** What the operative words of the point make of an act that it cites. */
function roleInPoint(span: ActReferenceSpan, operations: ReadonlySet<ActKind>, lang: Lang): Role {
  if (approvesModel(span, lang) && !operations.has('amend') && !operations.has('repeal')) return 'model-methodology';
  if (!isSubordinate(span)) return 'reference';
  if (operations.has('repeal') && !operations.has('amend')) return 'repealed';
  if (operations.has('amend')) return operations.has('repeal') && isGenitive(span, lang) ? 'repealed' : 'amended';
  return 'reference';
}

/** "… шешімінің күші жойылсын" against "… шешіміне өзгерістер енгізілсін", where one point does both. */
function isGenitive(span: ActReferenceSpan, lang: Lang): boolean {
  return lang === 'kk' && span.typeForms.some((form) => form.case === 'genitive');
}

function collect(
  unit: Provision,
  where: string,
  input: FrontMatterInput,
  roleOf: (span: ActReferenceSpan) => Role,
  into: Found,
  leadIn = '',
): void {
  const spans = actReferencesIn(unit.own, input.lang);
  const listed = spans.length === 0 && leadIn !== '' ? findListedReferences(unit.own.text, leadIn, input.lang) : [];
  for (const span of [...spans, ...listed]) {
    const role = roleOf(span);
    into.references.push(...toReferences(span, role, where, unit.own));
    const place = { file: input.file, provision: unit.id, line: unit.line };
    into.diagnostics.push(...referenceProblems(span, role, place));
  }
}

function collectAct(input: FrontMatterInput, into: Found): void {
  const { lang } = input;
  const actOperations = new Set<ActKind>();
  for (const child of input.act.children) {
    if (child.kind === 'preamble') {
      collect(
        child,
        child.id,
        input,
        (span) => (approvesModel(span, lang) ? 'model-methodology' : 'legal-basis'),
        into,
      );
    }
    if (child.kind !== 'point' && child.kind !== 'paragraph' && child.kind !== 'chapter') continue;
    const operations = operationsOf(fullText(child), lang);
    for (const kind of operations) actOperations.add(kind);
    // A list of acts: "мынадай шешімдерінің күші жойылды деп танылсын: 1) 2018 жылғы …".
    const leadIn = operations.size > 0 ? child.own.text : '';
    for (const unit of unitsOf(child)) {
      collect(unit, unit.id, input, (span) => roleInPoint(span, operations, lang), into, unit === child ? '' : leadIn);
    }
  }
  // A list of repealed acts may stand in an annex (domain.md 1.2, 26(4)); an annex with new text is no such list.
  if (!actOperations.has('repeal') || input.methodology !== null || actOperations.has('amend')) return;
  for (const annex of input.act.children.filter((child) => child.kind === 'annex')) {
    for (const unit of unitsOf(annex).filter((part) => part.kind !== 'stamp')) {
      collect(unit, unit.id, input, (span) => (isSubordinate(span) ? 'repealed' : 'reference'), into);
    }
  }
}

/** What `(далее – Типовая методика)` after an act stands for. */
interface ModelAlias {
  readonly reference: ActReference | null;
}

function namesModelAct(folded: string, lang: Lang): boolean {
  return folded.search(MODEL_ACT[lang]) >= 0;
}

function isDefinedAfter(unit: Provision, span: ActReferenceSpan, lang: Lang): boolean {
  const after = foldForMatch(unit.own.text.slice(span.end, span.end + REACH));
  const bracket = NAMED_AFTER.exec(after);
  return bracket?.[1] !== undefined && namesModelAct(bracket[1], lang);
}

function unitsBeside(text: string, start: number, end: number, lang: Lang): readonly (readonly string[])[] {
  if (lang === 'kk') {
    const address = readAddress(text.slice(end, end + REACH), 'kk');
    return address?.paths[0]?.some((element) => element.includes(':')) ? address.paths : [];
  }
  const floor = Math.max(0, start - REACH);
  const addresses = findAddresses(text.slice(floor, start), 'ru');
  const last = addresses[addresses.length - 1];
  if (!last) return [];
  const between = text.slice(floor + last.end, start);
  return between.trim() === '' || UNIT_OF_ACT.test(between) ? last.paths : [];
}

/** Citations of a model act by its kind only: "пунктом 5 Типовой методики". */
function collectModel(
  unit: Provision,
  input: FrontMatterInput,
  alias: ModelAlias,
  spans: readonly ActReferenceSpan[],
  into: Found,
): void {
  const { text } = unit.own;
  const folded = foldedWords(unit.own);
  if (!namesModelAct(folded, input.lang)) return;
  let next = 0;
  for (const match of folded.matchAll(MODEL_ACT[input.lang])) {
    const end = match.index + match[0].length;
    // The name of what an order approves is told by the reference to the order itself, before or behind it.
    while (next < spans.length && (spans[next]?.end ?? 0) + REACH * 2 < end) next += 1;
    if (match.index >= (spans[next]?.start ?? Number.POSITIVE_INFINITY) - REACH * 2) continue;
    const name = MODEL_NAMES[input.lang].find(([pattern]) => pattern.test(match[0]))?.[1] ?? null;
    const units = unitsBeside(text, match.index, end, input.lang);
    for (const path of units.length === 0 ? [[]] : units) {
      into.references.push({
        role: 'model-methodology',
        bodyAsWritten: alias.reference?.bodyAsWritten ?? null,
        type: 'model',
        typeAsWritten: collapseSpaces(text.slice(match.index, end)),
        adopted: alias.reference?.adopted ?? null,
        number: alias.reference?.number ?? null,
        numberAsWritten: alias.reference?.numberAsWritten ?? null,
        registration: alias.reference?.registration ?? null,
        title: name,
        units: path,
        publications: [],
        approves: null,
        words: sliceMapped(unit.own, match.index, end),
        where: unit.id,
      });
    }
  }
}

function isCalledModel(input: FrontMatterInput, title: string | null): boolean {
  const own = [title ?? '', input.methodology?.own.text ?? '', input.methodology?.heading ?? ''];
  return own.some((text) => namesModelAct(foldForMatch(text), input.lang));
}

function collectMethodology(input: FrontMatterInput, title: string | null, into: Found): void {
  if (!input.methodology) return;
  const known = into.references.slice(0, MOST_KNOWN);
  const isModelItself = isCalledModel(input, title);
  let alias: ModelAlias = { reference: null };
  for (const unit of unitsOf(input.methodology)) {
    if (unit.kind === 'stamp' || unit.kind === 'methodology') continue;
    const spans = actReferencesIn(unit.own, input.lang);
    for (const span of spans) {
      const isModel = approvesModel(span, input.lang) || isDefinedAfter(unit, span, input.lang);
      for (const found of toReferences(span, isModel ? 'model-methodology' : 'reference', unit.id, unit.own)) {
        const same = known.find((other) => isSameAct(other, found));
        const reference = same ? { ...mergeReferences(found, same), role: isModel ? found.role : same.role } : found;
        into.references.push(reference);
        if (isDefinedAfter(unit, span, input.lang)) alias = { reference };
      }
    }
    // Headers of annexes copied from the model name it without citing it (002, appendix 5).
    if (!isModelItself && !unit.id.startsWith('annex_')) collectModel(unit, input, alias, spans, into);
  }
}

/** The title tells the act changed or repealed too; only what the points do not tell is kept. */
function collectTitle(input: FrontMatterInput, header: Header, kind: ActKind, into: Found): void {
  if (!header.title) return;
  for (const span of actReferencesIn(header.title, input.lang).slice(0, MOST_IN_TITLE)) {
    const role: Role = !isSubordinate(span)
      ? 'reference'
      : kind === 'amend'
        ? 'amended'
        : kind === 'other'
          ? 'reference'
          : 'repealed';
    for (const found of toReferences(span, role, 'header', header.title)) {
      const at = into.references.findIndex((other) => isSameAct(other, found));
      const same = into.references[at];
      if (same) into.references[at] = mergeReferences(same, found);
      else into.references.push(found);
    }
  }
}

function isTwin(a: ActReference, b: ActReference): boolean {
  return (
    a.where === b.where &&
    a.role === b.role &&
    a.units.join('/') === b.units.join('/') &&
    (isSameAct(a, b) || (a.type === 'model' && b.type === 'model'))
  );
}

/** Two citations of one unit of one act in one place are one mention. */
function withoutTwins(references: readonly ActReference[]): ActReference[] {
  const byPlace = new Map<string, ActReference[]>();
  return references.filter((reference) => {
    const key = `${reference.where} ${reference.role} ${reference.units.join('/')} ${reference.adopted ?? ''}`;
    const kept = byPlace.get(key) ?? [];
    if (kept.slice(-MOST_TWINS).some((other) => isTwin(other, reference))) return false;
    kept.push(reference);
    byPlace.set(key, kept);
    return true;
  });
}

export interface OwnRequisites {
  readonly adopted: string | null;
  readonly number: string | null;
}

function isOwn(reference: ActReference, own: OwnRequisites): boolean {
  return (
    reference.adopted !== null &&
    reference.adopted === own.adopted &&
    reference.number !== null &&
    reference.number === own.number
  );
}

export interface MentionsReading {
  readonly mentions: readonly ActReference[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Returns every act that the decree, its methodology and the publisher's remarks mention, in reading order, one entry for each
 * place and unit cited. An undated citation of an act that the text elsewhere gives in full bears its requisites.
 */
export function readMentions(
  input: FrontMatterInput,
  header: Header,
  kind: ActKind,
  notes: readonly EditorialNote[],
  repealedBy: ActReference | null,
  own: OwnRequisites,
): MentionsReading {
  const found: Found = { references: [], diagnostics: [] };
  collectAct(input, found);
  collectTitle(input, header, kind, found);
  collectMethodology(input, header.titleText, found);
  for (const note of notes) if (note.by && note.by.role === 'edition-note') found.references.push(note.by);
  if (repealedBy) found.references.push(repealedBy);
  // The requisites of the act itself and of its repeal may have been run together with the preamble.
  const others = found.references.filter(
    (reference) =>
      !isOwn(reference, own) && (reference === repealedBy || repealedBy === null || !isSameAct(reference, repealedBy)),
  );
  return { mentions: withoutTwins(others), diagnostics: found.diagnostics };
}
