import { COMPARE } from '../messages/compare-words.ts';
import type { Said } from '../messages/interface-lang.ts';
import type { AsOf } from '../model/answers.ts';
import type { Matrix, MatrixCell } from '../model/comparison.ts';
import type { RuleType } from '../model/rule-graph.ts';
import { weakestOf } from './certainty.ts';
import { facetsOf } from './facets-of.ts';
import { generationOf, withLags } from './generation.ts';
import type { LivingRule } from './living-rule.ts';
import { livingRules } from './living-rule.ts';
import { keyOf } from './rule-key.ts';
import { describeRule, titleOf } from './rule-row.ts';
import { jaccard } from './tokens.ts';

type Row = Matrix['rows'][number];
/** Values of another body mean the same only without point numbers and words of a language. */
const SCOPE = { sameBody: false, lang: null } as const;

interface Column {
  readonly body: string;
  readonly answer: AsOf;
  readonly rules: readonly LivingRule[];
}

interface Slot {
  readonly type: RuleType;
  readonly key: string;
  readonly first: LivingRule;
  readonly rules: Map<string, LivingRule>;
}

/** What the rule says, in one line that is equal where the rules are. */
function printedValue(rule: LivingRule): string {
  return facetsOf(rule, SCOPE)
    .filter((entry) => entry.isWords !== true)
    .map((entry) => `${entry.name}=${entry.value ?? ''}`)
    .sort()
    .join(';');
}

function values(rule: LivingRule): string[] {
  return facetsOf(rule, SCOPE).flatMap(
    (entry) => entry.items?.map((item) => item.id) ?? [`${entry.name}=${entry.value}`],
  );
}

/** Rules of one type and key of all bodies: where a body has several, each goes to the row that it is likest to. */
function slotsOf(columns: readonly Column[]): Slot[] {
  const slots = new Map<string, Slot[]>();
  for (const { body, rules } of columns) {
    for (const rule of rules) {
      const key = keyOf(rule);
      if (key === null) continue;
      const name = `${rule.type}|${key}`;
      const own = slots.get(name) ?? [];
      const free = own.filter((slot) => !slot.rules.has(body));
      const best = free.reduce<Slot | null>(
        (a, b) => (a !== null && likeness(a, rule) >= likeness(b, rule) ? a : b),
        null,
      );
      if (best) best.rules.set(body, rule);
      else slots.set(name, [...own, { type: rule.type, key, first: rule, rules: new Map([[body, rule]]) }]);
    }
  }
  return [...slots.values()].flat();
}

function likeness(slot: Slot, rule: LivingRule): number {
  return jaccard(values(slot.first), values(rule));
}

/** Whether any act applies, or may, on the day. */
function hasLaw({ status }: AsOf): boolean {
  return status === 'applies' || status === 'suspended' || status === 'undetermined' || status === 'contested';
}

function emptyCell({ answer }: Column): MatrixCell {
  const blank = { params: null, provision: null, rule: null, citation: null, group: null };
  const { status, text, restUnknown, rulesUnknown, certainty } = answer;
  if (status === 'undetermined' || status === 'contested')
    return { ...blank, state: 'undetermined', certainty: 'undetermined', said: COMPARE.notHeld };
  // What a body has instead of an act that ended, or that is still to come, is not known either.
  if (!hasLaw(answer) || rulesUnknown || restUnknown || text !== 'complete')
    return { ...blank, state: 'unknown', certainty: 'undetermined', said: COMPARE.notHeld };
  return { ...blank, state: 'absent', certainty: weakestOf('presumed', certainty), said: COMPARE.none };
}

