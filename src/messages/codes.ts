import type { DiagnosticCode } from '../base/diagnostic-codes.ts';
import { DIAGNOSTIC_CODES } from '../base/diagnostic-codes.ts';
import type { InterfaceLang } from './interface-lang.ts';

/** Returns what a diagnostic code means. */
export function codeMeaning(code: DiagnosticCode, _lang: InterfaceLang): string {
  return DIAGNOSTIC_CODES[code].meaning;
}

/** Returns what to do about a diagnostic. */
export function codeAdvice(code: DiagnosticCode, _lang: InterfaceLang): string {
  return DIAGNOSTIC_CODES[code].advice;
}
