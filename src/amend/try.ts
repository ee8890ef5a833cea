import { type Outcome, outcome } from '../base/outcome.ts';
import { detectLanguage } from '../lexicon/language.ts';
import type { TryAnswer } from '../model/answers.ts';
import type { Lang } from '../model/ids.ts';
import { itemsOfText } from './items.ts';
import type { ReadNewUnits } from './new-text.ts';
import { type EditsReading, readEdits } from './read-edits.ts';

/** Returns what a pasted sentence or paragraphs of an amending act mean to the tool, in full. */
export function readEditsOfText(
  text: string,
  lang?: Lang,
  readNewUnits?: ReadNewUnits,
): Outcome<EditsReading> & { readonly lang: Lang } {
  const known = lang ?? detectLanguage(text).lang;
  const items = itemsOfText(text, known);
  return { ...readEdits({ items, lang: known, ...(readNewUnits ? { readNewUnits } : {}) }), lang: known };
}

/** Returns the answer of `adisteme try`: edits, contexts and what was not understood. Pure. */
export function tryText(text: string, lang?: Lang): TryAnswer {
  const read = readEditsOfText(text, lang);
  const { value, diagnostics } = outcome(read.value, read.diagnostics);
  const seen = new Set<string>();
  const unread = value.notUnderstood.filter((one) => {
    const key = `${one.text}\n${one.why}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return {
    schema: 'adisteme/try/1',
    lang: read.lang,
    edits: [...value.edits],
    contexts: value.contexts.map(({ path, citedAs }) => ({ path: [...path], citedAs })),
    notUnderstood: unread.map(({ text: words, why }) => ({ text: words, why })),
    diagnostics: diagnostics.map((one) => ({ ...one, place: placeShape(one.place), related: [] })),
  };
}

function placeShape(place: { readonly provision?: string }): TryAnswer['diagnostics'][number]['place'] {
  return place.provision === undefined ? {} : { provision: place.provision };
}
