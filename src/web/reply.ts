import type { Diagnostic } from '../base/diagnostic.ts';
import { DIAGNOSTIC_CODES } from '../base/diagnostic-codes.ts';

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

/** Returns a refusal in words, in the shape that commands use; `advice` says what to do. */
export function problem(status: number, message: string, advice: string): Reply {
  return {
    status,
    type: 'json',
    body: JSON.stringify({ schema: 'adisteme/error/1', diagnostics: [], message, advice }),
  };
}

/** Returns a refusal of a question: 404 where something named is not known, else 400. */
export function refusal(diagnostics: readonly Diagnostic[]): Reply {
  const [first] = diagnostics;
  const status = first?.code.endsWith('_UNKNOWN') ? 404 : 400;
  const [message, advice] = first ? [first.message, DIAGNOSTIC_CODES[first.code].advice] : ['', ''];
  return { status, type: 'json', body: JSON.stringify({ schema: 'adisteme/error/1', diagnostics, message, advice }) };
}
