import { pushAll } from '../base/collect.ts';
import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { joinMapped, type MappedText, sliceMapped } from '../base/mapped-text.ts';
import { isSpaceCode } from '../base/white-space.ts';
import { isBareSheet, isFormBlank, readFormKind } from '../lexicon/form-words.ts';
import { readUnitMarker } from '../lexicon/labels.ts';
import { isPublisherNote } from '../lexicon/structure-words.ts';
import type { FormKind } from '../model/provision.ts';
import type { Block, TableBlock, TextBlock } from '../model/source-text.ts';
import type { ParseContext } from './context.ts';
import { childId, type Draft, draft } from './draft.ts';
import { readFlatTable } from './form-table.ts';
import { rebuildIndicatorTable } from './indicator-table.ts';
import { checkIndicatorRows } from './indicator-table-check.ts';
import { buildTable, isIndicatorTable, namesCompetencies } from './marked-table.ts';
import { nestText } from './nest-text.ts';
import type { Section } from './sections.ts';
import { lineOf, splitBlock, splitBlockAt } from './text-piece.ts';

/** What an annex turned out to be, before it gets its id. */
export interface AnnexParts {
  readonly sections: readonly Section[];
  readonly label: string | null;
  readonly amendedLabel: string | null;
}

interface TitledBlocks {
  readonly before: readonly TextBlock[];
  readonly title: MappedText | null;
  readonly after: readonly Block[];
}

const MOST_TITLE_LINES = 6;
/** Blocks at the head of an annex among which its title is looked for. */
const HEAD_BLOCKS = 24;

/** The words of a line before the rule to write on: `НМИ бойынша бағалау парағы ____`. */
function wordsOf(line: string): string {
  const rule = line.indexOf('__');
  return (rule < 0 ? line : line.slice(0, rule)).trim();
}

function isTitleLine(text: string): boolean {
  const words = wordsOf(text);
  if (words === '' || isFormBlank(words) || isPublisherNote(words)) return false;
  return words === text || readFormKind(words) !== null;
}

interface LinePlace {
  readonly block: number;
  readonly line: number;
}

/** The first line that names a known form; else the first line that is no blank, mark or note. */
function findTitle(blocks: readonly Block[]): LinePlace | null {
  let fallback: LinePlace | null = null;
  for (let at = 0; at < Math.min(blocks.length, HEAD_BLOCKS); at += 1) {
    const block = blocks[at];
    if (block?.kind !== 'text') break;
    for (let line = 0; line < block.lines.length; line += 1) {
      const text = block.lines[line]?.text ?? '';
      if (!isTitleLine(text)) continue;
      if (readUnitMarker(text)?.style === 'regular') return fallback;
      fallback ??= { block: at, line };
      if (readFormKind(`${text} ${block.lines[line + 1]?.text ?? ''}`) !== null) return { block: at, line };
    }
  }
  return fallback;
}

/** A title line may run into the rule under it: `НМИ бойынша бағалау парағы ________`. */
function cutAtRule(block: TextBlock): readonly [TextBlock | null, TextBlock | null] {
  const rule = block.text.text.indexOf('__');
  return rule < 0 ? [block, null] : splitBlockAt(block, rule);
}

function splitAtTitle(blocks: readonly Block[]): TitledBlocks {
  const place = findTitle(blocks);
  const holder = place ? blocks[place.block] : undefined;
  if (!place || holder?.kind !== 'text') return { before: [], title: null, after: blocks };
  let end = place.line + 1;
  const isUnderRule = (line: string): boolean => line.includes('__');
  while (end < holder.lines.length && end - place.line < MOST_TITLE_LINES) {
    const text = holder.lines[end]?.text ?? '';
    // A line that a colon closes asks for something to be filled in.
    if (isUnderRule(holder.lines[end - 1]?.text ?? '') || !isTitleLine(text) || text.endsWith(':')) break;
    end += 1;
  }
  const parts = splitBlock(holder, [place.line, end]);
  const titleAt = place.line === 0 ? 0 : Math.min(1, parts.length - 1);
  const [title, rest] = cutAtRule(parts[titleAt] as TextBlock);
  const head = blocks.slice(0, place.block).filter((block) => block.kind === 'text');
  return {
    before: [...head, ...parts.slice(0, titleAt)],
    title: title?.text ?? null,
    after: [...(rest ? [rest] : []), ...parts.slice(titleAt + 1), ...blocks.slice(place.block + 1)],
  };
}

