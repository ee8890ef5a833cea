import { diagnose } from '../base/diagnostic.ts';
import type { AmendVerb } from '../lexicon/amend-words.ts';
import { readUnitWord, UNIT_RANKS } from '../lexicon/units.ts';
import type { Lang } from '../model/ids.ts';
import {
  isDuty,
  isEnactment,
  isOwnMatter,
  isTurned,
  openedContexts,
  reachOf,
  readFrame,
  withoutExcepted,
} from './clause-reader.ts';
import { isMark, type Phrase, type PhraseOf, phrasesOf } from './clause-types.ts';
import { rankOfElement } from './coordinate.ts';
import { type DraftEdit, type FrameResult, failed } from './draft-edit.ts';
import { type Collector, contextOf, notUnderstood, placeOf, take, takeQuotation } from './edit-collector.ts';
import { doubtHome, doubtsOfFrame, doubtVerb } from './frame-doubts.ts';
import { roleOf } from './frame-roles.ts';
import { type Clause, type Frame, hasSubstance, splitClauses, splitFrames } from './frames.ts';
import { doubtContext, isListHeading, openContexts, readApprovedChanges, readIntroduction } from './introductions.ts';
import { joinPhrases } from './join-phrases.ts';
import { listedActs } from './listed-acts.ts';
import { languageOf } from './one-language.ts';
import { type Context, placeAddress, type Target } from './places.ts';
import { readPhrases } from './read-phrases.ts';
import { around, type Reading, spanOf, wordsOf } from './reading.ts';
import { isSubstitute, substituteEdits } from './substitute-edits.ts';

/** The longest instruction seen has some 4000 characters; reading is not tried on what is far beyond it. */
const LONGEST_INSTRUCTION = 60_000;
/** Phrases of the longest clause that is read. */
const LONGEST_CLAUSE = 1500;

/** A clause of nothing but quotations is new text for the instruction before it, when that one waits for text or was not understood. */
function takeQuotations(reading: Reading, phrases: readonly Phrase[]): boolean {
  const quotations = phrasesOf(phrases, 'quotation');
  const { waiting, unread } = reading.collector;
  const isWaiting = unread !== null || waiting?.edits.some((edit) => edit.awaits !== null) === true;
  const isOnly =
    quotations.length > 0 && phrases.every((phrase) => phrase.kind === 'quotation' || phrase.kind === 'separator');
  if (!isWaiting || !isOnly) return false;
  for (const quotation of quotations) takeQuotation(reading.collector, quotation.text.trim(), null);
  return true;
}

/** «Пункт 5 признать утратившим силу с 1 января 2025 года»: the day on which the edit takes effect. */
function startOf(phrases: readonly Phrase[], edits: readonly DraftEdit[]): PhraseOf<'date'> | null {
  const at = phrases.findIndex((phrase) => phrase.kind === 'date' && phrase.date !== null);
  const date = phrases[at];
  const isStart = isMark(phrases[at - 1], 'from-date') || isMark(phrases[at + 1], 'from-date');
  if (date?.kind !== 'date' || !isStart) return null;
  // «Приостановить с 16 марта до 11 мая»: the end is a day of its own.
  const isFree = edits.every(
    (edit) => edit.from === null && edit.until?.date !== date.date && edit.commencement === null,
  );
  return isFree ? date : null;
}

/** Reads the frame in its context and, where a line opened several at once, in each of them. */
function readEverywhere(
  reading: Reading,
  frame: Frame,
  verb: AmendVerb,
  context: Context,
  carried: readonly Target[],
): FrameResult {
  if (verb !== 'commence' && isTurned(frame.phrases)) return failed('an exception or a negation turns the instruction');
  // «в пункте 9 слова … заменить, дополнить подпунктом 3)»: the place of the words holds for the unit too.
  const held = heldBy(frame, context, reading.above ?? []);
  const isPlaced = carried.length > 0 && frame.phrases.some((phrase) => phrase.kind === 'address');
  const places = isPlaced ? carried.map((one) => contextOfTarget(one, context)) : [held, ...context.siblings];
  const results = places.map((one) => readFrame(frame, verb, around(reading, one, carried)));
  const [first] = results;
  const isSame = results.every((one) => JSON.stringify(pathsOf(one)) === JSON.stringify(first ? pathsOf(first) : []));
  // An address that names its own act or point means the same under each of the contexts.
  if (!first || isSame) return first ?? failed('nothing to read');
  const problem = results.find((one) => one.problem !== null)?.problem ?? null;
  return { edits: results.flatMap((one) => one.edits), used: results.flatMap((one) => one.used), problem };
}

