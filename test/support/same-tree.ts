// Compares the tree of a copy in another format with the tree of the text copy: ids, kinds, own words, cells.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Expression } from '../../src/model/expression.ts';
import type { Provision } from '../../src/model/provision.ts';
import type { SourceText } from '../../src/model/source-text.ts';
import { parseExpression } from '../../src/parse/index.ts';
import { readPlainText } from '../../src/read/plain-text.ts';

export const DOCUMENTS = [
  'atyrau-oblast-akimat/2023-06-29_105/kk.txt',
  'kazygurt-district-maslikhat/2018-04-09_28-189-vi/kk.txt',
  'mddiai/2019-11-26_324-nq/kk.txt',
  'aksu-city-akimat/2018-05-04_278-5/ru@2023-04-11.txt',
  'atyrau-city-akimat/2022-02-15_324/kk.txt',
] as const;

export interface TextCopy {
  readonly source: SourceText;
  readonly expression: Expression;
}

export function readTextCopy(document: string): TextCopy {
  const bytes = readFileSync(join(import.meta.dirname, '..', '..', 'corpus', document));
  const source = readPlainText(bytes, { file: document, sha256: '' }).value;
  return { source, expression: parseExpression(source).value };
}

export function allUnits(expression: Expression): Provision[] {
  const walk = (unit: Provision): Provision[] => [unit, ...unit.children.flatMap(walk)];
  return [expression.act, ...(expression.methodology ? [expression.methodology] : [])].flatMap(walk);
}

/** One unit as a line: id, kind, words. The words of a table are those of its cells. */
export function outline(expression: Expression): string[] {
  return allUnits(expression).map((unit) => {
    const isTable = unit.kind === 'table' || unit.kind === 'row';
    return `${unit.id} ${unit.kind} ${isTable ? '' : unit.own.text}`;
  });
}

/** Cells that hold words, by unit. `tight` leaves out white space: a copy may part glued words by itself. */
export function cellsOf(expression: Expression): Record<string, string[]> {
  const cells: Record<string, string[]> = {};
  for (const unit of allUnits(expression)) {
    const words = (unit.cells ?? []).map((cell) => cell.items.map((item) => item.text).join(' '));
    if (words.some((word) => word !== '')) cells[unit.id] = words.filter((word) => word !== '').map(tight);
  }
  return cells;
}

export function tight(text: string): string {
  return text.replace(/\s+/gu, '');
}

export function notesOf(expression: Expression): string[] {
  return expression.notes.map((note) => `${note.event} ${note.target?.join('/')} ${note.text.text}`);
}
