import { foldLetters } from '../lexicon/letters.ts';
import { achievedOrNot, formsOfDocument, hasSignature, ordersSignature } from '../lexicon/lint-forms.ts';
import type { ProvisionId } from '../model/ids.ts';
import type { Provision } from '../model/provision.ts';
import type { TypedRule } from '../model/rule-graph.ts';
import type { LintDocument } from './document.ts';
import { rulesOfType, spotOf, spotOfId, unitOf, walk } from './document.ts';
import type { Finding } from './finding.ts';
import { find } from './finding.ts';

type FormRule = TypedRule<'form'>;

/** All words of a unit and below, in reading order. */
export function textBelow(root: Provision): string {
  const words: string[] = [];
  walk(root, (unit) => {
    words.push(unit.own.text);
    return true;
  });
  return words.join('\n');
}

function sayAnnex(annex: Provision): string {
  return annex.heading ?? annex.form ?? '';
}

/** The point sends to a form of one kind, the annex of that number is of another. */
function checkKind(document: LintDocument, rule: FormRule): Finding[] {
  const [from = ''] = rule.provisions;
  const annex = document.annexes.get(rule.params.annex);
  const expected = formsOfDocument(rule.params.what);
  if (!annex || expected === null || annex.form === null || annex.form === undefined) return [];
  if (expected.includes(annex.form)) return [];
  return [
    find('LINT_FORM_OTHER', spotOfId(document, from), {
      found: rule.citations[0]?.quote ?? '',
      others: [spotOf(document, annex)],
      data: { annex: rule.params.annex, wanted: rule.params.what ?? '', title: sayAnnex(annex) },
    }),
  ];
}

/** Several points that send to one annex for one form are one finding. */
function groupForms(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.data['annex']} ${finding.data['wanted']}`;
    const first = groups.get(key);
    groups.set(key, first ? { ...first, others: [...first.others, finding.at] } : finding);
  }
  return [...groups.values()];
}

/** The document has annexes of its own, but not the one that a point sends to; where the text breaks off, that is the reason. */
function checkPresence(document: LintDocument, rules: readonly FormRule[]): Finding[] {
  if (!document.isWhole || document.annexes.size === 0) return [];
  const absent = rules.filter(({ params }) => params.of === 'model' && !document.annexes.has(params.annex));
  const [first] = absent;
  if (!first) return [];
  const labels = [...new Set(absent.map(({ params }) => params.annex))];
  return [
    find('LINT_FORM_ABSENT', spotOfId(document, first.provisions[0] ?? ''), {
      found: first.citations[0]?.quote ?? '',
      others: absent.slice(1).map((rule) => spotOfId(document, rule.provisions[0] ?? '')),
      data: { annexes: labels.join(', '), held: [...document.annexes.keys()].join(', ') },
    }),
  ];
}

function gradesOf(rule: TypedRule<'grade-scale'> | TypedRule<'grade-by-kpi-count'>): Map<number, string> {
  const grades = new Map(rule.params.bands.map((band) => [band.rank, band.grade]));
  if (rule.type === 'grade-by-kpi-count' && rule.params.onAll)
    grades.set(rule.params.onAll.rank, rule.params.onAll.grade);
  return grades;
}

/** Everything but letters and figures. Matches `", "`, must not match `тиімді`. */
const NO_WORD = /[^\p{L}\p{N}]+/gu;
const wordKey = (text: string): string => foldLetters(text).replace(NO_WORD, '');

function isInAnnex(id: ProvisionId): boolean {
  return id.startsWith('annex_');
}

/** Grade words printed in a form, against those of the points; a form that agrees with any point is in order. */
function checkGrades(document: LintDocument): Finding[] {
  const scales = [...rulesOfType(document, 'grade-scale'), ...rulesOfType(document, 'grade-by-kpi-count')];
  const points = scales.filter((rule) => !isInAnnex(rule.provisions[0] ?? ''));
  const forms = scales.filter((rule) => isInAnnex(rule.provisions[0] ?? ''));
  if (points.length === 0) return [];
  return forms.flatMap((form) => {
    const printed = gradesOf(form);
    const differs = (point: (typeof points)[number]) =>
      [...gradesOf(point)].filter(([rank, grade]) => wordKey(printed.get(rank) ?? '') !== wordKey(grade));
    const candidates = points.map((point) => ({ point, differing: differs(point) }));
    if (candidates.some(({ differing }) => differing.length === 0)) return [];
    const [best] = [...candidates].sort((a, b) => a.differing.length - b.differing.length);
    if (!best || printed.size < 2) return [];
    const pairs = best.differing.map(([rank, grade]) => `"${printed.get(rank) ?? '–'}" / "${grade}"`).join('; ');
    const at = spotOfId(document, form.provisions[0] ?? '');
    const point = spotOfId(document, best.point.provisions[0] ?? '');
    const data = { point: best.point.provisions[0] ?? '', pairs };
    return [find('LINT_FORM_GRADES', at, { found: form.citations[0]?.quote ?? '', others: [point], data })];
  });
}

/** A point that asks for marks on a sheet which knows only "achieved" and "not achieved". */
function checkMarks(document: LintDocument, rules: readonly FormRule[]): Finding[] {
  return rulesOfType(document, 'score-range').flatMap((range) => {
    const [from = ''] = range.provisions;
    const form = rules.find((rule) => rule.provisions[0] === from);
    const annex = form ? document.annexes.get(form.params.annex) : undefined;
    if (!form || !annex) return [];
    const words = achievedOrNot(textBelow(annex), document.lang);
    if (words === null) return [];
    const data = { annex: form.params.annex, min: range.params.min, max: range.params.max, words };
    const found = range.citations[0]?.quote ?? '';
    return [find('LINT_FORM_MARKS', spotOfId(document, from), { found, others: [spotOf(document, annex)], data })];
  });
}

/** The point orders that a sheet be signed; the form has no line for it beside the box of whoever approves. */
function checkSignature(document: LintDocument, rule: FormRule): Finding[] {
  const [from = ''] = rule.provisions;
  const point = unitOf(document, from);
  const annex = document.annexes.get(rule.params.annex);
  if (!point || !annex || rule.params.of !== 'this' || !ordersSignature(point.own.text, document.lang)) return [];
  const body = annex.children.filter((child) => child.kind !== 'stamp');
  if (body.length === 0 || body.some((child) => hasSignature(textBelow(child), document.lang))) return [];
  const data = { annex: rule.params.annex, point: from };
  const end = body.at(-1) ?? annex;
  return [
    find('LINT_FORM_UNSIGNED', spotOf(document, end), {
      found: point.own.text,
      others: [spotOf(document, point)],
      data,
    }),
  ];
}

/**
 * Returns where points and forms do not fit each other.
 * Codes: LINT_FORM_OTHER, LINT_FORM_ABSENT, LINT_FORM_GRADES, LINT_FORM_MARKS, LINT_FORM_UNSIGNED.
 */
export function checkForms(document: LintDocument): Finding[] {
  const rules = rulesOfType(document, 'form');
  return [
    ...groupForms(rules.flatMap((rule) => checkKind(document, rule))),
    ...checkPresence(document, rules),
    ...checkGrades(document),
    ...checkMarks(document, rules),
    ...rules.flatMap((rule) => checkSignature(document, rule)),
  ];
}
