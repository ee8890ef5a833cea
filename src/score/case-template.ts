import type { ScoreSpeech } from '../messages/score-voice.ts';
import { unitName } from '../messages/unit-names.ts';
import type { CaseEvent } from '../model/appraisal.ts';
import type { Rule, RuleType, TypedRule } from '../model/rule-graph.ts';
import { compileRules, type Program } from './compile-rules.ts';

export interface TemplateOptions {
  readonly body?: string;
  readonly date?: string;
}

/** Fact paths with the points whose rules ask for them. */
export type AskedFacts = ReadonlyMap<string, readonly string[]>;

/** Returns every fact that a rule of the version reads, in the order of the deciders. */
export function askedFacts(program: Program): AskedFacts {
  const found = new Map<string, string[]>();
  for (const { facts, rules } of program.deciders)
    for (const path of facts) {
      const points = found.get(path) ?? [];
      for (const { rule } of rules) {
        const point = rule.provisions[0] ?? rule.id;
        if (!points.includes(point)) points.push(point);
      }
      found.set(path, points);
    }
  for (const { scope } of program.scopes) {
    if (scope.cases.length > 0) found.set('employee.absence', [...(found.get('employee.absence') ?? []), scope.by]);
  }
  return found;
}

/** Facts of a case as plain values; what nobody has said yet is null or an empty list. */
export interface CaseFacts {
  readonly [name: string]: Fact;
}
type Fact = string | null | CaseFacts | readonly CaseFacts[];

/** Sections that hold plain facts, in the order of the contract. `plan.requirements` and `commission.votes` nest once more. */
const SECTIONS = [
  'employee',
  'plan',
  'scores',
  'survey360',
  'commission',
  'calibration',
  'acquaintance',
  'papers',
  'recorded',
] as const;
/** Facts that are lists even when empty. */
const LISTS = ['acquaintance.means', 'survey360.circle'];

/** Every asked fact under the prefix, one level at a time; null where nothing under it is asked for. */
function sectionUnder(prefix: string, asked: AskedFacts): CaseFacts | null {
  const found: Record<string, Fact> = {};
  for (const path of asked.keys()) {
    if (!path.startsWith(`${prefix}.`)) continue;
    const name = path.slice(prefix.length + 1).split('.')[0] ?? path;
    const inner = `${prefix}.${name}`;
    found[name] ??= sectionUnder(inner, asked) ?? (LISTS.includes(inner) ? [] : null);
  }
  return Object.keys(found).length === 0 ? null : found;
}

/** A list with a row for everything that the act asks for, and the path by which rules know it. */
interface RowList {
  readonly name: string;
  readonly path: string;
  readonly rows: readonly CaseFacts[];
}

function firstParams<T extends RuleType>(rules: readonly Rule[], type: T): TypedRule<T>['params'] | null {
  const found = rules.find((rule) => rule.type === type) as TypedRule<T> | undefined;
  return found?.params ?? null;
}

function times(count: number, row: (index: number) => CaseFacts): CaseFacts[] {
  return Array.from({ length: count }, (_, index) => row(index));
}

/** Lists of things: as many rows as the act asks for, named as the act names them. */
function rowLists(rules: readonly Rule[], asked: AskedFacts): RowList[] {
  const lists: RowList[] = [];
  const add = (name: string, path: string, rows: readonly CaseFacts[]) => lists.push({ name, path, rows });
  if (asked.has('kpis[].achieved')) {
    const count = firstParams(rules, 'kpi-count')?.min ?? 1;
    const rows = times(count, (index) => ({ name: `KPI ${index + 1}`, achieved: null }));
    add('kpis', 'kpis[].achieved', rows);
  }
  if (asked.has('quarters[].bonus')) {
    const rows = times(4, () => ({ bonus: [], penalties: [] }));
    add('quarters', 'quarters[].bonus', rows);
  } else if (asked.has('quarters[].score')) {
    const rows = times(4, () => ({ score: null }));
    add('quarters', 'quarters[].score', rows);
  }
  const half = 'halfYears[].score';
  if (asked.has(half)) add('halfYears', half, [{ score: null }, { score: null }]);
  const parameters = firstParams(rules, 'ranking-parameters')?.list ?? [];
  if (parameters.length > 0) {
    const rows = parameters.map(({ name }) => ({ parameter: name, evaluator: 'head', value: null }));
    add('marks', `marks[${parameters[0]?.name}]`, rows);
  }
  if (asked.has('competencies[].shown')) {
    const names = rules.flatMap((rule) =>
      rule.type === 'competencies' ? rule.params.list.map((each) => each.name) : [],
    );
    const rows = [...new Set(names.length > 0 ? names : [null])].map((name) => ({ name, shown: null, of: null }));
    add('competencies', 'competencies[].shown', rows);
  }
  return lists;
}

