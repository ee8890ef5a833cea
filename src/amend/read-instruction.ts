import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { findActReferences } from '../lexicon/act-reference.ts';
import type { AmendVerb } from '../lexicon/amend-words.ts';
import { readUnitWord } from '../lexicon/units.ts';
import type { Lang } from '../model/ids.ts';
import {
  isDuty,
  isEnactment,
  isTurned,
  leftovers,
  oneLanguageEdits,
  openedContexts,
  reachOf,
  readFrame,
  type Surroundings,
} from './clause-reader.ts';
import { isMark, type Phrase, type PhraseOf, phrasesOf } from './clause-types.ts';
import type { DraftEdit } from './draft-edit.ts';
import { type Collector, contextOf, notUnderstood, placeOf, take, takeQuotation } from './edit-collector.ts';
import { roleOf } from './frame-roles.ts';
import { type Clause, type Frame, hasSubstance, splitClauses, splitFrames } from './frames.ts';
import { itemsOfText } from './items.ts';
import { joinPhrases } from './join-phrases.ts';
import { languageOf } from './one-language.ts';
import { type Context, placeAddress, type Target } from './places.ts';
import { readPhrases } from './read-phrases.ts';

/** The longest instruction seen has some 4000 characters; reading is not tried on what is far beyond it. */
const LONGEST_INSTRUCTION = 60_000;
/** Phrases of the longest clause that is read. */
const LONGEST_CLAUSE = 1500;

interface Reading {
  readonly text: string;
  readonly lang: Lang;
  readonly offset: number;
  readonly collector: Collector;
}

function wordsOf(reading: Reading, phrases: readonly Phrase[]): string {
  const start = phrases[0]?.start ?? 0;
  return reading.text.slice(start, Math.max(start, ...phrases.map((phrase) => phrase.end)));
}

function spanOf(reading: Reading, phrases: readonly Phrase[]): [number, number] {
  const start = phrases[0]?.start ?? 0;
  return [reading.offset + start, reading.offset + Math.max(start, ...phrases.map((phrase) => phrase.end))];
}

function around(reading: Reading, context: Context, carried: readonly Target[] = []): Surroundings {
  return { text: reading.text, lang: reading.lang, context, carried };
}

/** A clause of nothing but quotations is new text for the instruction before it, when that one waits for text. */
function takeQuotations(reading: Reading, phrases: readonly Phrase[]): boolean {
  const quotations = phrasesOf(phrases, 'quotation');
  const isWaiting = reading.collector.waiting?.edits.some((edit) => edit.awaits !== null) === true;
  const isOnly =
    quotations.length > 0 && phrases.every((phrase) => phrase.kind === 'quotation' || phrase.kind === 'separator');
  if (!isWaiting || !isOnly) return false;
  for (const quotation of quotations) takeQuotation(reading.collector, quotation.text.trim(), null);
  return true;
}

function openContexts(reading: Reading, opened: readonly Context[]): void {
  const { collector } = reading;
  for (const context of opened) collector.contexts.push(context);
  const first = opened[0];
  if (!first) return;
  collector.stack.push(first);
  if (first.owner?.reference) collector.amended = first.owner;
}

/** Diagnostics that doubt an edit: words that nobody read, an address with two readings. */
function doubts(reading: Reading, frame: Frame, used: readonly Phrase[]): Diagnostic[] {
  const found = phrasesOf(frame.phrases, 'address').flatMap((address) => address.diagnostics);
  const left = leftovers(frame, used);
  if (left.length === 0) return [...found];
  const words = left.map((phrase) => reading.text.slice(phrase.start, phrase.end)).join(' ');
  const message = 'Some words of the instruction were not read; they may change what it means.';
  return [...found, diagnose('AMEND_WORDS_LEFT', message, {}, { found: words.slice(0, 300) })];
}

function doubtVerb(verb: AmendVerb): Diagnostic[] {
  if (verb !== 'cancel') return [];
  return [
    diagnose('AMEND_CANCEL_OR_REPEAL', 'The verb cancels an act that is not yet in force, or repeals one that is.', {}),
  ];
}

