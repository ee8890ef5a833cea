import type { UnitWords } from '../amend/unit-draft.ts';
import type { RemarkOnUnit, UnitInEditions } from '../compare/editions.ts';
import type { BodyLaw, UnitState, UnitTimeline } from '../model/body-law.ts';
import type { ActId, Lang, ProvisionId } from '../model/ids.ts';
import { adoptionOf, provisionIdOfPath } from '../model/ids.ts';
import type { Body } from '../model/work.ts';
import { requisitesOf } from './act-graph.ts';
import type { ReadCorpus } from './catalog/read-corpus.ts';
import { lawFromRead, readCorpusOf } from './catalog/read-corpus.ts';
import { editionOf } from './edition-of.ts';
import { indexActs } from './index-acts.ts';
import { isOfWholeText } from './law/whole-text.ts';
import type { ReadDocument } from './read-document.ts';
import { documentsByRemark, editsOfRemark } from './remark-edits.ts';
import type { Workspace } from './workspace.ts';

/** Two texts of one act in one language, the second later than the first. */
export interface HeldPair {
  readonly act: ActId;
  readonly lang: Lang;
  readonly earlier: ReadDocument;
  readonly later: ReadDocument;
}

/** Returns each edition with the next one of the same language; further copies of an edition are left out. */
export function pairsOf(act: ActId, documents: readonly ReadDocument[]): HeldPair[] {
  const pairs: HeldPair[] = [];
  for (const lang of ['kk', 'ru'] as const) {
    const byDate = new Map<string, ReadDocument>();
    for (const document of documents) {
      const date = editionOf(document);
      if (document.lang === lang && document.units.length > 0 && !byDate.has(date)) byDate.set(date, document);
    }
    const dates = [...byDate.keys()].sort();
    for (const [at, date] of dates.slice(1).entries()) {
      const [earlier, later] = [byDate.get(dates[at] ?? ''), byDate.get(date)];
      if (earlier && later) pairs.push({ act, lang, earlier, later });
    }
  }
  return pairs;
}

/** The acts adopted after the earlier edition and up to the day of the later one: what they order, and nothing else, lies between. */
export function liesBetween(act: ActId, pair: HeldPair): boolean {
  const adopted = adoptionOf(act);
  return adopted > (editionOf(pair.earlier) || adoptionOf(pair.act)) && adopted <= editionOf(pair.later);
}

/** The corpus as one who holds only the earlier edition and the acts between the two knows it, in one language. */
function corpusBetween(read: ReadCorpus, pair: HeldPair): ReadCorpus {
  const documents = new Map<ActId, readonly ReadDocument[]>([[pair.act, [pair.earlier]]]);
  for (const [act, held] of read.documents) {
    if (act === pair.act || !liesBetween(act, pair)) continue;
    documents.set(
      act,
      held.filter((document) => document.lang === pair.lang),
    );
  }
  // Of an act that is not held a remark may name the words that it changed: then nothing else may differ.
  const byRemark = documentsByRemark(
    pair.later,
    indexActs(
      read.corpus.acts.map((act) => act.work),
      read.corpus.bodies,
    ),
  );
  for (const [act, document] of byRemark)
    if (liesBetween(act, pair) && (documents.get(act) ?? []).length === 0) documents.set(act, [document]);
  return readCorpusOf(read.corpus, documents, read.corpus.unread, read.diagnostics);
}

/** The state of a unit once every act between the editions is folded in; an end set in advance that lies later has not come. */
function stateAfter(unit: UnitTimeline, law: BodyLaw, until: string): UnitState | undefined {
  return unit.states.findLast((state, at) => {
    const isSunset = unit.states[at - 1]?.end === 'sunset';
    return !isSunset || (law.bounds[state.from]?.earliest ?? '') <= until;
  });
}

function textOf(own: UnitWords['own'] | null, heading: string | null, lang: Lang): string | null {
  const words = own?.[lang] ?? '';
  const title = heading === null || words.includes(heading) ? '' : heading;
  return `${words} ${title}`.trim();
}

function indexUnits(document: ReadDocument): Map<ProvisionId, UnitWords> {
  return new Map(document.units.map((unit) => [unit.id, unit]));
}

/** The unit with everything that it lies in, in one text. */
function withParents(id: ProvisionId, units: ReadonlyMap<ProvisionId, UnitWords>): ProvisionId[] {
  const above = [id];
  for (let parent = units.get(id)?.parent ?? null; parent !== null && above.length < 64; ) {
    above.push(parent);
    parent = units.get(parent)?.parent ?? null;
  }
  return above;
}

