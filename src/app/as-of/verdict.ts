import type { Standing, TimeLogic, World } from '../../amend/point-in-time.ts';
import { actStandings, certaintyOf, isInEffect, mergeBasis, weakest, worldsOf } from '../../amend/point-in-time.ts';
import type { LegalDate } from '../../base/legal-date.ts';
import type { ActLife, BodyLaw, BoundIndex, Position, TextsByLang } from '../../model/body-law.ts';
import type { Basis, Bound, Certainty, Status } from '../../model/lifecycle.ts';

/** All that answering one question shares. */
export interface Question {
  readonly law: BodyLaw;
  readonly date: LegalDate;
  readonly time: TimeLogic;
  readonly positions: readonly Position[];
}

/** A thing that stands somehow in every world, with the text that goes with it. */
export interface Outlook {
  readonly standing: Standing;
  readonly text: TextsByLang | null;
  readonly world: World;
}

export interface Verdict {
  readonly status: Status;
  readonly certainty: Certainty;
  readonly basis: readonly Basis[];
  /** Set when one standing covers every world. */
  readonly settled: Outlook | null;
  readonly outlooks: readonly Outlook[];
}

function isSame(a: Outlook, b: Outlook): boolean {
  return (
    a.standing.status === b.standing.status &&
    a.standing.state === b.standing.state &&
    (a.standing.state !== 'text' || a.standing.stateIndex === b.standing.stateIndex) &&
    a.text?.kk === b.text?.kk &&
    a.text?.ru === b.text?.ru
  );
}

function distinct(outlooks: readonly Outlook[]): Outlook[] {
  const kept: Outlook[] = [];
  for (const outlook of outlooks) if (!kept.some((other) => isSame(other, outlook))) kept.push(outlook);
  return kept;
}

/** Weighs what the worlds say: one thing = settled; several = undetermined, or contested where only a reading of words parts them. */
export function weigh(q: Question, outlooks: readonly Outlook[], sure: Certainty, basis: readonly Basis[]): Verdict {
  const kept = distinct(outlooks);
  const [first] = kept;
  if (kept.length === 1 && first) {
    const wasOpen = outlooks.length > 1;
    return {
      status: first.standing.status,
      certainty: wasOpen ? 'certain' : sure,
      basis,
      settled: first,
      outlooks: kept,
    };
  }
  const onlyReadings = kept.every(
    (outlook) =>
      outlook.standing.reading === null &&
      outlook.world.decided.every(({ bound }) => q.law.bounds[bound]?.contested === true),
  );
  const certainty: Certainty = onlyReadings ? 'contested' : 'undetermined';
  return { status: certainty, certainty, basis, settled: null, outlooks: kept };
}

export function marksOfAct(act: ActLife): BoundIndex[] {
  return [
    act.commencement,
    ...act.suspended.flatMap(({ from, until }) => (until === null ? [from] : [from, until])),
    ...(act.openFrom === null ? [] : [act.openFrom.bound]),
    ...(act.ceased === null ? [] : [act.ceased]),
  ];
}

/** Returns the verdict on an act, with the presumption that what nothing held ends goes on. */
export function verdictOnAct(q: Question, act: ActLife): Verdict {
  const marks = marksOfAct(act);
  const outlooks = worldsOf(q.positions, marks).flatMap((world) =>
    actStandings(act, world.positions, q.date).map((standing): Outlook => ({ standing, text: null, world })),
  );
  // A suspension that is over says nothing of the day.
  const rest = act.suspended.filter(({ until }) => until === null || q.positions[until]?.position !== 'after');
  const { certainty, basis } = certaintyOf(marksOfAct({ ...act, suspended: rest }), q.positions);
  const verdict = weigh(q, outlooks, certainty, basis);
  const silent = act.evidencedUntil === null || q.date > act.evidencedUntil;
  if (verdict.settled === null || !isInEffect(verdict.settled.standing) || !silent) return verdict;
  return {
    ...verdict,
    certainty: weakest(verdict.certainty, 'presumed'),
    basis: mergeBasis(verdict.basis, ['no-end-known']),
  };
}

export function boundAt(law: BodyLaw, index: BoundIndex | null): Bound | null {
  return index === null ? null : (law.bounds[index] ?? null);
}
