import type { Lang } from '../model/ids.ts';
import type { FormKind } from '../model/provision.ts';
import { foldLetters } from './letters.ts';

/** Which kinds of annex may be what a point calls for. A concept without a row is not checked. */
const FORMS_OF_DOCUMENT: Readonly<Record<string, readonly FormKind[]>> = {
  'doc:individual-plan': ['individual-plan'],
  'doc:kpi-sheet': ['kpi-sheet'],
  'doc:competency-sheet': ['competency-sheet'],
  'doc:ranking-sheet': ['ranking-sheet'],
  'doc:survey-sheet': ['survey-360-heads', 'survey-360-servants', 'points-sheet'],
  'doc:survey-report': ['survey-360-report'],
  'doc:percentage-table': ['percentage-table'],
  'doc:indicator-table': ['indicator-table'],
  'doc:protocol': ['commission-protocol'],
};

/** Returns the kinds of annex that fit a document that a point calls for; null where any may fit. */
export function formsOfDocument(concept: string | null): readonly FormKind[] | null {
  return concept === null ? null : (FORMS_OF_DOCUMENT[concept] ?? null);
}

/** A sheet on which a result is only achieved or not: it has no place for a mark. Folded. */
const ACHIEVED_OR_NOT: Readonly<Record<Lang, readonly string[]>> = {
  kk: ['қол жетпеді', 'қолжетпеді', 'қол жеткізілмеді', 'қолжеткізілмеді', 'орындалмады'],
  ru: ['не достигнут', 'не выполнен'],
};

/** Returns the words that make a sheet one of "achieved or not", null where it has none. */
export function achievedOrNot(text: string, lang: Lang): string | null {
  const folded = foldLetters(text);
  return ACHIEVED_OR_NOT[lang].find((words) => folded.includes(words)) ?? null;
}

/** Line of a form where somebody signs. Folded. */
const SIGNATURES: Readonly<Record<Lang, readonly string[]>> = { kk: ['қолы'], ru: ['подпись'] };

export function hasSignature(text: string, lang: Lang): boolean {
  const folded = foldLetters(text);
  return SIGNATURES[lang].some((word) => folded.includes(word));
}

/** A point that orders to sign a sheet. Folded. */
const SIGNS: Readonly<Record<Lang, readonly string[]>> = {
  kk: ['қол қояды', 'қол қойылады', 'қолын қояды', 'қол қоюы'],
  ru: ['подписывает', 'подписывается', 'подписывают', 'и подпись'],
};

export function ordersSignature(text: string, lang: Lang): boolean {
  const folded = foldLetters(text);
  return SIGNS[lang].some((word) => folded.includes(word));
}
