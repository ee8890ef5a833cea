import type { Diagnostic } from '../base/diagnostic.ts';
import { DIAGNOSTIC_CODES } from '../base/diagnostic-codes.ts';

/** Prints one problem to stderr: what is wrong and what to do next. */
export function sayProblem(problem: Diagnostic, json: boolean): void {
  const advice = DIAGNOSTIC_CODES[problem.code].advice;
  if (json) process.stdout.write(`${JSON.stringify({ schema: 'adisteme/error/1', diagnostics: [problem] })}\n`);
  process.stderr.write(`adisteme: ${whereOf(problem)}${problem.message}\n  ${advice}\n`);
}

/** `case.yaml:4:3: `, or nothing where no line is known. */
export function whereOf({
  place,
}: {
  readonly place: {
    readonly file?: string | undefined;
    readonly line?: number | undefined;
    readonly column?: number | undefined;
  };
}): string {
  return place.file === undefined || place.line === undefined
    ? ''
    : `${place.file}:${place.line}:${place.column ?? 1}: `;
}
