// Prints a tree and reads it back: what differs, unit by unit.
import type { Expression } from '../../src/model/expression.ts';
import type { Provision } from '../../src/model/provision.ts';
import { parseExpression } from '../../src/parse/index.ts';
import { readMarkdown } from '../../src/read/markdown.ts';
import { printTree } from '../../src/report/print-tree.ts';
import { allUnits, tight } from './same-tree.ts';

/** Words without what Markdown and readers may change: white space; the marks of emphasis are words of a form. */
const isTable = (unit: Provision): boolean => unit.kind === 'table' || unit.kind === 'row';

/** The words of a flattened table stand in the order of the page: which they are counts, the cells hold their order. */
function wordsOf(unit: Provision): string {
  return isTable(unit) ? [...tight(unit.own.text)].sort().join('') : tight(unit.own.text);
}

/** Empty cells at the end of a row say nothing; of a row whose cells could not be told apart only the words are known. */
function cellsOf(unit: Provision, lost: ReadonlySet<string>): string {
  if (lost.has(unit.id)) return '';
  const cells = (unit.cells ?? []).map(({ role, items }) =>
    items.length === 0 ? '' : `${role} ${tight(items.map((item) => item.text).join(''))}`,
  );
  return cells.join('\n').trimEnd();
}

function shown(unit: Provision, lost: ReadonlySet<string>): string {
  return [unit.id, unit.kind, unit.label, tight(unit.heading ?? ''), wordsOf(unit), cellsOf(unit, lost)].join(' | ');
}

function outlineOf(expression: Pick<Expression, 'act' | 'methodology'>, lost: ReadonlySet<string>): string[] {
  return allUnits(expression as Expression).map((unit) => shown(unit, lost));
}

/** Returns the outline of a tree and of what its printed form reads back as. */
export function printedBack(expression: Parameters<typeof printTree>[0]): {
  readonly before: string[];
  readonly after: string[];
  readonly text: string;
  readonly notes: readonly [number, number];
  readonly back: Expression;
} {
  const text = printTree(expression);
  const source = readMarkdown(new TextEncoder().encode(text), { file: 'printed.md', sha256: '' }).value;
  const units = allUnits(expression as Expression);
  const lost = new Set(units.filter((unit) => unit.unrecoverable !== undefined).map((unit) => unit.id));
  const back = parseExpression(source).value;
  return {
    before: outlineOf(expression, lost),
    after: outlineOf(back, lost),
    text,
    back,
    notes: [expression.notes.length, back.notes.length],
  };
}
