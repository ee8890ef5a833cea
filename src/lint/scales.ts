import type { Rational } from '../base/rational.ts';
import { compareRational, parseRational } from '../base/rational.ts';
import type { Band, Rule, TypedRule } from '../model/rule-graph.ts';
import type { LintDocument } from './document.ts';
import { rulesOfType, spotOfId } from './document.ts';
import type { Finding } from './finding.ts';
import { find } from './finding.ts';

interface Step {
  readonly grade: string;
  /** null = unbounded. */
  readonly min: Rational | null;
  readonly max: Rational | null;
  readonly band: Band;
}

function stepsOf(bands: readonly Band[]): Step[] {
  return bands
    .filter((band) => band.min !== null || band.max !== null)
    .map((band) => ({
      grade: band.grade,
      min: band.min === null ? null : parseRational(band.min),
      max: band.max === null ? null : parseRational(band.max),
      band,
    }))
    .sort((a, b) => (a.min === null ? -1 : b.min === null ? 1 : compareRational(a.min, b.min)));
}

interface Seam {
  readonly lower: Step;
  readonly upper: Step;
  /** Below 0 = both hold marks between, above 0 = neither does. */
  readonly kind: 'gap' | 'overlap';
}

function seamOf(lower: Step, upper: Step): Seam | null {
  if (lower.max === null || upper.min === null) return { lower, upper, kind: 'overlap' };
  const order = compareRational(lower.max, upper.min);
  if (order > 0) return { lower, upper, kind: 'overlap' };
  if (order < 0) return { lower, upper, kind: 'gap' };
  if (lower.band.maxInclusive && upper.band.minInclusive) return { lower, upper, kind: 'overlap' };
  return lower.band.maxInclusive || upper.band.minInclusive ? null : { lower, upper, kind: 'gap' };
}

function seamsOf(steps: readonly Step[]): Seam[] {
  return steps.slice(1).flatMap((upper, at) => {
    const lower = steps[at];
    const seam = lower ? seamOf(lower, upper) : null;
    return seam ? [seam] : [];
  });
}

function printGap({ lower, upper }: Seam): string {
  return `${lower.band.max} … ${upper.band.min}`;
}

function printOverlap({ lower, upper }: Seam): string {
  const marks = lower.band.max === upper.band.min ? upper.band.min : `${upper.band.min} … ${lower.band.max ?? '∞'}`;
  return `${marks} ("${lower.grade}" / "${upper.grade}")`;
}

/** The final mark is a mean of marks, so that a mark between two steps is reached in practice. */
function isMean(document: LintDocument): boolean {
  return rulesOfType(document, 'aggregation').some(({ params }) => params.how === 'mean');
}

function quoteOf(rule: Pick<Rule, 'citations'>): string {
  const quotes = rule.citations.map((citation) => citation.quote);
  const withFigures = quotes.filter((quote) => FIGURE.test(quote));
  return (withFigures.length === 0 ? quotes : withFigures).join(' … ');
}

/** Matches `от 4 до 5`, must not match `по градации`. */
const FIGURE = /\d/u;

function checkScale(document: LintDocument, rule: TypedRule<'grade-scale'>): Finding[] {
  const [first = ''] = rule.provisions;
  const seams = seamsOf(stepsOf(rule.params.bands));
  const at = spotOfId(document, first);
  const gaps = seams.filter((seam) => seam.kind === 'gap');
  const overlaps = seams.filter((seam) => seam.kind === 'overlap');
  const found = quoteOf(rule);
  return [
    ...(gaps.length === 0
      ? []
      : [
          find('LINT_SCALE_GAP', at, {
            found,
            data: { marks: gaps.map(printGap).join('; '), mean: isMean(document) ? 'yes' : 'no' },
          }),
        ]),
    ...(overlaps.length === 0
      ? []
      : [find('LINT_SCALE_OVERLAP', at, { found, data: { marks: overlaps.map(printOverlap).join('; ') } })]),
  ];
}

