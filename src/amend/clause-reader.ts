import { ENACTING } from '../lexicon/act-words.ts';
import type { AmendVerb } from '../lexicon/amend-words.ts';
import { foldForMatch } from '../lexicon/fold-text.ts';
import type { Lang } from '../model/ids.ts';
import { type AddressPhrase, isMark, type Phrase, phrasesOf } from './clause-types.ts';
import { commencementEdits } from './commencement-edits.ts';
import { contextTarget, type DraftEdit, draftEdit, type FrameResult, failed } from './draft-edit.ts';
import { effectEdits } from './effect-edits.ts';
import { roleOf, rolesOf } from './frame-roles.ts';
import { type Frame, hasSubstance } from './frames.ts';
import { type Context, contextOfAddress, contextOfName, placeAddress, type Target } from './places.ts';
import {
  approveEdits,
  insertEdits,
  removeEdits,
  renumberEdits,
  repealActEdits,
  restateEdits,
  swapEdits,
} from './unit-edits.ts';
import { wordsEdits } from './words-edits.ts';
import { wordsScopes } from './words-scope.ts';

/** What surrounds a frame. */
export interface Surroundings {
  readonly text: string;
  readonly lang: Lang;
  readonly context: Context;
  /** Places of the words operation before it in the same clause. */
  readonly carried: readonly Target[];
}

function hasWords(phrases: readonly Phrase[]): boolean {
  return phrases.some((phrase) => phrase.kind === 'words');
}

/** Says whether the frame orders something about units of an act. */
export function hasUnits(phrases: readonly Phrase[], lang: Lang): boolean {
  return phrases.some((phrase) => phrase.kind === 'address' && roleOf(phrase, lang) !== 'container');
}

function repealEdits(phrases: readonly Phrase[], around: Surroundings): FrameResult {
  const isUnit = hasUnits(phrases, around.lang);
  return isUnit
    ? removeEdits('repeal-unit', phrases, around.context, around.lang)
    : repealActEdits('repeal-act', phrases, around.lang);
}

/** Returns what the verb of a frame orders. */
export function readFrame(frame: Frame, verb: AmendVerb, around: Surroundings): FrameResult {
  const { phrases } = frame;
  const { context, lang, carried, text } = around;
  const scopes = (): ReturnType<typeof wordsScopes> => wordsScopes(phrases, context, carried, lang);
  switch (verb) {
    case 'restate':
      return restateEdits(phrases, context, lang);
    case 'replace':
      return hasWords(phrases)
        ? wordsEdits('replace', phrases, scopes(), lang)
        : failed('the words to be replaced are not quoted');
    case 'add':
      if (rolesOf(phrases, lang).added.length > 0 && !hasWords(phrases)) return insertEdits(phrases, context, lang);
      return hasWords(phrases) ? wordsEdits('add', phrases, scopes(), lang) : failed('it is not said what is added');
    case 'delete':
      if (hasWords(phrases)) return wordsEdits('delete', phrases, scopes(), lang);
      return removeEdits('delete-unit', phrases, context, lang);
    case 'repeal':
      return repealEdits(phrases, around);
    case 'recognise':
    case 'deem':
      if (phrases.some((phrase) => isMark(phrase, 'void'))) return repealEdits(phrases, around);
      return verb === 'deem'
        ? renumberEdits(phrases, context, lang)
        : failed('it is not said as what it is recognised');
    case 'swap':
      return swapEdits(phrases, context);
    case 'cancel':
      // «6-тармақтың күші 2023 жылғы 1 мамырдан бастап жойылсын»: the date parts the words of a repeal.
      // What is cancelled of an act that goes on is no law from then on, as if it were repealed.
      if (hasUnits(phrases, lang) || phrases.some((phrase) => isMark(phrase, 'effect')))
        return repealEdits(phrases, around);
      return repealActEdits('cancel-act', phrases, lang);
    case 'approve':
      if (phrases.some((phrase) => isMark(phrase, 'changes'))) return failed('the changes approved stand in an annex');
      return approveEdits(phrases, lang);
    case 'commence':
      return commencementEdits(text, phrases, context, lang);
    case 'introduce':
      return failed('changes are ordered without saying which');
    default:
      return effectEdits(verb, phrases, context, lang);
  }
}

/** Verbs of text: «действие пункта 5 исключить» is not what they order. */
const TEXT_VERBS: ReadonlySet<AmendVerb> = new Set(['restate', 'replace', 'add', 'delete']);

/** Words of a frame that nobody read: they may change its meaning. */
export function leftovers(frame: Frame, used: readonly Phrase[]): Phrase[] {
  return frame.phrases.filter((phrase) => {
    if (used.includes(phrase)) return false;
    if (isMark(phrase, 'effect')) return frame.verb !== null && TEXT_VERBS.has(frame.verb);
    if (phrase.kind === 'mark') return isMark(phrase, 'duty', 'condition', 'except', 'not', 'changes');
    if (phrase.kind === 'bracket') return !phrase.isNaming;
    return phrase.kind !== 'verb' && phrase.kind !== 'separator';
  });
}

/** «за исключением», «не заменять»: the frame means something else than its verb says. */
export function isTurned(phrases: readonly Phrase[]): boolean {
  const condition = phrases.findIndex((phrase) => isMark(phrase, 'condition'));
  return phrases.some((phrase, at) => isMark(phrase, 'except', 'not') && (condition < 0 || at < condition));
}

