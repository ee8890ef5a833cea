import { pushAll } from '../base/collect.ts';
import { type Diagnostic, diagnose, sortDiagnostics } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import { readCommencement } from '../lexicon/commencement.ts';
import { isDocumentTitle, isMethodologyTitle, isOrderingListTitle, namesModel } from '../lexicon/document-words.ts';
import { followsLabel, readUnitMarker } from '../lexicon/labels.ts';
import { detectLanguage } from '../lexicon/language.ts';
import { approves, isPublisherNote } from '../lexicon/structure-words.ts';
import type { EditorialNote, Expression, FrontMatter } from '../model/expression.ts';
import type { Lang } from '../model/ids.ts';
import type { Block, SourceText } from '../model/source-text.ts';
import { buildAct } from './act.ts';
import { type AnnexParts, buildAnnex } from './annex.ts';
import { newContext, type ParseContext } from './context.ts';
import type { Draft } from './draft.ts';
import { readFrontMatter } from './front-matter.ts';
import { findHeaders, flattenLines } from './headers.ts';
import { buildMethodology } from './methodology.ts';
import { findSecondAct } from './second-act.ts';
import { cutSections, type Section } from './sections.ts';
import { markTruncation } from './truncation.ts';

export interface ParseOptions {
  /** Language of the text; judged by its letters when absent. */
  readonly lang?: Lang;
}

/** How the sections under headers belong together. */
interface Plan {
  readonly methodology: Section | null;
  readonly ownAnnexes: readonly AnnexParts[];
  readonly annexes: readonly AnnexParts[];
}

/** The title of a section: its first block that is no publisher's note. */
function titleOf(section: Section): string {
  const title = section.blocks.find((block) => block.kind === 'text' && !isPublisherNote(block.text.text));
  return title?.kind === 'text' ? title.text.text : '';
}

function isEmpty(section: Section): boolean {
  return section.blocks.length === 0;
}

/** Two headers with nothing between them are one: the decree's own number and the number in the document amended. */
function pairHeaders(sections: readonly Section[]): AnnexParts[] {
  const parts: AnnexParts[] = [];
  for (let at = 0; at < sections.length; at += 1) {
    const section = sections[at] as Section;
    const next = sections[at + 1];
    const label = section.header?.label ?? null;
    if (isEmpty(section) && section.header?.owner === 'decree' && next && next.header?.owner !== 'decree') {
      parts.push({ sections: [section, next], label, amendedLabel: next.header?.label ?? null });
      at += 1;
    } else parts.push({ sections: [section], label, amendedLabel: null });
  }
  return parts;
}

/** The document that the act approves: under a header of approval, or under the decree's own annex header by its title. */
function findDocument(headed: readonly Section[], isApproving: boolean): number {
  const approvals = headed.flatMap((section, at) =>
    section.header?.kind === 'approval' && !isOrderingListTitle(titleOf(section)) ? [at] : [],
  );
  const methodology = approvals.find((at) => isMethodologyTitle(titleOf(headed[at] as Section)));
  const approved = methodology ?? approvals[0];
  if (approved !== undefined) return approved;
  const owned = headed.flatMap((section, at) => (section.header?.owner === 'decree' ? [at] : []));
  const titled = owned.find((at) => isDocumentTitle(titleOf(headed[at] as Section)));
  // A copy may have lost the title: what an approving decree annexes with chapters of its own is the document.
  const untitled = isApproving ? owned.find((at) => opensChapter(headed[at] as Section)) : undefined;
  return titled ?? untitled ?? -1;
}

function opensChapter(section: Section): boolean {
  return section.blocks.some((block) => block.kind === 'text' && readUnitMarker(block.text.text)?.kind === 'chapter');
}

function planSections(sections: readonly Section[]): Plan {
  const headed = sections.filter((section) => section.header !== null && !section.header.isCut);
  const decree = sections[0]?.blocks ?? [];
  const isApproving = decree.some((block) => block.kind === 'text' && approves(block.text.text));
  const at = findDocument(headed, isApproving);
  const parts = pairHeaders(headed.filter((_, index) => index !== at));
  const isOwn = (part: AnnexParts): boolean => {
    const header = part.sections[0]?.header;
    return at < 0 || header?.owner === 'decree' || header?.kind === 'approval';
  };
  return {
    methodology: at >= 0 ? (headed[at] ?? null) : null,
    ownAnnexes: parts.filter(isOwn),
    annexes: parts.filter((part) => !isOwn(part)),
  };
}

