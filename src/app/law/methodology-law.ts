import type { AmendmentRepealed, ConsolidationInput, EditionNote, HeldEdition } from '../../amend/consolidate.ts';
import { CHANGES_EXISTING, consolidate } from '../../amend/consolidate.ts';
import type { PlacedEdit, UnitWords } from '../../amend/unit-draft.ts';
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { EditOp } from '../../model/amendment.ts';
import type { ActLife, BoundIndex, MethodologyLaw } from '../../model/body-law.ts';
import { cellsKey } from '../../model/cells.ts';
import type { ActId, ProvisionId } from '../../model/ids.ts';
import { adoptionOf, isWithin, provisionIdOfPath } from '../../model/ids.ts';
import { readingOf } from '../../model/readings.ts';
import { requisitesOf } from '../act-graph.ts';
import { joinCells } from '../cells.ts';
import { editionOf } from '../edition-of.ts';
import { rulesOfEditions } from '../edition-rules.ts';
import { joinLanguages } from '../flatten.ts';
import { joinRuleLanguages } from '../join-languages.ts';
import type { OpenClause, ReadDocument } from '../read-document.ts';
import { cellsOfRows } from '../row-cells.ts';
import { isExact } from '../slips.ts';
import { repealReadings } from './act-lives.ts';
import { isNotBefore, isNotBeforeIfDuty } from './bound-table.ts';
import { changedOrders } from './changed-amendments.ts';
import { editionsOf } from './editions.ts';
import type { Edge, LinkedCorpus } from './link-corpus.ts';
import { ownEndReader } from './own-ends.ts';
import type { PlacingInput } from './placed-edits.ts';
import { placedEdits } from './placed-edits.ts';
import { suspensionsOf } from './suspensions.ts';
import { isOfWholeText } from './whole-text.ts';

function notesOf(act: ActLife, documents: readonly ReadDocument[], { acts, corpus }: PlacingInput): EditionNote[] {
  const notes: EditionNote[] = [];
  for (const document of documents) {
    for (const note of document.notes) {
      if (!note.by || note.target === null || !['restated', 'amended', 'inserted', 'deleted'].includes(note.event))
        continue;
      const by = corpus.index.find(requisitesOf(note.by), corpus.index.work(act.id)?.body ?? null);
      const life = acts.find((entry) => entry.id === by);
      if (!by || !life) continue;
      const target = isOfWholeText(note.target) ? null : provisionIdOfPath(note.target);
      notes.push({
        by,
        bound: life.commencement,
        event: note.event as EditionNote['event'],
        targets: target === null ? [] : [target],
      });
    }
  }
  return notes;
}

function isAmending(life: ActLife, act: ActLife, corpus: LinkedCorpus): boolean {
  const edges = corpus.edgesFrom.get(life.id) ?? [];
  return life.role !== 'approve' && edges.some((edge) => edge.kind === 'amend' && edge.to === act.id);
}

function repealedAmendments(act: ActLife, { acts, corpus }: PlacingInput): AmendmentRepealed[] {
  return acts
    .filter((life) => isAmending(life, act, corpus) && life.ceased !== null && act.ceased === null)
    .flatMap((life) => {
      const repeal = (corpus.edgesTo.get(life.id) ?? []).find(
        ({ kind, from }) => kind === 'repeal' && from === life.ceasedBy,
      );
      if (!repeal || life.ceased === null || life.ceasedBy === life.id) return [];
      const readings = readingsOfEnd(repeal, life.id);
      return [{ act: life.id, by: repeal.from, bound: life.ceased, readings }];
    });
}

/** What may stand after an amending act was repealed, or cancelled: an act that has not taken effect can only be cancelled (art. 27(11)). */
function readingsOfEnd({ from, cancels }: Edge, amending: ActId): AmendmentRepealed['readings'] {
  const repealed = repealReadings(from, amending).map(({ reading, ceased }) => ({
    reading,
    ceased,
    keepsWords: !ceased,
  }));
  const undone = {
    reading: readingOf('cancelled-before', from, amending),
    ceased: false,
    keepsWords: false,
    undoes: true,
  };
  const kept = {
    reading: readingOf('cancelled-after', from, amending),
    ceased: false,
    keepsWords: true,
  };
  const silent = {
    reading: readingOf('words-before'),
    ceased: false,
    keepsWords: false,
  };
  if (cancels === 'sure') return [undone, kept];
  return cancels === 'maybe' ? [...repealed, undone] : [...repealed, silent];
}

