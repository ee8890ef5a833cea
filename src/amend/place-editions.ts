import { diagnose } from '../base/diagnostic.ts';
import type { BoundIndex, EndKind, TextsByLang, UnitState } from '../model/body-law.ts';
import type { ActId, Lang, ProvisionId } from '../model/ids.ts';
import { adoptionOf } from '../model/ids.ts';
import type { Source } from '../model/source.ts';
import type { ConsolidationInput, EditionNote, HeldEdition } from './consolidation-input.ts';
import { type MethodologyDraft, state, turn, type UnitDraft, type UnitWords } from './unit-draft.ts';

const LANGS: readonly Lang[] = ['kk', 'ru'];
/** What does not make two copies of a text differ. Matches `«`, ` `; must not match `5`. */
const NO_WORD = /[^\p{L}\p{N}]+/gu;

interface Words {
  readonly own: TextsByLang;
  readonly sources: readonly Source[];
}

/** One stretch of time between two acts that the publisher's remarks name for a unit. */
interface Interval {
  readonly since: EditionNote | null;
  readonly editions: readonly HeldEdition[];
  readonly next: EditionNote | null;
}

interface Editions {
  readonly all: readonly HeldEdition[];
  readonly byId: ReadonlyMap<HeldEdition, ReadonlyMap<ProvisionId, UnitWords>>;
}

function parentsOf(unit: UnitWords, units: ReadonlyMap<ProvisionId, UnitWords>): ProvisionId[] {
  const above: ProvisionId[] = [unit.id];
  for (let parent = unit.parent; parent !== null && above.length < 64; parent = units.get(parent)?.parent ?? null) {
    above.push(parent);
  }
  return above;
}

/** The remarks that speak of a unit, one for each act, in order of the acts. */
function notesAbout(unit: UnitWords, above: readonly ProvisionId[], input: ConsolidationInput): EditionNote[] {
  const isOwnPoint = unit.id.startsWith('act__');
  const covers = (note: EditionNote): boolean =>
    (note.targets.length === 0 && !isOwnPoint) ||
    note.targets.some((id) => above.some((other) => other === id || other.startsWith(`${id}__`)));
  const byAct = new Map<ActId, EditionNote>();
  for (const note of input.notes) if (covers(note) && !byAct.has(note.by)) byAct.set(note.by, note);
  return [...byAct.values()].sort((a, b) => (adoptionOf(a.by) < adoptionOf(b.by) ? -1 : 1));
}

function intervalsOf(notes: readonly EditionNote[], editions: Editions): Interval[] {
  return [null, ...notes].map((since, at) => {
    const next = notes[at] ?? null;
    const isIn = ({ date }: HeldEdition): boolean =>
      (since === null || date >= adoptionOf(since.by)) && (next === null || date < adoptionOf(next.by));
    return { since, editions: editions.all.filter(isIn), next };
  });
}

/** The words of the latest of the editions, a language that it lacks from the one before. */
function wordsIn(held: readonly HeldEdition[], id: ProvisionId, editions: Editions): Words | null {
  const units = held.flatMap((edition) => editions.byId.get(edition)?.get(id) ?? []);
  return units.reduce<Words | null>((before, unit) => {
    if (before === null) return unit;
    const isKept = LANGS.some((lang) => unit.own[lang] === undefined && before.own[lang] !== undefined);
    const sources = isKept ? [...unit.sources, ...before.sources] : unit.sources;
    return { own: { ...before.own, ...unit.own }, sources };
  }, null);
}

function stateOf(interval: Interval, id: ProvisionId, start: BoundIndex, act: ActId, editions: Editions): UnitState {
  const { since, next, editions: held } = interval;
  const from = since?.bound ?? start;
  const by = { act: since?.by ?? act, provision: null };
  const words = wordsIn(held, id, editions);
  const last = held[held.length - 1];
  const isGone = last !== undefined && !editions.byId.get(last)?.has(id);
  if (words !== null && !isGone) return state(from, 'text', by, words);
  if (last !== undefined || since?.event === 'deleted' || next?.event === 'inserted') return state(from, 'absent', by);
  const isEvidenced = [since, next].some((note) => note?.targets.includes(id));
  return state(from, 'unknown', by, { isEvidenced });
}

function bare(text: string | undefined): string {
  return (text ?? '').toLowerCase().replace(NO_WORD, '');
}

/** Two editions between which no remark tells of a change, although the words differ. */
function isUnnoted(earlier: UnitWords | undefined, later: UnitWords | undefined): boolean {
  if (earlier === undefined || later === undefined) return earlier !== later;
  return LANGS.some((lang) => {
    const [a, b] = [earlier.own[lang], later.own[lang]];
    return a !== undefined && b !== undefined && bare(a) !== bare(b);
  });
}

