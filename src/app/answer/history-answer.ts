import type { Standing } from '../../amend/point-in-time.ts';
import { childrenOf, fullWords, unitStandings } from '../../amend/point-in-time.ts';
import { diagnose } from '../../base/diagnostic.ts';
import type { Outcome } from '../../base/outcome.ts';
import { outcome } from '../../base/outcome.ts';
import { sayReading } from '../../messages/when.ts';
import type { HistoryAnswer } from '../../model/answers.ts';
import type { BodyLaw, MethodologyLaw, Position, UnitState, UnitTimeline } from '../../model/body-law.ts';
import type { ActId, ProvisionId } from '../../model/ids.ts';
import { provisionIdOfPath } from '../../model/ids.ts';
import type { Bound, Certainty } from '../../model/lifecycle.ts';
import { isContainer } from '../as-of/unit-verdict.ts';
import { actProblem } from './as-of-answer.ts';

/** Returns the states of the methodology, or of one unit of it, in order of time; runs in the browser too. **Diagnostics:** USE_ACT_UNKNOWN, USE_PROVISION_UNKNOWN. */
export function historyOf(law: BodyLaw, address: string | null, act: string | null): Outcome<HistoryAnswer | null> {
  const wrong = actProblem(law, act ?? undefined);
  if (wrong) return outcome(null, [wrong]);
  const methodologies = law.methodologies.filter((entry) => act === null || entry.act === act);
  if (address === null)
    return outcome(
      answerOf(
        law,
        null,
        methodologies.flatMap((entry) => editionStates(law, entry)),
      ),
    );
  const id = provisionIdOfPath(address);
  const states = methodologies.flatMap((methodology) =>
    methodology.units.filter((unit) => unit.id === id).flatMap((unit) => unitStates(law, methodology, unit)),
  );
  if (states.length > 0) return outcome(answerOf(law, id, states));
  return outcome(null, [
    diagnose(
      'USE_PROVISION_UNKNOWN',
      `"${address}" is not a unit that the held documents of ${law.body.id} know.`,
      {},
      { found: address },
    ),
  ]);
}

function answerOf(law: BodyLaw, provision: string | null, states: HistoryAnswer['states']): HistoryAnswer {
  return { schema: 'adisteme/history/1', body: law.body.id, provision, states };
}

function boundAt(law: BodyLaw, index: number | null): Bound | null {
  return index === null ? null : (law.bounds[index] ?? null);
}

/** A moment known to the day is certain; a window is not. */
function certaintyOf(bound: Bound | null): Certainty {
  if (bound === null || bound.exact !== null) return 'certain';
  return bound.contested === true ? 'contested' : 'undetermined';
}

/** Said only where it is not that of words that are applied. */
function statusOf(isSuspended: boolean): { readonly status?: 'suspended' } {
  return isSuspended ? { status: 'suspended' } : {};
}

/** Whether the act as a whole is suspended from that moment on. */
function isSuspendedFrom(law: BodyLaw, act: ActId, { earliest: day }: Bound): boolean {
  const stretches = law.acts.find(({ id }) => id === act)?.suspended ?? [];
  return stretches.some(({ from, until }) => {
    const [begin, end] = [boundAt(law, from), boundAt(law, until)];
    return begin !== null && day >= begin.earliest && (end === null || day < end.earliest);
  });
}

function editionStates(law: BodyLaw, methodology: MethodologyLaw): HistoryAnswer['states'] {
  return methodology.editions.flatMap((edition) => {
    const from = boundAt(law, edition.from);
    if (!from) return [];
    const state = edition.words === 'unknown' ? ('unknown' as const) : ('text' as const);
    const by = { act: edition.by, provision: null };
    const until = boundAt(law, edition.until);
    return [
      {
        edition: edition.name,
        from,
        until,
        state,
        texts: null,
        by,
        certainty: certaintyOf(from),
        words: edition.words,
        touched: edition.touched,
        ends: edition.ends,
        ...statusOf(isSuspendedFrom(law, methodology.act, from)),
      },
    ];
  });
}

const AFTER: Position = { position: 'after', certainty: 'certain', basis: [] };
const BEFORE: Position = { position: 'before', certainty: 'certain', basis: [] };

/** The unit with all that its words consist of; a chapter or an annex is told by its own words alone. */
function membersOf(unit: UnitTimeline, children: ReadonlyMap<ProvisionId, readonly UnitTimeline[]>): UnitTimeline[] {
  if (isContainer(unit.kind)) return [unit];
  return [unit, ...(children.get(unit.id) ?? []).flatMap((child) => membersOf(child, children))];
}

/** Moments at which anything in the unit changes, in order of time, with what begins then. */
function cutsOf(law: BodyLaw, members: readonly UnitTimeline[]): { bound: number; state: UnitState }[] {
  const cuts = new Map<number, UnitState>();
  for (const state of members.flatMap((member) => member.states))
    if (!cuts.has(state.from)) cuts.set(state.from, state);
  const day = (bound: number): string => law.bounds[bound]?.earliest ?? '';
  return [...cuts].map(([bound, state]) => ({ bound, state })).sort((a, b) => (day(a.bound) < day(b.bound) ? -1 : 1));
}

function unitStates(law: BodyLaw, methodology: MethodologyLaw, unit: UnitTimeline): HistoryAnswer['states'] {
  const ceased = law.acts.find((act) => act.id === methodology.act)?.ceased ?? null;
  const children = childrenOf(methodology);
  const cuts = cutsOf(law, membersOf(unit, children));
  const states: HistoryAnswer['states'] = [];
  cuts.forEach(({ bound, state }, at) => {
    const from = boundAt(law, bound);
    const past = new Set(cuts.slice(0, at + 1).map((cut) => cut.bound));
    const positions = law.bounds.map((_, index) => (past.has(index) ? AFTER : BEFORE));
    const own = unit.states.findLast((entry) => past.has(entry.from));
    if (!from || !own) return;
    const words = (member: UnitTimeline) => unitStandings(member, positions)[0] as Standing;
    const texts = own.state === 'text' ? (isContainer(unit.kind) ? own.own : fullWords(unit, words, children)) : null;
    const readings = own.readings.map((entry) => sayReading(entry.reading, 'en'));
    const last = states[states.length - 1];
    if (
      last &&
      last.state === own.state &&
      (last['status'] === 'suspended') === own.suspended &&
      JSON.stringify(last.texts) === JSON.stringify(texts) &&
      readings.length === 0
    )
      return;
    if (last) states[states.length - 1] = { ...last, until: from };
    const by = own.from === bound ? own.by : state.by;
    const told = { ...(readings.length > 0 ? { readings } : {}), ...statusOf(own.suspended) };
    states.push({
      from,
      until: boundAt(law, ceased),
      state: own.state,
      texts,
      by,
      certainty: own.doubt === null && own.isEvidenced ? certaintyOf(from) : 'undetermined',
      ...told,
    });
  });
  return states;
}
