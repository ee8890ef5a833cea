import { diagnose } from '../base/diagnostic.ts';
import { namesList } from '../lexicon/amend-words.ts';
import { isOrderingListTitle } from '../lexicon/document-words.ts';
import { oneLanguageEdits, openedContexts, reachOf, type Surroundings } from './clause-reader.ts';
import { isMark, type Phrase, phrasesOf } from './clause-types.ts';
import { contextOf, notUnderstood, placeOf, take } from './edit-collector.ts';
import type { Clause, Frame } from './frames.ts';
import { itemsOfText } from './items.ts';
import { languageOf } from './one-language.ts';
import type { Context } from './places.ts';
import { type Reading, spanOf, wordsOf } from './reading.ts';

/** Opens contexts; several of one line («в пунктах 5 и 6:») hold together. */
export function openContexts(reading: Reading, opened: readonly Context[]): void {
  const { collector } = reading;
  for (const context of opened) collector.contexts.push(context);
  const first = opened[0];
  if (!first) return;
  collector.stack.push({ ...first, siblings: opened.slice(1) });
  if (first.owner?.reference) collector.amended = first.owner;
}

/** «Внести в решение … следующие изменения:» opens a context; with a language alone it changes that language only. */
export function readIntroduction(
  reading: Reading,
  frame: Frame,
  sign: Clause['sign'],
  surroundings: Surroundings,
): boolean {
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
  readAnnexes(reading, frame.phrases, labelsOf(frame.phrases));
  return true;
}

function labelsOf(phrases: readonly Phrase[]): readonly string[] {
  return phrasesOf(phrases, 'own-annex').flatMap((one) => one.labels);
}

/** «Перечень некоторых решений, в которые вносятся изменения», «өзгерістер енгізілетін кейбір қаулылардың тізбесі». */
function isListOfChanges(reading: Reading, phrases: readonly Phrase[]): boolean {
  return phrases.some((one) => isMark(one, 'changes')) && namesList(wordsOf(reading, phrases), reading.lang);
}

/**
 * The heading of such a list orders nothing: it has no verb but that of «в которые вносятся». «Изменения, которые вносятся в …» is one
 * where it opens no context and sends to no annex.
 */
export function isListHeading(reading: Reading, { phrases, sign }: Clause): boolean {
  const isTitle = sign !== ':' && labelsOf(phrases).length === 0 && phrasesOf(phrases, 'address').length === 0;
  if (isTitle && isOrderingListTitle(wordsOf(reading, phrases))) return true;
  const isOrder = phrases.some((phrase, at) => phrase.kind === 'verb' && !isMark(phrases[at - 1], 'filler'));
  return !isOrder && isListOfChanges(reading, phrases);
}

/** A scope below that of any point: what an approved list leaves pending ends with the list. */
export const OF_LIST = -1;

/**
 * «Утвердить прилагаемый перечень постановлений, в которые вносятся изменения», «… прилагаемые изменения, которые вносятся в решение»,
 * «… перечень утративших силу решений»: what is approved orders changes, or ends what it lists.
 */
export function readApprovedChanges(reading: Reading, phrases: readonly Phrase[]): boolean {
  const { collector, lang } = reading;
  const isApproved = phrases.some((phrase) => phrase.kind === 'verb' && phrase.verb === 'approve');
  const isOfChanges = phrases.some((phrase) => isMark(phrase, 'changes'));
  const isOfEnds = !isOfChanges && isOrderingListTitle(wordsOf(reading, phrases));
  if (!isApproved || !(isOfChanges || isOfEnds)) return false;
  const named = labelsOf(phrases);
  const labels = named.length > 0 || collector.annexes.size !== 1 ? named : [...collector.annexes.keys()];
  if (labels.length === 0 && !namesList(wordsOf(reading, phrases), lang)) return false;
  if (isOfEnds) collector.pending = { verb: 'repeal', scope: OF_LIST };
  if (labels.length > 0) readAnnexes(reading, phrases, labels);
  else notUnderstood(collector, wordsOf(reading, phrases), 'the list of changes was not found', [null]);
  return true;
}

/** The changes to several acts stand in annexes of the amending act (law on legal acts, art. 26(4)). */
function readAnnexes(reading: Reading, phrases: readonly Phrase[], labels: readonly string[]): void {
  const { collector, lang } = reading;
  for (const label of labels) {
    const annex = collector.seen.has(label) ? undefined : collector.annexes.get(label);
    collector.seen.add(label);
    const items = annex ? itemsOfText(annex.text, lang).map((item) => ({ ...item, provision: annex.provision })) : [];
    collector.next = [...collector.next, ...items];
    if (items.length > 0) continue;
    notUnderstood(collector, wordsOf(reading, phrases), 'the changes stand in an annex that was not read', [null]);
  }
}

/** Some headers close with a stop or take the changes from an annex; then the act must be named in full. */
function isHeaderWithoutColon(phrases: readonly Phrase[]): boolean {
  const isNamed = phrasesOf(phrases, 'name').some((name) => name.owner.reference !== null);
  return isNamed && phrases.some((phrase) => isMark(phrase, 'changes'));
}

/** Words of a context line that nobody read: an exception makes what it holds for unclear. */
export function doubtContext(reading: Reading, phrases: readonly Phrase[]): void {
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
