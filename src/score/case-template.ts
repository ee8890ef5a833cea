import { type ScoreSpeech, scoreSpeech } from '../messages/score-speech.ts';
import type { CaseEvent } from '../model/appraisal.ts';
import type { Rule, RuleType, TypedRule } from '../model/rule-graph.ts';
import { compileRules, type Program } from './compile-rules.ts';

export interface TemplateOptions {
  readonly body?: string;
  readonly date?: string;
  readonly messages?: ScoreSpeech;
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

interface Writer {
  readonly lines: string[];
  readonly speech: ScoreSpeech;
  readonly asked: AskedFacts;
}

function note({ speech, asked }: Writer, path: string): string {
  const points = asked.get(path) ?? [];
  return points.length === 0 ? '' : `  # ${speech.say('template.needed', { points: points.join(', ') })}`;
}

/** Writes a nested section: every path under the prefix, one level at a time. */
function writeSection(writer: Writer, prefix: string, paths: readonly string[], depth: number): void {
  if (paths.length === 0) return;
  const indent = '  '.repeat(depth);
  writer.lines.push(`${indent}${prefix.slice(prefix.lastIndexOf('.') + 1)}:`);
  const done = new Set<string>();
  for (const path of paths) {
    const rest = path.slice(prefix.length + 1);
    const name = rest.split('.')[0] ?? rest;
    if (done.has(name)) continue;
    done.add(name);
    const inner = `${prefix}.${name}`;
    const deeper = paths.filter((each) => each.startsWith(`${inner}.`));
    if (deeper.length > 0) writeSection(writer, inner, deeper, depth + 1);
    else writer.lines.push(`${indent}  ${name}: ${LISTS.includes(inner) ? '[]' : 'null'}${note(writer, inner)}`);
  }
}

function firstParams<T extends RuleType>(rules: readonly Rule[], type: T): TypedRule<T>['params'] | null {
  const found = rules.find((rule) => rule.type === type) as TypedRule<T> | undefined;
  return found?.params ?? null;
}

function writeList(writer: Writer, name: string, path: string, items: readonly string[]): void {
  writer.lines.push(`${name}:${note(writer, path)}`, ...items.map((item) => `  - ${item}`));
}

function times(count: number, item: (index: number) => string): string[] {
  return Array.from({ length: count }, (_, index) => item(index));
}

/** Lists of things: as many rows as the act asks for, named as the act names them. */
function writeLists(writer: Writer, rules: readonly Rule[]): void {
  const has = (path: string): boolean => writer.asked.has(path);
  if (has('kpis[].achieved')) {
    const count = firstParams(rules, 'kpi-count')?.min ?? 1;
    writeList(
      writer,
      'kpis',
      'kpis[].achieved',
      times(count, (index) => `{name: KPI ${index + 1}, achieved: null}`),
    );
  }
  if (has('quarters[].bonus'))
    writeList(
      writer,
      'quarters',
      'quarters[].bonus',
      times(4, () => '{bonus: [], penalties: []}'),
    );
  else if (has('quarters[].score'))
    writeList(
      writer,
      'quarters',
      'quarters[].score',
      times(4, () => '{score: null}'),
    );
  const parameters = firstParams(rules, 'ranking-parameters')?.list ?? [];
  if (parameters.length > 0)
    writeList(
      writer,
      'marks',
      `marks[${parameters[0]?.name}]`,
      parameters.map(({ name }) => `{parameter: ${JSON.stringify(name)}, evaluator: head, value: null}`),
    );
  if (has('competencies[].shown')) {
    const names = rules.flatMap((rule) =>
      rule.type === 'competencies' ? rule.params.list.map((each) => each.name) : [],
    );
    const items = [...new Set(names)].map((name) => `{name: ${JSON.stringify(name)}, shown: null, of: null}`);
    writeList(
      writer,
      'competencies',
      'competencies[].shown',
      items.length > 0 ? items : ['{name: null, shown: null, of: null}'],
    );
  }
}

/** Dates cannot be null, so events stand as comments to be taken in one by one. */
function writeEvents(writer: Writer): void {
  const events = [...writer.asked.keys()].filter((path) => path.startsWith('events.'));
  if (events.length === 0) return;
  writer.lines.push('events: []');
  for (const path of events) {
    const what = path.slice('events.'.length) as CaseEvent;
    const points = (writer.asked.get(path) ?? []).join(', ');
    writer.lines.push(
      `#  - {what: ${what}, on: YYYY-MM-DD}  # ${writer.speech.concept(what)}; ${writer.speech.say('template.needed', { points })}`,
    );
  }
}

/**
 * Returns a commented case file with exactly the facts that the rules of this version ask for, all unknown.
 * What is left null or out stays unknown: the file can be scored as it is.
 */
export function caseTemplate(rules: readonly Rule[], options: TemplateOptions = {}): string {
  const speech = options.messages ?? scoreSpeech('en');
  const asked = askedFacts(compileRules(rules));
  const [body, date] = [options.body ?? 'BODY', options.date ?? null];
  const writer: Writer = { lines: [], speech, asked };
  writer.lines.push(
    `# ${speech.say('template.head', { body, date: date ?? 'YYYY-MM-DD' })}`,
    `body: ${body}`,
    `lawDate: ${date ?? 'null'}`,
  );
  writer.lines.push('period: {from: null, to: null}');
  for (const section of SECTIONS)
    writeSection(
      writer,
      section,
      [...asked.keys()].filter((path) => path.startsWith(`${section}.`)),
      0,
    );
  writeLists(writer, rules);
  if (asked.has('uses[].result'))
    writer.lines.push('uses: []', `#  - {result: kpi, for: bonus}${note(writer, 'uses[].result').trimEnd()}`);
  writeEvents(writer);
  return `${writer.lines.join('\n')}\n`;
}
