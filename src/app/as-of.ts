import type { Standing, TimeLogic, World } from '../amend/point-in-time.ts';
import {
  actStandings,
  certaintyOf,
  childrenOf,
  decide,
  fullWords,
  mergeBasis,
  momentsOf,
  ownWords,
  positionsOn,
  underAct,
  unitStandings,
  weakest,
  worldsOf,
} from '../amend/point-in-time.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { LegalDate } from '../base/legal-date.ts';
import { reasonFor } from '../messages/as-of.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import type { Alternative, AsOf, ProvisionAnswer, RuleAnswer, Turning } from '../model/answers.ts';
import type {
  ActLife,
  BodyLaw,
  BoundIndex,
  MethodologyLaw,
  Position,
  RuleTimeline,
  TextsByLang,
  UnitTimeline,
} from '../model/body-law.ts';
import type { ActId, ProvisionId } from '../model/ids.ts';
import type { Basis, Bound, Certainty, Status } from '../model/lifecycle.ts';

export interface AsOfQuery {
  readonly date: LegalDate;
  readonly act?: ActId;
  readonly type?: string;
  readonly lang: InterfaceLang;
}

/** All that answering one question shares. */
interface Question {
  readonly law: BodyLaw;
  readonly date: LegalDate;
  readonly time: TimeLogic;
  readonly positions: readonly Position[];
}

/** A thing that stands somehow in every world, with the text that goes with it. */
interface Outlook {
  readonly standing: Standing;
  readonly text: TextsByLang | null;
  readonly world: World;
}