/** Gives out the labels of the loose paragraphs of an annex. */
function paragraphAdder(annex: Draft, context: ParseContext): (block: TextBlock) => void {
  let count = 0;
  return (block) => {
    if (isPublisherNote(block.text.text)) {
      context.notes.push(block);
      return;
    }
    count += 1;
    const id = context.register.take(childId(annex.id, 'paragraph', String(count)));
    annex.children.push(draft({ id, kind: 'paragraph', label: String(count), own: block.text, line: lineOf(block) }));
  };
}

/** All words of a block that neither rows nor leftover hold. */
function missingIn({ text }: TextBlock, taken: Uint8Array): MappedText {
  const pieces: MappedText[] = [];
  let from = 0;
  for (let at = 0; at <= text.text.length; at += 1) {
    const origin = text.origins[at] ?? -1;
    const isMissing = origin >= 0 && taken[origin] !== 1 && !isSpaceCode(text.text.charCodeAt(at));
    if (isMissing && at < text.text.length) continue;
    if (at > from) pieces.push(sliceMapped(text, from, at));
    from = at + 1;
  }
  return joinMapped(pieces);
}

/** All words of the blocks that neither rows nor leftover hold: the header of a rebuilt table. */
function missingWords(blocks: readonly TextBlock[], taken: Uint8Array): MappedText {
  return joinMapped(blocks.map((block) => missingIn(block, taken)));
}

/** Marks the offsets of the source that the texts come from. */
function markOrigins(texts: readonly MappedText[], length: number): Uint8Array {
  const taken = new Uint8Array(length);
  for (const { origins } of texts) {
    for (let at = 0; at < origins.length; at += 1) {
      const origin = origins[at] ?? -1;
      if (origin >= 0) taken[origin] = 1;
    }
  }
  return taken;
}

function addIndicatorTable(annex: Draft, blocks: readonly TextBlock[], context: ParseContext): readonly TextBlock[] {
  const result = rebuildIndicatorTable(blocks, {
    lang: context.lang,
    annexId: annex.id,
    tableNumber: 1,
    layout: context.layout,
    decoded: context.decoded,
  });
  pushAll(context.diagnostics, result.diagnostics);
  const { columnTitles, rows, leftover } = result.value;
  if (rows.length === 0 && columnTitles.length === 0) return blocks;
  const held = [...rows.map((row) => row.own), ...leftover.map((block) => block.text)];
  const taken = markOrigins(held, context.decoded.length);
  const id = context.register.take(childId(annex.id, 'table', '1'));
  const own = missingWords(blocks, taken);
  const table = draft({ id, kind: 'table', label: '1', own, line: blocks[0] ? lineOf(blocks[0]) : annex.line });
  table.cells = columnTitles.filter((cell) => cell.role === 'column-title');
  table.children = rows as Draft[];
  annex.children.push(table);
  return leftover;
}

