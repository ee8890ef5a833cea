import { COMPARE, joinSaid } from '../messages/compare-words.ts';
import type { AsOf } from '../model/answers.ts';
import type { Matrix, MatrixCell } from '../model/comparison.ts';
import type { RuleType } from '../model/rule-graph.ts';
import { weakestOf } from './certainty.ts';
import { withLags } from './generation.ts';
import type { MatrixColumn, MatrixRule } from './matrix-column.ts';
import { columnOf } from './matrix-column.ts';
import { titleOf } from './rule-row.ts';
import { jaccard } from './tokens.ts';

type Row = Matrix['rows'][number];

interface Slot {
  readonly type: RuleType;
  readonly key: string;
  readonly first: MatrixRule;
  readonly rules: Map<string, MatrixRule>;
}

/** Rules of one type and key of all bodies: where a body has several, each goes to the row that it is likest to. */
function slotsOf(columns: readonly MatrixColumn[]): Slot[] {
  const slots = new Map<string, Slot[]>();
  for (const { body, rules } of columns) {
    for (const rule of rules) {
      const { key } = rule;
      const { type } = rule.rule;
      const name = `${type}|${key}`;
      const own = slots.get(name) ?? [];
      const free = own.filter((slot) => !slot.rules.has(body));
      const [first] = free;
      // Nearly always there is one row.
      const best = free.length < 2 ? first : free.reduce((a, b) => (likeness(a, rule) >= likeness(b, rule) ? a : b));
      if (best) best.rules.set(body, rule);
      else slots.set(name, [...own, { type, key, first: rule, rules: new Map([[body, rule]]) }]);
    }
  }
  return [...slots.values()].flat();
}

function likeness(slot: Slot, rule: MatrixRule): number {
  return jaccard(slot.first.values(), rule.values());
}

/** Whether any act applies, or may, on the day. */
function hasLaw({ status }: Pick<AsOf, 'status'>): boolean {
  return status === 'applies' || status === 'suspended' || status === 'undetermined' || status === 'contested';
}

function emptyCell({ answer }: MatrixColumn): MatrixCell {
  const blank = { params: null, provision: null, rule: null, citation: null, group: null };
  const { status, text, restUnknown, rulesUnknown, certainty } = answer;
  if (status === 'undetermined' || status === 'contested')
    return { ...blank, state: 'undetermined', certainty: 'undetermined', said: COMPARE.notHeld };
  // What a body has instead of an act that ended, or that is still to come, is not known either.
  if (!hasLaw(answer) || rulesUnknown || restUnknown || text !== 'complete')
    return { ...blank, state: 'unknown', certainty: 'undetermined', said: COMPARE.notHeld };
  return { ...blank, state: 'absent', certainty: weakestOf('presumed', certainty), said: COMPARE.none };
}

function cellOf(column: MatrixColumn, found: MatrixRule | undefined, groups: ReadonlyMap<string, string>): MatrixCell {
  if (!found) return emptyCell(column);
  const { answer, params } = found.rule;
  const open = answer.status === 'undetermined' || answer.status === 'contested';
  return {
    state: open ? 'undetermined' : 'value',
    params: params as Record<string, unknown>,
    provision: answer.provisions[0] ?? null,
    rule: answer.id,
    certainty: open ? 'undetermined' : answer.certainty,
    said: answer.status === 'suspended' ? joinSaid([found.said, COMPARE.suspended], '; ') : found.said,
    citation: answer.citations[0] ?? null,
    group: groups.get(found.printed) ?? null,
  };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A, B, C … by how many bodies have the value, of equals by its text. */
function groupsOf(slot: Slot): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { printed } of slot.rules.values()) counts.set(printed, (counts.get(printed) ?? 0) + 1);
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return new Map(sorted.map(([value], at) => [value, LETTERS[at] ?? `Z${at}`]));
}

function rowOf(slot: Slot, columns: readonly MatrixColumn[]): Row {
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
    title: titleOf(slot.first.rule),
    cells,
    commonest: top >= absent && top > 0 ? 'A' : null,
  };
}