/** Paths of days, as rules know them: `events.decision`. */
function eventPaths(asked: AskedFacts): string[] {
  return [...asked.keys()].filter((path) => path.startsWith('events.'));
}

function factsOf(rules: readonly Rule[], asked: AskedFacts, options: TemplateOptions) {
  const sections = SECTIONS.flatMap((name) => {
    const facts = sectionUnder(name, asked);
    return facts === null ? [] : [{ name, facts }];
  });
  return { body: options.body ?? 'BODY', lawDate: options.date ?? null, sections, lists: rowLists(rules, asked) };
}

/** Returns exactly the facts that the rules of this version ask for, all unknown. */
export function caseFacts(rules: readonly Rule[], options: TemplateOptions = {}): CaseFacts {
  const asked = askedFacts(compileRules(rules));
  const { body, lawDate, sections, lists } = factsOf(rules, asked, options);
  return {
    body,
    lawDate,
    period: { from: null, to: null },
    ...Object.fromEntries(sections.map(({ name, facts }) => [name, facts])),
    ...Object.fromEntries(lists.map(({ name, rows }) => [name, rows])),
    ...(asked.has('uses[].result') ? { uses: [] } : {}),
    ...(eventPaths(asked).length > 0 ? { events: [] } : {}),
  };
}

/** Words that YAML takes for a string as they stand. Matches `KPI 1`, must not match `null` or `1. Сапа`. */
const PLAIN = /^(?!(?:null|true|false)$)[a-z][a-z0-9 ]*$/iu;

function flow(fact: Fact): string {
  if (fact === null) return 'null';
  if (typeof fact === 'string') return PLAIN.test(fact) ? fact : JSON.stringify(fact);
  if (Array.isArray(fact)) return `[${fact.map(flow).join(', ')}]`;
  const parts = Object.entries(fact).map(([name, value]) => `${name}: ${flow(value)}`);
  return `{${parts.join(', ')}}`;
}

interface Writer {
  readonly lines: string[];
  readonly speech: ScoreSpeech;
  readonly asked: AskedFacts;
}

function neededIn(speech: ScoreSpeech, points: readonly string[] = []): string {
  return speech.say('template.needed', { points: points.map((point) => unitName(point, speech.lang)).join('; ') });
}

function note({ speech, asked }: Writer, path: string): string {
  return asked.has(path) ? `  # ${neededIn(speech, asked.get(path))}` : '';
}

function writeSection(writer: Writer, prefix: string, facts: CaseFacts, depth: number): void {
  const indent = '  '.repeat(depth);
  writer.lines.push(`${indent}${prefix.slice(prefix.lastIndexOf('.') + 1)}:`);
  for (const [name, fact] of Object.entries(facts)) {
    const inner = `${prefix}.${name}`;
    if (typeof fact === 'object' && fact !== null && !Array.isArray(fact))
      writeSection(writer, inner, fact as CaseFacts, depth + 1);
    else writer.lines.push(`${indent}  ${name}: ${flow(fact)}${note(writer, inner)}`);
  }
}

/** Dates cannot be null, so events stand as comments to be taken in one by one. */
function writeEvents({ lines, speech, asked }: Writer): void {
  const paths = eventPaths(asked);
  if (paths.length === 0) return;
  lines.push('events: []');
  for (const path of paths) {
    const what = path.slice('events.'.length) as CaseEvent;
    const needed = neededIn(speech, asked.get(path));
    lines.push(`#  - {what: ${what}, on: YYYY-MM-DD}  # ${speech.concept(what)}; ${needed}`);
  }
}

/**
 * Returns those facts as a commented case file: each says which points ask for it.
 * What is left null or out stays unknown: the file can be scored as it is.
 */
export function caseTemplate(rules: readonly Rule[], options: TemplateOptions, speech: ScoreSpeech): string {
  const asked = askedFacts(compileRules(rules));
  const { body, lawDate, sections, lists } = factsOf(rules, asked, options);
  const writer: Writer = { lines: [], speech, asked };
  const head = speech.say('template.head', { body, date: lawDate ?? 'YYYY-MM-DD' });
  writer.lines.push(`# ${head}`, `body: ${body}`, `lawDate: ${lawDate}`, 'period: {from: null, to: null}');
  for (const { name, facts } of sections) writeSection(writer, name, facts, 0);
  for (const { name, path, rows } of lists)
    writer.lines.push(`${name}:${note(writer, path)}`, ...rows.map((row) => `  - ${flow(row)}`));
  if (asked.has('uses[].result'))
    writer.lines.push('uses: []', `#  - {result: kpi, for: bonus}${note(writer, 'uses[].result')}`);
  writeEvents(writer);
  return `${writer.lines.join('\n')}\n`;
}
