import { unitStandings } from '../amend/point-in-time.ts';
import { mappedMade } from '../base/mapped-text.ts';
import { extractRules } from '../extract/extract-rules.ts';
import type { BoundIndex, Position, RuleTimeline, UnitState, UnitTimeline } from '../model/body-law.ts';
import type { CellTable } from '../model/cells.ts';
import type { ActId, Lang, ProvisionId } from '../model/ids.ts';
import type { Bound } from '../model/lifecycle.ts';
import type { Provision, ProvisionKind } from '../model/provision.ts';
import type { Rule } from '../model/rule-graph.ts';
import type { Source } from '../model/source.ts';
import { annexOf, cellsOfUnit, mixedTables } from './mixed-tables.ts';
import type { ReadDocument } from './read-document.ts';
import type { Editions } from './wider-rules.ts';
import { besideWider } from './wider-rules.ts';

/** Returns the sha256 of a text as 64 hexadecimal digits: of the disk's own in a command, of the page's in the browser. */
export type HashOf = (text: string) => string;

export interface EditionRulesInput {
  readonly act: ActId;
  readonly units: readonly UnitTimeline[];
  readonly documents: readonly ReadDocument[];
  /** How the words of tables and rows fall into cells. */
  readonly cells: CellTable;
  readonly bounds: readonly Bound[];
  /** Moments at which the text is cut anew, in order, the first being its beginning. */
  readonly cuts: readonly BoundIndex[];
  readonly hashOf: HashOf;
}

/**
 * Returns the rules of every edition, each tied to the states of the units whose words it was read from. Rules of a text as it stands in
 * one document are taken from there; where an edition mixes texts of several documents, or edits words, the points of that edition are
 * read anew as one text. Cost: one extraction for every mixed edition.
 */
export function rulesOfEditions(input: EditionRulesInput): RuleTimeline[] {
  const carried = carriedRules(input);
  const known = new Set(carried.map(keyOf));
  const anew = new Map<string, RuleTimeline>();
  // Read alone, a document also knows its annexes: its own reading of the same words is the better one.
  const readBefore = new Set(carried.map(placeOf));
  input.cuts.forEach((_, index) => {
    const positions = positionsAt(input, index);
    const tables = tablesAt(input, positions);
    if (!isMixed(input, positions, carried) && tables.size === 0) return;
    for (const rule of rulesAt(input, positions, carried, tables))
      if (!known.has(keyOf(rule)) && !readBefore.has(placeOf(rule))) anew.set(keyOf(rule), rule);
  });
  const distinct = [...new Map(carried.map((rule) => [keyOf(rule), rule])).values()];
  const editions: Editions = {
    units: new Map(input.units.map((unit) => [unit.id, unit])),
    positions: input.cuts.map((_, index) => positionsAt(input, index)),
  };
  return [
    ...besideWider(distinct, [...anew.values()], editions),
    ...besideWider([...anew.values()], distinct, editions),
  ];
}

function keyOf({ rule, states }: RuleTimeline): string {
  return JSON.stringify([rule.id, rule.params, rule.scope, states]);
}

/** Type and words of a rule, whatever was made of them. */
function placeOf({ rule, states }: RuleTimeline): string {
  return JSON.stringify([rule.type, states]);
}

/** Rules as read from the documents, tied to the states that hold the documents' words. */
function carriedRules(input: EditionRulesInput): RuleTimeline[] {
  const byId = new Map(input.units.map((unit) => [unit.id, unit]));
  const rules: RuleTimeline[] = [];
  for (const document of input.documents) {
    for (const rule of document.rules) {
      const choices = rule.provisions.map((id) =>
        statesOf(byId.get(id), document).map((state) => ({ unit: id, state })),
      );
      for (const states of combined(choices)) if (isReadThere(rule, states, byId)) rules.push({ rule, states });
    }
  }
  return rules;
}

