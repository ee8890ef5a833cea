import { diagnose } from '../base/diagnostic.ts';
import type { Truth } from '../model/appraisal.ts';
import type { CompileContext } from './compile-context.ts';
import { isFormRule } from './compile-context.ts';
import { pushFinding } from './publish.ts';
import { type AnyCited, type Cited, type Decider, hasPeriods, type Run } from './run.ts';
import { conditionStep, factStep, ruleStep } from './steps.ts';
import { truthOf } from './truth.ts';

type Graded = Cited<'grade-by-kpi-count'> | Cited<'grade-scale'>;

interface Named {
  readonly grade: string;
  readonly rank: number;
}

function gradesOf(rule: Graded): Named[] {
  const bands = rule.rule.params.bands.map(({ grade, rank }) => ({ grade, rank }));
  return rule.rule.type === 'grade-by-kpi-count' && rule.rule.params.onAll !== null
    ? [rule.rule.params.onAll, ...bands]
    : bands;
}

/** Grades are compared as words here, because here the words are the question; case and spaces do not count. */
function isSameWord(a: string, b: string): boolean {
  const fold = (text: string): string => text.toLowerCase().replaceAll(/\s/g, '');
  return fold(a) === fold(b);
}

/** The annex that a rule stands in: `annex_10` of `annex_10__para_2`. */
function annexOf(rule: AnyCited): string | null {
  return rule.rule.provisions[0]?.split('__')[0] ?? null;
}

/** Says whether the points send to the annex of this act; silence of the points leaves the attached form as theirs. */
function isOwnForm(context: CompileContext, form: AnyCited): boolean {
  const annex = annexOf(form);
  const links = context.rulesOf('form').filter(({ rule }) => `annex_${rule.params.annex}` === annex);
  return links.length === 0 || links.some(({ rule }) => rule.params.of === 'this');
}

interface Pair {
  readonly form: Graded;
  readonly point: Graded;
  readonly isSame: boolean;
  /** The act's points send to this form, and not only to one of the model methodology with the same number. */
  readonly isOwn: boolean;
  /** The annex in which the form stands. */
  readonly annex: string | null;
  readonly args: Readonly<Record<string, string>>;
}

function comparePair(form: Graded, point: Graded, isOwn: boolean): Pair {
  const own = gradesOf(point);
  const differing = gradesOf(form).flatMap((each) => {
    const other = own.find((one) => one.rank === each.rank);
    return other !== undefined && !isSameWord(other.grade, each.grade)
      ? [{ rank: each.rank, point: other.grade, form: each.grade }]
      : [];
  });
  const annex = annexOf(form);
  const args = {
    form: annex ?? form.id,
    point: point.rule.provisions[0] ?? point.id,
    list: differing.map((each) => `"${each.form}" / "${each.point}"`).join('; '),
  };
  return { form, point, isSame: differing.length === 0, isOwn, annex, args };
}

/**
 * The words of a form that are not the words of its point: the point's grade is given. The contradiction is the act's own, so it
 * is told and is no breach of the case.
 */
function decidePair(run: Run, pair: Pair): void {
  const { form, point, isSame, isOwn, annex, args } = pair;
  const truth: Truth = isSame ? 'true' : isOwn ? 'false' : 'undetermined';
  const message = `form.${truth}` as const;
  if (truth === 'false') {
    const place = { provision: form.rule.provisions[0] ?? '' };
    run.diagnostics.push(diagnose('SCORE_FORM_DIFFERS_FROM_POINT', run.speech.say(message, args), place));
  }
  const steps = [
    ruleStep(run, point, truth, message, args),
    ...(isSame ? [] : [ruleStep(run, form, truth, 'form.words', args)]),
  ];
  const verdict = isSame ? 'true' : 'not-applicable';
  pushFinding(run, { what: 'form', name: annex, truth: verdict, message, args, rules: [point, form], steps });
}

/** The grade that the filled form bears, against the grade that the point gives. */
function decideRecorded(run: Run, fact: 'kpiGrade' | 'finalGrade', points: readonly AnyCited[]): void {
  const recorded = run.facts.recorded?.[fact] ?? null;
  if (recorded === null) return;
  const given = run.values[fact];
  const truth = given === null ? 'undetermined' : truthOf(isSameWord(recorded, given.grade));
  const args = { recorded, grade: given?.grade ?? '?' };
  const message = `recorded.${truth}` as const;
  const [rule] = points;
  const step = conditionStep(run, truth, message, args, [factStep(run, `recorded.${fact}`, recorded)]);
  const steps = rule === undefined ? [step] : [ruleStep(run, rule, truth, message, args, [step])];
  pushFinding(run, {
    what: 'form',
    name: `recorded.${fact}`,
    truth,
    value: recorded,
    needed: given?.grade ?? null,
    message,
    args,
    rules: points,
    steps,
  });
}

/** Returns the deciders of contradictions between forms and the points they serve. */
export function compileForms(context: CompileContext): Decider[] {
  const byCount: readonly Graded[] = context.rulesOf('grade-by-kpi-count');
  const byScale: readonly Graded[] = context.rulesOf('grade-scale');
  const all = [...byCount, ...byScale];
  const points = all.filter((each) => !isFormRule(each.rule));
  const forms = all.filter((each) => isFormRule(each.rule));
  const pairs = forms.flatMap((form) => {
    const point =
      points.find((each) => each.rule.type === form.rule.type) ?? (points.length === 1 ? points[0] : undefined);
    return point === undefined ? [] : [comparePair(form, point, isOwnForm(context, form))];
  });
  const deciders = pairs.map(
    (pair): Decider => ({
      id: `form:${pair.form.id}`,
      facts: [],
      after: ['kpi-grade', 'final-grade'],
      rules: [pair.point, pair.form],
      isAsked: (facts) => Boolean(facts.kpis || hasPeriods(facts) || facts.plan || facts.recorded),
      decide: (run) => decidePair(run, pair),
    }),
  );
  if (points.length === 0) return deciders;
  return [
    ...deciders,
    {
      id: 'form:recorded',
      facts: [
        ...new Set(
          points.map((each) => (each.rule.type === 'grade-scale' ? 'recorded.finalGrade' : 'recorded.kpiGrade')),
        ),
      ],
      after: ['kpi-grade', 'final-grade'],
      rules: points,
      isAsked: (facts) => Boolean(facts.recorded),
      decide: (run) => {
        decideRecorded(
          run,
          'kpiGrade',
          points.filter((each) => each.rule.type === 'grade-by-kpi-count'),
        );
        decideRecorded(
          run,
          'finalGrade',
          points.filter((each) => each.rule.type === 'grade-scale'),
        );
      },
    },
  ];
}
