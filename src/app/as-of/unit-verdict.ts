import type { Standing, World } from '../../amend/point-in-time.ts';
import {
  actStandings,
  certaintyOf,
  fullWords,
  mergeBasis,
  momentsOf,
  underAct,
  unitStandings,
  weakest,
  worldsOf,
} from '../../amend/point-in-time.ts';
import type { ActLife, BoundIndex, MethodologyLaw, Position, UnitTimeline } from '../../model/body-law.ts';
import type { ProvisionId } from '../../model/ids.ts';
import type { Outlook, Question, Verdict } from './verdict.ts';
import { marksOfAct, weigh } from './verdict.ts';

export interface Scene {
  readonly q: Question;
  readonly act: ActLife;
  readonly actVerdict: Verdict;
  readonly methodology: MethodologyLaw;
  readonly children: ReadonlyMap<ProvisionId, readonly UnitTimeline[]>;
  readonly told: Told;
}

/** How the act and its units stand in one world. */
interface ToldWorld {
  readonly fates: readonly Standing[];
  readonly units: Map<UnitTimeline, readonly Standing[]>;
}

/**
 * What was told of the units by now, for all that ask for their parents or children. It is held by the scene alone: the collector lets go
 * of it at once, while of a thousand laws asked one after another it would copy again and again what hangs on weak maps.
 */
interface Told {
  readonly moments: Map<UnitTimeline, readonly BoundIndex[]>;
  readonly worlds: Map<readonly Position[], ToldWorld>;
}

/** Returns a scene in which nothing was told yet; a scene that is changed in any part is made anew. */
export function newScene(parts: Omit<Scene, 'told'>): Scene {
  return { ...parts, told: { moments: new Map(), worlds: new Map() } };
}

/** Returns the same scene in which every unit has only its own words. */
export function withoutChildren(scene: Scene): Scene {
  return newScene({ ...scene, children: new Map() });
}

export function isContainer(kind: string): boolean {
  return kind === 'chapter' || kind === 'section' || kind === 'annex' || kind === 'part' || kind === 'table';
}

/** Moments that decide about a unit and, unless it is a container, about everything under it. */
function momentsUnder(scene: Scene, unit: UnitTimeline): readonly BoundIndex[] {
  const { moments: known } = scene.told;
  const seen = known.get(unit);
  if (seen !== undefined) return seen;
  const below = isContainer(unit.kind) ? [] : (scene.children.get(unit.id) ?? []);
  const moments = [...momentsOf(unit), ...below.flatMap((child) => momentsUnder(scene, child))];
  known.set(unit, moments);
  return moments;
}

function worldOf({ act, q, told: { worlds } }: Scene, positions: readonly Position[]): ToldWorld {
  const known = worlds.get(positions);
  if (known) return known;
  const made = { fates: actStandings(act, positions, q.date), units: new Map() };
  worlds.set(positions, made);
  return made;
}

/** How a unit stands in one world: one standing, or several where the sources leave a reading open. */
export function standingsIn(scene: Scene, unit: UnitTimeline, positions: readonly Position[]): readonly Standing[] {
  const { fates, units } = worldOf(scene, positions);
  const known = units.get(unit);
  if (known) return known;
  const own = unitStandings(unit, positions);
  const joined =
    fates.length > 1 && own.length > 1 ? own : fates.flatMap((fate) => own.map((standing) => underAct(standing, fate)));
  units.set(unit, joined);
  return joined;
}

export function outlooksIn(scene: Scene, unit: UnitTimeline, world: World): Outlook[] {
  return standingsIn(scene, unit, world.positions).map((standing) => {
    const first = (other: UnitTimeline): Standing =>
      other === unit ? standing : (standingsIn(scene, other, world.positions)[0] ?? standing);
    const text =
      standing.state !== 'text' ? null : isContainer(unit.kind) ? null : fullWords(unit, first, scene.children);
    return { standing, text, world };
  });
}

/** Returns the verdict on a unit with all under it: how it stands and its words in every world that is open. */
export function verdictOnUnit(scene: Scene, unit: UnitTimeline): Verdict {
  const marks = [...marksOfAct(scene.act), ...momentsUnder(scene, unit)];
  const outlooks = worldsOf(scene.q.positions, marks).flatMap((world) => outlooksIn(scene, unit, world));
  const own = certaintyOf(momentsOf(unit), scene.q.positions);
  const verdict = weigh(scene.q, outlooks, own.certainty, own.basis);
  const state = verdict.settled?.standing.stateIndex == null ? null : unit.states[verdict.settled.standing.stateIndex];
  // Whatever became of its words, a unit of an act that has ceased has ceased.
  const isOver = [scene.actVerdict, verdict].every(({ settled }) => settled?.standing.status === 'ceased');
  if (!isOver && state && (state.doubt !== null || !state.isEvidenced))
    return { ...verdict, status: 'undetermined', certainty: 'undetermined' };
  if (!verdict.settled || verdict.settled.standing.status === 'ceased') return verdict;
  const act = scene.actVerdict;
  const certainty = act.settled ? weakest(verdict.certainty, act.certainty) : verdict.certainty;
  return { ...verdict, certainty, basis: mergeBasis(verdict.basis, act.basis) };
}