/** In Kazakh an exception governs the accusative («7-тармақты қоспағанда») or the ablative («7-тармақтан басқа»). */
function isExcepted(phrase: Phrase): boolean {
  if (phrase.kind !== 'address' || phrase.cases.includes('nominative')) return false;
  return phrase.cases.includes('accusative') || phrase.cases.includes('ablative');
}

/**
 * Returns the phrases without the units that an exception names, which are the very ones that are not touched: they stand behind its
 * word in Russian («кроме пункта 7»), before it in Kazakh.
 */
export function withoutExcepted(phrases: readonly Phrase[], lang: Lang): readonly Phrase[] {
  const at = phrases.findIndex((phrase) => isMark(phrase, 'except'));
  if (at < 0) return phrases;
  return lang === 'ru' ? phrases.slice(0, at) : phrases.filter((phrase, index) => index > at || !isExcepted(phrase));
}

/** The preamble with its enacting word. */
export function isEnactment(text: string, lang: Lang): boolean {
  return ENACTING[lang].test(foldForMatch(text));
}

/** Says whether the phrase names text that may be changed: quoted words, a unit that is not the act's own. */
function namesText(phrase: Phrase, lang: Lang): boolean {
  if (phrase.kind === 'words') return true;
  return phrase.kind === 'address' && roleOf(phrase, lang) === 'target' && !phrase.owner?.isOwn;
}

/** Control, registration, publication: duties of offices that change no text. */
export function isDuty(phrases: readonly Phrase[], lang: Lang): boolean {
  return phrases.some((phrase) => isMark(phrase, 'duty')) && !phrases.some((phrase) => namesText(phrase, lang));
}

/** Says whether the phrases speak of no unit, words, changes or act but the one that speaks: some other order of it. */
export function isOwnMatter(phrases: readonly Phrase[]): boolean {
  return !phrases.some((phrase) => {
    if (phrase.kind === 'name') return !phrase.owner.isOwn;
    return phrase.kind === 'address' || phrase.kind === 'words' || isMark(phrase, 'changes', 'new-text', 'everywhere');
  });
}

/** Returns the contexts that a clause without an operation opens, or none. */
export function openedContexts(
  phrases: readonly Phrase[],
  around: Surroundings,
  scope: number,
  isHeader: boolean,
): Context[] {
  const { context, lang, text } = around;
  const places = phrasesOf(phrases, 'address').filter((address) => {
    const role = roleOf(address, lang);
    return role === 'container' || role === 'receiver';
  });
  if (places.length > 0) {
    const outer = [context, ...context.siblings];
    return outer
      .flatMap((around) => places.flatMap((address) => contextOfAddress(address, around, scope)))
      .map((one) => ({ ...one, owner: one.owner ?? context.owner }));
  }
  const name = phrasesOf(phrases, 'name').find((one) => {
    const role = roleOf(one, lang);
    return role === 'container' || role === 'receiver' || isHeader;
  });
  return name ? [contextOfName(name, text, isHeader, context, scope)] : [];
}

/** A clause that names more units than this is not told apart unit by unit. */
const MOST_REACHED = 300;

/** Returns the units that a clause may touch, none below another one of them; null = no unit can be told. */
export function reachOf(phrases: readonly Phrase[], context: Context): (readonly string[] | null)[] {
  return [context, ...context.siblings].flatMap((one) => reachIn(phrases, one));
}

function reachIn(phrases: readonly Phrase[], context: Context): (readonly string[] | null)[] {
  const addresses = phrasesOf(phrases, 'address').filter((one): one is AddressPhrase => one.kind === 'address');
  const paths: (readonly string[])[] = [];
  for (const address of addresses) {
    const previous = paths[paths.length - 1];
    // A unit named after another one without its own outer units is taken to lie beside or below it.
    const place = previous === undefined || address.owner ? context : { ...context, path: previous, word: null };
    paths.push(...placeAddress(address, place).map((target) => target.path));
  }
  if (paths.length > MOST_REACHED) return [null];
  const kept = paths.filter(
    (path, at) =>
      !paths.some((other, index) => index !== at && covers(other, path) && (other.length < path.length || index < at)),
  );
  if (kept.length > 0) return kept;
  return [context.path.length > 0 ? contextTarget(context).path : null];
}

function covers(outer: readonly string[], inner: readonly string[]): boolean {
  return outer.length <= inner.length && outer.every((element, at) => element === inner[at]);
}

/** «в название вносится изменение на государственном языке, текст на русском языке не меняется» (V1500012583). */
export function oneLanguageEdits(phrases: readonly Phrase[], context: Context): DraftEdit[] {
  const targets = phrasesOf(phrases, 'address').flatMap((address) => placeAddress(address, context));
  const found = targets.length > 0 ? targets : [contextTarget(context)];
  return found.map((target) => {
    const isTitle = target.path[target.path.length - 1] === 'heading';
    const owner = target.path.slice(0, -1);
    const path = owner.length === 1 && owner[0] === 'act' ? [] : owner;
    return isTitle ? draftEdit('replace-title', { ...target, path }) : draftEdit('replace-unit', target);
  });
}

export { hasSubstance };
