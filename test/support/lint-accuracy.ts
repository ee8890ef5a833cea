import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { check } from '../../src/app/check.ts';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import type { DocumentNumber } from './read-corpus.ts';
import { DOCUMENTS } from './read-corpus.ts';
import { embeddedWorkspace } from './workspace.ts';

const GOLD = join(import.meta.dirname, '..', 'gold');

/** A defect labelled by hand in one document. */
export interface LabelledDefect {
  readonly id: string;
  readonly doc: DocumentNumber;
  readonly kind: string;
  readonly where: string;
  readonly what: string;
}

/** Codes that tell of a defect of each kind; an empty list = a guard, where nothing may be told. */
const CODES_OF_KIND: Readonly<Record<string, readonly string[]>> = {
  'displaced-text': ['READ_LINK_DISPLACED'],
  'glued-by-displacement': ['READ_LINK_DISPLACED'],
  'letter-spaced': ['READ_LETTERS_SPACED'],
  'glued-words': ['READ_WORDS_SPLIT', 'READ_WORDS_GLUED'],
  'broken-word': ['READ_WORD_MENDED', 'READ_WORD_BROKEN'],
  'extraction-artifact': ['READ_FURNITURE_DROPPED'],
  'punctuation-split': ['LINT_MARK_SPLIT'],
  numbering: ['LINT_CHANGES_UNNUMBERED', 'PARSE_LABEL_GAP', 'PARSE_LABEL_DUPLICATE', 'PARSE_MARKER_ODD'],
  'external-text': ['LINT_BASE_ABSENT', 'LINT_MODEL_CITED'],
  'missing-legal-basis': ['LINT_BASIS_NOT_CITED', 'LINT_BASIS_ABSENT'],
  'dangling-reference': ['LINT_DANGLES_AFTER_END', 'CITE_UNRESOLVED'],
  terminology: ['LINT_UNIT_TWO_WORDS', 'LINT_COMPETENCY_NAMES', 'LINT_BODY_SPELLINGS'],
  'ambiguous-term': ['LINT_SUNSET_CONTESTED'],
  'impossible-term': ['LINT_DEADLINE_PAST', 'LINT_SUNSET_PAST'],
  'undefined-term': ['LINT_TERM_UNDEFINED'],
  'contradiction-point-form': ['LINT_FORM_GRADES', 'LINT_FORM_OTHER', 'LINT_FORM_MARKS'],
  'missing-form-part': ['LINT_FORM_UNSIGNED'],
  typo: ['LINT_MISPRINTS', 'LINT_SPACE_MISSING', 'READ_WORDS_SPLIT'],
  'inconsistent-wording': ['LINT_GRADES_UNLIKE'],
  bracket: ['LINT_BRACKET_UNPAIRED'],
  punctuation: ['LINT_HEADING_STOP', 'LINT_LIST_ENDS'],
  'language-mix': ['LINT_FOREIGN_WORD'],
  'not-a-defect-guard': [],
};

/** Kinds that are plain slips of the pen: counted apart. */
const PLAIN = new Set(['typo']);

/** Matches `line 10`, `lines 159-160`, `lines 28-29, 292-293`, must not match `point 43`. */
const LINES = /lines? ([\d\-–, ]+)/u;
/** Matches `point 43`, `points 55-69`, `new point 11`, must not match `act point`. */
const POINTS = /(act )?points? (\d+)(?:-(\d+))?/u;

interface Where {
  readonly lines: readonly number[];
  readonly points: readonly string[];
}

function whereOf({ where }: LabelledDefect): Where {
  const lines: number[] = [];
  for (const part of LINES.exec(where)?.[1]?.split(',') ?? []) {
    const [from = Number.NaN, until = from] = part.split(/[-–]/u).map((each) => Number.parseInt(each.trim(), 10));
    for (let line = from; line <= until; line += 1) lines.push(line);
  }
  const point = POINTS.exec(where);
  const [from, until] = point ? [Number(point[2]), Number(point[3] ?? point[2])] : [1, 0];
  const points = Array.from({ length: until - from + 1 }, (_, at) => `${point?.[1] ? 'act__' : ''}point_${from + at}`);
  return { lines, points };
}

