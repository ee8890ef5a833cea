// One YAML file under test/cases: facts, the law by name of a fixture, what is expected, and what changes with other numbers.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { scoreSpeech } from '../../src/messages/score-speech.ts';
import {
  AppraisalCase,
  FINDING_NAMES,
  RESULT_NAMES,
  type Scorecard,
  ScoreWhen,
  Verdict,
} from '../../src/model/appraisal.ts';
import { Certainty, Status } from '../../src/model/lifecycle.ts';
import type { LawVersions } from '../../src/score/law-versions.ts';
import { scoreCase } from '../../src/score/score-case.ts';
import { CALENDAR, changeRules, loadRules } from './load-law.ts';

const value = z.union([z.string(), z.number(), z.boolean()]).nullable();
const ExpectedResult = z.strictObject({
  what: z.enum(RESULT_NAMES),
  name: z.string().optional(),
  value: value.optional(),
  approximate: z.string().optional(),
  rank: z.int().optional(),
  of: z.int().optional(),
  needed: value.optional(),
  certainty: Certainty.optional(),
  /** Values of the other readings, in any order. */
  otherwise: z.array(value).optional(),
  /** A part of the reason in English. */
  because: z.string().optional(),
});
const ExpectedFinding = z.strictObject({
  what: z.enum(FINDING_NAMES),
  name: z.string().optional(),
  verdict: Verdict,
  value: value.optional(),
  needed: value.optional(),
  due: z.array(z.string()).optional(),
  otherwise: z.array(Verdict).optional(),
  because: z.string().optional(),
});
const Expected = z.strictObject({
  results: z.array(ExpectedResult).optional(),
  findings: z.array(ExpectedFinding).optional(),
  /** Facts that must be named as missing; `[]` = none may be. */
  missing: z.array(z.string()).optional(),
  diagnostics: z.array(z.string()).optional(),
  sameEitherWay: z.boolean().optional(),
});
const Change = z.strictObject({ rule: z.string(), params: z.record(z.string(), z.unknown()) });
const Version = z.strictObject({
  label: z.string(),
  when: z.array(ScoreWhen),
  rules: z.string().nullable(),
  change: z.array(Change).optional(),
  drop: z.array(z.string()).optional(),
  /** All words of the version are held. */
  complete: z.boolean().optional(),
});
export const CaseFile = z.strictObject({
  name: z.string(),
  citation: z.string(),
  /** Name of a rule fixture, where the law of the day is determined. */
  rules: z.string().optional(),
  date: z.iso.date(),
  /** All possible laws of the day, where it is not. */
  versions: z.array(Version).optional(),
  law: z.strictObject({ status: Status, certainty: Certainty }).optional(),
  facts: AppraisalCase,
  expect: Expected,
  changed: z.strictObject({ change: z.array(Change), expect: Expected }).optional(),
});
export type CaseFile = z.infer<typeof CaseFile>;
export type Expected = z.infer<typeof Expected>;

export const CASES = join(import.meta.dirname, '../cases');

/** Returns every case file, by path. */
export function readCaseFiles(): { readonly path: string; readonly file: CaseFile }[] {
  return readdirSync(CASES, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => {
      const read = CaseFile.safeParse(parse(readFileSync(join(CASES, path), 'utf8'), { schema: 'core' }));
      if (!read.success) throw new Error(`${path}: ${z.prettifyError(read.error)}`);
      return { path, file: read.data };
    });
}

export function lawOfFile(file: CaseFile, changes: readonly z.infer<typeof Change>[] = []): LawVersions {
  const versions = file.versions ?? [{ label: 'the edition held', when: [], rules: file.rules ?? null }];
  const fixtures = versions.map((version) => (version.rules === null ? null : loadRules(version.rules)));
  const fixture = fixtures.find((each) => each !== null) ?? null;
  return {
    body: file.facts.body,
    date: file.date,
    act: fixture?.act ?? null,
    amendedBy: fixture?.brought ? [fixture.brought] : [],
    status: file.law?.status ?? 'applies',
    certainty: file.law?.certainty ?? 'presumed',
    versions: versions.map(({ label, when, change, drop, complete }, index) => ({
      label,
      when,
      complete: complete === true,
      rules: fixtures[index] ? changeRules(fixtures[index].rules, [...(change ?? []), ...changes], drop ?? []) : null,
    })),
  };
}

export function scoreFile(file: CaseFile, changes: readonly z.infer<typeof Change>[] = []): Scorecard {
  return scoreCase(file.facts, lawOfFile(file, changes), { calendar: CALENDAR, messages: scoreSpeech('en') });
}

type Found = Readonly<Record<string, unknown>>;

/** Leaves in what was found only the keys that the case speaks of, so that a failure shows the two side by side. */
function project(found: Found | undefined, expected: Found, others: readonly unknown[], text: string): Found {
  if (found === undefined) return { nothing: 'found' };
  const shown: Record<string, unknown> = {};
  for (const key of Object.keys(expected)) {
    if (key === 'otherwise') shown[key] = [...others].sort();
    else if (key === 'because') shown[key] = text.includes(String(expected[key])) ? expected[key] : text;
    else if (key === 'due') shown[key] = ((found['due'] ?? []) as { date: string }[]).map((each) => each.date);
    else shown[key] = found[key];
  }
  return shown;
}

function sortOtherwise(expected: Found): Found {
  return Array.isArray(expected['otherwise'])
    ? { ...expected, otherwise: [...(expected['otherwise'] as unknown[])].sort() }
    : expected;
}

/** Returns what was found and what was expected, cut to the same keys. */
export function compareWith(
  scorecard: Scorecard,
  expected: Expected,
): { readonly found: unknown; readonly expected: unknown } {
  const results = (expected.results ?? []).map((each) => {
    const found = scorecard.results.find(
      (one) => one.what === each.what && (each.name === undefined || one.name === each.name),
    );
    return project(found, each, found?.alternatives.map((one) => one.value) ?? [], found?.reason ?? '');
  });
  const findings = (expected.findings ?? []).map((each) => {
    const found = scorecard.findings.find(
      (one) => one.what === each.what && (each.name === undefined || one.name === each.name),
    );
    return project(found, each, found?.alternatives.map((one) => one.verdict) ?? [], found?.message ?? '');
  });
  const missing = scorecard.missing.map((each) => each.fact);
  const codes = [...new Set(scorecard.diagnostics.map((each) => each.code))].sort();
  return {
    found: {
      results,
      findings,
      ...(expected.missing === undefined
        ? {}
        : {
            missing:
              expected.missing.length === 0
                ? missing
                : missing.filter((each) => expected.missing?.includes(each)).sort(),
          }),
      ...(expected.diagnostics === undefined ? {} : { diagnostics: codes }),
      ...(expected.sameEitherWay === undefined ? {} : { sameEitherWay: scorecard.sameEitherWay }),
    },
    expected: {
      results: (expected.results ?? []).map(sortOtherwise),
      findings: (expected.findings ?? []).map(sortOtherwise),
      ...(expected.missing === undefined ? {} : { missing: [...expected.missing].sort() }),
      ...(expected.diagnostics === undefined ? {} : { diagnostics: [...expected.diagnostics].sort() }),
      ...(expected.sameEitherWay === undefined ? {} : { sameEitherWay: expected.sameEitherWay }),
    },
  };
}