/**
 * «подпункт 5) пункта 17 исключить, подпункт 6) изложить …»: a unit that cannot stand by itself lies where the unit before it in the
 * same sentence lies.
 */
function heldBy(frame: Frame, context: Context, above: readonly string[]): Context {
  const ranks = phrasesOf(frame.phrases, 'address').map((address) => rankOfElement(address.paths[0]?.[0]));
  const least = Math.min(...ranks);
  if (context.path.length > 0 || ranks.length === 0 || least <= UNIT_RANKS.point) return context;
  const path = above.filter((element) => rankOfElement(element) < least);
  return path.length === 0 ? context : { ...context, path };
}

function contextOfTarget(target: Target, context: Context): Context {
  return { ...context, path: target.path, owner: target.owner, siblings: [], word: null };
}

function pathsOf(result: FrameResult): readonly (readonly string[])[] {
  return result.edits.map((edit) => edit.path);
}

/** Reads one frame with its verb; returns the places of a words operation, for the next frame of the clause. */
function readOneFrame(
  reading: Reading,
  frame: Frame,
  verb: AmendVerb,
  sign: Clause['sign'],
  carried: readonly Target[],
): readonly Target[] {
  const { collector, lang } = reading;
  const context = contextOf(collector);
  if (verb === 'introduce' && readIntroduction(reading, frame, sign, around(reading, context, carried))) return [];
  const result = isSubstitute(verb, frame.phrases)
    ? substituteEdits(frame.phrases, context, collector, lang)
    : readEverywhere(reading, frame, verb, context, carried);
  if (result.problem !== null) {
    if (sign === ':' && !hasSubstance(frame.phrases.filter((phrase) => phrase.kind !== 'verb'))) {
      const isVoid = frame.phrases.some((phrase) => isMark(phrase, 'void'));
      collector.pending = { verb: isVoid ? 'repeal' : verb, scope: collector.scope };
      return [];
    }
    const touched = verb === 'commence' ? frame.phrases : withoutExcepted(frame.phrases, lang);
    notUnderstood(collector, wordsOf(reading, frame.phrases), result.problem, reachOf(touched, context));
    return [];
  }
  const start = startOf(frame.phrases, result.edits);
  const used = start ? [...result.used, start] : result.used;
  const complaints = [...doubtsOfFrame(reading, frame, used), ...(lang === 'kk' ? doubtVerb(verb, frame.phrases) : [])];
  const edits = listedActs(reading, result.edits).map((edit) => ({
    ...edit,
    from: start?.date ?? edit.from,
    diagnostics: [...edit.diagnostics, ...complaints, ...doubtHome(edit, context)],
  }));
  take(collector, withLanguage(edits, frame.phrases), spanOf(reading, frame.phrases));
  const isWords = frame.phrases.some((phrase) => phrase.kind === 'words');
  const places = phrasesOf(frame.phrases, 'address').filter(
    (address) => !address.isPlace && (isWords || roleOf(address, lang) === 'container'),
  );
  if (places.length > 0) return places.flatMap((address) => placeAddress(address, context));
  return isWords ? carried : [];
}

function withLanguage(edits: readonly DraftEdit[], phrases: readonly Phrase[]): DraftEdit[] {
  const language = languageOf(phrases);
  return edits.map((edit) => (language === null ? edit : { ...edit, languageOnly: language }));
}

/** A clause without a verb: a context line, an object of a verb said before, a duty, or something unknown. */
function readVerbless(reading: Reading, clause: Clause, isListed: boolean): void {
  const { collector } = reading;
  const context = contextOf(collector);
  const surroundings = around(reading, context);
  if (!hasSubstance(clause.phrases)) return;
  if (clause.sign === ':' && !clause.phrases.some((phrase) => phrase.kind === 'words')) {
    const opened = openedContexts(clause.phrases, surroundings, collector.scope, false);
    if (opened.length > 0) {
      openContexts(reading, opened);
      doubtContext(reading, clause.phrases);
      return;
    }
  }
  if (collector.pending && isListed) {
    readOneFrame(
      reading,
      { verb: collector.pending.verb, phrases: clause.phrases },
      collector.pending.verb,
      clause.sign,
      [],
    );
    return;
  }
  if (isDuty(clause.phrases, reading.lang)) return;
  if (clause.sign !== ':' && readOwnMatter(reading, clause.phrases)) return;
  if (clause.sign === ':' && isOpening(clause.phrases, reading.lang)) {
    collector.opening = wordsOf(reading, clause.phrases);
    return;
  }
  notUnderstood(
    collector,
    wordsOf(reading, clause.phrases),
    'no word says what is to be done',
    reachOf(clause.phrases, context),
  );
}

