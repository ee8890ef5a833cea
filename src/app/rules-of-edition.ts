import { unitStandings } from '../amend/point-in-time.ts';
import type { BodyLaw, MethodologyLaw, Position, RuleTimeline, UnitTimeline } from '../model/body-law.ts';
import type { ProvisionId } from '../model/ids.ts';
import type { Rule } from '../model/rule-graph.ts';

const AFTER: Position = { position: 'after', certainty: 'certain', basis: [] };
const BEFORE: Position = { position: 'before', certainty: 'certain', basis: [] };

/** How everything stood when edition number `count` had just begun and nothing after it. */
function positionsAt(law: BodyLaw, methodology: MethodologyLaw, count: number): Position[] {
  const past = new Set(methodology.editions.slice(0, count + 1).map((edition) => edition.from));
  return law.bounds.map((_, index) => (past.has(index) ? AFTER : BEFORE));
}

function holds(
  rule: RuleTimeline,
  units: ReadonlyMap<ProvisionId, UnitTimeline>,
  positions: readonly Position[],
): boolean {
  return rule.states.every((need) => {
    const unit = units.get(need.unit);
    return (
      unit !== undefined &&
      unitStandings(unit, positions).some(
        (standing) => standing.stateIndex === need.state && standing.state !== 'unknown',
      )
    );
  });
}

function byId(a: { rule: { id: string } }, b: { rule: { id: string } }): number {
  return a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0;
}

/** Returns the rules of one edition by its number, sorted by id. */
export function rulesOfEdition(law: BodyLaw, methodology: MethodologyLaw, index: number): Rule[] {
  const positions = positionsAt(law, methodology, index);
  const units = new Map(methodology.units.map((unit) => [unit.id, unit]));
  return methodology.rules
    .filter((rule) => holds(rule, units, positions))
    .sort(byId)
    .map((rule) => rule.rule);
}
