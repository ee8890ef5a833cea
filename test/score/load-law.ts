// Rule fixtures in short form (type, at, params, words) become whole rules; copies with changed params are made here.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import type { WorkCalendar } from '../../src/model/calendar.ts';
import { type Rule, RuleScope, Rule as RuleShape } from '../../src/model/rule-graph.ts';
import type { WorkingCalendar } from '../../src/score/calendar.ts';
import type { LawVersions } from '../../src/score/law-versions.ts';
import { compileCalendar, isWorkingDay } from '../../src/time/calendar.ts';
import { addWorkingDays, workingDaysBefore } from '../../src/time/working-days.ts';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '../..');

const ShortRule = z.strictObject({
  type: z.string(),
  at: z.array(z.string()).min(1),
  scope: RuleScope.optional(),
  gives: z.array(z.string()).optional(),
  params: z.record(z.string(), z.unknown()),
  kk: z.string().optional(),
  ru: z.string().optional(),
});
const ShortFile = z.strictObject({
  body: z.string(),
  act: z.string(),
  brought: z.string().optional(),
  rules: z.array(ShortRule),
});
type ShortFile = z.infer<typeof ShortFile>;

export interface RuleFixture {
  readonly body: string;
  readonly act: string;
  readonly brought: string | null;
  readonly rules: readonly Rule[];
}

function expandRules(file: ShortFile): Rule[] {
  const seen = new Map<string, number>();
  return file.rules.map((short) => {
    const base = `${short.type}/${short.at[0]}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    const citations = (['kk', 'ru'] as const).flatMap((lang) =>
      short[lang] === undefined
        ? []
        : [
            {
              lang,
              quote: short[lang],
              source: { act: file.brought ?? file.act, file: `${lang}.txt`, spans: [] },
              hash: 'sha256:fixture',
            },
          ],
    );
    const id = count === 1 ? base : `${base}~${count}`;
    const rule = {
      id,
      type: short.type,
      provisions: short.at,
      uses: [],
      gives: short.gives ?? [],
      params: short.params,
      ...(short.scope === undefined ? {} : { scope: short.scope }),
      citations,
    };
    return RuleShape.parse(rule) as Rule;
  });
}

const loaded = new Map<string, RuleFixture>();

/** Returns the rules of test/score/fixtures/<name>.yaml, each checked against the shape of the rule graph. */
export function loadRules(name: string): RuleFixture {
  const known = loaded.get(name);
  if (known) return known;
  const file = ShortFile.parse(parse(readFileSync(join(HERE, 'fixtures', `${name}.yaml`), 'utf8')));
  const fixture = { body: file.body, act: file.act, brought: file.brought ?? null, rules: expandRules(file) };
  loaded.set(name, fixture);
  return fixture;
}

export interface Change {
  readonly rule: string;
  /** Params that differ in the copy; the others stay. */
  readonly params: Readonly<Record<string, unknown>>;
}

/** Returns a copy of the rules in which some params are others; a change that fits no rule is a mistake of the case. */
export function changeRules(rules: readonly Rule[], changes: readonly Change[], drop: readonly string[] = []): Rule[] {
  for (const id of [...changes.map((each) => each.rule), ...drop])
    if (!rules.some((rule) => rule.id === id)) throw new Error(`no rule ${id} to change`);
  return rules
    .filter((rule) => !drop.includes(rule.id))
    .map((rule) => {
      const params = changes.filter((each) => each.rule === rule.id).map((each) => each.params);
      return params.length === 0
        ? rule
        : (RuleShape.parse({ ...rule, params: Object.assign({}, rule.params, ...params) }) as Rule);
    });
}

/** Returns the law of one determined version. */
export function lawOf(fixture: RuleFixture, date: string, rules: readonly Rule[] = fixture.rules): LawVersions {
  return {
    body: fixture.body,
    date,
    act: fixture.act,
    amendedBy: fixture.brought === null ? [] : [fixture.brought],
    status: 'applies',
    certainty: 'presumed',
    versions: [{ label: 'the edition held', when: [], rules }],
  };
}

function makeCalendar(): WorkingCalendar {
  const data = parse(readFileSync(join(ROOT, 'corpus/calendar/kz.yaml'), 'utf8'), { schema: 'core' }) as WorkCalendar;
  const { value } = compileCalendar(data);
  return {
    addWorkingDays: (date, days, reading) => addWorkingDays(value, date, days, reading),
    workingDaysBefore: (date, days) => workingDaysBefore(value, date, days).nth,
    isWorkingDay: (date) => isWorkingDay(value, date).working,
  };
}

/** The committed calendar of Kazakhstan, bound to what the score asks. */
export const CALENDAR = makeCalendar();
