import { unitStandings } from '../amend/point-in-time.ts';
import type { Position, RuleTimeline, UnitTimeline } from '../model/body-law.ts';
import type { ProvisionId } from '../model/ids.ts';

type Need = RuleTimeline['states'][number];

/** The units of a methodology, and how everything stood in each of its editions. */
export interface Editions {
  readonly units: ReadonlyMap<ProvisionId, UnitTimeline>;
  readonly positions: readonly (readonly Position[])[];
}

const keyOf = ({ unit, state }: Need): string => `${unit}#${state}`;

/** Says whether the unit is in the state in one edition, whatever the state is. */
function isMet({ unit, state }: Need, { units }: Editions, positions: readonly Position[]): boolean {
  const timeline = units.get(unit);
  return timeline !== undefined && unitStandings(timeline, positions).some(({ stateIndex }) => stateIndex === state);
}

/** Where the units that only the wider rules have are gone, or not there yet. */
function absences(wider: readonly RuleTimeline[], { units }: Editions, positions: readonly Position[]): Need[] {
  const beyond = new Set(wider.flatMap(({ states }) => states.map(({ unit }) => unit)));
  return [...beyond].flatMap((unit) => {
    const timeline = units.get(unit);
    const [standing] = timeline === undefined ? [] : unitStandings(timeline, positions);
    const isAbsent = standing?.state === 'absent' && standing.stateIndex !== null;
    return isAbsent ? [{ unit, state: standing.stateIndex ?? 0 }] : [];
  });
}

/** The rule for the editions in which it stands and none of the wider ones does: what these have beyond it is absent then. */
function whereAlone(rule: RuleTimeline, wider: readonly RuleTimeline[], editions: Editions): RuleTimeline[] {
  const found = new Map<string, RuleTimeline>();
  for (const positions of editions.positions) {
    const stands = (other: RuleTimeline): boolean => other.states.every((need) => isMet(need, editions, positions));
    if (!stands(rule) || wider.some(stands)) continue;
    const states = [...rule.states, ...absences(wider, editions, positions)];
    found.set(states.map(keyOf).join(), { ...rule, states });
  }
  return [...found.values()];
}

/**
 * Returns the rules, each that others have in wider words only for the editions in which the wider words do not stand: a list that an
 * amendment makes longer was a rule before, and one that it makes shorter is a rule after.
 */
export function besideWider(
  rules: readonly RuleTimeline[],
  others: readonly RuleTimeline[],
  editions: Editions,
): RuleTimeline[] {
  const covering = new Map<string, RuleTimeline[]>();
  for (const other of others)
    for (const need of other.states) {
      const key = `${other.rule.type} ${keyOf(need)}`;
      covering.set(key, [...(covering.get(key) ?? []), other]);
    }
  return rules.flatMap((rule) => {
    const [first] = rule.states;
    if (first === undefined) return [];
    const own = new Set(rule.states.map(keyOf));
    const wider = (covering.get(`${rule.rule.type} ${keyOf(first)}`) ?? []).filter(({ states }) => {
      const keys = new Set(states.map(keyOf));
      return keys.size > own.size && [...own].every((key) => keys.has(key));
    });
    return wider.length === 0 ? [rule] : whereAlone(rule, wider, editions);
  });
}