/** The texts of the act that are held, the earliest first, each in the languages that it is held in. */
function heldEditions(documents: readonly ReadDocument[]): HeldEdition[] {
  const byDate = new Map<string, UnitWords[]>();
  for (const document of documents) {
    if (document.units.length === 0) continue;
    const date = editionOf(document);
    const units = byDate.get(date);
    byDate.set(date, units === undefined ? [...document.units] : joinLanguages(units, document.units));
  }
  const dates = [...byDate.keys()].sort();
  return dates.map((date) => ({ date, units: byDate.get(date) ?? [] }));
}

type Doubt = ConsolidationInput['doubts'][number];

/** Clauses of an amending act that were not understood; those about another act do not touch this one. */
function doubtsOfClauses(life: ActLife, act: ActLife, { documents, corpus }: PlacingInput): Doubt[] {
  const issuer = corpus.index.work(life.id)?.body ?? null;
  const isOfOther = (reference: OpenClause['reference']): boolean => {
    if (reference === null) return false;
    const found = corpus.index.find(reference, issuer);
    // An act that the corpus does not know is not this one where both its day and its number differ.
    const { adopted, number } = reference;
    if (found === null) return !isExact({ adopted, number: null }, act) && !isExact({ adopted: null, number }, act);
    return found !== act.id && found !== life.id;
  };
  return (documents.get(life.id) ?? []).flatMap((document) =>
    document.open
      .filter(({ reference }) => !isOfOther(reference))
      .map(({ reach, why }) => ({ reach, bound: life.commencement, act: life.id, why })),
  );
}

/** An amending act whose effect ends by its own words: what it brought is open from then on. */
function doubtsOfEnd(life: ActLife, act: ActLife, edits: readonly PlacedEdit[], input: PlacingInput): Doubt[] {
  const brought = edits.filter((edit) => edit.act === life.id);
  const why = `${life.id} changed ${act.id} for a time; what stands after its end is not told`;
  return endedPoints(life, input).flatMap(({ point, bound }) =>
    brought
      .filter((edit) => point === null || isWithin(edit.edit.sourceProvision ?? '', point))
      .map(
        (edit): Doubt => ({
          reach: provisionIdOfPath(edit.edit.target.path),
          bound,
          act: life.id,
          why,
          ofDeleted: true,
        }),
      ),
  );
}

/** Points of an amending act whose own effect ends, with the moment; null = the whole act. */
function endedPoints(life: ActLife, input: PlacingInput): { point: ProvisionId | null; bound: BoundIndex }[] {
  const { corpus, table, tools } = input;
  const own = (corpus.editsOn.get(life.id) ?? []).flatMap(({ edit, document }) => {
    const isOfPoint = document.act === life.id && edit.op === 'set-validity' && edit.target.path[0] === 'act';
    const point = isOfPoint ? provisionIdOfPath(edit.target.path) : null;
    return point === null || edit.until === null ? [] : [{ point, bound: table.add(tools.sunset(edit.until)) }];
  });
  return life.ceased !== null && life.ceasedBy === life.id ? [...own, { point: null, bound: life.ceased }] : own;
}

/** Operations that a publisher's consolidated text already bears. */
const IN_TEXT: ReadonlySet<string> = new Set(['insert-unit', ...CHANGES_EXISTING]);

/** Edits that the latest held text bears already: its date or its remarks tell that the act is in it. Made twice, they would not fit. */
function isInText(edit: PlacedEdit, date: string, notes: readonly EditionNote[]): boolean {
  if (!IN_TEXT.has(edit.edit.op)) return false;
  const adopted = adoptionOf(edit.act);
  return (date !== '' && adopted <= date) || notes.some((note) => note.by === edit.act);
}

/** An amending act of the body that names an act which is not known may mean this one. */
function doubtsOfAimless(act: ActLife, input: PlacingInput): Doubt[] {
  const body = input.corpus.index.work(act.id)?.body ?? '';
  return (input.corpus.aimless.get(body) ?? []).flatMap((id) => {
    const life = input.acts.find((entry) => entry.id === id);
    if (!life || isAmending(life, act, input.corpus) || (life.adopted ?? '9999') < (act.adopted ?? '')) return [];
    return [
      { reach: null, bound: life.commencement, act: id, why: `${id} changes an act that the corpus does not know` },
    ];
  });
}

/** Acts of the body whose files cannot be used: each may have changed everything that was adopted before it. */
function doubtsOfUnread(act: ActLife, input: PlacingInput): Doubt[] {
  return input.unread.flatMap(({ act: id, adopted, why, bound }) =>
    id === act.id || (adopted !== null && act.adopted !== null && adopted < act.adopted)
      ? []
      : [{ reach: null, bound, act: id, why }],
  );
}