interface Verdict {
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
function weigh(q: Question, outlooks: readonly Outlook[], sure: Certainty, basis: readonly Basis[]): Verdict {
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

function marksOfAct(act: ActLife): BoundIndex[] {
  return [
    act.commencement,
    ...(act.openFrom === null ? [] : [act.openFrom.bound]),
    ...(act.ceased === null ? [] : [act.ceased]),
  ];
}

/** Returns the verdict on an act, with the presumption that what nothing held ends goes on. */
function verdictOnAct(q: Question, act: ActLife): Verdict {
  const marks = marksOfAct(act);
  const outlooks = worldsOf(q.positions, marks).flatMap((world) =>
    actStandings(act, world.positions, q.date).map((standing): Outlook => ({ standing, text: null, world })),
  );
  const { certainty, basis } = certaintyOf(marks, q.positions);
  const verdict = weigh(q, outlooks, certainty, basis);
  const silent = act.evidencedUntil === null || q.date > act.evidencedUntil;
  if (verdict.settled?.standing.status !== 'applies' || !silent) return verdict;
  return {
    ...verdict,
    certainty: weakest(verdict.certainty, 'presumed'),
    basis: mergeBasis(verdict.basis, ['no-end-known']),
  };
}

interface Scene {
  readonly q: Question;
  readonly act: ActLife;
  readonly actVerdict: Verdict;
  readonly methodology: MethodologyLaw;
  readonly children: ReadonlyMap<ProvisionId, readonly UnitTimeline[]>;
}

function isContainer(kind: string): boolean {
  return kind === 'chapter' || kind === 'section' || kind === 'annex' || kind === 'part' || kind === 'table';
}

/** Moments that decide about a unit and, unless it is a container, about everything under it. */
function momentsUnder(scene: Scene, unit: UnitTimeline): BoundIndex[] {
  const moments = momentsOf(unit);
  if (isContainer(unit.kind)) return moments;
  for (const child of scene.children.get(unit.id) ?? []) moments.push(...momentsUnder(scene, child));
  return moments;
}

/** How a unit stands in one world: one standing, or several where the sources leave a reading open. */
function standingsIn(scene: Scene, unit: UnitTimeline, positions: readonly Position[]): Standing[] {
  const fates = actStandings(scene.act, positions, scene.q.date);
  const own = unitStandings(unit, positions);
  const joined =
    fates.length > 1 && own.length > 1 ? own : fates.flatMap((fate) => own.map((standing) => underAct(standing, fate)));
  return joined;
}

function outlooksIn(scene: Scene, unit: UnitTimeline, world: World): Outlook[] {
  return standingsIn(scene, unit, world.positions).map((standing) => {
    const first = (other: UnitTimeline): Standing =>
      other === unit ? standing : (standingsIn(scene, other, world.positions)[0] ?? standing);
    const text =
      standing.state !== 'text' ? null : isContainer(unit.kind) ? null : fullWords(unit, first, scene.children);
    return { standing, text, world };
  });
}

/** Returns the verdict on a unit with all under it: how it stands and its words in every world that is open. */
function verdictOnUnit(scene: Scene, unit: UnitTimeline): Verdict {
  const marks = [...marksOfAct(scene.act), ...momentsUnder(scene, unit)];
  const outlooks = worldsOf(scene.q.positions, marks).flatMap((world) => outlooksIn(scene, unit, world));
  const own = certaintyOf(momentsOf(unit), scene.q.positions);
  const verdict = weigh(scene.q, outlooks, own.certainty, own.basis);
  const state = verdict.settled?.standing.stateIndex == null ? null : unit.states[verdict.settled.standing.stateIndex];
  if (state?.doubt != null) return { ...verdict, status: 'undetermined', certainty: 'undetermined' };
  if (!verdict.settled || verdict.settled.standing.status === 'ceased') return verdict;
  const act = scene.actVerdict;
  const certainty = act.settled ? weakest(verdict.certainty, act.certainty) : verdict.certainty;
  return { ...verdict, certainty, basis: mergeBasis(verdict.basis, act.basis) };
}

/** Says whether only a presumption puts the date past the moment: the day that would decide is then worth telling. */
function isPresumed(position: Position | undefined): boolean {
  return position?.position === 'after' && position.basis.includes('publication-duty');
}

/** Returns the days on which the answer turns: one for every open moment, and for every moment that only a duty puts in the past. */
function turningOf(
  q: Question,
  marks: readonly BoundIndex[],
  scope: ProvisionId | null,
  standing: (positions: readonly Position[]) => Standing | undefined,
): Turning[] {
  const turnings: Turning[] = [];
  for (const mark of new Set(marks)) {
    const bound = q.law.bounds[mark];
    const position = q.positions[mark];
    if (!bound || !(position?.position === 'inside' || isPresumed(position))) continue;
    const day = q.time.turning(q.date, bound);
    if (!day) continue;
    const [then, otherwise] = [standing(decide(q.positions, mark, true)), standing(decide(q.positions, mark, false))];
    if (
      !then ||
      !otherwise ||
      (then.status === otherwise.status && then.state === otherwise.state && then.stateIndex === otherwise.stateIndex)
    )
      continue;
    turnings.push({
      event: day.event,
      act: day.act,
      onOrBefore: day.onOrBefore,
      scope,
      then: { status: then.status, state: then.state },
      otherwise: { status: otherwise.status, state: otherwise.state },
    });
  }
  return turnings;
}

function alternativesOf(q: Question, verdict: Verdict): Alternative[] {
  if (verdict.settled) return [];
  return verdict.outlooks.map((outlook) => ({
    when: conditionOf(q, outlook),
    status: outlook.standing.status,
    state: outlook.standing.state,
    text: outlook.text?.kk ?? outlook.text?.ru ?? null,
    by: outlook.standing.by,
  }));
}

function conditionOf(q: Question, outlook: Outlook): Alternative['when'] {
  if (outlook.standing.reading !== null) return { reading: outlook.standing.reading };
  const parting = outlook.world.decided.filter(({ bound }) => q.law.bounds[bound]?.contested !== true);
  const words = (contested: boolean) => (contested ? 'exclusive' : 'inclusive');
  const [decided] = parting.length > 0 ? parting : outlook.world.decided;
  if (!decided) return { reading: 'as the documents stand' };
  const bound = q.law.bounds[decided.bound];
  if (bound?.contested === true) return { reading: `${words(decided.happened)}: ${bound.words ?? ''}`.trim() };
  const day = bound ? q.time.turning(q.date, bound) : null;
  if (!day) return { reading: `${decided.happened ? 'after' : 'before'}: ${bound?.formula ?? ''}`.trim() };
  return decided.happened
    ? { event: day.event, act: day.act, onOrBefore: day.onOrBefore }
    : { event: day.event, act: day.act, after: day.onOrBefore };
}

function boundAt(law: BodyLaw, index: BoundIndex | null): Bound | null {
  return index === null ? null : (law.bounds[index] ?? null);
}

function provisionAnswer(scene: Scene, unit: UnitTimeline): ProvisionAnswer | null {
  const { q } = scene;
  const verdict = verdictOnUnit(scene, unit);
  const newest = verdict.settled ?? mostTelling(verdict.outlooks);
  if (!newest) return null;
  const index = newest.standing.stateIndex;
  const state = index === null ? unit.states[0] : unit.states[index];
  if (!state || isYetToCome(scene, unit, verdict)) return null;
  const words = verdict.settled ? ownWords(unit, verdict.settled.standing) : null;
  const states = new Set(verdict.outlooks.map((outlook) => outlook.standing.state));
  return {
    id: unit.id,
    kind: unit.kind,
    label: unit.label,
    heading: unit.heading,
    status: verdict.status,
    certainty: verdict.certainty,
    state: states.size === 1 ? newest.standing.state : 'unknown',
    texts: verdict.settled ? verdict.settled.text : null,
    own: words,
    from: boundAt(q.law, state.from) ?? neverBound(),
    until: boundAt(q.law, state.until ?? scene.act.ceased),
    introducedBy: state.by,
    turning: turningOf(
      q,
      [...marksOfAct(scene.act), ...momentsUnder(scene, unit)],
      unit.id,
      (positions) => standingsIn(scene, unit, positions)[0],
    ),
    alternatives: alternativesOf(q, verdict),
    sources: [...(verdict.settled && words ? state.sources : [])],
  };
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

function neverBound(): Bound {
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

function isStillToCome(status: Status): boolean {
  return status === 'not-yet-effective' || status === 'in-force-not-effective';
}

/** A unit that only an act adopted after the date brings is not part of the answer. */
function isYetToCome(scene: Scene, unit: UnitTimeline, verdict: Verdict): boolean {
  if (!verdict.outlooks.every((outlook) => isStillToCome(outlook.standing.status))) return false;
  const first = unit.states.find((state) => state.state !== 'absent');
  const adopted = scene.q.law.acts.find((act) => act.id === first?.by.act)?.adopted;
  return adopted != null && adopted > scene.q.date;
}

/** How a rule stands in a world: as the units do whose words it was read from. */
function ruleStanding(
  scene: Scene,
  rule: RuleTimeline,
  units: ReadonlyMap<ProvisionId, UnitTimeline>,
  positions: readonly Position[],
): Standing {
  let result: Standing = { status: 'applies', state: 'text', stateIndex: 0, by: null, reading: null };
  for (const need of rule.states) {
    const unit = units.get(need.unit);
    const standings = unit ? standingsIn(scene, unit, positions) : [];
    const standing =
      standings.find((entry) => entry.status === 'applies' && entry.stateIndex === need.state) ?? standings[0];
    if (!standing || (standing.status === 'applies' && standing.stateIndex === need.state)) {
      if (standings.length > 1 && standing) result = { ...result, reading: standing.reading };
      continue;
    }
    const replaced = standing.status === 'applies';
    const later = standing.stateIndex !== null && standing.stateIndex > need.state;
    result = {
      ...standing,
      status: replaced ? (later ? 'ceased' : 'not-yet-effective') : standing.status,
      state: 'absent',
      stateIndex: null,
    };
  }
  return result;
}

function verdictOnRule(scene: Scene, rule: RuleTimeline, units: ReadonlyMap<ProvisionId, UnitTimeline>): Verdict {
  const marks = [
    ...marksOfAct(scene.act),
    ...rule.states.flatMap((need) => momentsOf(units.get(need.unit) ?? EMPTY_UNIT)),
  ];
  const outlooks = worldsOf(scene.q.positions, marks).map(
    (world): Outlook => ({ standing: ruleStanding(scene, rule, units, world.positions), text: null, world }),
  );
  const sure = rule.states.map((need) => certaintyOf(momentsOf(units.get(need.unit) ?? EMPTY_UNIT), scene.q.positions));
  const certainty = weakest(...sure.map((entry) => entry.certainty));
  const verdict = weigh(scene.q, outlooks, certainty, mergeBasis(...sure.map((entry) => entry.basis)));
  const reading =
    verdict.settled?.standing.reading != null || rule.states.some((need) => hasDoubt(units.get(need.unit), need.state));
  if (reading) return { ...verdict, status: 'undetermined', certainty: 'undetermined' };
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

function hasDoubt(unit: UnitTimeline | undefined, index: number): boolean {
  return unit?.states[index]?.doubt != null;
}

function ruleAnswer(
  scene: Scene,
  rule: RuleTimeline,
  units: ReadonlyMap<ProvisionId, UnitTimeline>,
): RuleAnswer | null {
  const { q } = scene;
  const verdict = verdictOnRule(scene, rule, units);
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
  const marks = [
    ...marksOfAct(scene.act),
    ...rule.states.flatMap((need) => momentsOf(units.get(need.unit) ?? EMPTY_UNIT)),
  ];
  return {
    id: rule.rule.id,
    type: rule.rule.type,
    params: rule.rule.params,
    provisions: [...rule.rule.provisions],
    status: verdict.status,
    certainty: verdict.certainty,
    from: from ?? neverBound(),
    until,
    turning: turningOf(q, marks, rule.rule.provisions[0] ?? null, (positions) =>
      ruleStanding(scene, rule, units, positions),
    ),
    alternatives: alternativesOf(q, verdict),
    uses: [...rule.rule.uses],
    gives: [...rule.rule.gives],
    citations: rule.rule.citations.map(({ lang, quote, source }) => ({ lang, quote, source })),
  };
}

/** A rule of replaced words is left out when the new words give the same rule; one of a deleted or expired unit stays listed. */
function withoutReplaced(answers: readonly RuleAnswer[]): RuleAnswer[] {
  const alive = new Set(answers.filter((rule) => rule.status !== 'ceased').map((rule) => rule.id));
  return answers.filter((rule) => rule.status !== 'ceased' || !alive.has(rule.id));
}

/**
 * Returns which rules and words applied to the body on the date, with what is sure, what is presumed, and on what the rest turns.
 * Cost: linear in units and rules; open moments are multiplied out up to eight worlds. Source: contract.md 3 and 4.
 */
export function asOf(law: BodyLaw, query: AsOfQuery, time: TimeLogic): AsOf {
  const q: Question = { law, date: query.date, time, positions: positionsOn(law, query.date, time) };
  const verdicts = new Map(law.acts.map((act) => [act.id, verdictOnAct(q, act)]));
  const methodology = chooseMethodology(q, verdicts, query.act);
  const scene = methodology ? sceneOf(q, methodology, verdicts) : null;
  const provisions = scene ? scene.methodology.units.flatMap((unit) => provisionAnswer(scene, unit) ?? []) : [];
  const units = new Map(scene?.methodology.units.map((unit) => [unit.id, unit]));
  const known = textState(scene, provisions);
  const isLost =
    known === 'unknown' && provisions.every((entry) => !isOfMethodology(entry.id) || entry.alternatives.length === 0);
  const rules =
    scene && !isLost
      ? withoutReplaced(scene.methodology.rules.flatMap((rule) => ruleAnswer(scene, rule, units) ?? [])).filter(
          (rule) => query.type === undefined || rule.type === query.type,
        )
      : [];
  const body = bodyVerdict(scene, law, provisions);
  const answer: Omit<AsOf, 'reason'> = {
    schema: 'adisteme/asof/1',
    query: { body: law.body.id, date: query.date },
    body: { id: law.body.id, names: law.body.names },
    ...body,
    act: scene ? actReference(scene.act) : null,
    amendedBy: scene ? amendingActs(q, verdicts, scene.act.id) : [],
    text: known,
    restUnknown: scene?.methodology.restUnknown ?? false,
    rulesUnknown: scene !== null && isLost,
    ...neighbours(q, verdicts, scene),
    methodologies: otherMethodologies(q, verdicts),
    turning: scene ? topTurning(scene, provisions) : [],
    alternatives: scene ? topAlternatives(scene, provisions) : [],
    provisions,
    rules,
    diagnostics: (scene
      ? [...law.diagnostics, ...danglingOn(scene, provisions)]
      : []) as unknown as AsOf['diagnostics'],
  };
  return { ...answer, reason: reasonFor(answer, query.lang) } as AsOf;
}

/** Citations that lead nowhere on the date: the citing unit is in force, the cited one has ceased. **Diagnostics:** CITE_DANGLING_NOW. */
function danglingOn(scene: Scene, provisions: readonly ProvisionAnswer[]): Diagnostic[] {
  const byId = new Map(provisions.map((entry) => [entry.id, entry]));
  return scene.methodology.citations.flatMap(({ from, to, words }) => {
    const [citing, cited] = [byId.get(from), byId.get(to)];
    if (citing?.status !== 'applies' || citing.state !== 'text' || cited?.status !== 'ceased') return [];
    const message = `${from} cites ${to} ("${words}"), which had ceased by ${scene.q.date}.`;
    return [
      diagnose('CITE_DANGLING_NOW', message, { act: citing.introducedBy.act, provision: from }, { found: words }),
    ];
  });
}

function sceneOf(q: Question, methodology: MethodologyLaw, verdicts: ReadonlyMap<ActId, Verdict>): Scene | null {
  const act = q.law.acts.find((entry) => entry.id === methodology.act);
  const actVerdict = verdicts.get(methodology.act);
  return act && actVerdict ? { q, act, actVerdict, methodology, children: childrenOf(methodology) } : null;
}

/** The one that applies or may apply; of several the youngest; else the last that did. */
function chooseMethodology(
  q: Question,
  verdicts: ReadonlyMap<ActId, Verdict>,
  act: ActId | undefined,
): MethodologyLaw | null {
  if (act !== undefined) return q.law.methodologies.find((entry) => entry.act === act) ?? null;
  const weight = (entry: MethodologyLaw): number => {
    const outlooks = verdicts.get(entry.act)?.outlooks ?? [];
    if (outlooks.some((outlook) => outlook.standing.status === 'applies')) return 2;
    return outlooks.some((outlook) => outlook.standing.status === 'ceased') ? 1 : 0;
  };
  let best: MethodologyLaw | null = null;
  for (const entry of q.law.methodologies)
    if (weight(entry) > 0 && (!best || weight(entry) >= weight(best))) best = entry;
  return best;
}

function otherMethodologies(q: Question, verdicts: ReadonlyMap<ActId, Verdict>): AsOf['methodologies'] {
  const applying = q.law.methodologies.filter((entry) =>
    verdicts.get(entry.act)?.outlooks.some((outlook) => outlook.standing.status === 'applies'),
  );
  return applying.map(({ act, scope }) => ({ act, scope }));
}

function actReference(act: ActLife): AsOf['act'] {
  return { id: act.id, held: act.held, title: act.title, adopted: act.adopted, number: act.number };
}

function amendingActs(q: Question, verdicts: ReadonlyMap<ActId, Verdict>, base: ActId): ActId[] {
  return q.law.acts
    .filter((act) => act.role === 'amend' && act.amends === base)
    .filter((act) => q.positions[act.commencement]?.position === 'after' && verdicts.has(act.id))
    .map((act) => act.id);
}

function neighbours(
  q: Question,
  verdicts: ReadonlyMap<ActId, Verdict>,
  scene: Scene | null,
): Pick<AsOf, 'pending' | 'past'> {
  const adopted = q.law.acts.filter((act) => act.adopted === null || act.adopted <= q.date);
  const pending = adopted
    .filter((act) => q.positions[act.commencement]?.position !== 'after')
    .map((act) => ({ act, verdict: verdicts.get(act.id) }));
  const past = adopted.filter(
    (act) => act.role !== 'repeal' && act.id !== scene?.act.id && verdicts.get(act.id)?.status === 'ceased',
  );
  return {
    pending: pending.map(({ act, verdict }) => ({
      act: act.id,
      status: verdict?.status ?? 'undetermined',
      certainty: verdict?.certainty ?? 'undetermined',
      entryIntoForce: act.entryIntoForce,
      commencement: boundAt(q.law, act.commencement) ?? neverBound(),
    })),
    past: past.map((act) => ({
      act: act.id,
      status: 'ceased' as const,
      certainty: verdicts.get(act.id)?.certainty ?? 'undetermined',
      ceased: boundAt(q.law, act.ceased) ?? neverBound(),
    })),
  };
}

/** The body's answer is as sure as the act in effect and the weakest of its units. */
function bodyVerdict(
  scene: Scene | null,
  law: BodyLaw,
  provisions: readonly ProvisionAnswer[],
): Pick<AsOf, 'status' | 'certainty' | 'basis'> {
  if (!scene) {
    const pending = law.acts.some((act) => act.role === 'approve');
    return { status: pending ? 'not-yet-effective' : 'no-act', certainty: pending ? 'certain' : 'presumed', basis: [] };
  }
  const { actVerdict } = scene;
  const top = provisions.filter((entry) => entry.status !== 'ceased');
  return {
    status: actVerdict.status,
    certainty: weakest(
      actVerdict.certainty,
      ...top.map((entry) => (entry.certainty === 'certain' ? 'certain' : entry.certainty)),
    ),
    basis: [...actVerdict.basis],
  };
}

/** The decree's own points (approval, control, commencement) are not the methodology. */
function isOfMethodology(id: ProvisionId): boolean {
  return !id.startsWith('act__');
}

function textState(scene: Scene | null, provisions: readonly ProvisionAnswer[]): AsOf['text'] {
  if (!scene) return 'unknown';
  const known = provisions.filter((entry) => entry.status === 'applies' && isOfMethodology(entry.id));
  const texts = known.filter((entry) => entry.state === 'text').length;
  const open = provisions.some(
    (entry) => isOfMethodology(entry.id) && (entry.status === 'undetermined' || entry.status === 'contested'),
  );
  if (texts === 0) {
    const ceased =
      scene.actVerdict.status === 'ceased' &&
      scene.methodology.units.some((unit) => unit.states.some((state) => state.state === 'text'));
    return ceased && !scene.methodology.restUnknown ? 'complete' : 'unknown';
  }
  const lost = known.some((entry) => entry.state === 'unknown');
  return scene.methodology.restUnknown || lost || open ? 'partial' : 'complete';
}

/** What the whole answer turns on: the act itself, then each moment once, named for the units that it moves. */
function topTurning(scene: Scene, provisions: readonly ProvisionAnswer[]): Turning[] {
  const { q, act } = scene;
  const own = turningOf(q, marksOfAct(act), null, (positions) => actStandings(act, positions, q.date)[0]);
  const seen = new Set(own.map((turning) => `${turning.event} ${turning.act} ${turning.onOrBefore}`));
  const moved = new Map<string, Turning[]>();
  const topLevel = provisions.filter((entry) => !entry.id.includes('__'));
  for (const entry of topLevel) {
    for (const turning of entry.turning) {
      const key = `${turning.event} ${turning.act} ${turning.onOrBefore}`;
      if (!seen.has(key)) moved.set(key, [...(moved.get(key) ?? []), turning]);
    }
  }
  for (const turnings of moved.values()) {
    const whole = turnings.length === topLevel.length && turnings[0] !== undefined;
    own.push(...(whole && turnings[0] ? [{ ...turnings[0], scope: null }] : turnings));
  }
  return own;
}

function topAlternatives(scene: Scene, provisions: readonly ProvisionAnswer[]): Alternative[] {
  const own = alternativesOf(scene.q, scene.actVerdict);
  if (own.length > 0) return own;
  const topLevel = provisions.filter((entry) => !entry.id.includes('__'));
  const [first] = topLevel;
  const key = (entry: ProvisionAnswer) =>
    JSON.stringify(entry.alternatives.map(({ when, status, state }) => ({ when, status, state })));
  const allAlike =
    first !== undefined && first.alternatives.length > 0 && topLevel.every((entry) => key(entry) === key(first));
  return allAlike ? first.alternatives.map((entry) => ({ ...entry, text: null })) : [];
}
