// Hand-made labels of two documents: a rule of the mapped type at the same point with the same numbers and grade order.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Rule } from '../../src/model/rule-graph.ts';
import type { DocumentName } from './helpers/documents.ts';
import { extractDocument } from './helpers/documents.ts';

interface Label {
  readonly doc: string;
  readonly id: string;
  readonly type: string;
  readonly params: unknown;
  readonly point: string;
  readonly evidence: string;
}

/** test/gold keeps the labels' own names; validity is a matter of the lifecycle, not a rule. */
const TYPES: Readonly<Record<string, string>> = {
  'majority/tie-break': 'vote',
  'secretary-votes': 'secretary',
  'max-indicators-per-competency': 'max-indicators',
  'competencies-list': 'competencies',
  'who-is-evaluated-how': 'method',
  'commission-decisions': 'decision-options',
};
const UNITS: Readonly<Record<string, string>> = { 'working-days': 'working-day', 'calendar-days': 'calendar-day' };

const labels = (JSON.parse(readFileSync('test/gold/rules.json', 'utf8')) as { rules: Label[] }).rules.filter(
  (label) => label.type !== 'validity',
);

/** "4, paragraph 2" is point_4__para_2; "31, 32" are two points; "act 3 2)" is a subpoint of the decree. */
function idsOf(point: string): string[] {
  const act = /^act (\d+) (\d+)\)/.exec(point);
  if (act) return [`act__point_${act[1]}__sub_${act[2]}`];
  const text = point.replace(/^new /, '');
  const sub = /^(\d+), subpoint (\d+)\)/.exec(text);
  if (sub) return [`point_${sub[1]}__sub_${sub[2]}`];
  const paragraph = /^(\d+), paragraph (\d+)/.exec(text);
  if (paragraph)
    return [paragraph[2] === '1' ? `point_${paragraph[1]}` : `point_${paragraph[1]}__para_${paragraph[2]}`];
  return [...text.matchAll(/\d+/g)].slice(0, /appendix/.test(text) ? 1 : 9).map(([number]) => `point_${number}`);
}

/** Every number, unit, fraction and grade that the label gives, as words that the rule's params must hold too. */
function factsOf(label: Label): string[] {
  const facts: string[] = [];
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'number') facts.push(String(value));
    else if (key === 'unit' && typeof value === 'string') facts.push(UNITS[value] ?? value);
    else if (key === 'fraction' && typeof value === 'string') facts.push(value);
    else if ((key === 'grade' || key === 'gradeMet' || key === 'gradeUnmet') && typeof value === 'string')
      facts.push(value);
    else if (key === 'list' && Array.isArray(value)) facts.push(...(value as string[]));
    else if (value !== null && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value)) if (name !== 'count') walk(inner, name);
    }
  };
  walk(label.params, '');
  return label.type === 'competency-threshold' ? ['3/4', ...facts.filter((fact) => !/^\d$/.test(fact))] : facts;
}

function holds(rule: Rule, label: Label): boolean {
  const text = JSON.stringify(rule.params);
  if (label.type === 'grade-by-kpi-count') return gradesInOrder(rule, label);
  return factsOf(label).every((fact) =>
    /^\d+$/.test(fact) ? new RegExp(`[":]${fact}[",}]`).test(text) : text.includes(fact),
  );
}

function gradesInOrder(rule: Rule, label: Label): boolean {
  if (rule.type !== 'grade-by-kpi-count' || rule.params.onAll === null) return false;
  const wanted = (label.params as { achieved: string; of: number; grade: string }[]).map(({ grade }) => grade);
  const steps = [rule.params.onAll, ...rule.params.bands].sort((a, b) => a.rank - b.rank);
  const counts = rule.params.bands.map(({ min, max, maxInclusive }) =>
    min === null && !maxInclusive ? `0-${Number(max) - 1}` : min,
  );
  const labelled = (label.params as { achieved: string }[]).slice(1).map(({ achieved }) => achieved);
  return (
    rule.params.of === 5 &&
    steps.map(({ grade }) => grade).join() === wanted.join() &&
    counts.join() === labelled.join()
  );
}

test.each(['001', '003'] as const)(
  'the labelled rules of document %s are found at their points with their numbers',
  (name: DocumentName) => {
    const { rules } = extractDocument(name);
    const missing = labels
      .filter((label) => label.doc.startsWith(name))
      .filter((label) => {
        const ids = idsOf(label.point);
        const type = TYPES[label.type] ?? label.type;
        return !rules.some(
          (rule) => rule.type === type && ids.some((id) => rule.provisions.includes(id)) && holds(rule, label),
        );
      })
      .map((label) => `${label.id} ${label.type} at ${label.point}: ${JSON.stringify(label.params)}`);
    expect(missing).toEqual([]);
  },
);

test('each labelled piece of evidence lies in a quote of some rule', () => {
  const squeeze = (text: string): string => text.replace(/\s+/g, '').replace(/^\d+\.|\d\)/g, '');
  const missing = (['001', '003'] as const).flatMap((name) => {
    const quotes = extractDocument(name).rules.map((rule) =>
      squeeze(rule.citations.map(({ quote }) => quote).join('')),
    );
    return labels
      .filter((label) => label.doc.startsWith(name))
      .filter((label) => !quotes.some((quote) => quote.includes(squeeze(label.evidence))))
      .map((label) => `${label.id} ${label.evidence}`);
  });
  expect(missing).toEqual([]);
});