/** A label that names a line is met on it or beside it; one that names a point in it or below it; one that names the act anywhere. */
function isAt(found: Diagnostic, { lines, points }: Where): boolean {
  const places = [found.place, ...found.related];
  if (lines.length === 0 && points.length === 0) return true;
  return places.some(
    ({ line, provision }) =>
      (line !== undefined && lines.some((each) => Math.abs(each - line) <= 2)) ||
      points.some((point) => provision === point || provision?.startsWith(`${point}__`)),
  );
}

export interface LintRecall {
  readonly found: number;
  readonly all: number;
  readonly plainFound: number;
  readonly plainAll: number;
  readonly missed: readonly string[];
  /** Guards at which something is told. */
  readonly wrong: readonly string[];
  readonly guards: number;
}

export function labelledDefects(): LabelledDefect[] {
  const { defects } = JSON.parse(readFileSync(join(GOLD, 'defects.json'), 'utf8')) as {
    defects: (Omit<LabelledDefect, 'doc'> & { doc: string })[];
  };
  return defects.map((defect) => ({ ...defect, doc: defect.doc.slice(0, 3) as DocumentNumber }));
}

/** Returns everything that `check` tells of the embedded corpus. */
export async function checkedCorpus(): Promise<readonly Diagnostic[]> {
  const answer = await check(embeddedWorkspace(), { code: null, errorsOnly: false }, () => {});
  return answer.diagnostics as unknown as Diagnostic[];
}

/** Returns what is told of one of the five documents. */
export function toldOf(checked: readonly Diagnostic[], number: DocumentNumber): Diagnostic[] {
  return checked.filter(({ place }) => place.file === DOCUMENTS[number]);
}

/** Returns how many of the labelled defects are found, and at which guards something is told that should not be. */
export function measureLintRecall(checked: readonly Diagnostic[]): LintRecall {
  const labels = labelledDefects();
  const missed: string[] = [];
  const wrong: string[] = [];
  let [found, count, plainFound, plainAll, guards] = [0, 0, 0, 0, 0];
  for (const label of labels) {
    const told = toldOf(checked, label.doc);
    const codes = CODES_OF_KIND[label.kind];
    if (codes?.length === 0) {
      guards += 1;
      const where = whereOf(label);
      const at = told.filter(
        (each) => each.code === 'READ_LINK_DISPLACED' && where.lines.includes(each.place.line ?? -1),
      );
      if (at.length > 0) wrong.push(label.id);
      continue;
    }
    const isFound = told.some((each) => (codes ?? []).includes(each.code) && isAt(each, whereOf(label)));
    if (PLAIN.has(label.kind)) {
      plainAll += 1;
      plainFound += isFound ? 1 : 0;
    } else {
      count += 1;
      found += isFound ? 1 : 0;
    }
    if (!isFound) missed.push(`${label.id} ${label.kind} ${label.where}: ${label.what}`);
  }
  return { found, all: count, plainFound, plainAll, missed, wrong, guards };
}

/** A structural defect that the held documents alone can show, read by a person (domain reference, chapter 4). */
export interface StructuralDefect {
  readonly doc: DocumentNumber;
  readonly what: string;
  readonly codes: readonly string[];
  /** Unit or line at which it has to be told; left out = anywhere in the document. */
  readonly provision?: string;
  readonly line?: number;
}

/** Returns which of the structural defects of the five documents are found by the stages and the lint. */
export function measureStructuralRecall(checked: readonly Diagnostic[]): {
  readonly found: number;
  readonly all: number;
  readonly missed: readonly string[];
} {
  const text = readFileSync(join(GOLD, 'structural-defects.yaml'), 'utf8');
  const { defects } = parse(text) as { defects: StructuralDefect[] };
  const missed = defects.filter(
    (defect) =>
      !toldOf(checked, defect.doc).some(
        (each) =>
          defect.codes.includes(each.code) && [each.place, ...each.related].some((place) => isPlaceOf(place, defect)),
      ),
  );
  return {
    found: defects.length - missed.length,
    all: defects.length,
    missed: missed.map(({ doc, what }) => `${doc}: ${what}`),
  };
}

function isPlaceOf({ provision, line }: Diagnostic['place'], defect: StructuralDefect): boolean {
  const isUnit =
    defect.provision === undefined ||
    provision === defect.provision ||
    provision?.startsWith(`${defect.provision}__`) === true;
  return isUnit && (defect.line === undefined || Math.abs((line ?? -9) - defect.line) <= 2);
}
