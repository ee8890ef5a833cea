import { momentsOf, ownWords } from '../../amend/point-in-time.ts';
import type { ProvisionAnswer } from '../../model/answers.ts';
import type { UnitState, UnitTimeline } from '../../model/body-law.ts';
import type { Bound, Status } from '../../model/lifecycle.ts';
import { alternativesOf, turningOf } from './turning.ts';
import type { Scene } from './unit-verdict.ts';
import { standingsIn, verdictOnUnit, withoutChildren } from './unit-verdict.ts';
import type { Outlook, Verdict } from './verdict.ts';
import { boundAt, marksOfAct } from './verdict.ts';

export function provisionAnswer(scene: Scene, unit: UnitTimeline): ProvisionAnswer | null {
  const { q } = scene;
  const verdict = verdictOnUnit(scene, unit);
  const newest = verdict.settled ?? mostTelling(verdict.outlooks);
  if (!newest) return null;
  const index = newest.standing.stateIndex;
  const state = index === null ? unit.states[0] : unit.states[index];
  if (!state || isYetToCome(scene, unit, verdict)) return null;
  const words = verdict.settled ? ownWords(unit, verdict.settled.standing) : null;
  return {
    id: unit.id,
    kind: unit.kind,
    label: unit.label,
    heading: state.heading === undefined ? unit.heading : state.heading,
    status: verdict.status,
    certainty: verdict.certainty,
    state: stateOf(verdict.outlooks),
    texts: verdict.settled ? verdict.settled.text : null,
    own: words,
    from: boundAt(q.law, state.from) ?? neverBound(),
    until: boundAt(q.law, endOf(unit, state) ?? scene.act.ceased),
    introducedBy: state.by,
    turning: turningOf(
      q,
      [...marksOfAct(scene.act), ...momentsOf(unit)],
      unit.id,
      (positions) => standingsIn(scene, unit, positions)[0],
    ),
    alternatives: alternativesOf(q, verdict),
    sources: [...(verdict.settled && words ? state.sources : [])],
  };
}

/**
 * Returns the answers about all units: of each its own, and, where it has further paragraphs, one about its opening line as paragraph 1
 * (contract.md 2), so that every paragraph can be asked for alone.
 */
export function provisionAnswers(scene: Scene): ProvisionAnswer[] {
  const lines = withoutChildren(scene);
  return scene.methodology.units.flatMap((unit) => {
    const answer = provisionAnswer(scene, unit);
    if (!answer) return [];
    const hasParagraphs = (scene.children.get(unit.id) ?? []).some((child) => child.kind === 'paragraph');
    if (!hasParagraphs || (unit.kind !== 'point' && unit.kind !== 'subpoint')) return [answer];
    const first = provisionAnswer(lines, unit);
    return first
      ? [answer, { ...first, id: `${unit.id}__para_1`, kind: 'paragraph', label: '1', heading: null }]
      : [answer];
  });
}

/** Words that were left open in the moment in which they began end when what left them open ends. */
function endOf(unit: UnitTimeline, state: UnitState): UnitState['until'] {
  const next = unit.states[unit.states.indexOf(state) + 1];
  return next !== undefined && state.until === state.from && next.from === state.from ? endOf(unit, next) : state.until;
}

/** What is held of the words wherever the unit stands: that it may be gone, or not be there yet, takes no words away. */
function stateOf(outlooks: readonly Outlook[]): ProvisionAnswer['state'] {
  const states = new Set(outlooks.map((outlook) => outlook.standing.state));
  return states.has('unknown') ? 'unknown' : states.has('text') ? 'text' : 'absent';
}

/** Of several outlooks the dates are told of the one with the newest words held. */
function mostTelling(outlooks: readonly Outlook[]): Outlook | undefined {
  const withText = outlooks.filter(
    (outlook) => outlook.standing.status === 'applies' && outlook.standing.state === 'text',
  );
  return withText.reduce<Outlook | undefined>(
    (best, outlook) => ((best?.standing.stateIndex ?? -1) > (outlook.standing.stateIndex ?? -1) ? best : outlook),
    outlooks.find((outlook) => outlook.standing.status === 'applies') ?? outlooks[0],
  );
}

export function neverBound(): Bound {
  return {
    earliest: '2999-12-31',
    latest: null,
    latestIfDuty: null,
    exact: null,
    formula: null,
    words: null,
    needs: [],
  };
}

export function isStillToCome(status: Status): boolean {
  return status === 'not-yet-effective' || status === 'in-force-not-effective';
}

/** A unit that only an act adopted after the date brings is not part of the answer. */
function isYetToCome(scene: Scene, unit: UnitTimeline, verdict: Verdict): boolean {
  if (!verdict.outlooks.every((outlook) => isStillToCome(outlook.standing.status))) return false;
  const first = unit.states.find((state) => state.state !== 'absent');
  const adopted = scene.q.law.acts.find((act) => act.id === first?.by.act)?.adopted;
  return adopted != null && adopted > scene.q.date;
}
