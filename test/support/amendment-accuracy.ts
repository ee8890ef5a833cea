// Measures the reading of the labelled amending clauses, per operation; used by the tests and by `npm run accuracy`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readEditsOfText } from '../../src/amend/try.ts';
import type { Lang } from '../../src/model/ids.ts';
import type { Commencement } from '../../src/model/lifecycle.ts';

interface LabelEdit {
  readonly op: string;
  readonly at: string | readonly string[];
  readonly from?: string | readonly string[];
  readonly to?: string | readonly string[];
  readonly position?: string;
  readonly everywhere?: boolean;
  readonly new?: string;
  readonly units?: readonly string[];
  readonly annex?: string | readonly string[];
  readonly until?: string;
  readonly inclusive?: boolean | 'contested';
  readonly only?: Lang;
  readonly effective?: string;
  readonly formula?: string;
}

export interface LabelledClause {
  readonly t: string;
  readonly e: readonly LabelEdit[];
  readonly c?: readonly string[];
  readonly not?: readonly (string | null)[];
  readonly doubt?: boolean;
  readonly locked?: boolean;
}

/** An edit in a form in which label and reading are compared. */
type Flat = Readonly<Record<string, unknown>>;

export interface ClauseResult {
  readonly lang: Lang;
  readonly clause: LabelledClause;
  readonly ops: readonly string[];
  readonly isExact: boolean;
  /** Wrong, and nothing tells so. */
  readonly isSilent: boolean;
  readonly expected: unknown;
  readonly found: unknown;
}

const FOLDER = join(import.meta.dirname, '..', 'gold');

export function readLabelledClauses(lang: Lang): LabelledClause[] {
  return parse(readFileSync(join(FOLDER, `amendment-clauses.${lang}.yaml`), 'utf8')).clauses;
}

function asList<T>(value: T | readonly T[] | undefined): readonly (T | null)[] {
  if (value === undefined) return [null];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

function expandLabel(label: LabelEdit): Flat[] {
  const places = asList(label.at);
  const [from, to, annexes] = [asList(label.from), asList(label.to), asList(label.annex)];
  const count = Math.max(from.length, to.length);
  const isNew = label.op === 'replace-unit' || label.op === 'insert-unit';
  return places.flatMap((at, place) =>
    Array.from({ length: count }, (_, pair) => ({
      op: label.op,
      at,
      from: from[pair] ?? null,
      to: to[pair] ?? null,
      position: label.position ?? null,
      everywhere: label.everywhere ?? false,
      newText: label.new ?? null,
      units: label.units ?? (isNew && at !== '' ? [at] : []),
      annex: annexes[annexes.length === 1 ? 0 : place] ?? null,
      until: label.until ? `${label.until} ${label.inclusive ?? 'contested'}` : null,
      only: label.only ?? null,
      effective: label.effective ?? null,
      formula: label.formula ?? null,
    })),
  );
}

function formulaOf(commencement: Commencement | undefined): string | null {
  if (!commencement || commencement.from === null) return null;
  const months = commencement.plusMonths > 0 ? `+${commencement.plusMonths} m` : '';
  return `${commencement.from}${months}${commencement.plusDays > 0 ? `+${commencement.plusDays} d` : ''}`;
}

function flatten(text: string, lang: Lang): { edits: Flat[]; contexts: string[]; not: string[]; doubted: boolean } {
  const { value, diagnostics } = readEditsOfText(text, lang);
  const edits = value.edits.map((edit, at) => ({
    op: edit.op,
    at: edit.target.path.join('/'),
    from: edit.words?.from ?? null,
    to: edit.words?.to ?? null,
    position: edit.words?.position ?? null,
    everywhere: edit.words?.everywhere ?? false,
    newText: edit.newText,
    units: edit.newUnits,
    annex: edit.fromAnnex,
    until: edit.until ? `${edit.until.date} ${edit.until.inclusive}` : null,
    only: edit.languageOnly,
    effective: edit.effective?.exact ?? null,
    formula: formulaOf(value.commencements.find((one) => one.edit === at)?.commencement),
  }));
  return {
    edits,
    contexts: value.contexts.map((context) => context.path.join('/')),
    not: value.notUnderstood.map((one) => one.reach?.join('/') ?? ''),
    doubted: diagnostics.some((one) => one.severity !== 'info' && one.code !== 'AMEND_NEW_TEXT_MISSING'),
  };
}

/** Returns how one labelled clause is read. */
export function measureClause(clause: LabelledClause, lang: Lang): ClauseResult {
  const read = flatten(clause.t, lang);
  const expected = {
    edits: clause.e.flatMap(expandLabel),
    contexts: clause.c ?? (read.edits.length > 0 ? read.contexts : []),
    not: (clause.not ?? []).map((one) => one ?? ''),
    doubted: clause.doubt === true || (clause.not ?? []).length > 0,
  };
  const isExact = JSON.stringify(read) === JSON.stringify(expected);
  const isSameEdits = JSON.stringify(read.edits) === JSON.stringify(expected.edits);
  const ops = [...new Set(clause.e.map((edit) => edit.op))];
  return {
    lang,
    clause,
    ops: ops.length > 0 ? ops : [clause.not ? 'not-understood' : clause.c ? 'context' : 'nothing'],
    isExact,
    isSilent: !isExact && !read.doubted && (!isSameEdits || expected.doubted),
    expected,
    found: read,
  };
}

export interface AmendmentAccuracy {
  readonly results: readonly ClauseResult[];
  readonly perOperation: Readonly<
    Record<string, { readonly exact: number; readonly all: number; readonly silent: number }>
  >;
  readonly exact: number;
  readonly all: number;
  readonly silent: number;
}

/** Returns exact readings per operation over the labelled clauses of both languages; `locked` clauses only when asked for. */
export function measureAmendmentAccuracy(which: 'open' | 'locked' = 'open'): AmendmentAccuracy {
  const results = (['kk', 'ru'] as const).flatMap((lang) =>
    readLabelledClauses(lang)
      .filter((clause) => (clause.locked === true) === (which === 'locked'))
      .map((clause) => measureClause(clause, lang)),
  );
  const perOperation: Record<string, { exact: number; all: number; silent: number }> = {};
  for (const result of results) {
    for (const op of result.ops) {
      const row = perOperation[`${result.lang} ${op}`] ?? { exact: 0, all: 0, silent: 0 };
      row.all += 1;
      if (result.isExact) row.exact += 1;
      if (result.isSilent) row.silent += 1;
      perOperation[`${result.lang} ${op}`] = row;
    }
  }
  return {
    results,
    perOperation,
    exact: results.filter((one) => one.isExact).length,
    all: results.length,
    silent: results.filter((one) => one.isSilent).length,
  };
}

/** Returns the figures as lines of text. */
export function printAmendmentAccuracy(accuracy: AmendmentAccuracy): string {
  const rows = Object.entries(accuracy.perOperation)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, row]) => `  ${name.padEnd(28)} ${row.exact}/${row.all}${row.silent > 0 ? `  silent ${row.silent}` : ''}`,
    );
  const share = ((100 * accuracy.exact) / accuracy.all).toFixed(1);
  return [
    `amending clauses: ${accuracy.exact}/${accuracy.all} exact (${share} %), ${accuracy.silent} silent`,
    ...rows,
  ].join('\n');
}