/** Ids by printed labels; a sole annex without a number is annex 1 (contract.md 2). */
function buildAnnexes(parts: readonly AnnexParts[], prefix: string, context: ParseContext): Draft[] {
  let before: string | null = null;
  return parts.map((part, at) => {
    const label = part.label ?? (parts.length === 1 ? null : part.amendedLabel);
    const number = part.label ?? part.amendedLabel ?? String(at + 1);
    const wanted = `${prefix}annex_${part.label === null && parts.length === 1 ? '1' : number}`;
    const isRepeated = context.register.isTaken(wanted) || (label === null && parts.length > 1);
    const annex = buildAnnex({ ...part, label }, context.register.take(wanted), context);
    if (isRepeated) reportRepeated(annex, context);
    else if (label !== null) checkAnnexLabel(annex, label, before, context);
    before = label;
    return annex;
  });
}

function reportRepeated(annex: Draft, context: ParseContext): void {
  const message = 'The number of this annex is missing or was used before.';
  context.diagnostics.push(
    diagnose('PARSE_ANNEX_REPEATED', message, { file: context.file, provision: annex.id, line: annex.line }),
  );
}

function checkAnnexLabel(annex: Draft, label: string, before: string | null, context: ParseContext): void {
  if (followsLabel(before, label)) return;
  const message = `The annexes go from ${before ?? 'nothing'} to ${label}.`;
  const place = { file: context.file, provision: annex.id, line: annex.line };
  context.diagnostics.push(diagnose('PARSE_LABEL_GAP', message, place, { found: label }));
}

interface Trees {
  readonly act: Draft;
  readonly document: Draft | null;
  readonly truncated: FrontMatter['truncated'];
}

function buildTrees(source: SourceText, context: ParseContext): Trees {
  const lines = flattenLines(source);
  const sections = cutSections(source.blocks, lines, findHeaders(lines, source));
  const plan = planSections(sections);
  const methodology = plan.methodology ? buildMethodology(plan.methodology, context) : null;
  const { act, unstamped } = buildAct(sections[0]?.blocks ?? [], methodology !== null, context);
  const document = methodology ?? buildUnstamped(unstamped, context);
  context.isModel = document !== null && namesModel(document.own.text);
  // Without a header of approval, annexes after a document that was found by its chapters are that document's.
  const isStamped = document === methodology;
  pushAll(act.children, buildAnnexes(isStamped ? plan.ownAnnexes : [], 'act__', context));
  document?.children.push(...buildAnnexes(isStamped ? plan.annexes : plan.ownAnnexes, '', context));
  return { act, document, truncated: markTruncation(act, document, sections, context) };
}

/**
 * Returns the tree of a decree: the decree itself, the methodology it approves, their annexes, and the publisher's notes apart.
 * Total: any text gives a tree. **Diagnostics**: PARSE_*.
 */
export function parseExpression(source: SourceText, options: ParseOptions = {}): Outcome<Expression> {
  const lang = options.lang ?? source.lang ?? detectLanguage(source.decoded).lang;
  const context = newContext(source, lang);
  const { act, document, truncated } = buildTrees(source, context);
  const { file, sha256, blocks, decoded } = source;
  const noteBlocks = context.notes;
  const front = readFrontMatter({
    lang,
    file,
    blocks,
    act,
    methodology: document,
    noteBlocks,
    truncated,
    readCommencement,
  });
  const { frontMatter, notes } = front.value;
  const expression: Expression = {
    lang,
    file,
    sha256,
    decoded,
    frontMatter,
    act,
    methodology: document,
    notes: notes.map((note) => nameDeleted(note, context)),
  };
  const isKnown = (one: Diagnostic): boolean =>
    one.code === 'PARSE_NOTE_NOT_UNDERSTOOD' && context.deleted.has(one.place.line ?? 0);
  const complaints = [
    ...context.diagnostics,
    ...findSecondAct(source),
    ...front.diagnostics.filter((one) => !isKnown(one)),
  ];
  return outcome(expression, sortDiagnostics(complaints));
}

/** A remark in the place of a deleted unit names it by the number it bears, not in words. */
function nameDeleted(note: EditorialNote, context: ParseContext): EditorialNote {
  const target = context.deleted.get(note.line);
  return target === undefined || note.target !== null ? note : { ...note, event: 'deleted', target };
}

function buildUnstamped(blocks: readonly Block[], context: ParseContext): Draft | null {
  if (blocks.length === 0) return null;
  const methodology = buildMethodology({ header: null, headerBlocks: [], blocks }, context);
  const message = 'The document has no header that says which act approved it; it was found by its chapters.';
  const place = { file: context.file, provision: methodology.id, line: methodology.line };
  context.diagnostics.push(diagnose('PARSE_STAMP_MISSING', message, place));
  return methodology;
}
