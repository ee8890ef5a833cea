import { actStandings, childrenOf, isInEffect, weakest } from '../../amend/point-in-time.ts';
import type { LegalDate } from '../../base/legal-date.ts';
import { remember } from '../../base/remember.ts';
import type { Alternative, AsOf, ProvisionAnswer, RuleAnswer, Turning } from '../../model/answers.ts';
import type { ActLife, BodyLaw, BoundIndex, MethodologyLaw } from '../../model/body-law.ts';
import type { ActId } from '../../model/ids.ts';
import { areWordsHeld, isOfMethodology, textHeld } from '../law/text-held.ts';
import { absenceOn } from './body-existence.ts';
import { neverBound, provisionAnswers } from './provision-answer.ts';
import { ruleAnswer } from './rule-answer.ts';
import { alternativesOf, turningOf } from './turning.ts';
import type { Scene } from './unit-verdict.ts';
import { newScene } from './unit-verdict.ts';
import type { Question, Verdict } from './verdict.ts';
import { boundAt, marksOfAct, verdictOnAct } from './verdict.ts';

/** An answer without what is made for every question anew: its words, the day itself, and what dangles on it. */
export interface PreparedAnswer {
  readonly answer: Omit<AsOf, 'query' | 'reason' | 'diagnostics'>;
  /** The methodology that the answer is about; null where none is known to apply. */
  readonly methodology: MethodologyLaw | null;
}

/** A rule of replaced words is left out when the new words give the same rule; one of a deleted or expired unit stays listed. */
function withoutReplaced(answers: readonly RuleAnswer[]): RuleAnswer[] {
  const alive = new Set(answers.filter((rule) => rule.status !== 'ceased').map((rule) => rule.id));
  return answers.filter((rule) => rule.status !== 'ceased' || !alive.has(rule.id));
}

/** Returns the answer for one day and act, as far as it is the same on all days of one print (`day-print.ts`). Cost: linear in units and rules. */
export function prepareAnswer(q: Question, act: ActId | undefined): PreparedAnswer {
  const { law, date } = q;
  const verdicts = new Map(law.acts.map((entry) => [entry.id, verdictOnAct(q, entry)]));
  const methodology = chooseMethodology(q, verdicts, act);
  const scene = methodology ? sceneOf(q, methodology, verdicts) : null;
  const provisions = scene ? provisionAnswers(scene) : [];
  const known = textState(scene, provisions);
  const isLost = known === 'unknown' && !provisions.some(mayHaveWords);
  const rules = scene === null || isLost ? [] : rulesOf(scene);
  const absence = scene === null ? null : absenceOn(law, date);
  const doubtful = <T extends Standable>(entry: T): T => (absence === null ? entry : inDoubt(entry));
  const answer: PreparedAnswer['answer'] = {
    schema: 'adisteme/asof/1',
    body: { id: law.body.id, names: law.body.names },
    ...doubtful(bodyVerdict(scene, law, date, provisions)),
    act: scene ? actReference(scene.act) : null,
    amendedBy: scene ? amendingActs(q, verdicts, scene) : [],
    text: known,
    restUnknown: scene?.methodology.restUnknown ?? false,
    rulesUnknown: scene !== null && isLost,
    ...neighbours(q, verdicts, scene),
    methodologies: otherMethodologies(q, verdicts),
    turning: scene ? topTurning(scene, provisions).map((entry) => (isLost ? withoutWords(entry) : entry)) : [],
    alternatives: scene
      ? topAlternatives(scene, provisions).map((entry) => (isLost ? { ...entry, state: unheld(entry.state) } : entry))
      : [],
    provisions: provisions.map(doubtful),
    rules: rules.map(doubtful),
  };
  return { answer, methodology: scene?.methodology ?? null };
}

function rulesOf(scene: Scene): RuleAnswer[] {
  const units = new Map(scene.methodology.units.map((unit) => [unit.id, unit]));
  return withoutReplaced(scene.methodology.rules.flatMap((rule) => ruleAnswer(scene, rule, units) ?? []));
}

type Standable = Pick<ProvisionAnswer, 'status' | 'certainty'>;

