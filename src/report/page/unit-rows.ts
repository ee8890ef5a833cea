import { printWord } from '../../messages/compare-print.ts';
import type { InterfaceLang } from '../../messages/interface-lang.ts';
import { label } from '../../messages/labels.ts';
import { unitName } from '../../messages/unit-names.ts';
import { sayWhen } from '../../messages/when.ts';
import type { Diff, UnitRow, WordRun } from '../../model/comparison.ts';
import { escapeHtml } from '../escape.ts';
import { sayCell } from '../print-diff.ts';
import { htmlTable } from './frame.ts';

/** Words between two changes that are longer are cut in the middle, so that a changed word of a long unit is found. */
const LONGEST_EQUAL = 400;

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

function equal(text: string): string {
  const half = LONGEST_EQUAL / 2;
  if (text.length <= LONGEST_EQUAL) return lines(text);
  return `${lines(text.slice(0, half).toWellFormed())} … ${lines(text.slice(-half).toWellFormed())}`;
}

/** The words of one side: those that the other lacks are marked. White space stays outside the mark. */
function sideWords(runs: readonly WordRun[], op: '-' | '+'): string {
  const tag = op === '-' ? 'del' : 'ins';
  return runs
    .filter((run) => run.op === '=' || run.op === op)
    .map((run) => {
      if (run.op === '=') return equal(run.text);
      const words = run.text.trim();
      const [before, after] = [/^\s/u.test(run.text) ? ' ' : '', /\s$/u.test(run.text) ? ' ' : ''];
      return words === '' ? ' ' : `${before}<${tag}>${lines(words)}</${tag}>${after}`;
    })
    .join('');
}

/** A unit that the other side lacks bears the mark at its edge: a whole page of struck words cannot be read. */
function wholeUnit(runs: readonly WordRun[], op: '-' | '+'): string {
  const tag = op === '-' ? 'del' : 'ins';
  return `<${tag} class="whole">${lines(
    runs
      .map((run) => run.text)
      .join('')
      .trim(),
  )}</${tag}>`;
}

function names(ids: readonly string[], lang: InterfaceLang): string {
  return ids.map((id) => escapeHtml(unitName(id, lang))).join(' + ');
}

function sideCell(ids: readonly string[], row: UnitRow, op: '-' | '+', diff: Diff, lang: InterfaceLang): string {
  if (ids.length === 0) return `<td><span class="small">${escapeHtml(printWord('absent', lang))}</span></td>`;
  const isWhole = row.words.length > 0 && row.words.every((run) => run.op === op);
  const said = isWhole ? wholeUnit(row.words, op) : sideWords(row.words, op);
  const settled = row.words.length === 0 ? settledWords(row, op) : said;
  const words = settled === '' ? '' : `<div lang="${diff.text.lang ?? lang}">${settled}</div>`;
  return `<td><span class="name">${names(ids, lang)}</span>${words}${possible(row, op, diff, lang)}</td>`;
}

/** The words of the side that is settled, told against the first possible words of the other. */
function settledWords(row: UnitRow, op: '-' | '+'): string {
  const side = op === '-' ? 'left' : 'right';
  if (row.alternatives.some((entry) => entry.side === side)) return '';
  const against = row.alternatives.find((entry) => entry.words.length > 0);
  return against === undefined ? '' : sideWords(against.words, op);
}

/** The possible words of an open unit, each with what they turn on. */
function possible(row: UnitRow, op: '-' | '+', diff: Diff, lang: InterfaceLang): string {
  const side = op === '-' ? 'left' : 'right';
  return row.alternatives
    .filter((entry) => entry.side === side)
    .map((entry) => {
      const words =
        entry.text === null
          ? escapeHtml(label(`state.${entry.state}`, lang))
          : `<div lang="${diff.text.lang ?? lang}">${entry.words.length > 0 ? sideWords(entry.words, op) : lines(entry.text)}</div>`;
      return `<p class="small">? ${escapeHtml(sayWhen(entry.when, lang))}</p>${words}`;
    })
    .join('');
}

function kindCell(row: UnitRow, lang: InterfaceLang): string {
  const kind = `<span class="name">${escapeHtml(printWord(`unit.${row.kind}`, lang))}</span>`;
  const cell = row.cell === null ? '' : `<br>${escapeHtml(sayCell(row.cell, lang))}`;
  const sure =
    row.sure || row.likeness === 0 ? '' : `<br><span class="badge">${escapeHtml(printWord('notSure', lang))}</span>`;
  const certainty = `<br><span class="badge">${escapeHtml(label(`certainty.${row.certainty}`, lang))}</span>`;
  return `<td>${kind}${cell}${sure}${certainty}</td>`;
}

/** Returns the words side by side, unit by unit and cell by cell; units that only stand elsewhere are listed without their words. */
export function unitTable(diff: Diff, lang: InterfaceLang): string {
  const told = diff.provisions.filter((row) => row.kind !== 'same' && row.kind !== 'moved');
  const rows = told.map(
    (row) =>
      `<tr>${kindCell(row, lang)}${sideCell(row.left, row, '-', diff, lang)}${sideCell(row.right, row, '+', diff, lang)}</tr>`,
  );
  const head = [printWord('kind', lang), printWord('left', lang), printWord('right', lang)];
  const moved = diff.provisions.filter((row) => row.kind === 'moved');
  const list = moved.map((row) => `<li>${names(row.left, lang)} → ${names(row.right, lang)}</li>`).join('\n');
  const title = `${printWord('unit.moved', lang)} (${moved.length})`;
  return [
    ...(rows.length === 0 ? [] : [htmlTable(head, rows, [18, 41, 41])]),
    ...(moved.length === 0 ? [] : [`<h3>${escapeHtml(title)}</h3>\n<ul>\n${list}\n</ul>`]),
  ].join('\n');
}
