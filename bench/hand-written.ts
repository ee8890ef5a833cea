// What a programmer would write by hand for these two decisions, and for the same tree of reasons: the limit.
import type { Trace, TraceCitation } from '../src/model/appraisal.ts';

export function handKpi(achieved: number, planned: number): number {
  if (achieved === planned) return 1;
  if (achieved === 4) return 2;
  if (achieved === 3) return 3;
  return 4;
}

export function handMark(mark: number): number {
  if (mark >= 4 && mark <= 5) return 1;
  if (mark >= 3 && mark <= 3.99) return 2;
  if (mark >= 2 && mark <= 2.99) return 3;
  if (mark >= 0 && mark <= 1.99) return 4;
  return 0;
}

const KPI_GRADES = ['', 'өте жақсы', 'тиімді', 'қанағаттанарлық', 'қанағаттанарлықсыз'];
const NO_STEPS: readonly Trace[] = [];

function fact(name: string, value: number): Trace {
  const shown = String(value);
  return {
    kind: 'fact',
    say: 'fact.given',
    args: { fact: name, value: shown },
    text: `${name}: ${shown}`,
    truth: null,
    rule: null,
    citation: null,
    children: NO_STEPS,
  };
}

export function handKpiTrace(citation: TraceCitation, achieved: number, planned: number): Trace {
  const rank = handKpi(achieved, planned);
  const grade = KPI_GRADES[rank] ?? '';
  const isAll = achieved === planned;
  const say = isAll ? 'kpi-grade.all' : 'kpi-grade.count';
  const [done, all, at] = [String(achieved), String(planned), String(rank)];
  const args = { grade, rank: at, of: '4', achieved: done, planned: all };
  const text = isAll
    ? `All ${all} KPIs are achieved: "${grade}" (grade ${at} of 4, 1 is best)`
    : `${done} of ${all} KPIs are achieved: "${grade}" (grade ${at} of 4, 1 is best)`;
  const facts = [fact('plan.kpis', planned), fact('plan.achieved', achieved)];
  const notAll: Trace[] = isAll
    ? []
    : [
        {
          kind: 'condition',
          say: 'kpi-grade.not-all',
          args: { achieved: done, planned: all },
          text: `All KPIs are achieved: no, ${done} of ${all}`,
          truth: 'false',
          rule: null,
          citation: null,
          children: NO_STEPS,
        },
      ];
  const rule: Trace = {
    kind: 'rule',
    say,
    args,
    text,
    truth: 'true',
    rule: 'grade-by-kpi-count/point_17',
    citation,
    children: [...notAll, ...facts],
  };
  return { kind: 'result', say, args, text, truth: 'true', rule: null, citation: null, children: [rule] };
}

const WORDS = 'Выполняет функциональные обязанности';
const MARK_GRADES = [
  '',
  `${WORDS} эффективно`,
  `${WORDS} надлежащим образом`,
  `${WORDS} удовлетворительно`,
  `${WORDS} не удовлетворительно`,
];
const BANDS = ['', '≥ 4, ≤ 5', '≥ 3, ≤ 3.99', '≥ 2, ≤ 2.99', '≥ 0, ≤ 1.99'];

/** A mark gives two answers, the mark itself and its grade; so two trees. */
export function handMarkTrace(citation: TraceCitation, mark: number): Trace[] {
  const rank = handMark(mark);
  const [score, grade, at] = [String(mark), MARK_GRADES[rank] ?? '', String(rank)];
  const given = { score };
  const said = `Final mark as given: ${score}`;
  const markRule = step('rule', 'final-score.given', given, said, 'true', citation, [fact('scores.final', mark)]);
  const args = { score, grade, rank: at, of: '4' };
  const text = `${score} gives "${grade}" (grade ${at} of 4, 1 is best)`;
  const bands: Trace[] = [];
  for (let i = 1; i <= 4; i += 1) {
    const [band, name] = [BANDS[i] ?? '', MARK_GRADES[i] ?? ''];
    const truth = i === rank ? 'true' : 'false';
    bands.push(
      step('condition', 'grade.band', { band, grade: name, score }, `"${name}": ${band}`, truth, null, NO_STEPS),
    );
  }
  const gradeRule = step('rule', 'grade.step', args, text, 'true', citation, bands);
  return [
    step('result', 'final-score.given', given, said, 'true', null, [markRule]),
    step('result', 'grade.step', args, text, 'true', null, [gradeRule]),
  ];
}

function step(
  kind: Trace['kind'],
  say: string,
  args: Trace['args'],
  text: string,
  truth: Trace['truth'],
  citation: TraceCitation | null,
  children: readonly Trace[],
): Trace {
  const rule = kind === 'rule' ? 'grade-scale/point_8' : null;
  return { kind, say, args, text, truth, rule, citation, children };
}