function cellOf(column: Column, rule: LivingRule | undefined, groups: ReadonlyMap<string, string>): MatrixCell {
  if (!rule) return emptyCell(column);
  const { answer, params } = rule;
  const open = answer.status === 'undetermined' || answer.status === 'contested';
  const said: Said = describeRule(rule, SCOPE);
  return {
    state: open ? 'undetermined' : 'value',
    params: params as Record<string, unknown>,
    provision: answer.provisions[0] ?? null,
    rule: answer.id,
    certainty: open ? 'undetermined' : answer.certainty,
    said,
    citation: answer.citations[0] ?? null,
    group: groups.get(printedValue(rule)) ?? null,
  };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A, B, C … by how many bodies have the value, of equals by its text. */
function groupsOf(slot: Slot): Map<string, string> {
  const counts = new Map<string, number>();
  for (const rule of slot.rules.values()) counts.set(printedValue(rule), (counts.get(printedValue(rule)) ?? 0) + 1);
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return new Map(sorted.map(([value], at) => [value, LETTERS[at] ?? `Z${at}`]));
}

function rowOf(slot: Slot, columns: readonly Column[]): Row {
  const groups = groupsOf(slot);
  const cells = Object.fromEntries(
    columns.map((column) => [column.body, cellOf(column, slot.rules.get(column.body), groups)]),
  );
  const known = Object.values(cells).filter((cell) => cell.state === 'value' || cell.state === 'absent');
  const absent = known.filter((cell) => cell.state === 'absent').length;
  const top = known.filter((cell) => cell.group === 'A').length;
  return {
    type: slot.type,
    key: slot.key,
    title: titleOf(slot.first),
    cells,
    commonest: top >= absent && top > 0 ? 'A' : null,
  };
}

/** What stands in a cell as far as it is known: a group, an absence, or null. */
function settled(cell: MatrixCell | undefined): string | null {
  if (cell?.state === 'value') return cell.group ?? '';
  return cell?.state === 'absent' ? '-' : null;
}

/** Bodies that nowhere differ where both are known, if enough is known to say so. */
function alike(rows: readonly Row[], bodies: readonly string[]): Matrix['groups'] {
  const groups: { bodies: string[]; comparedRows: number }[] = [];
  for (const body of bodies) {
    const home = groups.find((group) => group.bodies.every((other) => comparable(rows, body, other).isAlike));
    if (home) {
      home.comparedRows = Math.min(
        home.comparedRows || Number.MAX_SAFE_INTEGER,
        comparable(rows, body, home.bodies[0] ?? '').rows,
      );
      home.bodies.push(body);
    } else groups.push({ bodies: [body], comparedRows: 0 });
  }
  return groups.filter((group) => group.bodies.length > 1);
}

/** Fewer rows than this say nothing about being the same. */
const LEAST_ROWS = 5;

function comparable(rows: readonly Row[], left: string, right: string): { rows: number; isAlike: boolean } {
  let count = 0;
  for (const row of rows) {
    const [a, b] = [settled(row.cells[left]), settled(row.cells[right])];
    if (a === null || b === null) continue;
    if (a !== b) return { rows: count, isAlike: false };
    count += 1;
  }
  return { rows: count, isAlike: count >= LEAST_ROWS };
}

function distancesOf(
  rows: readonly Row[],
  bodies: readonly string[],
  generations: Matrix['generations'],
): Matrix['distances'] {
  return Object.fromEntries(
    bodies.map((body) => {
      let [differ, compared, notKnown] = [0, 0, 0];
      for (const row of rows) {
        const own = settled(row.cells[body]);
        if (own === null) notKnown += 1;
        else {
          compared += 1;
          if (own !== (row.commonest ?? '-')) differ += 1;
        }
      }
      return [body, { differ, compared, notKnown, generation: generations[body]?.generation ?? null }];
    }),
  );
}

/**
 * Returns rules by bodies on one date. A rule that is not there is told from one that is not known because words are not held or the
 * law of the day is open; neither counts as a difference. Types that only words can tell apart are left out and named.
 */
export function matrixOf(answers: readonly AsOf[], date: string): Matrix {
  const columns = answers.map((answer): Column => ({ body: answer.body.id, answer, rules: livingRules(answer.rules) }));
  const bodies = columns.map((column) => column.body);
  const rows = slotsOf(columns).map((slot) => rowOf(slot, columns));
  rows.sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const wordy = new Set(
    columns.flatMap(({ rules }) => rules.filter((rule) => keyOf(rule) === null).map((rule) => rule.type)),
  );
  const generations = withLags(new Map(columns.map(({ body, answer }) => [body, generationOf(answer)])));
  return {
    schema: 'adisteme/matrix/1',
    date,
    bodies,
    names: Object.fromEntries(columns.map(({ body, answer }) => [body, answer.body.names])),
    rows,
    groups: alike(rows, bodies),
    distances: distancesOf(rows, bodies, generations),
    generations,
    withoutLaw: columns.filter(({ answer }) => !hasLaw(answer)).map(({ body }) => body),
    leftOut: [...wordy].sort(),
    diagnostics: [],
  };
}