interface Remark extends RemarkOnUnit {
  /** The unit that the remark names; null = the whole text. */
  readonly target: ProvisionId | null;
}

/** What the later edition's remarks tell of acts that lie between the two. */
function remarksOf(pair: HeldPair, read: ReadCorpus): Remark[] {
  const works = read.corpus.acts.map((act) => act.work);
  const index = indexActs(works, read.corpus.bodies);
  const issuer = index.work(pair.act)?.body ?? null;
  return pair.later.notes.flatMap((note): Remark[] => {
    if (note.target === null || !note.by || note.event === 'repealed' || note.event === 'other') return [];
    const by = index.find(requisitesOf(note.by), issuer);
    const told = note.by.adopted ?? '';
    if (by === null ? told > editionOf(pair.later) || told <= editionOf(pair.earlier) : !liesBetween(by, pair))
      return [];
    const isHeld = by !== null && (read.documents.get(by) ?? []).some((document) => document.lang === pair.lang);
    const target = isOfWholeText(note.target) ? null : provisionIdOfPath(note.target);
    return [
      {
        by,
        event: note.event,
        isHeld,
        givesWords: !isHeld && editsOfRemark(note, pair.later, null).length > 0,
        target,
      },
    ];
  });
}

/** Edits that change words or units; the others move an act or a moment. */
const CHANGING = /^(?:replace|insert|delete|repeal)-(?:unit|words)$/u;

/** Says whether an edit of a held act is about a unit, by what the unit lies in and by the words that it had. */
type Orders = (above: readonly ProvisionId[], earlier: string | null) => boolean;

function ordersBetween(between: ReadCorpus, pair: HeldPair): Orders {
  const documents = [...between.documents].flatMap(([act, held]) => (act === pair.act ? [] : held));
  const edits = documents.flatMap((document) => document.edits).filter(({ edit }) => CHANGING.test(edit.op));
  return (above, earlier) =>
    edits.some(({ edit }) => {
      const target = isOfWholeText(edit.target.path) ? null : provisionIdOfPath(edit.target.path);
      const isAbout = target === null || above.some((id) => id === target || id.startsWith(`${target}__`));
      const from = edit.words?.from ?? null;
      return isAbout && (from === null ? target !== null : earlier?.includes(from) === true);
    });
}

function openReaches(pair: HeldPair, read: ReadCorpus): (ProvisionId | null)[] {
  return [...read.documents].flatMap(([act, documents]) =>
    act !== pair.act && liesBetween(act, pair)
      ? documents
          .filter((document) => document.lang === pair.lang)
          .flatMap((entry) => entry.open.map((one) => one.reach))
      : [],
  );
}

/** Returns every unit of the act in the earlier edition, in our fold of the acts between, and in the publisher's later edition. */
export function unitsOfPair(workspace: Workspace, read: ReadCorpus, body: Body, pair: HeldPair): UnitInEditions[] {
  const between = corpusBetween(read, pair);
  const law = lawFromRead(workspace, between, body);
  const folded = new Map(
    law.methodologies.find((entry) => entry.act === pair.act)?.units.map((unit) => [unit.id, unit]) ?? [],
  );
  const [earlier, later] = [indexUnits(pair.earlier), indexUnits(pair.later)];
  const remarks = remarksOf(pair, read);
  const open = openReaches(pair, between);
  const isOrdered = ordersBetween(between, pair);
  const ids = new Set([...earlier.keys(), ...folded.keys(), ...later.keys()]);
  return [...ids].map((id): UnitInEditions => {
    const unit = folded.get(id);
    const [before, after] = [earlier.get(id), later.get(id)];
    const state = unit && stateAfter(unit, law, editionOf(pair.later));
    const above = [...withParents(id, earlier), ...withParents(id, later)];
    const covers = (target: ProvisionId | null): boolean =>
      target === null || above.some((other) => other === target || other.startsWith(`${target}__`));
    return {
      id,
      kind: (after ?? before ?? unit)?.kind ?? '',
      earlier: before ? textOf(before.own, before.heading, pair.lang) : null,
      ours: {
        text: state?.state === 'text' ? textOf(state.own, unit?.heading ?? null, pair.lang) : null,
        known: state === undefined || (state.state !== 'unknown' && state.doubt === null),
        by: state && state.by.act !== pair.act ? state.by.act : null,
      },
      theirs: after ? textOf(after.own, after.heading, pair.lang) : null,
      remarks: remarks.filter((remark) => covers(remark.target)),
      isInDoubt: open.some(covers),
      isOrdered: isOrdered(above, before ? textOf(before.own, before.heading, pair.lang) : null),
    };
  });
}
