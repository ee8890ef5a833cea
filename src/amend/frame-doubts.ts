import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import type { AmendVerb } from '../lexicon/amend-words.ts';
import { hasUnits, leftovers } from './clause-reader.ts';
import { isMark, type Phrase, phrasesOf } from './clause-types.ts';
import type { DraftEdit } from './draft-edit.ts';
import type { Frame } from './frames.ts';
import type { Context } from './places.ts';
import type { Reading } from './reading.ts';

/** Returns what doubts an edit: words that nobody read, an address with two readings. */
export function doubtsOfFrame(reading: Reading, frame: Frame, used: readonly Phrase[]): Diagnostic[] {
  const found = phrasesOf(frame.phrases, 'address').flatMap((address) => address.diagnostics);
  const left = leftovers(frame, used);
  if (left.length === 0) return [...found];
  const words = left.map((phrase) => reading.text.slice(phrase.start, phrase.end)).join(' ');
  const message = 'Some words of the instruction were not read; they may change what it means.';
  return [...found, diagnose('AMEND_WORDS_LEFT', message, {}, { found: words.slice(0, 300) })];
}

/** Units of a decree and of the document that it approves bear the same numbers; under a header alone either may be meant. */
export function doubtHome(edit: DraftEdit, context: Context): Diagnostic[] {
  const first = edit.path[0] ?? '';
  const isUnit = /^(?:point|subpoint|paragraph)(?::|$)/.test(first);
  if (!context.isHeader || !isUnit || edit.owner?.kind === 'document') return [];
  const message = 'The unit may be one of the decree itself or of the document that it approves: no line says which.';
  return [diagnose('AMEND_DECREE_OR_DOCUMENT', message, {}, { found: edit.citedAs })];
}

/** Returns the doubt of a Kazakh verb that means two things; beside «күші» it repeals, and a unit ends in either sense. */
export function doubtVerb(verb: AmendVerb, phrases: readonly Phrase[]): Diagnostic[] {
  if (verb !== 'cancel' || hasUnits(phrases, 'kk') || phrases.some((phrase) => isMark(phrase, 'effect'))) return [];
  return [
    diagnose('AMEND_CANCEL_OR_REPEAL', 'The verb cancels an act that is not yet in force, or repeals one that is.', {}),
  ];
}
