import type { TraceCitation } from '../model/appraisal.ts';
import type { Rule, RuleType } from '../model/rule-graph.ts';
import { compileAcquaintance } from './acquaintance.ts';
import { compileCommission } from './commission.ts';
import { compileCompetency } from './competency.ts';
import type { CompileContext } from './compile-context.ts';
import { compileDeadlines } from './deadlines.ts';
import { compileEligibility } from './eligibility.ts';
import { compileFinalGrade } from './final-grade.ts';
import { compileFinalScore } from './final-score.ts';
import { compileForms } from './forms.ts';
import { compileKpiGrade } from './kpi-grade.ts';
import { compileKpiMarks } from './kpi-marks.ts';
import { compileMethod } from './method.ts';
import { compilePlan } from './plan.ts';
import { compileQuarterScore } from './quarter-score.ts';
import { compileRankingMark } from './ranking-mark.ts';
import { compileRetention } from './retention.ts';
import type { AnyCited, Cited, Decider } from './run.ts';
import { compileSilence } from './silence.ts';
import { compileSurvey } from './survey.ts';
import { compileUseOfResult } from './use-of-result.ts';
import { compileVote } from './vote.ts';

/** The rules of one version, ready to run: deciders in an order in which each finds what it reads. */
export interface Program {
  readonly rules: readonly AnyCited[];
  readonly deciders: readonly Decider[];
}

/** Where the rules come from, for the citations: the act in effect, and for rules that a later act brought, that act. */
export interface Origin {
  readonly act: string | null;
  readonly broughtBy: Readonly<Record<string, string>>;
}

function citationOf(rule: Rule, lang: 'kk' | 'ru' | 'en', origin: Origin): TraceCitation {
  const found = rule.citations.find((each) => each.lang === lang) ?? rule.citations[0];
  const source = found?.source.act ?? origin.act ?? '';
  const brought = origin.broughtBy[rule.id] ?? (source !== origin.act ? source : null);
  return {
    act: origin.act ?? source,
    provision: rule.provisions[0] ?? '',
    lang: found?.lang ?? 'kk',
    words: found?.quote ?? '',
    amendedBy: brought === origin.act ? null : brought,
  };
}

function cite(rule: Rule, origin: Origin): AnyCited {
  return {
    id: rule.id,
    rule,
    citation: {
      kk: citationOf(rule, 'kk', origin),
      ru: citationOf(rule, 'ru', origin),
      en: citationOf(rule, 'en', origin),
    },
  };
}

const COMPILERS: readonly ((context: CompileContext) => readonly Decider[])[] = [
  compileEligibility,
  compileMethod,
  compileKpiGrade,
  compileKpiMarks,
  compileRankingMark,
  compileQuarterScore,
  compileFinalScore,
  compileFinalGrade,
  compileCompetency,
  compileSurvey,
  compilePlan,
  compileCommission,
  compileVote,
  compileDeadlines,
  compileAcquaintance,
  compileRetention,
  compileUseOfResult,
  compileForms,
];

/** Returns the deciders so that each stands after those whose values it reads; the order of the table breaks ties. */
function orderDeciders(deciders: readonly Decider[]): Decider[] {
  const ordered: Decider[] = [];
  const waiting = new Set(deciders);
  while (waiting.size > 0) {
    const before = waiting.size;
    for (const decider of waiting) {
      const isReady = decider.after.every((id) => ![...waiting].some((other) => other !== decider && other.id === id));
      if (!isReady) continue;
      ordered.push(decider);
      waiting.delete(decider);
    }
    // A circle cannot be ordered; its members run in table order and find values that are not there yet: undetermined.
    if (waiting.size === before) return [...ordered, ...waiting];
  }
  return ordered;
}

const NO_ORIGIN: Origin = { act: null, broughtBy: {} };

/** Returns the program of one version. Rules of one type keep their order, so equal rule files give equal programs. */
export function compileRules(rules: readonly Rule[], origin: Origin = NO_ORIGIN): Program {
  const all = rules.map((rule) => cite(rule, origin));
  const byType = new Map<RuleType, AnyCited[]>();
  for (const each of all) byType.set(each.rule.type, [...(byType.get(each.rule.type) ?? []), each]);
  const context: CompileContext = {
    all,
    rulesOf: <T extends RuleType>(type: T) => (byType.get(type) ?? []) as unknown as readonly Cited<T>[],
  };
  const deciders = COMPILERS.flatMap((compile) => compile(context));
  return { rules: all, deciders: [...orderDeciders(deciders), ...compileSilence(deciders)] };
}
