import type { TraceCitation } from '../model/appraisal.ts';
import type { Rule, RuleScope, RuleType } from '../model/rule-graph.ts';
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
import { compileOutside, subjectOf } from './outside.ts';
import { compilePlan } from './plan.ts';
import { compileQuarterScore } from './quarter-score.ts';
import { compileRankingMark } from './ranking-mark.ts';
import { compileRetention } from './retention.ts';
import type { AnyCited, Cited, Decider } from './run.ts';
import { scopeKey } from './scope.ts';
import { compileSilence } from './silence.ts';
import { compileSurvey } from './survey.ts';
import { compileUseOfResult } from './use-of-result.ts';
import { compileVote } from './vote.ts';

/** The rules of one version, ready to run: deciders in an order in which each finds what it reads. */
export interface Program {
  readonly rules: readonly AnyCited[];
  /** Of all rules together, whoever they are for. */
  readonly deciders: readonly Decider[];
  /** Groups and times for which alone some rules are; none in most acts. */
  readonly scopes: readonly ProgramScope[];
  /** The deciders for a case that belongs to the scopes whose bits are set. */
  readonly under: (mask: number) => readonly Decider[];
}

export interface ProgramScope {
  readonly scope: RuleScope;
  readonly rules: readonly AnyCited[];
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

function contextOf(rules: readonly AnyCited[]): CompileContext {
  const byType = new Map<RuleType, AnyCited[]>();
  for (const each of rules) byType.set(each.rule.type, [...(byType.get(each.rule.type) ?? []), each]);
  return {
    all: rules,
    rulesOf: <T extends RuleType>(type: T) => (byType.get(type) ?? []) as unknown as readonly Cited<T>[],
  };
}

function compileAll(rules: readonly AnyCited[]): Decider[] {
  const context = contextOf(rules);
  return COMPILERS.flatMap((compile) => compile(context));
}

/** More scopes than bits of a mask are taken as the last one together; no act has nearly so many. */
const MOST_SCOPES = 8;

function scopesIn(rules: readonly AnyCited[]): ProgramScope[] {
  const byKey = new Map<string, AnyCited[]>();
  for (const each of rules) {
    if (each.rule.scope === undefined) continue;
    const key = scopeKey(each.rule.scope);
    byKey.set(key, [...(byKey.get(key) ?? []), each]);
  }
  return [...byKey.values()].flatMap((own) => {
    // The title of a chapter says it for most of the rules; a sentence that sends there says it once more.
    const scopes = own.flatMap(({ rule }) => rule.scope ?? []);
    const scope =
      scopes.find(({ by }) => scopes.filter((each) => each.by === by).length * 2 > scopes.length) ?? scopes[0];
    return scope === undefined ? [] : [{ scope, rules: own }];
  });
}

function compileUnder(all: readonly AnyCited[], scopes: readonly ProgramScope[], mask: number): readonly Decider[] {
  const isIn = (at: number): boolean => (mask & (1 << Math.min(at, MOST_SCOPES - 1))) !== 0;
  const inside = new Set(scopes.filter((_, at) => isIn(at)).flatMap(({ rules }) => rules));
  // A rule for all but some is no special one: it stands beside the others on its subject.
  const special = new Set([...inside].flatMap(({ rule }) => (rule.scope?.unread === undefined ? subjectOf(rule) : [])));
  const rules = all.filter(
    (each) => inside.has(each) || (each.rule.scope === undefined && !special.has(subjectOf(each.rule))),
  );
  const deciders = compileAll(rules);
  const outside = compileOutside(
    deciders,
    scopes.flatMap(({ scope, rules: own }, at) => (isIn(at) ? [] : [{ scope, deciders: compileAll(own) }])),
  );
  return [...orderDeciders(deciders), ...outside, ...compileSilence([...deciders, ...outside], contextOf(rules))];
}

/** Returns the program of one version. Rules of one type keep their order, so equal rule files give equal programs. */
export function compileRules(rules: readonly Rule[], origin: Origin = NO_ORIGIN): Program {
  const all = rules.map((rule) => cite(rule, origin));
  const scopes = scopesIn(all);
  const deciders = compileAll(all);
  const whole = [...orderDeciders(deciders), ...compileSilence(deciders, contextOf(all))];
  const known = new Map<number, readonly Decider[]>();
  const under = (mask: number): readonly Decider[] => {
    const made = known.get(mask) ?? (scopes.length === 0 ? whole : compileUnder(all, scopes, mask));
    known.set(mask, made);
    return made;
  };
  return { rules: all, deciders: whole, scopes, under };
}