/** An act may bring points of one number to several methodologies: a rule is of the one whose words it quotes. */
function isReadThere(
  { citations }: Rule,
  states: RuleTimeline['states'],
  byId: ReadonlyMap<ProvisionId, UnitTimeline>,
): boolean {
  const stood = states.flatMap(({ unit, state }) => byId.get(unit)?.states[state]?.sources ?? []);
  const quoted = citations.map(({ source }) => source);
  if (stood.every(({ spans }) => spans.length === 0) || quoted.every(({ spans }) => spans.length === 0)) return true;
  return quoted.some((quote) => stood.some((words) => words.file === quote.file && overlap(words, quote)));
}

function overlap(a: Source, b: Source): boolean {
  return a.spans.some(([start, end]) => b.spans.some(([from, to]) => start < to && from < end));
}

/** More ways than this to stand together are not told apart: the first state of each unit is taken. */
const MOST_COMBINED = 64;

/** One of each list, in every way. */
function combined<T>(lists: readonly (readonly T[])[]): T[][] {
  const ways = lists.reduce((product, list) => product * list.length, 1);
  if (ways > MOST_COMBINED) return [lists.flatMap((list) => list.slice(0, 1))];
  return lists.reduce<T[][]>((made, list) => made.flatMap((head) => list.map((entry) => [...head, entry])), [[]]);
}

/** All states with the words of the document: a suspension parts them without changing them. */
function statesOf(unit: UnitTimeline | undefined, document: Pick<ReadDocument, 'act' | 'file'>): number[] {
  const first = stateOf(unit, document);
  const words = (at: number): string => JSON.stringify([unit?.states[at]?.own, unit?.states[at]?.sources]);
  return (unit?.states ?? []).flatMap((state, at) =>
    at === first || (at > first && first >= 0 && state.state === 'text' && words(at) === words(first)) ? [at] : [],
  );
}

/** The state whose words are those of the document and of nothing else but the same act's text in the other language; a container without words of its own is taken as it stands. */
function stateOf(unit: UnitTimeline | undefined, { act, file }: Pick<ReadDocument, 'act' | 'file'>): number {
  if (!unit) return -1;
  const isOf = (state: UnitState) => state.sources.length > 0 && state.sources.every((source) => source.file === file);
  const exact = unit.states.findIndex((state) => isOf(state));
  if (exact >= 0) return exact;
  const isOfAct = (state: UnitState) => state.sources.every((source) => source.act === act);
  const shared = unit.states.findIndex(
    (state) => isOfAct(state) && state.sources.some((source) => source.file === file),
  );
  if (shared >= 0) return shared;
  if (unit.states.every((state) => state.sources.length === 0))
    return unit.states.findIndex((state) => state.state === 'text');
  return unit.states.findIndex((state) => state.sources[0]?.file === file);
}

const AFTER: Position = { position: 'after', certainty: 'certain', basis: [] };
const BEFORE: Position = { position: 'before', certainty: 'certain', basis: [] };

function positionsAt(input: EditionRulesInput, index: number): Position[] {
  const past = new Set(input.cuts.slice(0, index + 1));
  return input.bounds.map((_, bound) => (past.has(bound) ? AFTER : BEFORE));
}

function standingState(unit: UnitTimeline, positions: readonly Position[]): number | null {
  const standing = unitStandings(unit, positions).find((entry) => entry.state === 'text');
  return standing?.stateIndex ?? null;
}

function isAnnexUnit(id: ProvisionId): boolean {
  return id.startsWith('annex') || id.startsWith('act__');
}

/** Says whether the points of the edition come from several documents, or a rule read from one document has lost a part of its words. */
function isMixed(input: EditionRulesInput, positions: readonly Position[], carried: readonly RuleTimeline[]): boolean {
  const files = new Set<string>();
  for (const unit of input.units) {
    if (isAnnexUnit(unit.id)) continue;
    const index = standingState(unit, positions);
    const sources = index === null ? [] : (unit.states[index]?.sources ?? []);
    if (new Set(sources.map((source) => source.file)).size > 1) return true;
    for (const source of sources) files.add(source.file);
  }
  if (files.size > languagesOf(input).length) return true;
  const byId = new Map(input.units.map((unit) => [unit.id, unit]));
  return carried.some(({ states }) => {
    const alive = states.filter((need) => {
      const unit = byId.get(need.unit);
      return unit !== undefined && standingState(unit, positions) === need.state;
    });
    return alive.length > 0 && alive.length < states.length;
  });
}

