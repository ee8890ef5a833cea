import type { Lang } from '../model/ids.ts';
import type { Commencement } from '../model/lifecycle.ts';
import { findItems, type Item, type Term } from './clause-items.ts';
import { splitRegions, tokenizeClause } from './clause-tokens.ts';

/** Reads the units that a piece of text names, as path elements outermost first; an empty list = not understood. */
export type ReadAddress = (text: string, lang: Lang) => readonly (readonly string[])[];

/** What the walk collects: one holder for the act, one for each group of units with a date of its own. */
interface Holder {
  readonly units: string | null;
  effect: Term | null;
  force: Term | null;
}

interface Reading {
  readonly main: Holder;
  readonly exceptions: Holder[];
  retroactiveFrom: string | null;
  readonly unread: string[];
  hasVerb: boolean;
}

/** Law on legal acts, art. 42: without a clause, ten calendar days after the day of first official publication. */
export function defaultCommencement(): Commencement {
  return {
    from: 'P',
    plusDays: 11,
    plusMonths: 0,
    date: null,
    force: null,
    exceptions: [],
    retroactiveFrom: null,
    words: '',
    alternativePlusDays: null,
    defaulted: true,
  };
}

/**
 * Returns when the text says that an act, or units of it, begin to apply; null when the text holds no such clause.
 * A clause that is there but not understood is returned with its words in `unread`, never as the law's default.
 * **Source**: law "On legal acts", arts. 42-43.
 */
