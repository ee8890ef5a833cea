import type { AppraisalCase } from '../../model/appraisal.ts';
import { findCaseProblems, pathText } from '../../score/check-case.ts';
import { readYaml, writeYaml } from '../../yaml/yaml-doc.ts';

/** A case file as read: its facts, or in plain words why it is none. */
export type CaseText = { readonly facts: AppraisalCase } | { readonly problem: string };

/** Returns the facts of a case file, or what is wrong with it. No schema is compiled, so that pages with a strict policy may ask it too. */
export function readCaseText(text: string): CaseText {
  const { value, diagnostics } = readYaml(text, 'case');
  const [broken] = diagnostics;
  if (broken) return { problem: broken.message };
  if (typeof value.value !== 'object' || value.value === null || Array.isArray(value.value)) return { problem: '{…}?' };
  const facts = value.value as AppraisalCase;
  const [problem] = findCaseProblems(facts);
  return problem ? { problem: pathText(problem.path) } : { facts };
}

/** Returns the case as the text of a file. */
export function writeCaseText(facts: unknown): string {
  return writeYaml(facts);
}
