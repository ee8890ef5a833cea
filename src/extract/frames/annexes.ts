import type { MappedText } from '../../base/mapped-text.ts';
import { parseCategories } from '../../lexicon/categories.ts';
import { competencyConcept } from '../../lexicon/competencies.ts';
import type { Concept } from '../../lexicon/concepts.ts';
import type { TableCellText } from '../../model/provision.ts';
import type { RuleParams } from '../../model/rule-graph.ts';
import { citedPlaces } from '../cited-units.ts';
import type { NormUnit, Sentence } from '../document.ts';
import type { AnyDraft, Draft, Frame, FrameContext } from '../frame.ts';
import { has, hasAny, isDenied, quotedIn, subtree } from '../frame.ts';
import { readCompetencies } from './competencies.ts';

function itemsOf(row: NormUnit, role: TableCellText['role']): readonly MappedText[] | null {
  const cells = (row.provision.cells ?? []).filter((cell) => cell.role === role);
  return cells.length === 0 ? null : cells.flatMap((cell) => cell.items);
}

const textsOf = (items: readonly MappedText[] | null): string[] =>
  (items ?? []).map((item) => item.text.replace(/[;,.]\s*$/u, '').trim());

/** Stars and marks that refer to a note under the table. */
const STARS = /\s*\*+\s*$/u;

/** The table has no such column at all, rather than an empty cell in this row. */
function hasColumn(table: NormUnit, role: TableCellText['role']): boolean {
  return table.children.some((row) => (row.provision.cells ?? []).some((cell) => cell.role === role));
}

/** One row of the indicator table: what shows a competency in a group of categories, and what shows its lack. */
function readRow(row: NormUnit, hasIneffective: boolean, context: FrameContext): Draft<'indicators'> | null {
  const effective = itemsOf(row, 'effective');
  const [name] = itemsOf(row, 'competency') ?? [];
  if (row.provision.unrecoverable !== undefined || effective === null || effective.length === 0 || name === undefined) {
    const why = row.provision.unrecoverable ?? 'its competency or its indicators are missing';
    context.reportUnit('EXTRACT_ROW_UNREADABLE', `A row of the table of indicators gives no rule: ${why}.`, row);
    return null;
  }
  const competency = name.text.replace(STARS, '').trim();
  return {
    type: 'indicators',
    params: {
      competency,
      concept: competencyConcept(competency) as Concept | null,
      categories: parseCategories(itemsOf(row, 'categories') ?? []),
      effective: textsOf(effective),
      ineffective: hasIneffective ? textsOf(itemsOf(row, 'ineffective')) : null,
    },
    sentences: [],
    pieces: [{ unit: row, words: row.provision.own }],
  };
}

type Listed = RuleParams<'competencies'>['list'][number];

/** "*… мемлекеттік қызмет көрсету мәселелері кірмейтін … бағаланбайды": who is not appraised by the starred competencies. */
function starNote(annex: NormUnit): Sentence | undefined {
  return subtree(annex)
    .flatMap((unit) => unit.sentences)
    .find(
      (s) =>
        has(s, 't:public-services') && (isDenied(s, 'v:appraise', 'v:conduct', 't:appraisal') || hasAny(s, 'w:only')),
    );
}

function readListed(row: NormUnit, note: Sentence | undefined): Listed | null {
  const [name] = itemsOf(row, 'competency') ?? [];
  if (name === undefined || name.text.trim() === '') return null;
  const bare = name.text.replace(STARS, '').trim();
  const concept = competencyConcept(bare) as Concept | null;
  const named = note === undefined ? [] : quotedIn(note.text).map((quoted) => competencyConcept(quoted.text));
  const isStarred = STARS.test(name.text) || (concept !== null && named.includes(concept));
  return { name: bare, concept, onlyForPublicServices: note !== undefined && isStarred };
}

const hasWords = (unit: NormUnit): boolean => unit.provision.own.text !== '';

/** The sheet of competencies lists those that are appraised; the point that prescribes the sheet gives the list its force. */
function readSheet(
  table: NormUnit,
  annex: NormUnit,
  citing: ReadonlyMap<string, Sentence>,
  isListedElsewhere: boolean,
): Draft<'competencies'> | null {
  const note = starNote(annex);
  const rows = table.children
    .map((row) => ({ row, listed: readListed(row, note) }))
    .filter((item) => item.listed !== null);
  if (rows.length === 0) return null;
  const point = citing.get(annex.provision.label ?? '');
  // A sheet that no point prescribes says nothing where a point lists the competencies itself.
  if (point === undefined && isListedElsewhere) return null;
  return {
    type: 'competencies',
    params: { group: 'group:all', list: rows.map((item) => item.listed as Listed) },
    sentences: [...(point === undefined ? [] : [point]), ...(note === undefined ? [] : [note])],
    pieces: [table, ...rows.map(({ row }) => row)]
      .filter(hasWords)
      .map((unit) => ({ unit, words: unit.provision.own })),
  };
}

/** The first sentence that cites each annex of this methodology. */
function citingSentences(context: FrameContext): Map<string, Sentence> {
  const found = new Map<string, Sentence>();
  for (const sentence of context.doc.sentences) {
    if (!has(sentence, 't:annex')) continue;
    for (const place of citedPlaces(sentence)) {
      if (place.kind === 'annex' && !place.ofModel && !place.ofOther && !found.has(place.label))
        found.set(place.label, sentence);
    }
  }
  return found;
}

/** Tables of the annexes: behavioural indicators by competency and category, and the list of competencies of the sheet. */
export const annexFrame: Frame = (context) => {
  const drafts: (AnyDraft | null)[] = [];
  const citing = citingSentences(context);
  const isListedElsewhere = context.doc.points.some((point) => readCompetencies(point).length > 0);
  for (const unit of context.doc.units) {
    if (unit.provision.kind !== 'table') continue;
    const annex = unit.heading;
    const isIndicators = hasColumn(unit, 'effective');
    if (isIndicators) {
      const hasIneffective = hasColumn(unit, 'ineffective');
      drafts.push(...unit.children.map((row) => readRow(row, hasIneffective, context)));
    } else if (annex !== null && hasColumn(unit, 'competency'))
      drafts.push(readSheet(unit, annex, citing, isListedElsewhere));
  }
  return drafts.filter((draft): draft is AnyDraft => draft !== null);
};
