import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { DiagnosticCode } from '../base/diagnostic-codes.ts';
import { DIAGNOSTIC_CODES } from '../base/diagnostic-codes.ts';
import { codeAdvice } from '../messages/codes.ts';
import { API_ADVICE } from '../messages/codes-of-serve.ts';
import { sayFinding } from '../messages/findings.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';

/** What a request is answered with. */
export interface Reply {
  readonly status: number;
  readonly type: 'html' | 'js' | 'css' | 'json';
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Returns an answer as the command prints it with --json. */
export function json(value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status: 200, type: 'json', body: JSON.stringify(value), headers };
}

/** In the shape that commands use, and in words of the language: what is wrong, and what to do next. */
function refused(status: number, diagnostics: readonly [Diagnostic, ...Diagnostic[]], lang: InterfaceLang): Reply {
  const [first] = diagnostics;
  const message = sayFinding(first, lang);
  const advice = API_ADVICE[first.code]?.[lang] ?? codeAdvice(first.code, lang);
  return { status, type: 'json', body: JSON.stringify({ schema: 'adisteme/error/1', diagnostics, message, advice }) };
}

/** Returns a refusal by the server itself; what was found is told in every language, the message in English. */
export function problem(
  status: number,
  code: DiagnosticCode,
  lang: InterfaceLang,
  message: string = DIAGNOSTIC_CODES[code].meaning,
  found?: string,
): Reply {
  return refused(status, [diagnose(code, message, {}, found === undefined ? {} : { found })], lang);
}

/** Returns a refusal of a question: 404 where something named is not known, else 400. */
export function refusal([first, ...more]: readonly Diagnostic[], lang: InterfaceLang): Reply {
  if (first === undefined) return problem(500, 'SERVE_FAULT', lang);
  return refused(first.code.endsWith('_UNKNOWN') ? 404 : 400, [first, ...more], lang);
}
