import type { Diagnostic } from '../base/diagnostic.ts';
import { DIAGNOSTIC_CODES } from '../base/diagnostic-codes.ts';

/** Prints one problem to stderr: what is wrong and what to do next. */
export function sayProblem(problem: Diagnostic, json: boolean): void {
  const advice = DIAGNOSTIC_CODES[problem.code].advice;
  if (json) process.stdout.write(`${JSON.stringify({ schema: 'adisteme/error/1', diagnostics: [problem] })}\n`);
  process.stderr.write(`adisteme: ${problem.message}\n  ${advice}\n`);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
