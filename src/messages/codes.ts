import type { DiagnosticCode } from '../base/diagnostic-codes.ts';
import { DIAGNOSTIC_CODES } from '../base/diagnostic-codes.ts';
import { CODES_KK } from './codes-kk.ts';
import { CODES_OF_SERVE } from './codes-of-serve.ts';
import { CODES_OF_USE } from './codes-of-use.ts';
import { CODES_RU } from './codes-ru.ts';
import type { InterfaceLang } from './interface-lang.ts';

function rowOf(code: DiagnosticCode, lang: InterfaceLang): readonly [meaning: string, advice: string] {
  const { meaning, advice } = DIAGNOSTIC_CODES[code];
  if (lang === 'en') return [meaning, advice];
  const told = lang === 'kk' ? CODES_KK[code] : CODES_RU[code];
  return told ?? (CODES_OF_USE[code] ?? CODES_OF_SERVE[code])?.[lang] ?? [meaning, advice];
}

/** Returns what a diagnostic code means, in English where the language has no row for it. */
export function codeMeaning(code: DiagnosticCode, lang: InterfaceLang): string {
  return rowOf(code, lang)[0];
}

/** Returns what to do about a diagnostic, in English where the language has no row for it. */
export function codeAdvice(code: DiagnosticCode, lang: InterfaceLang): string {
  return rowOf(code, lang)[1];
}
