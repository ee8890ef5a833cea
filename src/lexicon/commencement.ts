import type { Lang } from '../model/ids.ts';
import type { Commencement } from '../model/lifecycle.ts';
import { findItems } from './clause-items.ts';
import type { ClauseUnits, Item, Term } from './clause-scan.ts';
import { sentencesWith } from './clause-tokens.ts';

type VerbKind = 'effect' | 'force';

/** What the walk collects: one holder for the act, one for each group of units with a date of its own. */
interface Holder {
  readonly units: ClauseUnits | null;
  effect: Term | null;
  force: Term | null;
  /** The relations it reaches back to. */
  reach: string | null;
}

type UnitCommencement = Commencement['exceptions'][number];

interface Reading {
  readonly main: Holder;
  readonly exceptions: Holder[];
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
export function readCommencement(text: string, lang: Lang): Commencement | null {
  const reading: Reading = {
    main: { units: null, effect: null, force: null, reach: null },
    exceptions: [],
    unread: [],
    hasVerb: false,
  };
  const words: string[] = [];
  for (const sentence of sentencesWith(text, lang, ['enter', 'enter-relative', 'extends'])) {
    const items = findItems(sentence, lang);
    if (!items.some((item) => item.kind === 'verb' || item.kind === 'retroactive')) continue;
    if (lang === 'kk') walkVerbLast(items, reading);
    else walkVerbFirst(items, reading);
    words.push(collapse(sentence));
  }
  const hasReach = reading.main.reach !== null || reading.exceptions.some((holder) => holder.reach !== null);
  if (!reading.hasVerb && !hasReach && reading.unread.length === 0) return null;
  return buildCommencement(reading, words.join(' '));
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function holderOf(reading: Reading, units: ClauseUnits): Holder {
  const holder: Holder = { units, effect: null, force: null, reach: null };
  reading.exceptions.push(holder);
  return holder;
}

/** Gives the term to the holder; a second, different term for the same event is kept as not understood. */
function assign(reading: Reading, holder: Holder, kinds: readonly VerbKind[], term: Term): void {
  for (const kind of kinds) {
    if (holder[kind] === null) holder[kind] = term;
    else reading.unread.push(term.words);
  }
}

/** State of the walk over a Russian sentence. */
interface VerbFirst {
  /** Whose term comes next, and the verbs it answers. */
  current: Holder;
  kinds: VerbKind[];
  /** Verbs of the act that a relative clause interrupted before their term came. */
  mainKinds: VerbKind[];
  subject: ClauseUnits | null;
  except: string | null;
  excepted: Holder | null;
  isRelative: boolean;
  isVerbOpen: boolean;
  early: Term | null;
}

/** Russian order: subject, verb, term; an exception is a relative clause ("за исключением …, который вводится …"). */
function walkVerbFirst(items: readonly Item[], reading: Reading): void {
  const state: VerbFirst = {
    current: reading.main,
    kinds: [],
    mainKinds: [],
    subject: null,
    except: null,
    excepted: null,
    isRelative: false,
    isVerbOpen: false,
    early: null,
  };
  for (const item of items) stepVerbFirst(state, item, reading);
  if (state.except !== null) reading.unread.push(state.except);
  const { early, kinds, current } = state;
  if (early !== null && kinds.every((kind) => current[kind] === null)) assign(reading, current, kinds, early);
}

function stepVerbFirst(state: VerbFirst, item: Item, reading: Reading): void {
  if (item.kind === 'act') {
    [state.current, state.subject] = [reading.main, null];
  } else if (item.kind === 'except') {
    state.except = item.words;
  } else if (item.kind === 'units') {
    if (state.except !== null) state.excepted = holderOf(reading, item.units);
    else state.subject = item.units;
    state.except = null;
  } else if (item.kind === 'relative') {
    if (state.subject !== null && state.excepted !== null) state.excepted = holderOf(reading, state.subject);
    [state.isRelative, state.subject] = [state.excepted !== null, null];
  } else if (item.kind === 'verb') {
    openVerb(state, item.verb, item.participle, reading);
  } else if (item.kind === 'term') {
    takeTerm(state, item.term, reading);
  } else {
    const holder = state.subject === null ? state.current : holderOf(reading, state.subject);
    takeRemark(item, reading, holder);
    state.subject = null;
  }
}

function openVerb(state: VerbFirst, verb: VerbKind, participle: boolean, reading: Reading): void {
  // "акты, введенные в действие …": a participle begins a clause only after an exception.
  if (participle && state.excepted === null) return;
  reading.hasVerb = true;
  if ((state.isRelative || participle) && state.excepted !== null) {
    if (state.isVerbOpen && state.current === reading.main) state.mainKinds = state.kinds;
    [state.current, state.kinds] = [state.excepted, [verb]];
  } else {
    if (state.subject !== null) state.current = holderOf(reading, state.subject);
    else if (!state.isVerbOpen) state.current = reading.main;
    state.kinds = state.isVerbOpen && state.subject === null ? [...state.kinds, verb] : [verb];
  }
  [state.subject, state.isRelative, state.isVerbOpen] = [null, false, true];
}

function takeTerm(state: VerbFirst, term: Term, reading: Reading): void {
  if (state.kinds.length === 0) {
    state.early ??= term;
    return;
  }
  state.isVerbOpen = false;
  const isTaken = state.kinds.some((kind) => state.current[kind] !== null);
  if (isTaken && state.subject !== null) {
    [state.current, state.subject] = [holderOf(reading, state.subject), null];
  } else if (isTaken && state.current !== reading.main && state.mainKinds.length > 0) {
    [state.current, state.kinds, state.mainKinds] = [reading.main, state.mainKinds, []];
  }
  assign(reading, state.current, state.kinds, term);
}

interface WaitingTerm {
  readonly units: ClauseUnits | null;
  readonly term: Term;
}

/** Kazakh order: subject, term, verb; an exception is a participle before its units ("… енгізілетін 3-тармақты қоспағанда"). */
function walkVerbLast(items: readonly Item[], reading: Reading): void {
  let subject: ClauseUnits | null = null;
  let participle: Term | null = null;
  let isExcepted = false;
  let waiting: WaitingTerm[] = [];
  let last: WaitingTerm[] = [];
  for (const item of items) {
    if (item.kind === 'act') subject = null;
    else if (item.kind === 'units') {
      isExcepted = participle !== null;
      if (participle !== null) holderOf(reading, item.units).effect = participle;
      else subject = item.units;
      participle = null;
    } else if (item.kind === 'except') {
      if (subject !== null) holderOf(reading, subject);
      else if (!isExcepted) reading.unread.push(item.words);
      [subject, isExcepted] = [null, false];
    } else if (item.kind === 'term') {
      waiting.push({ units: subject, term: item.term });
      subject = null;
    } else if (item.kind === 'verb' && item.participle) {
      participle = waiting.pop()?.term ?? null;
    } else if (item.kind === 'verb') {
      reading.hasVerb = true;
      if (waiting.length > 0) [last, waiting] = [waiting, []];
      for (const { units, term } of last) {
        assign(reading, units === null ? reading.main : holderOf(reading, units), [item.verb], term);
      }
    } else {
      takeRemark(item, reading, subject === null ? reading.main : holderOf(reading, subject));
      subject = null;
    }
  }
}

function takeRemark(item: Item, reading: Reading, holder: Holder): void {
  if (item.kind === 'unclear') reading.unread.push(item.words);
  if (item.kind === 'retroactive') holder.reach = item.date;
}

function samePath(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((element, index) => element === right[index]);
}

function buildCommencement(reading: Reading, words: string): Commencement {
  const unread = [...reading.unread];
  const base = mainCommencement(reading, unread, words);
  const exceptions = unitCommencements(reading, base, unread);
  return {
    ...base,
    exceptions,
    retroactiveFrom: reading.main.reach,
    words,
    ...(unread.length === 0 ? {} : { unread }),
  };
}

/**
 * Returns one entry per unit that the clause tells apart. A unit excepted without a date of its own is kept with its words unread: its
 * start is not known, the act's is. A unit that only reaches back begins with the act.
 */
function unitCommencements(reading: Reading, base: Commencement, unread: string[]): UnitCommencement[] {
  const found: UnitCommencement[] = [];
  const dateless: { path: readonly string[]; words: string }[] = [];
  for (const { units, effect, force, reach } of reading.exceptions) {
    if (units === null) continue;
    if (units.paths.length === 0) unread.push(units.words);
    const term = effect ?? force;
    const own = term === null ? (reach === null ? null : base) : ofTerm(term, null, term.words);
    for (const path of units.paths) {
      if (own === null) dateless.push({ path, words: units.words });
      else found.push({ path, commencement: { ...own, retroactiveFrom: reach } });
    }
  }
  for (const { path, words } of dateless) {
    if (!found.some((entry) => samePath(entry.path, path))) found.push({ path, commencement: unknownStart(words) });
  }
  return found;
}

function unknownStart(words: string): Commencement {
  return { ...defaultCommencement(), from: null, plusDays: 0, defaulted: false, words, unread: [words] };
}

/** The act's own term: putting into effect, else entry into force, else the law's default where only units or only force are told. */
function mainCommencement(reading: Reading, unread: string[], words: string): Commencement {
  const hasUnits = reading.exceptions.some((holder) => holder.effect !== null || holder.force !== null);
  const { effect, force } = reading.main;
  const term = effect ?? force;
  if (term === null) return hasUnits || !reading.hasVerb ? defaultCommencement() : noTerm(unread, words);
  if (term.unclear) unread.push(term.words);
  const forceEvent = force === null ? null : forceOf(force);
  if (effect !== null && force !== null && forceEvent === null) unread.push(force.words);
  const tellsOnlyForce = effect === null && (term.from === 'A' || term.from === 'R');
  if (tellsOnlyForce) return { ...defaultCommencement(), force: forceEvent };
  return ofTerm(term, effect === null ? null : forceEvent, words);
}

function noTerm(unread: string[], words: string): Commencement {
  unread.push(words);
  return unknownStart(words);
}

function forceOf(term: Term): { from: 'P' | 'R' | 'A'; plusDays: number } | null {
  if (term.unclear || term.plusMonths > 0) return null;
  return term.from === 'P' || term.from === 'R' || term.from === 'A'
    ? { from: term.from, plusDays: term.plusDays }
    : null;
}

function ofTerm(term: Term, force: Commencement['force'], words: string): Commencement {
  const { from, plusDays, plusMonths, date, alternativePlusDays } = term;
  return {
    ...defaultCommencement(),
    ...{ from, plusDays, plusMonths, date, alternativePlusDays, force, words },
    defaulted: false,
    ...(term.unclear ? { unread: [term.words] } : {}),
  };
}