/** A point of the act outside all changes that names no text but its own orders something else than a change. */
function readOwnMatter(reading: Reading, phrases: readonly Phrase[]): boolean {
  const { collector } = reading;
  if (collector.scope === 0 || collector.stack.length > 0 || !isOwnMatter(phrases)) return false;
  const message = 'A point of the act orders something else than a change of text.';
  const found = wordsOf(reading, phrases).slice(0, 300);
  collector.diagnostics.push(diagnose('AMEND_OTHER_ORDER', message, placeOf(collector.provision), { found }));
  return true;
}

/** A line that names no unit, no words and no condition changes nothing by itself; what follows it is read on its own. */
function isOpening(phrases: readonly Phrase[], lang: Lang): boolean {
  const unknown = phrasesOf(phrases, 'unknown');
  // «в пункте временно 9»: a unit and a number are there, only not together.
  const isBrokenAddress =
    unknown.some((one) => readUnitWord(one.key, lang).length > 0) && unknown.some((one) => /^\d/.test(one.key));
  const speaks = (phrase: Phrase): boolean =>
    phrase.kind === 'address' || phrase.kind === 'words' || isMark(phrase, 'except', 'not', 'condition');
  return !isBrokenAddress && !phrases.some(speaks);
}

function readClause(reading: Reading, clause: Clause): void {
  const { collector, lang } = reading;
  const { phrases } = clause;
  if (takeQuotations(reading, phrases) || !hasSubstance(phrases)) return;
  if (phrases.length > LONGEST_CLAUSE) {
    notUnderstood(collector, wordsOf(reading, phrases).slice(0, 300), 'the clause is too long to be an instruction', [
      null,
    ]);
    return;
  }
  collector.opening = null;
  if (clause.sign === ':' && isEnactment(wordsOf(reading, phrases), lang)) return;
  if (readApprovedChanges(reading, phrases) || isListHeading(reading, clause)) return;
  const frames = isCommencement(phrases) ? [{ verb: 'commence' as const, phrases }] : splitFrames(phrases, lang);
  let carried: readonly Target[] = [];
  const before = collector.edits.length + (collector.waiting?.edits.length ?? 0);
  for (const frame of frames) {
    if (frame.verb === null) {
      readVerbless(reading, { phrases: frame.phrases, sign: clause.sign }, frames.length === 1);
      continue;
    }
    if (isDuty(frame.phrases, lang) && phrasesOf(frame.phrases, 'words').length === 0 && !isEditing(frame.verb))
      continue;
    collector.pending = null;
    const isFirst = collector.edits.length + (collector.waiting?.edits.length ?? 0) === before;
    const above = isFirst ? [] : (collector.waiting?.edits.at(-1)?.path ?? []);
    carried = readOneFrame({ ...reading, above }, frame, frame.verb, clause.sign, carried);
  }
}

/** A commencement clause with its exceptions is read whole, unless the same clause orders a change. */
function isCommencement(phrases: readonly Phrase[]): boolean {
  const verbs = phrasesOf(phrases, 'verb').map((phrase) => phrase.verb);
  return (
    verbs.includes('commence') && verbs.every((verb) => verb === 'commence' || verb === 'valid' || verb === 'establish')
  );
}

/** Verbs that change text; a duty that only mentions them («обеспечить … утверждение») is read all the same. */
function isEditing(verb: AmendVerb): boolean {
  return verb !== 'valid' && verb !== 'establish' && verb !== 'recognise' && verb !== 'introduce';
}

/** An address is cited with the act or document that owns it. */
function citedInFull(phrase: Phrase, text: string): Phrase {
  if (phrase.kind !== 'address' || phrase.owner === null) return phrase;
  return { ...phrase, citedAs: text.slice(phrase.start, phrase.end).replace(/\s+/gu, ' ') };
}

/** Reads one paragraph of an amending act into the collector. */
export function readInstruction(collector: Collector, text: string, offset: number, lang: Lang): void {
  const reading: Reading = { text, lang, offset, collector };
  if (text.length > LONGEST_INSTRUCTION) {
    notUnderstood(collector, text.slice(0, 300), 'the paragraph is too long to be an instruction', [null]);
    return;
  }
  const phrases = joinPhrases(readPhrases(text, lang), lang).map((phrase) => citedInFull(phrase, text));
  for (const clause of splitClauses(phrases)) readClause(reading, clause);
}