export function readCommencement(text: string, lang: Lang, readAddress?: ReadAddress): Commencement | null {
  const tokens = tokenizeClause(text, lang);
  const reading: Reading = {
    main: { units: null, effect: null, force: null },
    exceptions: [],
    retroactiveFrom: null,
    unread: [],
    hasVerb: false,
  };
  const words: string[] = [];
  for (const region of splitRegions(tokens)) {
    const items = findItems(text, tokens, region, lang);
    if (!items.some((item) => item.kind === 'verb' || item.kind === 'retroactive')) continue;
    if (lang === 'kk') walkVerbLast(items, reading);
    else walkVerbFirst(items, reading);
    const from = tokens[region.from]?.start ?? 0;
    words.push(collapse(text.slice(from, tokens[region.to - 1]?.end ?? from)));
  }
  if (!reading.hasVerb && reading.retroactiveFrom === null) return null;
  return buildCommencement(reading, words.join(' '), lang, readAddress);
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function holderOf(reading: Reading, units: string): Holder {
  const holder: Holder = { units, effect: null, force: null };
  reading.exceptions.push(holder);
  return holder;
}

type VerbKind = 'effect' | 'force';

/** Gives the term to the holder; a second, different term for the same event is kept as not understood. */
function assign(reading: Reading, holder: Holder, kind: VerbKind, term: Term): void {
  if (holder[kind] === null) holder[kind] = term;
  else reading.unread.push(term.words);
}

/** Russian order: subject, verb, term; an exception is a relative clause ("за исключением …, который вводится …"). */
function walkVerbFirst(items: readonly Item[], reading: Reading): void {
  let current = reading.main;
  let subject: string | null = null;
  let afterExcept = false;
  let excepted: Holder | null = null;
  let afterRelative = false;
  let kinds: VerbKind[] = [];
  let verbWaits = false;
  const early: Term[] = [];
  for (const item of items) {
    if (item.kind === 'act') {
      current = reading.main;
      subject = null;
    } else if (item.kind === 'except') {
      afterExcept = true;
    } else if (item.kind === 'units') {
      if (afterExcept) excepted = holderOf(reading, item.text);
      else subject = item.text;
      afterExcept = false;
    } else if (item.kind === 'relative') {
      afterRelative = excepted !== null;
    } else if (item.kind === 'verb') {
      reading.hasVerb = true;
      if ((afterRelative || item.participle) && excepted !== null) current = excepted;
      else if (subject !== null) current = holderOf(reading, subject);
      else if (!verbWaits && current !== reading.main) current = reading.main;
      kinds = verbWaits ? [...kinds, item.verb] : [item.verb];
      [subject, afterRelative, verbWaits] = [null, false, true];
    } else if (item.kind === 'term') {
      if (kinds.length === 0) {
        early.push(item.term);
        continue;
      }
      verbWaits = false;
      const taken = kinds.some((kind) => current[kind] !== null);
      if (taken && subject !== null) {
        current = holderOf(reading, subject);
        subject = null;
      } else if (taken && current !== reading.main) {
        current = reading.main;
      }
      for (const kind of kinds) assign(reading, current, kind, item.term);
    } else {
      takeRemark(item, reading);
    }
  }
  const kind = kinds[0];
  const first = early[0];
  if (kind !== undefined && first !== undefined && current[kind] === null) current[kind] = first;
}

/** Kazakh order: subject, term, verb; an exception is a participle before its units ("… енгізілетін 3-тармақты қоспағанда"). */
function walkVerbLast(items: readonly Item[], reading: Reading): void {
  let subject: string | null = null;
  let participle: Term | null = null;
  let waiting: { units: string | null; term: Term }[] = [];
  let last: { units: string | null; term: Term }[] = [];
  for (const item of items) {
    if (item.kind === 'act') subject = null;
    else if (item.kind === 'units') {
      if (participle !== null) holderOf(reading, item.text).effect = participle;
      else subject = item.text;
      participle = null;
    } else if (item.kind === 'except') {
      if (subject !== null) holderOf(reading, subject);
      subject = null;
    } else if (item.kind === 'term') {
      waiting.push({ units: subject, term: item.term });
      subject = null;
    } else if (item.kind === 'verb' && item.participle) {
      participle = waiting.pop()?.term ?? null;
    } else if (item.kind === 'verb') {
      reading.hasVerb = true;
      last = waiting.length === 0 ? last : waiting;
      waiting = [];
      for (const { units, term } of last) {
        assign(reading, units === null ? reading.main : holderOf(reading, units), item.verb, term);
      }
    } else {
      takeRemark(item, reading);
    }
  }
}

function takeRemark(item: Item, reading: Reading): void {
  if (item.kind === 'retroactive') reading.retroactiveFrom = item.date;
  if (item.kind === 'unclear') reading.unread.push(item.words);
}

function samePath(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((element, index) => element === right[index]);
}

function buildCommencement(reading: Reading, words: string, lang: Lang, readAddress?: ReadAddress): Commencement {
  const unread = [...reading.unread];
  const exceptions: { path: readonly string[]; commencement: Commencement }[] = [];
  const dateless: { path: readonly string[]; text: string }[] = [];
  for (const holder of reading.exceptions) {
    const text = holder.units ?? '';
    const paths = readAddress?.(text, lang) ?? [];
    if (paths.length === 0) unread.push(text);
    const term = holder.effect ?? holder.force;
    for (const path of paths) {
      if (term === null) dateless.push({ path, text });
      else exceptions.push({ path, commencement: ofTerm(term, null, term.words) });
      if (term?.unclear) unread.push(term.words);
    }
  }
  for (const left of dateless) if (!exceptions.some(({ path }) => samePath(path, left.path))) unread.push(left.text);
  const base = mainCommencement(reading, unread, exceptions.length > 0, words);
  return {
    ...base,
    exceptions,
    retroactiveFrom: reading.retroactiveFrom,
    words,
    ...(unread.length === 0 ? {} : { unread }),
  };
}

/** The act's own term: putting into effect, else entry into force, else the law's default where only units or only force are told. */
function mainCommencement(reading: Reading, unread: string[], hasUnits: boolean, words: string): Commencement {
  const { effect, force } = reading.main;
  const forceEvent = force === null ? null : forceOf(force);
  if (force !== null && forceEvent === null && effect !== null) unread.push(force.words);
  if (effect !== null) {
    if (effect.unclear) unread.push(effect.words);
    return ofTerm(effect, forceEvent, words);
  }
  if (force !== null) {
    if (force.unclear) unread.push(force.words);
    const onlyForce = force.from === 'A' || force.from === 'R';
    return onlyForce ? { ...defaultCommencement(), force: forceEvent, words } : ofTerm(force, null, words);
  }
  if (!hasUnits && reading.hasVerb) unread.push(words);
  return hasUnits || !reading.hasVerb
    ? defaultCommencement()
    : { ...defaultCommencement(), from: null, plusDays: 0, defaulted: false };
}

function forceOf(term: Term): { from: 'P' | 'R' | 'A'; plusDays: number } | null {
  if (term.unclear || term.plusMonths > 0) return null;
  return term.from === 'P' || term.from === 'R' || term.from === 'A'
    ? { from: term.from, plusDays: term.plusDays }
    : null;
}

function ofTerm(term: Term, force: { from: 'P' | 'R' | 'A'; plusDays: number } | null, words: string): Commencement {
  return {
    from: term.from,
    plusDays: term.plusDays,
    plusMonths: term.plusMonths,
    date: term.date,
    force,
    exceptions: [],
    retroactiveFrom: null,
    words,
    alternativePlusDays: term.alternativePlusDays,
    defaulted: false,
  };
}
