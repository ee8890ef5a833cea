import type { ActLife, BodyLaw, MethodologyLaw, UnitState, UnitTimeline } from '../model/body-law.ts';
import type { ActId, ProvisionId } from '../model/ids.ts';
import type { Bound } from '../model/lifecycle.ts';
import type { Finding } from './finding.ts';
import { find } from './finding.ts';

/** A finding that only several acts together show, at a unit of one of them. */
export interface LawFinding {
  readonly act: ActId;
  readonly finding: Finding;
}

/** Units named in one message; the rest is counted. */
const NAMED = 12;

function list(ids: readonly ProvisionId[]): string {
  return ids.length <= NAMED ? ids.join(', ') : `${ids.slice(0, NAMED).join(', ')} +${ids.length - NAMED}`;
}

function printMoment(bound: Bound | undefined): string {
  if (!bound) return '?';
  if (bound.exact !== null) return bound.exact;
  const latest = bound.latest ?? bound.latestIfDuty;
  return latest === null || latest === bound.earliest ? bound.earliest : `${bound.earliest} … ${latest}`;
}

/** The act that a base belongs to is not held: nothing but what amendments restate is known of it. */
function checkBase(law: BodyLaw, methodology: MethodologyLaw): LawFinding[] {
  const base = law.acts.find((act) => act.id === methodology.act);
  if (!base || base.held) return [];
  const amending = law.acts.filter((act) => act.held && act.role === 'amend' && act.amends === base.id);
  const cited = methodology.units.filter((unit) => unit.citedOnly).map((unit) => unit.id);
  return amending.map((act) => ({
    act: act.id,
    finding: find(
      'LINT_BASE_ABSENT',
      { provision: 'act__point_1', line: null },
      {
        found: base.titles.kk ?? base.titles.ru ?? base.id,
        data: { base: base.id, units: list(cited) },
      },
    ),
  }));
}

/** The repeal of an amending act leaves open what became of its base; it is told where the repealed act is held. */
function checkFate(law: BodyLaw, act: ActLife): LawFinding[] {
  if (act.openFrom === null) return [];
  const { by } = act.openFrom;
  const amending = law.acts.find((other) => other.amends === act.id && other.ceasedBy === by);
  const at = { provision: amending ? 'act__point_1' : null, line: null };
  return [{ act: amending?.id ?? act.id, finding: find('LINT_FATE_OPEN', at, { data: { base: act.id, by } }) }];
}

/** A later edition is held, the words before it are not. */
function checkEditions(law: BodyLaw, methodology: MethodologyLaw): LawFinding[] {
  const base = law.acts.find((act) => act.id === methodology.act);
  if (!base?.held) return [];
  return methodology.editions.flatMap((edition) => {
    if (edition.words !== 'unknown') return [];
    const data = {
      from: printMoment(law.bounds[edition.from]),
      until: edition.until === null ? '?' : printMoment(law.bounds[edition.until]),
      by: methodology.editions.find((next) => next.from === edition.until)?.by ?? '',
    };
    return [{ act: base.id, finding: find('LINT_EDITION_ABSENT', { provision: null, line: null }, { data }) }];
  });
}

/** The state after which a unit is no more; null while it goes on. */
function endOf(unit: UnitTimeline): UnitState | null {
  const told = unit.states.filter((state) => state.state !== 'absent');
  const last = told[told.length - 1];
  return last?.until !== null && (last?.end === 'sunset' || last?.end === 'deleted') ? last : null;
}

function goesOnAfter(unit: UnitTimeline, end: Bound | undefined, law: BodyLaw): boolean {
  const last = unit.states[unit.states.length - 1];
  if (last?.state !== 'text') return false;
  if (last.until === null) return true;
  return (law.bounds[last.until]?.earliest ?? '') > (end?.latest ?? end?.earliest ?? '');
}

function isWithin(id: ProvisionId, root: ProvisionId, units: ReadonlyMap<ProvisionId, UnitTimeline>): boolean {
  for (let at: ProvisionId | null = id; at !== null; at = units.get(at)?.parent ?? null) if (at === root) return true;
  return false;
}

/** A unit that stays in force cites one that has a known end. */
function checkDangling(law: BodyLaw, methodology: MethodologyLaw): LawFinding[] {
  const units = new Map(methodology.units.map((unit) => [unit.id, unit]));
  const seen = new Set<string>();
  return methodology.citations.flatMap(({ from, to, words }) => {
    const [citing, cited] = [units.get(from), units.get(to)];
    const end = cited ? endOf(cited) : null;
    if (!citing || !end || end.until === null || isWithin(from, to, units) || seen.has(`${from} ${to}`)) return [];
    const bound = law.bounds[end.until];
    if (!goesOnAfter(citing, bound, law)) return [];
    seen.add(`${from} ${to}`);
    const by = citing.states[citing.states.length - 1]?.by.act ?? methodology.act;
    const data = { target: to, since: printMoment(bound), end: end.end ?? '' };
    return [
      { act: by, finding: find('LINT_DANGLES_AFTER_END', { provision: from, line: null }, { found: words, data }) },
    ];
  });
}

/** Returns what only the acts of a body together show. Codes: LINT_BASE_ABSENT, LINT_FATE_OPEN, LINT_EDITION_ABSENT, LINT_DANGLES_AFTER_END. */
export function findInLaw(law: BodyLaw): LawFinding[] {
  const own = law.methodologies.filter((methodology) => methodology.act.startsWith(`${law.body.id}/`));
  return [
    ...own.flatMap((methodology) => [
      ...checkBase(law, methodology),
      ...checkEditions(law, methodology),
      ...checkDangling(law, methodology),
    ]),
    ...law.acts.filter((act) => act.id.startsWith(`${law.body.id}/`)).flatMap((act) => checkFate(law, act)),
  ];
}
