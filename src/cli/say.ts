import type { Diagnostic } from '../base/diagnostic.ts';
import { codeAdvice } from '../messages/codes.ts';
import { sayFinding } from '../messages/findings.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';

/** Returns what is wrong, where, and what to do next. */
export function problemWords(problem: Diagnostic, lang: InterfaceLang): string {
  const { code, place, found } = problem;
  // Only an English message names the file by itself.
  const file = lang === 'en' || found !== undefined || place.file === undefined ? '' : ` (${place.file})`;
  return `adisteme: ${whereOf(problem)}${sayFinding(problem, lang)}${file}\n  ${codeAdvice(code, lang)}`;
}

/** Prints one problem to stderr: what is wrong and what to do next. */
export function sayProblem(problem: Diagnostic, json: boolean, lang: InterfaceLang): void {
  if (json) process.stdout.write(`${JSON.stringify({ schema: 'adisteme/error/1', diagnostics: [problem] })}\n`);
  process.stderr.write(`${problemWords(problem, lang)}\n`);
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
