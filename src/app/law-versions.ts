import type { TimeLogic, World } from '../amend/point-in-time.ts';
import { actStandings, childrenOf, isInEffect, positionsOn, unitStandings, worldsOf } from '../amend/point-in-time.ts';
import type { LegalDate } from '../base/legal-date.ts';
import type { ScoreWhen } from '../model/appraisal.ts';
import type { BodyLaw, UnitTimeline } from '../model/body-law.ts';
import type { ActId, ProvisionId } from '../model/ids.ts';
import { isOfDecree } from '../model/ids.ts';
import type { Rule } from '../model/rule-graph.ts';
import type { LawVersion, LawVersions } from '../score/law-versions.ts';
import { knownAnswer } from './as-of/known-answer.ts';
import { chooseMethodology, sceneOf } from './as-of/prepare.ts';
import { ruleStanding } from './as-of/rule-answer.ts';
import { conditionOf } from './as-of/turning.ts';
import type { Scene } from './as-of/unit-verdict.ts';
import { newScene } from './as-of/unit-verdict.ts';
import type { Question } from './as-of/verdict.ts';
import { marksOfAct, verdictOnAct } from './as-of/verdict.ts';

/**
 * Returns the law of the day for scoring: one version where it is determined, one for every way in which the open moments and readings
 * may fall out where it is not. A version whose words are not held has `rules: null`.
 */
export function lawVersionsOn(law: BodyLaw, date: LegalDate, time: TimeLogic, act?: ActId): LawVersions {
  const q: Question = { law, date, time, positions: positionsOn(law, date, time) };
  const { answer } = knownAnswer(q, act);
  const verdicts = new Map(law.acts.map((entry) => [entry.id, verdictOnAct(q, entry)]));
  const methodology = chooseMethodology(q, verdicts, act);
  const scene = methodology ? sceneOf(q, methodology, verdicts) : null;
  const base = {
    body: law.body.id,
    date,
    act: answer.act?.id ?? null,
    amendedBy: answer.amendedBy,
    status: answer.status,
    certainty: answer.certainty,
  };
  if (!scene) return { ...base, versions: [] };
  const marks = [
    ...marksOfAct(scene.act),
    ...scene.methodology.units.flatMap((unit) => unit.states.map((state) => state.from)),
  ];
  // That a rule is suspended is not that there is none.
  const isSuspended = answer.provisions.some(({ status }) => status === 'suspended');
  const complete = answer.text === 'complete' && !answer.restUnknown && !isSuspended;
  const versions = worldsOf(q.positions, marks).flatMap((world) => versionsIn(scene, world, complete));
  return { ...base, versions: distinct(versions) };
}

/** The readings that the sources leave open in this world; none = null once. */
function readingsIn(scene: Scene, world: World): (string | null)[] {
  const readings = new Set<string>();
  for (const standing of actStandings(scene.act, world.positions, scene.q.date))
    if (standing.reading !== null) readings.add(standing.reading);
  for (const unit of scene.methodology.units) {
    for (const standing of unitStandings(unit, world.positions))
      if (standing.reading !== null) readings.add(standing.reading);
  }
  return readings.size === 0 ? [null] : [...readings];
}

function versionsIn(scene: Scene, world: World, complete: boolean): LawVersion[] {
  const conditions = world.decided.length === 0 ? [] : [whenOf(scene, world)];
  return readingsIn(scene, world).map((reading) => {
    const rules = rulesUnder(scene, world, reading);
    const when: ScoreWhen[] = [...conditions, ...(reading === null ? [] : [{ reading }])];
    const brought = broughtBy(scene, rules ?? []);
    return { label: labelOf(when), when, rules, complete, broughtBy: brought, unsure: unsureOf(scene) };
  });
}

function whenOf(scene: Scene, world: World): ScoreWhen {
  const standing = { status: 'applies', state: 'text', stateIndex: null, by: null, reading: null } as const;
  return conditionOf(scene.q, { standing, text: null, world }) as ScoreWhen;
}

function labelOf(when: readonly ScoreWhen[]): string {
  if (when.length === 0) return 'the law of the day';
  return when
    .map((entry) =>
      'reading' in entry
        ? entry.reading
        : `${entry.event} of ${entry.act} ${entry.onOrBefore ? `by ${entry.onOrBefore}` : `after ${entry.after ?? ''}`}`,
    )
    .join('; ');
}