function holds(band: Band, count: Rational): boolean {
  const [min, max] = [
    band.min === null ? null : parseRational(band.min),
    band.max === null ? null : parseRational(band.max),
  ];
  const low = min === null ? 1 : compareRational(count, min);
  const high = max === null ? -1 : compareRational(count, max);
  return (low > 0 || (low === 0 && band.minInclusive)) && (high < 0 || (high === 0 && band.maxInclusive));
}

/** Counts of achieved KPIs are whole, so each is tried. */
function checkCounts(document: LintDocument, rule: TypedRule<'grade-by-kpi-count'>): Finding[] {
  const { of, bands, onAll } = rule.params;
  const [first = ''] = rule.provisions;
  if (of === null || of > 100) return [];
  const gradesOf = (count: number): string[] => {
    const value = parseRational(String(count));
    const grades = value === null ? [] : bands.filter((band) => holds(band, value)).map((band) => band.grade);
    return onAll !== null && count === of ? [onAll.grade, ...grades] : grades;
  };
  const counts = Array.from({ length: of + 1 }, (_, count) => ({ count, grades: gradesOf(count) }));
  const gaps = counts.filter(({ grades }) => grades.length === 0);
  const doubles = counts.filter(({ grades }) => new Set(grades).size > 1);
  const at = spotOfId(document, first);
  const found = quoteOf(rule);
  return [
    ...(gaps.length === 0
      ? []
      : [
          find('LINT_SCALE_GAP', at, { found, data: { marks: gaps.map(({ count }) => count).join('; '), mean: 'no' } }),
        ]),
    ...(doubles.length === 0
      ? []
      : [
          find('LINT_SCALE_OVERLAP', at, {
            found,
            data: { marks: doubles.map(({ count, grades }) => `${count} ("${grades.join('" / "')}")`).join('; ') },
          }),
        ]),
  ];
}

/** Words of two grades that are one word in two forms: міндеттерді, міндеттерін. */
function twoForms(a: string, b: string): readonly [string, string] | null {
  const other = b.split(' ');
  for (const word of a.split(' ')) {
    if (word.length < 7 || other.includes(word)) continue;
    const bent = other.find((each) => each !== word && each.length >= 7 && each.slice(0, -2) === word.slice(0, -2));
    if (bent !== undefined) return [word, bent];
  }
  return null;
}

/** Grades of one scale that put the same words in different forms: whoever writes them down cannot know which is right. */
function checkGradeForms(
  document: LintDocument,
  rule: TypedRule<'grade-scale'> | TypedRule<'grade-by-kpi-count'>,
): Finding[] {
  const grades = rule.params.bands.map((band) => band.grade);
  if (rule.type === 'grade-by-kpi-count' && rule.params.onAll) grades.unshift(rule.params.onAll.grade);
  for (const [at, grade] of grades.entries()) {
    for (const other of grades.slice(at + 1)) {
      const forms = twoForms(grade, other);
      if (!forms) continue;
      const data = { first: grade, other, forms: forms.join(' / ') };
      return [
        find('LINT_GRADES_UNLIKE', spotOfId(document, rule.provisions[0] ?? ''), {
          found: `${grade} | ${other}`,
          data,
        }),
      ];
    }
  }
  return [];
}

/** Returns marks that no step of a scale holds, and marks that two of them hold. Codes: LINT_SCALE_GAP, LINT_SCALE_OVERLAP, LINT_GRADES_UNLIKE. */
export function checkScales(document: LintDocument): Finding[] {
  return [
    ...rulesOfType(document, 'grade-scale').flatMap((rule) => [
      ...checkScale(document, rule),
      ...checkGradeForms(document, rule),
    ]),
    ...rulesOfType(document, 'grade-by-kpi-count').flatMap((rule) => [
      ...checkCounts(document, rule),
      ...checkGradeForms(document, rule),
    ]),
  ];
}
