import { unitStandings } from '../amend/point-in-time.ts';
import type { BodyLaw, MethodologyLaw, Position, RuleTimeline, UnitTimeline } from '../model/body-law.ts';
import type { ProvisionId } from '../model/ids.ts';
import type { Bound } from '../model/lifecycle.ts';
import type { Rule, RuleFile, Timeline } from '../model/rule-graph.ts';
import { writeYaml } from '../yaml/yaml-doc.ts';

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
      unitStandings(unit, positions).some((standing) => standing.stateIndex === need.state && standing.state === 'text')
    );
  });
}

/** Returns the folder of a methodology's rule files: `<body>/<date>_<number>`, under the body that adopted it. */
export function ruleFolderOf(act: string): string {
  const [body = '', adopted = '', number = ''] = act.split('/');
  return `${body}/${adopted}_${number}`;
}

function boundOf(law: BodyLaw, index: number | null): Bound | null {
  return index === null ? null : (law.bounds[index] ?? null);
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

/**
 * Returns the rule files of one methodology by path relative to the rules folder: one for every edition whose words are held, and
 * `timeline.yaml` with all editions. Same input, same bytes: sorted by code point, LF, fixed width.
 */
export function ruleFilesOf(law: BodyLaw, methodology: MethodologyLaw): Map<string, string> {
  const files = new Map<string, string>();
  const folder = ruleFolderOf(methodology.act);
  const [body = ''] = methodology.act.split('/');
  methodology.editions.forEach((edition, index) => {
    if (edition.words === 'unknown') return;
    const file: RuleFile = {
      schema: 'adisteme/rules/1',
      body,
      act: methodology.act,
      edition: { by: edition.by, from: boundOf(law, edition.from) ?? unbounded(), until: boundOf(law, edition.until) },
      rules: rulesOfEdition(law, methodology, index),
    };
    files.set(`${folder}/${edition.name}.yaml`, writeYaml(file));
  });
  files.set(`${folder}/timeline.yaml`, writeYaml(timelineOf(law, methodology, body)));
  return files;
}

function unbounded(): Bound {
  return {
    earliest: '1991-12-16',
    latest: null,
    latestIfDuty: null,
    exact: null,
    formula: null,
    words: null,
    needs: [],
  };
}

function timelineOf(law: BodyLaw, methodology: MethodologyLaw, body: string): Timeline {
  return {
    schema: 'adisteme/timeline/1',
    body,
    act: methodology.act,
    editions: methodology.editions.map((edition) => ({
      edition: edition.name,
      by: edition.by,
      words: edition.words,
      from: boundOf(law, edition.from) ?? unbounded(),
      until: boundOf(law, edition.until),
      begins: edition.by === methodology.act ? `adopted by ${edition.by}` : `changed by ${edition.by}`,
      ends: edition.ends,
      touched: [...edition.touched],
    })),
  };
}