/** Rules that apply in this world under the reading; null when the words in force are not held at all. */
function rulesUnder(scene: Scene, world: World, reading: string | null): readonly Rule[] | null {
  const fates = actStandings(scene.act, world.positions, scene.q.date).filter(
    (fate) => fate.reading === null || fate.reading === reading,
  );
  if (!fates.some(isInEffect)) return null;
  const read = reading === null ? scene : withReading(scene, reading);
  const units = new Map(read.methodology.units.map((unit) => [unit.id, unit]));
  const rules = read.methodology.rules
    .filter((rule) => ruleStanding(read, rule, units, world.positions).status === 'applies')
    .map((rule) => rule.rule);
  const hasWords = read.methodology.units.some(
    (unit) =>
      !unit.id.startsWith('act__') &&
      unitStandings(unit, world.positions).some((standing) => standing.state === 'text'),
  );
  // What was taken up again, or stands in for a while, applies in a suspended act too.
  const isWhole = fates.some((fate) => fate.status === 'applies');
  const isTakenUp = rules.some((rule) => !rule.provisions.every(isOfDecree));
  return hasWords && (isWhole || isTakenUp) ? rules : null;
}

/** The methodology with one way of understanding it taken: every other reading falls away. */
function withReading(scene: Scene, reading: string): Scene {
  const units: UnitTimeline[] = scene.methodology.units.map((unit) => ({
    ...unit,
    states: unit.states.map((state) => {
      if (state.readings.length === 0) return state;
      const taken = state.readings.find((entry) => entry.reading === reading);
      const words = taken?.wordsOfState == null ? null : unit.states[taken.wordsOfState];
      return words
        ? { ...words, from: state.from, until: state.until, end: state.end }
        : { ...state, readings: [], state: 'unknown' as const };
    }),
  }));
  const act = { ...scene.act, openFrom: null };
  const methodology = { ...scene.methodology, units, rules: movedRules(scene, units) };
  return newScene({ ...scene, act, methodology, children: childrenOf(methodology) });
}

/** A rule whose words live on in a later state under the reading is tied to that state too. */
function movedRules(scene: Scene, units: readonly UnitTimeline[]): Scene['methodology']['rules'] {
  const byId = new Map<ProvisionId, UnitTimeline>(units.map((unit) => [unit.id, unit]));
  return scene.methodology.rules.map((rule) => ({
    ...rule,
    states: rule.states.map((need) => {
      const states = byId.get(need.unit)?.states ?? [];
      const own = states[need.state]?.own;
      const last = states.length - 1;
      return own && states[last]?.own === own ? { ...need, state: last } : need;
    }),
  }));
}

function broughtBy(scene: Scene, rules: readonly Rule[]): Record<string, string> {
  const brought: Record<string, string> = {};
  const byId = new Map(scene.methodology.units.map((unit) => [unit.id, unit]));
  for (const rule of rules) {
    const unit = byId.get(rule.provisions[0] ?? '');
    const timeline = scene.methodology.rules.find((entry) => entry.rule === rule);
    const state = timeline?.states[0] ? unit?.states[timeline.states[0].state] : undefined;
    if (state && state.by.act !== scene.methodology.act) brought[rule.id] = state.by.act;
  }
  return brought;
}

/** Rules that the two languages give differently decide nothing. */
function unsureOf(scene: Scene): Record<string, string> {
  const pairs = scene.methodology.rules.flatMap((entry) =>
    entry.differs === undefined ? [] : [[entry.rule.id, entry.differs] as const],
  );
  return Object.fromEntries(pairs);
}

function distinct(versions: readonly LawVersion[]): LawVersion[] {
  const seen = new Map<string, LawVersion>();
  for (const version of versions) {
    const key =
      version.rules === null ? 'null' : JSON.stringify(version.rules.map((rule) => [rule.id, rule.params, rule.scope]));
    if (!seen.has(key)) seen.set(key, version);
  }
  const kept = [...seen.values()];
  const [only] = kept;
  return kept.length === 1 && only ? [{ ...only, when: [], label: 'the law of the day' }] : kept;
}