/** Annexes with tables of several texts: their rules too are read anew. */
function tablesAt({ units, cells }: EditionRulesInput, positions: readonly Position[]): ReadonlySet<ProvisionId> {
  const isOpen = (unit: UnitTimeline): boolean =>
    unitStandings(unit, positions).some(({ state }) => state === 'unknown');
  return mixedTables(units, cells, (unit) => standingState(unit, positions), isOpen);
}

function languagesOf(input: EditionRulesInput): Lang[] {
  return [...new Set(input.documents.map((document) => document.lang))].sort();
}

const NO_CHILDREN: readonly Provision[] = [];

/** The points of the edition as a tree in one language; made words, since they come from several files. */
function treeAt(
  input: EditionRulesInput,
  positions: readonly Position[],
  lang: Lang,
  tables: ReadonlySet<ProvisionId>,
): { roots: Provision[]; sources: Map<ProvisionId, readonly Source[]> } {
  const nodes = new Map<ProvisionId, Provision & { children: Provision[] }>();
  const sources = new Map<ProvisionId, readonly Source[]>();
  const roots: Provision[] = [];
  for (const unit of input.units) {
    const index = standingState(unit, positions);
    const state = index === null ? undefined : unit.states[index];
    if ((isAnnexUnit(unit.id) && !tables.has(annexOf(unit.id) ?? '')) || !state) continue;
    const words = state.own?.[lang] ?? '';
    const node = {
      id: unit.id,
      kind: unit.kind as ProvisionKind,
      label: unit.label,
      heading: state.heading === undefined ? unit.heading : state.heading,
      own: mappedMade(words),
      ...cellsOfUnit(input.cells, unit, words),
      children: [...NO_CHILDREN],
      line: 0,
    };
    nodes.set(unit.id, node);
    sources.set(unit.id, state.sources);
    const parent = unit.parent === null ? undefined : nodes.get(unit.parent);
    if (parent) parent.children.push(node);
    else roots.push(node);
  }
  return { roots, sources };
}

function rulesAt(
  input: EditionRulesInput,
  positions: readonly Position[],
  carried: readonly RuleTimeline[],
  tables: ReadonlySet<ProvisionId>,
): RuleTimeline[] {
  const byId = new Map(input.units.map((unit) => [unit.id, unit]));
  return languagesOf(input).flatMap((lang) => {
    const { roots, sources } = treeAt(input, positions, lang, tables);
    const nowhere: Source = { act: input.act, file: '', spans: [] };
    const { value } = extractRules({
      lang,
      act: input.act,
      units: roots,
      ofAct: false,
      sourceOf: () => nowhere,
      hashOf: input.hashOf,
    });
    return value.rules.flatMap((rule) => {
      const states = rule.provisions.map((id) => {
        const unit = byId.get(id);
        return { unit: id, state: (unit ? standingState(unit, positions) : null) ?? -1 };
      });
      if (states.some((entry) => entry.state < 0)) return [];
      return [{ rule: withSources(rule, sources, carried), states }];
    });
  });
}

/** The exact place of a quote where a document gave the same one; else the places of the unit's words. */
function withSources(
  rule: Rule,
  sources: ReadonlyMap<ProvisionId, readonly Source[]>,
  carried: readonly RuleTimeline[],
): Rule {
  const same = carried.find(
    (entry) => entry.rule.id === rule.id && JSON.stringify(entry.rule.params) === JSON.stringify(rule.params),
  );
  if (same) return same.rule;
  const known = new Map(
    carried.flatMap((entry) => entry.rule.citations.map((citation) => [citation.quote, citation] as const)),
  );
  const [place] = rule.provisions.flatMap((id) => sources.get(id) ?? []);
  const citations = rule.citations.map(
    (citation) => known.get(citation.quote) ?? { ...citation, ...(place ? { source: place } : {}) },
  );
  return { ...rule, citations } as Rule;
}
