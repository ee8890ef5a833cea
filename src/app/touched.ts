import type { AddAnswer } from '../model/add-answer.ts';
import type { BodyLaw, MethodologyLaw, UnitTimeline } from '../model/body-law.ts';
import type { ActId } from '../model/ids.ts';

export interface Touched {
  readonly touches: AddAnswer['touches'];
  readonly undetermined: readonly string[];
}

/** Returns what differs in the law of the body once the act is in it. */
export function touchedBy(before: BodyLaw | null, after: BodyLaw, act: ActId): Touched {
  const provisions = new Set<string>();
  const rules = new Set<string>();
  const undetermined = new Set<string>();
  for (const methodology of after.methodologies) {
    const old = before?.methodologies.find((entry) => entry.act === methodology.act) ?? null;
    const life = after.acts.find((entry) => entry.id === methodology.act);
    // An act that ends or may end another touches every unit of it.
    const [isEnded, isInDoubt] = [life?.ceasedBy === act, life?.openFrom?.by === act];
    for (const unit of changedUnits(before, old, after, methodology)) provisions.add(unit);
    for (const unit of isEnded || isInDoubt ? methodology.units : []) provisions.add(unit.id);
    for (const rule of isEnded || isInDoubt ? methodology.rules : []) rules.add(rule.rule.id);
    for (const unit of isInDoubt ? methodology.units : []) undetermined.add(unit.id);
    const known = new Set(old?.rules.map((rule) => JSON.stringify(rule.rule)) ?? []);
    for (const rule of methodology.rules) if (!known.has(JSON.stringify(rule.rule))) rules.add(rule.rule.id);
    for (const unit of methodology.units) {
      if (
        unit.states.some(
          (state) =>
            state.by.act === act && (state.doubt !== null || state.readings.length > 0 || state.state === 'unknown'),
        )
      )
        undetermined.add(unit.id);
    }
  }
  const life = after.acts.find((entry) => entry.id === act);
  const from = life ? (after.bounds[life.commencement] ?? null) : null;
  return { touches: { provisions: [...provisions], rules: [...rules], from }, undetermined: [...undetermined] };
}

/** A later act also shows that an earlier one was in effect by then (latestIfNoted): that moves no unit. */
function momentOf(law: BodyLaw, index: number | null): unknown {
  if (index === null) return null;
  const { latestIfNoted: _, ...bound } = law.bounds[index] ?? { latestIfNoted: null };
  return bound;
}

function printUnit(law: BodyLaw, unit: UnitTimeline): string {
  return JSON.stringify(
    unit.states.map((state) => ({ ...state, from: momentOf(law, state.from), until: momentOf(law, state.until) })),
  );
}

function changedUnits(
  before: BodyLaw | null,
  old: MethodologyLaw | null,
  after: BodyLaw,
  methodology: MethodologyLaw,
): string[] {
  const known = new Map(before === null ? [] : (old?.units ?? []).map((unit) => [unit.id, printUnit(before, unit)]));
  return methodology.units.filter((unit) => known.get(unit.id) !== printUnit(after, unit)).map((unit) => unit.id);
}