const EVENTS: Readonly<Partial<Record<EditOp, EditionNote['event']>>> = {
  'insert-unit': 'inserted',
  'delete-unit': 'deleted',
  'repeal-unit': 'deleted',
  'replace-unit': 'restated',
};

/** An order of a held act that the text bears tells as much as the publisher's remark: from when on the words stand. */
function noteOfEdit({ edit, act, bound }: PlacedEdit, remarks: readonly EditionNote[]): EditionNote[] {
  const target = provisionIdOfPath(edit.target.path);
  const targets = target === null ? [] : [target];
  const isRemarked = remarks.some(
    (note) => note.by === act && (target === null || note.targets.length === 0 || note.targets.includes(target)),
  );
  return isRemarked ? [] : [{ by: act, bound, event: EVENTS[edit.op] ?? 'amended', targets }];
}

/**
 * Returns the law of one methodology: the life of its units and of the rules read from them. Cost: linear in units and edits, and one
 * extraction for every edition that mixes texts.
 */
export function methodologyLaw(
  act: ActLife,
  input: PlacingInput,
): {
  readonly law: MethodologyLaw;
  readonly suspended: ActLife['suspended'];
  readonly diagnostics: readonly Diagnostic[];
} {
  const { corpus, table } = input;
  const isLater = (a: BoundIndex, b: BoundIndex) => isNotBefore(table.bounds[a], table.bounds[b]);
  const documents = input.documents.get(act.id) ?? [];
  const texts = heldEditions(documents);
  const latest = texts[texts.length - 1];
  const base = latest?.units ?? [];
  const amending = input.acts.filter((life) => isAmending(life, act, corpus));
  const amendingDocuments = amending.flatMap((life) => input.documents.get(life.id) ?? []);
  const remarks = notesOf(act, documents, input);
  const all = placedEdits(act, input);
  const borne = base.length === 0 ? [] : all.filter((edit) => isInText(edit, latest?.date ?? '', remarks));
  const changed = amending.map((life) => changedOrders(life, all, input));
  const edits = all.filter((edit) => !borne.includes(edit) && !changed.some(({ struck }) => struck.has(edit)));
  const notes = [...remarks, ...borne.flatMap((edit) => noteOfEdit(edit, remarks))];
  const repealed = repealedAmendments(act, input);
  const cellsIn = (held: readonly ReadDocument[]) => held.map((document) => document.cells);
  const known = joinCells(cellsIn([...documents, ...amendingDocuments]));
  const result = consolidate({
    act: act.id,
    start: act.commencement,
    base,
    ...(texts.length > 1 && latest ? { earlier: texts.slice(0, -1), baseDate: latest.date } : {}),
    starts: input.times.get(act.id)?.starts ?? [],
    notes,
    edits,
    repealed,
    doubts: [
      ...amending.flatMap((life) => doubtsOfClauses(life, act, input)),
      ...amending.flatMap((life) => doubtsOfEnd(life, act, edits, input)),
      ...changed.flatMap(({ doubts }) => doubts),
      ...doubtsOfUnread(act, input),
      ...doubtsOfAimless(act, input),
    ],
    cited: base.length > 0 ? [] : amendingDocuments.flatMap((document) => document.citedUnits),
    isNotBefore: isLater,
    isNotBeforeIfDuty: (a, b) => isNotBeforeIfDuty(table.bounds[a], table.bounds[b]),
    ownEndOf: ownEndReader(input),
    cellsOf: (row, words) => known[cellsKey(row, words)]?.map(({ items }) => items.join(' ')) ?? null,
  });
  const restUnknown = base.length === 0 && result.units.length > 0;
  const editions = editionsOf({ act, notes, edits, repealed, units: result.units, restUnknown, table });
  const cells = cellsOfRows(result.units, known, cellsIn(amendingDocuments));
  const joined = joinRuleLanguages(
    rulesOfEditions({
      act: act.id,
      units: result.units,
      cells,
      documents: [...documents, ...amendingDocuments],
      bounds: table.bounds,
      cuts: editions.map((edition) => edition.from),
      hashOf: input.hashOf,
    }),
  );
  const law: MethodologyLaw = {
    act: act.id,
    scope: '',
    editions,
    units: result.units,
    rules: joined.rules,
    citations: [...documents, ...amendingDocuments].flatMap((document) => document.citations),
    cells,
    restUnknown,
  };
  const told = changed.flatMap(({ diagnostics }) => diagnostics);
  return {
    law,
    suspended: suspensionsOf(edits, isLater),
    diagnostics: [...told, ...result.diagnostics, ...joined.diagnostics],
  };
}