/** What had ceased or not begun stays so; that something applied to a body which may not have existed is not said. */
function inDoubt<T extends Standable>(entry: T): T {
  const isPast = entry.status === 'ceased' || entry.status === 'no-act' || entry.status === 'not-yet-effective';
  return isPast ? entry : { ...entry, status: 'undetermined', certainty: 'undetermined' };
}

export function sceneOf(q: Question, methodology: MethodologyLaw, verdicts: ReadonlyMap<ActId, Verdict>): Scene | null {
  const act = q.law.acts.find((entry) => entry.id === methodology.act);
  const actVerdict = verdicts.get(methodology.act);
  return act && actVerdict ? newScene({ q, act, actVerdict, methodology, children: childrenOf(methodology) }) : null;
}

/** The one that applies or may apply; of several the youngest; else the last that did. */
export function chooseMethodology(
  q: Question,
  verdicts: ReadonlyMap<ActId, Verdict>,
  act: ActId | undefined,
): MethodologyLaw | null {
  if (act !== undefined) return q.law.methodologies.find((entry) => entry.act === act) ?? null;
  const weight = (entry: MethodologyLaw): number => {
    const outlooks = verdicts.get(entry.act)?.outlooks ?? [];
    if (outlooks.some((outlook) => isInEffect(outlook.standing))) return 2;
    return outlooks.some((outlook) => outlook.standing.status === 'ceased') ? 1 : 0;
  };
  let best: MethodologyLaw | null = null;
  for (const entry of q.law.methodologies)
    if (weight(entry) > 0 && (!best || weight(entry) >= weight(best))) best = entry;
  return best;
}

function otherMethodologies(q: Question, verdicts: ReadonlyMap<ActId, Verdict>): AsOf['methodologies'] {
  const applying = q.law.methodologies.filter((entry) =>
    verdicts.get(entry.act)?.outlooks.some((outlook) => isInEffect(outlook.standing)),
  );
  return applying.map(({ act, scope }) => ({ act, scope }));
}

/** Its title is told in the language of the question, which what is prepared does not know. */
function actReference(act: ActLife): AsOf['act'] {
  return { id: act.id, held: act.held, title: null, adopted: act.adopted, number: act.number };
}

/** The acts that brought some state of a unit, with the moments at which they did. */
const authorsOf = remember(({ units }: MethodologyLaw): ReadonlyMap<ActId, ReadonlySet<BoundIndex>> => {
  const authors = new Map<ActId, Set<BoundIndex>>();
  for (const { states } of units) {
    for (const { by, from } of states) authors.set(by.act, (authors.get(by.act) ?? new Set()).add(from));
  }
  return authors;
});

function amendingActs(q: Question, verdicts: ReadonlyMap<ActId, Verdict>, { act: base, methodology }: Scene): ActId[] {
  // An act that changes several methodologies says of one in its heading that it amends it.
  const authors = authorsOf(methodology);
  const isAuthor = (id: ActId): boolean =>
    [...(authors.get(id) ?? [])].some((from) => q.positions[from]?.position === 'after');
  return q.law.acts
    .filter((act) => act.role !== 'approve' && (act.amends === base.id || isAuthor(act.id)))
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
  date: LegalDate,
  provisions: readonly ProvisionAnswer[],
): Pick<AsOf, 'status' | 'certainty' | 'basis'> {
  if (!scene) {
    // Adopted and not yet effective is told by the documents; before the first known act nobody here knows what applied.
    const isAdopted = law.acts.some((act) => act.role === 'approve' && act.adopted !== null && act.adopted <= date);
    return isAdopted
      ? { status: 'not-yet-effective', certainty: 'certain', basis: [] }
      : { status: 'no-act', certainty: 'undetermined', basis: [] };
  }
  const { actVerdict } = scene;
  const top = provisions.filter((entry) => entry.status !== 'ceased' && !isOfLostText(entry, scene.act.id));
  return {
    status: actVerdict.status,
    certainty: weakest(
      actVerdict.certainty,
      ...top.map((entry) => (entry.certainty === 'certain' ? 'certain' : entry.certainty)),
    ),
    basis: [...actVerdict.basis],
  };
}

