import { compareRational, parseRational } from '../base/rational.ts';
import type { Rule } from '../model/rule-graph.ts';
import type { LintDocument } from './document.ts';
import { rulesOfType, spotOfId } from './document.ts';
import type { Finding } from './finding.ts';
import { find } from './finding.ts';

const at = (rule: Pick<Rule, 'provisions'>): string => rule.provisions[0] ?? '';
const quoteOf = (rule: Pick<Rule, 'citations'>): string => rule.citations[0]?.quote ?? '';
const isInAnnex = (rule: Pick<Rule, 'provisions'>): boolean => at(rule).startsWith('annex_');

/** One point fixes how many KPIs a plan has, another grades by another number of them. */
function checkKpiCounts(document: LintDocument): Finding[] {
  return rulesOfType(document, 'kpi-count').flatMap((count) => {
    const { min, max } = count.params;
    return rulesOfType(document, 'grade-by-kpi-count').flatMap((grade) => {
      const { of } = grade.params;
      if (of === null || (of >= min && (max === null || of <= max))) return [];
      const data = {
        planned: max === min ? String(min) : `${min}–${max ?? '∞'}`,
        graded: String(of),
        other: at(grade),
      };
      const others = [spotOfId(document, at(grade))];
      return [
        find('LINT_KPI_COUNTS_DIFFER', spotOfId(document, at(count)), {
          found: quoteOf(count),
          expected: quoteOf(grade),
          others,
          data,
        }),
      ];
    });
  });
}

interface Range {
  readonly rule: Pick<Rule, 'provisions' | 'citations'>;
  readonly min: string | null;
  readonly max: string | null;
}

/** A range whose lower end lies above its upper one. */
function checkReversed(document: LintDocument): Finding[] {
  const ranges: Range[] = [
    ...rulesOfType(document, 'kpi-count').map((rule) => ({
      rule,
      min: String(rule.params.min),
      max: rule.params.max === null ? null : String(rule.params.max),
    })),
    ...rulesOfType(document, 'respondents').map((rule) => ({
      rule,
      min: rule.params.min === null ? null : String(rule.params.min),
      max: rule.params.max === null ? null : String(rule.params.max),
    })),
    ...rulesOfType(document, 'score-range').map((rule) => ({ rule, min: rule.params.min, max: rule.params.max })),
  ];
  return ranges.flatMap(({ rule, min, max }) => {
    const [low, high] = [min === null ? null : parseRational(min), max === null ? null : parseRational(max)];
    if (low === null || high === null || compareRational(low, high) <= 0) return [];
    return [
      find('LINT_RANGE_REVERSED', spotOfId(document, at(rule)), {
        found: quoteOf(rule),
        data: { min: min ?? '', max: max ?? '' },
      }),
    ];
  });
}

/** Marks may be given that lie outside the scale by which they are graded. */
function checkScaleRange(document: LintDocument): Finding[] {
  const scales = rulesOfType(document, 'grade-scale').filter(
    (rule) => !isInAnnex(rule) && rule.params.bands.some((band) => band.min !== null || band.max !== null),
  );
  const [scale] = scales;
  // With several scales it is not known here which marks each grades.
  if (scales.length !== 1 || !scale) return [];
  const { bands } = scale.params;
  if (bands.some((band) => band.max === null)) return [];
  const tops = bands
    .flatMap((band) => (band.max === null ? [] : [parseRational(band.max)]))
    .filter((value) => value !== null);
  const top = tops.reduce((a, b) => (compareRational(a, b) >= 0 ? a : b), tops[0] ?? { n: 0n, d: 1n });
  return rulesOfType(document, 'score-range').flatMap((range) => {
    const max = parseRational(range.params.max);
    if (max === null || tops.length === 0 || compareRational(max, top) <= 0) return [];
    const highest =
      bands.find((band) => band.max !== null && compareRational(parseRational(band.max) ?? top, top) === 0)?.max ?? '';
    const data = { max: range.params.max, top: highest, other: at(scale) };
    const others = [spotOfId(document, at(scale))];
    return [find('LINT_MARKS_BEYOND_SCALE', spotOfId(document, at(range)), { found: quoteOf(range), others, data })];
  });
}

/** A competency has more indicators for one group of categories than the point allows. */
function checkIndicators(document: LintDocument): Finding[] {
  const [limit] = rulesOfType(document, 'max-indicators');
  if (!limit) return [];
  const over = rulesOfType(document, 'indicators').filter(({ params }) => params.effective.length > limit.params.max);
  const [first, ...rest] = over;
  if (!first) return [];
  const data = {
    max: String(limit.params.max),
    count: String(over.length),
    most: String(Math.max(...over.map(({ params }) => params.effective.length))),
  };
  const others = [...rest.map((rule) => spotOfId(document, at(rule))), spotOfId(document, at(limit))];
  return [find('LINT_INDICATORS_OVER', spotOfId(document, at(first)), { found: quoteOf(limit), others, data })];
}

/** An instruction gives a new annex one number, its header another. */
function checkAnnexLabels(document: LintDocument): Finding[] {
  return document.edits.flatMap((edit) => {
    const label =
      edit.target.path.length === 1 && edit.target.path[0]?.startsWith('annex:')
        ? edit.target.path[0].slice('annex:'.length)
        : null;
    if (label === null || edit.fromAnnex === null || edit.sourceProvision === null) return [];
    const annex = document.units.get(`act__annex_${edit.fromAnnex}`);
    if (annex?.amendedLabel === undefined || annex.amendedLabel === label) return [];
    const data = { ordered: label, printed: annex.amendedLabel, from: edit.fromAnnex };
    const others = [spotOfId(document, annex.id)];
    return [
      find('LINT_ANNEX_LABELS_DIFFER', spotOfId(document, edit.sourceProvision), {
        found: edit.target.citedAs,
        others,
        data,
      }),
    ];
  });
}

/**
 * Returns numbers of one act that do not fit each other. Codes: LINT_KPI_COUNTS_DIFFER, LINT_RANGE_REVERSED, LINT_MARKS_BEYOND_SCALE,
 * LINT_INDICATORS_OVER, LINT_ANNEX_LABELS_DIFFER.
 */
export function checkNumbers(document: LintDocument): Finding[] {
  return [
    ...checkKpiCounts(document),
    ...checkReversed(document),
    ...checkScaleRange(document),
    ...checkIndicators(document),
    ...checkAnnexLabels(document),
  ];
}