function addFormBody(annex: Draft, blocks: readonly Block[], form: FormKind | null, context: ParseContext): void {
  const addParagraph = paragraphAdder(annex, context);
  const texts = blocks.filter((block): block is TextBlock => block.kind === 'text');
  const tables = blocks.filter((block): block is TableBlock => block.kind === 'table');
  if (tables.length > 0) {
    let number = 0;
    for (const block of blocks) {
      if (block.kind === 'text') addParagraph(block);
      else {
        number += 1;
        const options = { register: context.register, lang: context.lang, form };
        const table = buildTable(block, annex.id, number, options);
        annex.children.push(table);
        if (form === 'indicator-table' || isIndicatorTable(block, context.lang)) {
          pushAll(context.diagnostics, checkIndicatorRows(table.children));
        }
      }
    }
    return;
  }
  const rest = form === 'indicator-table' ? addIndicatorTable(annex, texts, context) : texts;
  const flat =
    rest === texts
      ? readFlatTable(rest, annex.id, 1, context.register, form === 'competency-sheet' ? 'competency' : 'other')
      : null;
  for (const block of flat?.before ?? rest) addParagraph(block);
  if (flat) annex.children.push(flat.table);
  for (const block of flat?.after ?? []) addParagraph(block);
}

function isLawText(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    if (block.kind !== 'text') return false;
    const marker = readUnitMarker(block.text.text);
    const words = block.text.text.slice(marker?.length ?? 0);
    return marker?.kind === 'point' && marker.style === 'regular' && marker.label === '1' && words.length > 20;
  });
}

function addStamps(annex: Draft, sections: readonly Section[], context: ParseContext): void {
  for (const section of sections) {
    const own = joinMapped(section.headerBlocks.map((block) => block.text));
    const line = section.headerBlocks[0] ? lineOf(section.headerBlocks[0]) : annex.line;
    annex.children.push(
      draft({ id: context.register.take(childId(annex.id, 'stamp', null)), kind: 'stamp', own, line }),
    );
  }
}

/** The form of an annex by its title and, where that tells too little, by the columns of its tables: a print may cut a title. */
function formOf(title: MappedText | null, blocks: readonly Block[], { lang }: ParseContext): FormKind | null {
  const named = title ? readFormKind(title.text) : null;
  if (title && named !== null && !isBareSheet(title.text)) return named;
  const tables = blocks.filter((block) => block.kind === 'table');
  if (tables.some((table) => isIndicatorTable(table, lang))) return 'indicator-table';
  return tables.some((table) => namesCompetencies(table, lang)) ? 'competency-sheet' : named;
}

/** Returns the annex: header, box, title, tables and rows; or chapters and points where it holds law text. */
export function buildAnnex(parts: AnnexParts, id: string, context: ParseContext): Draft {
  const [first] = parts.sections;
  const line = first?.headerBlocks[0] ? lineOf(first.headerBlocks[0]) : 1;
  const annex = draft({ id, kind: 'annex', label: parts.label, line });
  if (parts.amendedLabel !== null) annex.amendedLabel = parts.amendedLabel;
  addStamps(annex, parts.sections, context);
  const body = parts.sections.flatMap((section) => section.blocks);
  const { before, title, after } = splitAtTitle(body);
  if (title) {
    annex.heading = title.text;
    annex.own = title;
  }
  annex.form = formOf(title, after, context);
  if (before.length > 0) {
    const own = joinMapped(before.map((block) => block.text));
    annex.children.push(
      draft({
        id: context.register.take(childId(id, 'stamp', null)),
        kind: 'stamp',
        own,
        line: lineOf(before[0] as TextBlock),
      }),
    );
  }
  if (annex.form === null && isLawText(after)) {
    annex.children.push(
      ...nestText(after, { rootId: id, firstParagraph: 1, isExcerpt: false, hasChapters: true }, context),
    );
  } else addFormBody(annex, after, annex.form, context);
  if (first?.header?.isModel && !context.isModel) reportModelHeader(annex, first, context);
  return annex;
}

function reportModelHeader(annex: Draft, section: Section, context: ParseContext): void {
  const message = 'The header of this annex names the model document, not the one that it stands in.';
  const place = { file: context.file, provision: annex.id, line: annex.line };
  const found: Diagnostic = diagnose('PARSE_ANNEX_HEADER_MODEL', message, place, { found: section.header?.text ?? '' });
  context.diagnostics.push(found);
}
