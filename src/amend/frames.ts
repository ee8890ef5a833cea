import type { AmendVerb } from '../lexicon/amend-words.ts';
import type { Lang } from '../model/ids.ts';
import { isMark, type Phrase, phrasesOf } from './clause-types.ts';

/** A piece of text up to a sign that closes it. */
export interface Clause {
  readonly phrases: readonly Phrase[];
  /** '' at the end of the text. */
  readonly sign: ';' | ':' | '.' | '';
}

/** One verb with what belongs to it. */
export interface Frame {
  readonly verb: AmendVerb | null;
  readonly phrases: readonly Phrase[];
}

/** Returns the clauses of a text: cut at ";", ":" and "." outside quotations and brackets. */
export function splitClauses(phrases: readonly Phrase[]): Clause[] {
  const clauses: Clause[] = [];
  let current: Phrase[] = [];
  for (const phrase of phrases) {
    if (phrase.kind === 'separator' && phrase.sign !== ',') {
      clauses.push({ phrases: current, sign: phrase.sign });
      current = [];
    } else {
      current.push(phrase);
    }
  }
  if (current.length > 0) clauses.push({ phrases: current, sign: '' });
  return clauses;
}

/** Verbs that only carry another one: «Установить, что … действуют», «признать … утратившим силу». */
const CARRIERS: ReadonlySet<AmendVerb> = new Set(['establish', 'recognise']);

function verbOf(phrase: Phrase): AmendVerb | null {
  return phrase.kind === 'verb' ? phrase.verb : null;
}

/** What a frame without its verb must hold to say anything. */
export function hasSubstance(phrases: readonly Phrase[]): boolean {
  return phrases.some((phrase) => phrase.kind !== 'mark' && phrase.kind !== 'separator' && phrase.kind !== 'bracket');
}

/** Kazakh: the verb closes its frame. */
function framesKk(phrases: readonly Phrase[]): Frame[] {
  const frames: Frame[] = [];
  let current: Phrase[] = [];
  for (const phrase of phrases) {
    current.push(phrase);
    const verb = verbOf(phrase);
    if (verb === null) continue;
    const last = frames[frames.length - 1];
    // «әрекет ететіні белгіленсін»: the second verb adds nothing of its own.
    if (verb === 'establish' && last && !hasSubstance(current.slice(0, -1)))
      frames[frames.length - 1] = { ...last, phrases: [...last.phrases, ...current] };
    else frames.push({ verb, phrases: current });
    current = [];
  }
  const last = frames[frames.length - 1];
  if (current.length === 0) return frames;
  if (last && !hasSubstance(current)) frames[frames.length - 1] = { ...last, phrases: [...last.phrases, ...current] };
  else frames.push({ verb: null, phrases: current });
  return frames;
}

/** Says whether the verb has all it needs among the phrases. */
function isComplete(verb: AmendVerb, phrases: readonly Phrase[]): boolean {
  const words = phrasesOf(phrases, 'words');
  const addresses = phrasesOf(phrases, 'address');
  const names = phrasesOf(phrases, 'name');
  const isAdded =
    words.some((one) => one.cases.includes('instrumental') && one.position === null) ||
    addresses.some((one) => one.cases.includes('instrumental'));
  if (verb === 'replace') return words.some((one) => one.cases.includes('instrumental'));
  if (verb === 'add') return isAdded;
  if (verb === 'delete') return words.length > 0 || addresses.some((one) => !one.isInside);
  return addresses.length > 0 || names.length > 0;
}

function isJoint(phrase: Phrase | undefined): boolean {
  return isMark(phrase, 'and') || (phrase?.kind === 'separator' && phrase.sign === ',');
}

/** Where the frame of the verb at `at` ends: at the first joint after which it is complete, before the next verb. */
function frameEndRu(phrases: readonly Phrase[], start: number, at: number, nextVerb: number): number {
  const verb = verbOf(phrases[at] as Phrase) ?? 'restate';
  for (let end = at + 1; end < nextVerb; end += 1) {
    if (isJoint(phrases[end]) && isComplete(verb, phrases.slice(start, end)) && !isContinued(phrases[end + 1], verb))
      return end;
  }
  return nextVerb;
}

/** Verbs whose objects are in the genitive: «приостановить действие главы 3 и пункта 14». */
const OF_EFFECT: ReadonlySet<AmendVerb> = new Set(['suspend', 'resume', 'extend']);

/** «дополнить пунктом 5 и подпунктом 6)»: another complement of the same verb follows the joint. */
function isContinued(phrase: Phrase | undefined, verb: AmendVerb): boolean {
  if (phrase?.kind !== 'words' && phrase?.kind !== 'address') return false;
  if (OF_EFFECT.has(verb)) return phrase.kind === 'address' && phrase.cases.includes('genitive');
  return phrase.cases.length === 1 && phrase.cases[0] === 'instrumental';
}

/** Russian: the verb stands anywhere; frames are cut at joints. */
function framesRu(phrases: readonly Phrase[]): Frame[] {
  const verbs = phrases.flatMap((phrase, at) =>
    verbOf(phrase) !== null && !CARRIERS.has(verbOf(phrase) as AmendVerb) ? [at] : [],
  );
  const carrier = phrases.map(verbOf).find((verb) => verb !== null) ?? null;
  if (verbs.length === 0) return [{ verb: carrier, phrases }];
  const frames: Frame[] = [];
  let start = 0;
  for (const [step, at] of verbs.entries()) {
    const next = verbs[step + 1];
    const end = next === undefined ? phrases.length : frameEndRu(phrases, start, at, next);
    frames.push({ verb: verbOf(phrases[at] as Phrase), phrases: phrases.slice(start, end) });
    start = end;
  }
  return frames;
}

/** Returns the frames of a clause: one per verb, in order; a clause without a verb is one frame. */
export function splitFrames(phrases: readonly Phrase[], lang: Lang): Frame[] {
  return lang === 'kk' ? framesKk(phrases) : framesRu(phrases);
}
