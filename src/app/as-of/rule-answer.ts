import type { Standing } from '../../amend/point-in-time.ts';
import { certaintyOf, mergeBasis, momentsOf, weakest, worldsOf } from '../../amend/point-in-time.ts';
import type { RuleAnswer } from '../../model/answers.ts';
import type { BoundIndex, Position, RuleTimeline, UnitTimeline } from '../../model/body-law.ts';
import type { ProvisionId } from '../../model/ids.ts';
import { LANGS } from '../../model/ids.ts';
import { readingOf } from '../../model/readings.ts';
import { isStillToCome, neverBound } from './provision-answer.ts';
import { alternativesOf, turningOf } from './turning.ts';
import type { Scene } from './unit-verdict.ts';
import { standingsIn } from './unit-verdict.ts';
import type { Outlook, Verdict } from './verdict.ts';
import { boundAt, marksOfAct, weigh } from './verdict.ts';

/** How a rule stands in a world: as the units do whose words it was read from. */
export function ruleStanding(
  scene: Scene,
  rule: RuleTimeline,
  units: ReadonlyMap<ProvisionId, UnitTimeline>,
  positions: readonly Position[],
): Standing {
  let result: Standing = { status: 'applies', state: 'text', stateIndex: 0, by: null, reading: null };
  for (const need of rule.states) {
    const unit = units.get(need.unit);
    const standings = unit ? standingsIn(scene, unit, positions) : [];
    // A list that was shorter stands while what it lacks is absent.
    const isOfAbsence = unit?.states[need.state]?.state === 'absent';
    const isMet = ({ status, stateIndex }: Standing): boolean =>
      stateIndex === need.state && (status === 'applies' || isOfAbsence);
    const standing = standings.find(isMet) ?? standings[0];
    if (!standing || isMet(standing)) {
      if (standings.length > 1 && standing) result = { ...result, reading: standing.reading };
      continue;
    }
    // A suspended unit suspends the rules of its own words, not those that stood before or come after.
    const isOther = standing.status === 'suspended' && standing.stateIndex !== need.state;
    const replaced = standing.status === 'applies' || isOther;
    // Whichever reading is right, these words are not among them.
    const isGone = standings.every(
      (entry) => entry.status === 'applies' && entry.stateIndex !== null && entry.stateIndex !== need.state,
    );
    const later = standing.stateIndex !== null && standing.stateIndex > need.state;
    // Words in doubt may still be these.
    const doubt = replaced ? doubtOf(unit, standing.stateIndex) : null;
    result = {
      ...standing,
      status: replaced ? (later ? 'ceased' : 'not-yet-effective') : standing.status,
      state: 'absent',
      stateIndex: null,
      reading: isGone && doubt === null ? null : (standing.reading ?? doubt),
    };
  }
  return result;
}

/** Moments that decide about a rule: those of the act and of the units whose words it was read from. */
function marksOfRule(scene: Scene, rule: RuleTimeline, units: ReadonlyMap<ProvisionId, UnitTimeline>): BoundIndex[] {
  return [...marksOfAct(scene.act), ...rule.states.flatMap((need) => momentsOf(units.get(need.unit) ?? EMPTY_UNIT))];
}

function verdictOnRule(
  scene: Scene,
  rule: RuleTimeline,
  units: ReadonlyMap<ProvisionId, UnitTimeline>,
  marks: readonly BoundIndex[],
): Verdict {
  const outlooks = worldsOf(scene.q.positions, marks).map(
    (world): Outlook => ({ standing: ruleStanding(scene, rule, units, world.positions), text: null, world }),
  );
  const sure = rule.states.map((need) => certaintyOf(momentsOf(units.get(need.unit) ?? EMPTY_UNIT), scene.q.positions));
  const certainty = weakest(...sure.map((entry) => entry.certainty));
  const verdict = weigh(scene.q, outlooks, certainty, mergeBasis(...sure.map((entry) => entry.basis)));
  const reading =
    verdict.settled?.standing.reading != null ||
    rule.states.some((need) => doubtOf(units.get(need.unit), need.state) !== null);
  if (reading) return { ...verdict, status: 'undetermined', certainty: 'undetermined' };
  // Both languages are authentic, and so are a point and the title of its annex: neither is taken over the other.
  if (rule.differs !== undefined || isOfOtherForm(rule))
    return { ...verdict, certainty: weakest(verdict.certainty, 'contested') };
  if (verdict.settled?.standing.status !== 'applies' || !scene.actVerdict.settled) return verdict;
  return {
    ...verdict,
    certainty: weakest(verdict.certainty, scene.actVerdict.certainty),
    basis: mergeBasis(verdict.basis, scene.actVerdict.basis),
  };
}

const EMPTY_UNIT: UnitTimeline = {
  id: '',
  kind: '',
  label: null,
  heading: null,
  parent: null,
  citedOnly: false,
  states: [],
};

/** The point sends to an annex that is another form by its own title: which of the two is meant is open. */
function isOfOtherForm({ rule }: RuleTimeline): boolean {
  return rule.type === 'form' && rule.params.annexIs !== undefined;
}

function doubtOf(unit: UnitTimeline | undefined, index: number | null): string | null {
  return index === null ? null : (unit?.states[index]?.doubt ?? null);
}

/** What each of the two authentic texts says, where they do not say the same. */
function sidesOf({ rule, sides }: RuleTimeline, { status }: Verdict): RuleAnswer['alternatives'] {
  if (sides === undefined) return [];
  return LANGS.map((lang) => {
    const said = rule.citations.find((citation) => citation.lang === lang);
    const by = said?.source.act ?? null;
    return {
      when: { reading: readingOf(`text-${lang}`, sides[lang]) },
      status,
      state: 'text',
      text: said?.quote ?? null,
      by,
    };
  });
}

export function ruleAnswer(
  scene: Scene,
  rule: RuleTimeline,
  units: ReadonlyMap<ProvisionId, UnitTimeline>,
): RuleAnswer | null {
  const { q } = scene;
  const marks = marksOfRule(scene, rule, units);
  const verdict = verdictOnRule(scene, rule, units, marks);
  if (verdict.outlooks.every((outlook) => isStillToCome(outlook.standing.status))) return null;
  const needs = rule.states.flatMap((need) => {
    const state = units.get(need.unit)?.states[need.state];
    return state ? [state] : [];
  });
  const from = needs
    .map((state) => boundAt(q.law, state.from))
    .reduce((a, b) => (a && b && b.earliest > a.earliest ? b : (a ?? b)), null);
  const until = needs
    .map((state) => boundAt(q.law, state.until ?? scene.act.ceased))
    .reduce((a, b) => (a && b ? (b.earliest < a.earliest ? b : a) : (a ?? b)), null);
  return {
    id: rule.rule.id,
    type: rule.rule.type,
    params: rule.rule.params,
    ...(rule.rule.scope === undefined ? {} : { scope: rule.rule.scope }),
    provisions: [...rule.rule.provisions],
    status: verdict.status,
    certainty: verdict.certainty,
    from: from ?? neverBound(),
    until,
    turning: turningOf(q, marks, rule.rule.provisions[0] ?? null, (positions) =>
      ruleStanding(scene, rule, units, positions),
    ),
    alternatives: [...alternativesOf(q, verdict), ...sidesOf(rule, verdict)],
    uses: [...rule.rule.uses],
    gives: [...rule.rule.gives],
    citations: rule.rule.citations.map(({ lang, quote, source }) => ({ lang, quote, source })),
  };
}