/** The lost text of the act itself may have had such a unit or not: that makes the act that applied no less sure. */
function isOfLostText(entry: ProvisionAnswer, act: ActId): boolean {
  const isOpen = entry.status === 'undetermined' && entry.state === 'unknown' && entry.alternatives.length === 0;
  return isOpen && entry.introducedBy.act === act;
}

/** The act may be known while the words of its edition are not. */
function unheld(state: Alternative['state']): Alternative['state'] {
  return state === 'text' ? 'unknown' : state;
}

function withoutWords(turning: Turning): Turning {
  const { then, otherwise } = turning;
  return {
    ...turning,
    then: { ...then, state: unheld(then.state) },
    otherwise: { ...otherwise, state: unheld(otherwise.state) },
  };
}

/** Says whether some answer about a unit of the methodology has words. */
function mayHaveWords(entry: ProvisionAnswer): boolean {
  return (
    isOfMethodology(entry.id) &&
    (entry.state === 'text' || entry.alternatives.some((alternative) => alternative.state === 'text'))
  );
}

/** Whether the words of a unit are known wherever it applies; null where it applies in no case. */
function isKnown({ status, state, alternatives }: ProvisionAnswer): boolean | null {
  const isInDoubt = status === 'undetermined' && alternatives.length === 0;
  const isSettled = status === 'applies' || status === 'suspended' || isInDoubt;
  return areWordsHeld({ state: isSettled ? state : 'absent', readings: alternatives });
}

function textState(scene: Scene | null, provisions: readonly ProvisionAnswer[]): AsOf['text'] {
  if (!scene) return 'unknown';
  const known = provisions.filter((entry) => isOfMethodology(entry.id)).map(isKnown);
  const { restUnknown, units } = scene.methodology;
  if (known.every((value) => value === null)) {
    const isHeld = units.some((unit) => unit.states.some((state) => state.state === 'text'));
    return scene.actVerdict.status === 'ceased' && isHeld && !restUnknown ? 'complete' : 'unknown';
  }
  const count = (value: boolean): number => known.filter((entry) => entry === value).length;
  return textHeld(count(true), count(false), restUnknown);
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
  const open = openActs(q);
  const isOpen = (turning: Turning) => open.has(turning.act);
  for (const turnings of moved.values()) {
    const whole = turnings.length === topLevel.length && turnings[0] !== undefined;
    own.push(...(whole && turnings[0] ? [{ ...turnings[0], scope: null }] : turnings));
  }
  // What is really open comes before what a presumption settles.
  return [...own.filter(isOpen), ...own.filter((turning) => !isOpen(turning))];
}

/** Returns the acts whose missing date leaves a moment open on the day. */
export function openActs(q: Question): Set<ActId> {
  const open = q.law.bounds.filter((_, index) => q.positions[index]?.position === 'inside');
  return new Set(open.flatMap((bound) => bound.needs.map((need) => need.act)));
}

/** Until the act takes effect the one that it repeals goes on: its words, where nothing else is held, are unknown. */
function withPredecessor(scene: Scene, entry: Alternative): Alternative {
  if (entry.status !== 'not-yet-effective' && entry.status !== 'in-force-not-effective') return entry;
  const before = scene.q.law.acts.find(
    (act) => act.role === 'approve' && act.ceased === scene.act.commencement && act.id !== scene.act.id,
  );
  return before ? { ...entry, status: 'applies', state: before.held ? 'text' : 'unknown', by: before.id } : entry;
}

function topAlternatives(scene: Scene, provisions: readonly ProvisionAnswer[]): Alternative[] {
  const own = alternativesOf(scene.q, scene.actVerdict);
  if (own.length > 0) return own.map((entry) => withPredecessor(scene, entry));
  const topLevel = provisions.filter((entry) => !entry.id.includes('__'));
  const [first] = topLevel;
  const key = (entry: ProvisionAnswer) =>
    JSON.stringify(entry.alternatives.map(({ when, status, state }) => ({ when, status, state })));
  const allAlike =
    first !== undefined && first.alternatives.length > 0 && topLevel.every((entry) => key(entry) === key(first));
  return allAlike ? first.alternatives.map((entry) => ({ ...entry, text: null, texts: null })) : [];
}
