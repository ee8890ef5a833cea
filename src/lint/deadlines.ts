import { findDates } from '../lexicon/dates.ts';
import { COMES_BEFORE, PERIOD_EVENTS } from '../lexicon/lint-terms.ts';
import type { Provision } from '../model/provision.ts';
import type { TypedRule } from '../model/rule-graph.ts';
import type { LintDocument } from './document.ts';
import { rulesOfType, spotOfId, walk } from './document.ts';
import type { Finding } from './finding.ts';
import { find } from './finding.ts';

type Deadline = TypedRule<'deadline'>;

const quoteOf = (rule: Deadline): string => rule.citations[0]?.quote ?? '';

/** The notice of an appraisal is due no earlier than the appraisal itself. */
function checkEqual(document: LintDocument, deadlines: readonly Deadline[]): Finding[] {
  return deadlines.flatMap((first) => {
    const later = COMES_BEFORE[first.params.what];
    if (later === undefined || first.params.direction !== 'after') return [];
    const duty = deadlines.find(
      ({ params }) =>
        later.includes(params.what) &&
        params.unit === first.params.unit &&
        params.from === first.params.from &&
        params.direction === 'after' &&
        first.params.amount >= params.amount,
    );
    if (!duty) return [];
    const [at = ''] = first.provisions;
    const [other = ''] = duty.provisions;
    const data = { amount: String(first.params.amount), other, otherAmount: String(duty.params.amount) };
    return [
      find('LINT_DEADLINE_EQUAL', spotOfId(document, at), {
        found: quoteOf(first),
        expected: quoteOf(duty),
        others: [spotOfId(document, other)],
        data,
      }),
    ];
  });
}

interface Period {
  readonly from: string;
  readonly until: string;
}

/** A period that a title or point fixes by its two days; null when it names none or more than one. */
function periodOf(text: string, document: LintDocument): Period | null {
  const dates = findDates(text, document.lang).flatMap(({ date }) => (date === null ? [] : [date]));
  const [from, until] = dates;
  return dates.length === 2 && from !== undefined && until !== undefined && from < until ? { from, until } : null;
}

/** The chapter or section of new or held text with its title, for the units below it. */
function headedUnits(document: LintDocument): { readonly heading: string; readonly root: Provision }[] {
  return [...document.units.values()].flatMap((unit) =>
    (unit.kind === 'chapter' || unit.kind === 'section') && unit.heading !== null
      ? [{ heading: unit.heading, root: unit }]
      : [],
  );
}

/** A term that runs from the start of a period which lay in the past when the act was adopted. */
function checkPast(document: LintDocument, deadlines: readonly Deadline[]): Finding[] {
  const { adopted } = document.expression.frontMatter;
  if (adopted === null) return [];
  return headedUnits(document).flatMap(({ heading, root }) => {
    const period = periodOf(heading, document);
    if (period === null || period.until >= adopted) return [];
    const below = new Set<string>();
    walk(root, (unit) => {
      below.add(unit.id);
      return true;
    });
    return deadlines.flatMap((rule) => {
      const [at = ''] = rule.provisions;
      if (!below.has(at) || rule.params.from === null || !PERIOD_EVENTS.has(rule.params.from)) return [];
      const data = { from: period.from, until: period.until, adopted, chapter: root.id };
      return [
        find('LINT_DEADLINE_PAST', spotOfId(document, at), {
          found: quoteOf(rule),
          others: [spotOfId(document, root.id)],
          data,
        }),
      ];
    });
  });
}

/** A sunset on a day that the words do not place in or out, or one before the act was adopted. */
function checkSunsets(document: LintDocument): Finding[] {
  const { adopted } = document.expression.frontMatter;
  const byPlace = new Map<string, { date: string; isContested: boolean; units: string[] }>();
  for (const edit of document.edits) {
    if (edit.until === null || edit.sourceProvision === null) continue;
    const key = `${edit.sourceProvision} ${edit.until.date}`;
    const known = byPlace.get(key) ?? {
      date: edit.until.date,
      isContested: edit.until.inclusive === 'contested',
      units: [],
    };
    known.units.push(edit.target.path.join('/'));
    byPlace.set(key, known);
  }
  return [...byPlace].flatMap(([key, { date, isContested, units }]) => {
    const at = spotOfId(document, key.split(' ')[0] ?? '');
    const found = document.units.get(at.provision ?? '')?.own.text ?? '';
    const data = { date, units: units.join(', '), adopted: adopted ?? '' };
    return [
      ...(adopted !== null && date <= adopted ? [find('LINT_SUNSET_PAST', at, { found, data })] : []),
      ...(isContested ? [find('LINT_SUNSET_CONTESTED', at, { found, data })] : []),
    ];
  });
}

/**
 * Returns terms that cannot be kept. Codes: LINT_DEADLINE_EQUAL, LINT_DEADLINE_PAST, LINT_SUNSET_PAST, LINT_SUNSET_CONTESTED.
 */
export function checkDeadlines(document: LintDocument): Finding[] {
  const deadlines = rulesOfType(document, 'deadline');
  return [...checkEqual(document, deadlines), ...checkPast(document, deadlines), ...checkSunsets(document)];
}