/** What stands in a cell as far as it is known: a group, an absence, or null. */
function settled(cell: MatrixCell | undefined): string | null {
  if (cell?.state === 'value') return cell.group ?? '';
  return cell?.state === 'absent' ? '-' : null;
}

/** What is settled of a body, row by row. */
type Settled = readonly (string | null)[];

/** Bodies of which the same is known in every row: they stand or fall together. */
interface Same {
  readonly cells: Settled;
  readonly bodies: string[];
}

function withSameCells(settledCells: ReadonlyMap<string, Settled>): Same[] {
  const found = new Map<string, Same>();
  for (const [body, cells] of settledCells) {
    const key = cells.join('\n');
    const same = found.get(key);
    if (same) same.bodies.push(body);
    else found.set(key, { cells, bodies: [body] });
  }
  return [...found.values()];
}

/** Bodies that nowhere differ where both are known, if enough is known to say so. */
function alike(settledCells: ReadonlyMap<string, Settled>): Matrix['groups'] {
  const order = new Map([...settledCells.keys()].map((body, at) => [body, at]));
  const byOrder = (a: string, b: string) => (order.get(a) ?? 0) - (order.get(b) ?? 0);
  const groups: { readonly members: Same[]; comparedRows: number }[] = [];
  for (const same of withSameCells(settledCells)) {
    const own = comparable(same.cells, same.cells);
    // Of too few known rows not even the same cells tell that bodies are alike.
    if (!own.isAlike) continue;
    const home = groups.find(({ members }) => members.every(({ cells }) => comparable(same.cells, cells).isAlike));
    const first = home?.members[0];
    if (home && first) {
      home.comparedRows = Math.min(home.comparedRows, comparable(same.cells, first.cells).rows);
      home.members.push(same);
    } else groups.push({ members: [same], comparedRows: own.rows });
  }
  return groups
    .map(({ members, comparedRows }) => ({
      bodies: members.flatMap(({ bodies }) => bodies).sort(byOrder),
      comparedRows,
    }))
    .filter(({ bodies }) => bodies.length > 1);
}

/** Fewer rows than this say nothing about being the same. */
const LEAST_ROWS = 5;

function comparable(left: Settled, right: Settled): { rows: number; isAlike: boolean } {
  let count = 0;
  for (const [at, a] of left.entries()) {
    const b = right[at] ?? null;
    if (a === null || b === null) continue;
    if (a !== b) return { rows: count, isAlike: false };
    count += 1;
  }
  return { rows: count, isAlike: count >= LEAST_ROWS };
}

function distancesOf(
  rows: readonly Row[],
  settledCells: ReadonlyMap<string, Settled>,
  generations: Matrix['generations'],
): Matrix['distances'] {
  return Object.fromEntries(
    [...settledCells].map(([body, cells]) => {
      let [differ, compared, notKnown] = [0, 0, 0];
      for (const [at, row] of rows.entries()) {
        const own = cells[at] ?? null;
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
  return matrixOfColumns(answers.map(columnOf), date);
}

/** Returns the same from columns that were made one by one. Cost: linear in cells where few bodies differ from all others. */
export function matrixOfColumns(columns: readonly MatrixColumn[], date: string): Matrix {
  const bodies = columns.map((column) => column.body);
  const rows = slotsOf(columns).map((slot) => rowOf(slot, columns));
  rows.sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const settledCells = new Map(bodies.map((body) => [body, rows.map((row) => settled(row.cells[body]))]));
  const generations = withLags(new Map(columns.map(({ body, generation }) => [body, generation])));
  return {
    schema: 'adisteme/matrix/1',
    date,
    bodies,
    names: Object.fromEntries(columns.map(({ body, answer }) => [body, answer.body.names])),
    rows,
    groups: alike(settledCells),
    distances: distancesOf(rows, settledCells, generations),
    generations,
    withoutLaw: columns.filter(({ answer }) => !hasLaw(answer)).map(({ body }) => body),
    leftOut: [...new Set(columns.flatMap(({ wordy }) => [...wordy]))].sort(),
    diagnostics: [],
  };
}