/** «Пункт 5 признать утратившим силу с 1 января 2025 года»: the day on which the edit takes effect. */
function startOf(phrases: readonly Phrase[], edits: readonly DraftEdit[]): PhraseOf<'date'> | null {
  const at = phrases.findIndex((phrase) => phrase.kind === 'date' && phrase.date !== null);
  const date = phrases[at];
  const isStart = isMark(phrases[at - 1], 'from-date') || isMark(phrases[at + 1], 'from-date');
  const isFree = edits.every((edit) => edit.from === null && edit.until === null && edit.commencement === null);
  return date?.kind === 'date' && isStart && isFree ? date : null;
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
  const surroundings = around(reading, context, carried);
  if (verb === 'introduce' && readIntroduction(reading, frame, sign, surroundings)) return [];
  const result =
    verb !== 'commence' && isTurned(frame.phrases)
      ? { edits: [], used: [], problem: 'an exception or a negation turns the instruction' }
      : readFrame(frame, verb, surroundings);
  if (result.problem !== null) {
    if (sign === ':' && !hasSubstance(frame.phrases.filter((phrase) => phrase.kind !== 'verb'))) {
      const isVoid = frame.phrases.some((phrase) => isMark(phrase, 'void'));
      collector.pending = { verb: isVoid ? 'repeal' : verb, scope: collector.scope };
      return [];
    }
    notUnderstood(collector, wordsOf(reading, frame.phrases), result.problem, reachOf(frame.phrases, context));
    return [];
  }
  const start = startOf(frame.phrases, result.edits);
  const used = start ? [...result.used, start] : result.used;
  const complaints = [...doubts(reading, frame, used), ...(lang === 'kk' ? doubtVerb(verb) : [])];
  const edits = listedActs(reading, result.edits).map((edit) => ({
    ...edit,
    from: start?.date ?? edit.from,
    diagnostics: [...edit.diagnostics, ...complaints],
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

/** «Внести в решение … следующие изменения:» opens a context; with a language alone it changes that language only. */
function readIntroduction(reading: Reading, frame: Frame, sign: Clause['sign'], surroundings: Surroundings): boolean {
  const { collector } = reading;
  const language = languageOf(frame.phrases);
  if (language !== null) {
    const message = 'The change concerns one language and its words stand only in the text of that language.';
    const complaint = diagnose('AMEND_ONE_LANGUAGE', message, {});
    const edits = oneLanguageEdits(frame.phrases, surroundings.context).map((edit) => ({
      ...edit,
      languageOnly: language,
      diagnostics: [complaint],
    }));
    take(collector, edits, spanOf(reading, frame.phrases));
    return true;
  }
  const opened = openedContexts(frame.phrases, surroundings, collector.scope, true);
  if (opened.length === 0 || (sign !== ':' && !isHeaderWithoutColon(frame.phrases))) return false;
  openContexts(reading, opened);
  readAnnexes(reading, frame);
  return true;
}

/** The changes to several acts stand in annexes of the amending act (law on legal acts, art. 26(4)). */
function readAnnexes(reading: Reading, frame: Frame): void {
  const { collector, lang } = reading;
  for (const label of phrasesOf(frame.phrases, 'own-annex').flatMap((one) => one.labels)) {
    const annex = collector.seen.has(label) ? undefined : collector.annexes.get(label);
    collector.seen.add(label);
    const items = annex ? itemsOfText(annex.text, lang).map((item) => ({ ...item, provision: annex.provision })) : [];
    collector.next = [...collector.next, ...items];
    if (items.length > 0) continue;
    notUnderstood(collector, wordsOf(reading, frame.phrases), 'the changes stand in an annex that was not read', [
      null,
    ]);
  }
}

/** Acts that a list in an annex names, each with an edit of its own. */
function listedActs(reading: Reading, edits: readonly DraftEdit[]): readonly DraftEdit[] {
  const [only] = edits;
  const annex =
    only?.op === 'repeal-act' && only.fromAnnex !== null ? reading.collector.annexes.get(only.fromAnnex) : undefined;
  if (!only || !annex) return edits;
  const acts = annex.text.split('\n').flatMap((line) => findActReferences(line, reading.lang));
  if (acts.length === 0) return edits;
  return acts.map((reference) => ({
    ...only,
    owner: { kind: 'decree' as const, isOwn: false, reference },
    citedAs: reference.typeAsWritten,
  }));
}

/** Some headers close with a stop or take the changes from an annex; then the act must be named in full. */
function isHeaderWithoutColon(phrases: readonly Phrase[]): boolean {
  const isNamed = phrasesOf(phrases, 'name').some((name) => name.owner.reference !== null);
  return isNamed && phrases.some((phrase) => isMark(phrase, 'changes'));
}

/** Words of a context line that nobody read: an exception makes what it holds for unclear. */
function doubtContext(reading: Reading, phrases: readonly Phrase[]): void {
  const { collector } = reading;
  if (phrases.some((phrase) => isMark(phrase, 'except', 'not', 'condition'))) {
    const reach = reachOf(phrases, contextOf(collector));
    notUnderstood(collector, wordsOf(reading, phrases), 'an exception or a condition in a line that says where', reach);
    return;
  }
  const left = phrases.filter((phrase) => phrase.kind === 'unknown' || phrase.kind === 'date');
  if (left.length === 0) return;
  const words = left.map((phrase) => reading.text.slice(phrase.start, phrase.end)).join(' ');
  const message = 'Some words of the line that says where were not read; they may change what it means.';
  collector.diagnostics.push(
    diagnose('AMEND_WORDS_LEFT', message, placeOf(collector.provision), { found: words.slice(0, 300) }),
  );
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
  const frames = isCommencement(phrases) ? [{ verb: 'commence' as const, phrases }] : splitFrames(phrases, lang);
  let carried: readonly Target[] = [];
  for (const frame of frames) {
    if (frame.verb === null) {
      readVerbless(reading, { phrases: frame.phrases, sign: clause.sign }, frames.length === 1);
      continue;
    }
    if (isDuty(frame.phrases, lang) && phrasesOf(frame.phrases, 'words').length === 0 && !isEditing(frame.verb))
      continue;
    collector.pending = null;
    carried = readOneFrame(reading, frame, frame.verb, clause.sign, carried);
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