/** The moment at which a later edition was brought, by the last remark of the text that lies between the two. */
function changeBetween(earlier: HeldEdition, later: HeldEdition, input: ConsolidationInput): EditionNote | null {
  const between = input.notes.filter((note) => adoptionOf(note.by) > earlier.date && adoptionOf(note.by) <= later.date);
  return between.sort((a, b) => (adoptionOf(a.by) < adoptionOf(b.by) ? -1 : 1)).at(-1) ?? null;
}

/** An interval that holds differing editions is cut where the later of them was brought. */
function cutUnnoted(interval: Interval, id: ProvisionId, input: ConsolidationInput, editions: Editions): Interval[] {
  const { editions: held, since, next } = interval;
  const unitIn = (edition: HeldEdition | undefined) => (edition ? editions.byId.get(edition)?.get(id) : undefined);
  const at = held.findIndex((edition, index) => index > 0 && isUnnoted(unitIn(held[index - 1]), unitIn(edition)));
  const [earlier, later] = [held[at - 1], held[at]];
  const change = earlier && later ? changeBetween(earlier, later, input) : null;
  if (at < 1 || !earlier || change === null) return [interval];
  const first = { since, editions: held.slice(0, at), next: change };
  return [first, ...cutUnnoted({ since: change, editions: held.slice(at), next }, id, input, editions)];
}

function endOf(before: UnitState, after: UnitState): EndKind {
  return after.state === 'absent' && before.state !== 'absent' ? 'deleted' : 'replaced';
}

function sameWords(a: UnitState, b: UnitState): boolean {
  return a.state === b.state && JSON.stringify(a.own) === JSON.stringify(b.own);
}

function reportUnnoted(methodology: MethodologyDraft, ids: readonly ProvisionId[], act: ActId): void {
  const [first] = ids;
  if (first === undefined) return;
  const related = ids.slice(1, 24).map((provision) => ({ act, provision }));
  const message = `${ids.length} units differ between two editions, and no remark of the publisher tells of a change.`;
  methodology.diagnostics.push(diagnose('CONSOLIDATE_CHANGE_UNNOTED', message, { act, provision: first }, { related }));
}

function indexEditions(input: ConsolidationInput): Editions {
  const all = [...(input.earlier ?? []), { date: input.baseDate ?? '9999', units: input.base }];
  const index = (edition: HeldEdition) => new Map(edition.units.map((unit) => [unit.id, unit] as const));
  return { all, byId: new Map(all.map((edition) => [edition, index(edition)])) };
}

/** Units of all editions: the latest as it stands, then those that only earlier ones have. */
function unitsOf(editions: Editions): UnitWords[] {
  const units = new Map<ProvisionId, UnitWords>();
  for (const edition of [...editions.all].reverse()) {
    for (const unit of edition.units) if (!units.has(unit.id)) units.set(unit.id, unit);
  }
  return [...units.values()];
}

/**
 * Places the units of several held editions: between two acts that the publisher's remarks name for a unit its words are those of the
 * edition of that time, unknown where none is held. Words that differ without a remark change where the later edition was brought, and
 * that is reported.
 */
export function placeEditions(methodology: MethodologyDraft, input: ConsolidationInput): void {
  const editions = indexEditions(input);
  const unnoted: ProvisionId[] = [];
  for (const unit of unitsOf(editions)) {
    const holder = editions.all.findLast((edition) => editions.byId.get(edition)?.has(unit.id));
    const above = parentsOf(unit, (holder && editions.byId.get(holder)) ?? new Map());
    const told = intervalsOf(notesAbout(unit, above, input), editions);
    const intervals = told.flatMap((interval) => cutUnnoted(interval, unit.id, input, editions));
    const added = intervals.filter((interval) => !told.some((entry) => entry.since === interval.since));
    // A remark on the whole text may mean the decree's own points too.
    if (added.some((interval) => interval.since !== null && interval.since.targets.length > 0)) unnoted.push(unit.id);
    const draft: UnitDraft = { ...unit, citedOnly: false, sunset: null, back: null, states: [] };
    for (const interval of intervals) {
      const next = stateOf(interval, unit.id, input.start, input.act, editions);
      const before = draft.states[draft.states.length - 1];
      if (before === undefined) draft.states.push(next);
      else if (!(next.state === 'absent' && sameWords(before, next)))
        turn(methodology, draft, endOf(before, next), next);
    }
    methodology.units.set(unit.id, draft);
  }
  reportUnnoted(methodology, unnoted, input.act);
}
