import type { DiagnosticCode } from './diagnostic-codes.ts';
import { DIAGNOSTIC_CODES } from './diagnostic-codes.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Where in the law and where in the file. Offsets are UTF-8 bytes in the stored file. */
export interface Place {
  readonly act?: string;
  readonly provision?: string;
  readonly file?: string;
  readonly page?: number;
  readonly line?: number;
  readonly column?: number;
  readonly spans?: readonly (readonly [number, number])[];
}

/** A problem as plain data. `error` = this rule's own params are not sure; `warning` = a person should look; `info` = repaired, and how. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
  readonly found?: string;
  readonly expected?: string;
  readonly related: readonly Place[];
}

export interface DiagnosticDetail {
  readonly found?: string;
  readonly expected?: string;
  readonly related?: readonly Place[];
  readonly severity?: Severity;
}

/** Returns a diagnostic whose severity comes from the code table unless the caller knows better. */
export function diagnose(
  code: DiagnosticCode,
  message: string,
  place: Place,
  detail: DiagnosticDetail = {},
): Diagnostic {
  return {
    code,
    severity: detail.severity ?? DIAGNOSTIC_CODES[code].severity,
    message,
    place,
    ...(detail.found === undefined ? {} : { found: detail.found }),
    ...(detail.expected === undefined ? {} : { expected: detail.expected }),
    related: detail.related ?? [],
  };
}

function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Returns the diagnostics in reading order (act, file, line, column, code), by code point so that every machine agrees. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compareStrings(a.place.act ?? '', b.place.act ?? '') ||
      compareStrings(a.place.file ?? '', b.place.file ?? '') ||
      (a.place.line ?? 0) - (b.place.line ?? 0) ||
      (a.place.column ?? 0) - (b.place.column ?? 0) ||
      compareStrings(a.code, b.code) ||
      compareStrings(a.message, b.message),
  );
}

/** Returns why the words of a copy cannot be relied on: what it lacks could be any rule, so it is not taken in. Null where they can. */
export function readingError<D extends Pick<Diagnostic, 'code' | 'severity'> | { code: string; severity: string }>(
  diagnostics: readonly D[],
): D | null {
  return diagnostics.find(({ code, severity }) => severity === 'error' && code.startsWith('READ_')) ?? null;
}
