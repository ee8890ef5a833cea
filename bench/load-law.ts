import { scoreSpeech } from '../src/messages/score-speech.ts';
import type { Trace, TraceCitation } from '../src/model/appraisal.ts';
import { compileRules } from '../src/score/compile-rules.ts';
import { compileKpiScale, type KpiScale } from '../src/score/kpi-scale.ts';
import { compileScale, type Scale } from '../src/score/scale.ts';
import { runProgram } from '../src/score/score-case.ts';
import { loadRules } from '../test/score/load-law.ts';

/** The two decisions of the bench, compiled from the same rule files as the tests. */
export interface BenchLaw {
  readonly kpi: KpiScale;
  readonly scale: Scale;
  readonly kpiCitation: TraceCitation;
  readonly markCitation: TraceCitation;
  readonly traceKpi: (achieved: number, planned: number) => Trace;
  /** The trees of the mark and of its grade. */
  readonly traceMark: (mark: number) => (Trace | null)[];
}

const tools = { calendar: null, messages: scoreSpeech('en') };
const NOTHING = new Map<string, never>();

function only(name: string, type: string) {
  const { rules, act } = loadRules(name);
  const rule = rules.find((each) => each.type === type && each.provisions[0]?.startsWith('point'));
  if (rule === undefined) throw new Error(`no ${type} in ${name}`);
  const whole = compileRules([rule], { act, broughtBy: {} });
  // The bench is about one decision; what the lone rule leaves unanswered is not said.
  return { rule, program: { ...whole, deciders: whole.deciders.filter((each) => each.id !== 'silence') } };
}

export function loadLaw(): BenchLaw {
  const kpis = only('mddiai-2019', 'grade-by-kpi-count');
  const marks = only('aksu-2023', 'grade-scale');
  const [kpiRule, markRule] = [kpis.program.rules[0]!, marks.program.rules[0]!];
  if (kpiRule.rule.type !== 'grade-by-kpi-count' || markRule.rule.type !== 'grade-scale')
    throw new Error('other rules');
  const trace = (results: readonly { readonly what: string; readonly trace: Trace | null }[], what: string): Trace =>
    results.find((each) => each.what === what)!.trace!;
  return {
    kpi: compileKpiScale(kpiRule.rule.params)!,
    scale: compileScale(markRule.rule.params.bands)!,
    kpiCitation: kpiRule.citation.en,
    markCitation: markRule.citation.en,
    traceKpi: (achieved, planned) =>
      trace(
        runProgram(kpis.program, { body: 'x', plan: { kpis: planned, achieved } }, tools, {}, NOTHING).results,
        'kpi-grade',
      ),
    traceMark: (mark) => {
      const facts = { body: 'x', scores: { final: mark } };
      return runProgram(marks.program, facts, tools, {}, NOTHING).results.map((each) => each.trace);
    },
  };
}
