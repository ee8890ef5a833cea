import type { DiagnosticCode } from '../../../base/diagnostic-codes.ts';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';

/** What codes mean and what to do, in one language. */
export type CodeProse = Partial<Readonly<Record<DiagnosticCode, readonly [meaning: string, advice: string]>>>;

/** Returns the prose about codes in a language: much text, so that of the others is not loaded. A test holds that no code is without it. */
export async function loadCodeProse(lang: InterfaceLang): Promise<CodeProse> {
  if (lang === 'kk') return (await import('../../../messages/codes-kk.ts')).CODES_KK;
  if (lang === 'ru') return (await import('../../../messages/codes-ru.ts')).CODES_RU;
  const { DIAGNOSTIC_CODES } = await import('../../../base/diagnostic-codes.ts');
  const rows = Object.entries(DIAGNOSTIC_CODES).map(([code, { meaning, advice }]) => [code, [meaning, advice]]);
  return Object.fromEntries(rows) as CodeProse;
}
