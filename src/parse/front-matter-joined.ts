import { type MappedText, trimmedSlice } from '../base/mapped-text.ts';
import { type ActReferenceSpan, findActReferences } from '../lexicon/act-reference.ts';
import { findTypeWords, KK_JOINED, KK_TITLE_END, STATUS_AT_END, STATUS_LINE } from '../lexicon/act-words.ts';
import { foldForMatch } from '../lexicon/fold-text.ts';
import type { Lang } from '../model/ids.ts';

/** A requisite has date, number, kind and body: no shorter line holds one behind other words. */
const SHORTEST = 40;
/** Matches `Постановление`, must not match `постановление`. */
const CAPITAL = /^\p{Lu}/u;
/** What stands before an act that is cited by its name. Matches `решения "`, must not match `оценки" `. */
const CITED = /["«“„(]$/u;

function isStatusOrTitle(folded: string): boolean {
  return STATUS_LINE.test(folded) || STATUS_AT_END.test(folded) || KK_TITLE_END.test(folded);
}

/** Says whether the words are the act's own requisite, and not those of an act that its title cites. */
function isOwnRequisite(reference: ActReferenceSpan, text: string, lang: Lang): boolean {
  if (reference.adopted === null || reference.number === null) return false;
  if (!reference.typeForms.some((form) => form.case === 'nominative' && form.number === 'singular')) return false;
  const before = text.slice(0, reference.start);
  if (lang === 'kk') return isStatusOrTitle(foldForMatch(before).trim());
  return reference.start === reference.typeStart && CAPITAL.test(text.slice(reference.start)) && !CITED.test(before);
}

/** Says, cheaply, whether a requisite may stand behind other words of the line: few lines have to be searched for acts. */
function mayHoldRequisite(text: string, folded: string, lang: Lang): boolean {
  if (lang === 'kk') return KK_JOINED.test(folded);
  return findTypeWords(folded).some(({ start }) => start > 0 && CAPITAL.test(text.slice(start, start + 1)));
}

/** Where the status begins that ends the stretch [0, end) of the text; `end` when none does. */
function statusStart(text: string, end: number): number {
  const before = text.slice(0, end).trimEnd();
  const status = STATUS_AT_END.exec(foldForMatch(before))?.[1];
  return status === undefined ? end : before.length - status.length - (before.endsWith('.') ? 1 : 0);
}

/**
 * Returns a line of a header in its parts, title, status and requisite, where a copy without line ends has run them together
 * ("… бекіту туралы Күшін жойған <body> 2022 жылғы … қаулысы"); a line of one part as it is. Cost: linear.
 */
export function partJoined(line: MappedText, lang: Lang): readonly MappedText[] {
  const { text } = line;
  if (text.length < SHORTEST) return [line];
  const references = mayHoldRequisite(text, foldForMatch(text), lang) ? findActReferences(text, lang) : [];
  const own = references.find((one) => one.start > 0 && isOwnRequisite(one, text, lang));
  const end = own?.start ?? text.length;
  const status = statusStart(text, end);
  const bounds = [...new Set([0, status, end, text.length])];
  return bounds
    .slice(1)
    .map((to, at) => trimmedSlice(line, bounds[at] ?? 0, to))
    .filter((part) => part.text !== '');
}
