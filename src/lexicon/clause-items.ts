import type { Lang } from '../model/ids.ts';
import { type ClauseRegion, type ClauseSpan, type ClauseToken, findClauseSpans } from './clause-tokens.ts';

/** A moment as a clause words it: an event and what is added to it, or a date. */
export interface Term {
  readonly from: 'P' | 'R' | 'A' | 'V' | null;
  readonly plusDays: number;
  readonly plusMonths: number;
  readonly date: string | null;
  readonly alternativePlusDays: number | null;
  readonly words: string;
  /** The words do not tell the moment: working days, another act's commencement, a length counted from nothing. */
  readonly unclear: boolean;
}

/** What the walk over a sentence sees, in reading order. */
export type Item =
  | { readonly kind: 'act' }
  | { readonly kind: 'except' }
  | { readonly kind: 'relative' }
  | { readonly kind: 'units'; readonly text: string }
  | { readonly kind: 'verb'; readonly verb: 'effect' | 'force'; readonly participle: boolean }
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'retroactive'; readonly date: string | null }
  | { readonly kind: 'unclear'; readonly words: string };

type EventLetter = 'P' | 'R' | 'A' | 'V';
type Relation = 'after' | 'from' | 'none';

/** Raw finds before lengths and events are joined to terms: [from, to) in tokens. */
type Find =
  | { readonly kind: 'item'; readonly item: Item; readonly from: number; readonly to: number }
  | {
      readonly kind: 'event';
      readonly event: EventLetter;
      readonly relation: Relation;
      readonly hasDay: boolean;
      readonly next: boolean;
      readonly foreign: boolean;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'length'; readonly span: ClauseSpan; readonly from: number; readonly to: number };

interface Scan {
  readonly text: string;
  readonly tokens: readonly ClauseToken[];
  readonly region: ClauseRegion;
  readonly lang: Lang;
  readonly spanAt: ReadonlyMap<number, ClauseSpan>;
  /** Tokens that already belong to a find. */
  readonly taken: Set<number>;
  readonly finds: Find[];
}

const EVENT_OF_MARK: Readonly<Record<string, EventLetter>> = {
  publication: 'P',
  registration: 'R',
  signing: 'A',
  adoption: 'A',
};

/** How far an event may stand from its preposition or postposition; between them stand "его первого официального" and the like. */
const REACH = 9;

/** Returns what the sentence or bracketed remark says about time, in reading order. */
export function findItems(text: string, tokens: readonly ClauseToken[], region: ClauseRegion, lang: Lang): Item[] {
  const inside = tokens.slice(region.from, region.to);
  const spanAt = new Map<number, ClauseSpan>();
  for (const span of findClauseSpans(inside, lang)) {
    for (let at = span.from; at < span.to; at += 1) spanAt.set(at, span);
  }
  const scan: Scan = { text, tokens: inside, region, lang, spanAt, taken: new Set(), finds: [] };
  findRetroactive(scan);
  findVerbs(scan);
  if (!scan.finds.some((find) => find.kind === 'item')) return [];
  findUnits(scan);
  findSmallWords(scan);
  findEvents(scan);
  findDatesAndLengths(scan);
  return joinTerms(scan);
}

function wordsOf(scan: Scan, from: number, to: number): string {
  const start = scan.tokens[from]?.start ?? 0;
  return scan.text
    .slice(start, scan.tokens[to - 1]?.end ?? start)
    .replace(/\s+/gu, ' ')
    .trim();
}

function take(scan: Scan, from: number, to: number, item: Item): void {
  for (let at = from; at < to; at += 1) scan.taken.add(at);
  scan.finds.push({ kind: 'item', item, from, to });
}

function markAt(scan: Scan, at: number): string | null {
  return scan.tokens[at]?.mark ?? null;
}

/** "распространяется на отношения, возникшие с 1 января …" / "… 1 қаңтардан басталған құқықтық қатынастарға қолданылады". */
function findRetroactive(scan: Scan): void {
  const relations = scan.tokens.findIndex((token) => token.mark === 'relations');
  if (relations < 0) return;
  const verb = scan.tokens.findIndex((token, at) => token.mark === 'extends' && Math.abs(at - relations) <= 6);
  if (verb < 0) return;
  const spans = [...new Set(scan.spanAt.values())].filter((span) => span.date !== null);
  const span =
    scan.lang === 'kk'
      ? spans.filter((found) => found.to <= relations).at(-1)
      : spans.find((found) => found.from > relations);
  const near = span !== undefined && Math.abs(span.from - relations) <= 2 * REACH ? span : undefined;
  const from = Math.min(verb, relations, near?.from ?? verb);
  const to = Math.max(verb, relations, (near?.to ?? 0) - 1) + 1;
  take(
    scan,
    from,
    to,
    near === undefined ? { kind: 'unclear', words: wordsOf(scan, from, to) } : { kind: 'retroactive', date: near.date },
  );
}

/** A verb is two words: "вводится в действие", "күшіне енеді"; in a relative clause Russian may leave out "в действие". */
function findVerbs(scan: Scan): void {
  for (let at = 0; at < scan.tokens.length; at += 1) {
    const mark = markAt(scan, at);
    if (mark !== 'enter' && mark !== 'enter-relative') continue;
    const noun = nounOfVerb(scan, at);
    if (noun === null) continue;
    const participle = mark === 'enter-relative';
    if (participle && isEventOfForce(scan, at)) continue;
    const verb = markAt(scan, noun) === 'force' ? 'force' : 'effect';
    take(scan, Math.min(at, noun), Math.max(at, noun) + 1, { kind: 'verb', verb, participle });
  }
}

function nounOfVerb(scan: Scan, at: number): number | null {
  const offsets = scan.lang === 'kk' ? [-1, -2] : [2, 1, 3, -1, -2];
  for (const offset of offsets) {
    const mark = markAt(scan, at + offset);
    if (mark === 'effect' || mark === 'force') return at + offset;
  }
  return null;
}

/** "күшіне енген күнінен бастап": the participle is then an event to count from, not a relative clause. */
function isEventOfForce(scan: Scan, at: number): boolean {
  if (scan.lang !== 'kk') return false;
  const next = [markAt(scan, at + 1), markAt(scan, at + 2)];
  return (
    next[0] === 'after' || next[0] === 'from' || (next[0] === 'day' && (next[1] === 'after' || next[1] === 'from'))
  );
}

/** Matches "екінші", "алтыншы"; not "тармақ". */
const KK_ORDINAL = /(?:ншы|нші)$/u;
/** Matches "қаулының", "тармағының"; not "қаулы". */
const KK_GENITIVE = /[ндт][ыі]ң$/u;

function isUnitLead(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  if (token === undefined || scan.taken.has(at) || scan.spanAt.has(at)) return false;
  if (token.number !== null || token.mark === 'unit' || KK_ORDINAL.test(token.word)) return true;
  if (token.word === '-' || token.word === '–' || token.word === ')' || token.word === ',')
    return isUnitLead(scan, at - 1);
  if (token.mark === 'this-act' || KK_GENITIVE.test(token.word)) return scan.lang === 'kk';
  return token.mark === 'and' && isUnitLead(scan, at - 1);
}

/** Runs of words that name units; the address itself is read by the address grammar that the caller passes in. */
function findUnits(scan: Scan): void {
  for (let at = 0; at < scan.tokens.length; at += 1) {
    if (markAt(scan, at) !== 'unit' || scan.taken.has(at)) continue;
    let from = at;
    if (scan.lang === 'kk') {
      while (from > 0 && isUnitLead(scan, from - 1)) from -= 1;
      while (from < at && (markAt(scan, from) === 'and' || scan.tokens[from]?.word === ',')) from += 1;
    }
    const to = scan.lang === 'kk' ? endOfKazakhUnits(scan, at) : endOfRussianUnits(scan, at);
    take(scan, from, to, { kind: 'units', text: wordsOf(scan, from, to) });
    at = to - 1;
  }
}

function endOfKazakhUnits(scan: Scan, at: number): number {
  let last = at;
  for (let next = at + 1; next < scan.tokens.length; next += 1) {
    if (markAt(scan, next) === 'unit' && !scan.taken.has(next)) last = next;
    else if (!isUnitLead(scan, next)) break;
  }
  return last + 1;
}

/** Russian: on to the right until a word of time, a verb, or a comma that no number or unit follows. */
function endOfRussianUnits(scan: Scan, at: number): number {
  let next = at + 1;
  for (; next < scan.tokens.length; next += 1) {
    const token = scan.tokens[next];
    if (token === undefined || scan.taken.has(next) || scan.spanAt.get(next)?.date != null) break;
    const { mark, word } = token;
    if (mark === 'relative' || mark === 'except' || mark === 'enter' || mark === 'expiry' || mark === 'from') break;
    if (mark === 'after' || mark === 'enter-relative' || word === ';' || word === ':' || word === '—' || word === '.')
      break;
    if (word === 'по' || word === 'в') break;
    const follower = scan.tokens[next + 1];
    const listed = follower !== undefined && (follower.number !== null || follower.mark === 'unit');
    if ((word === ',' || word === '-' || word === '–' || mark === 'and') && !listed) break;
    if (
      token.startsUpper === false &&
      mark === 'this-act' &&
      !word.startsWith('настоящег') &&
      !word.startsWith('настоящих') &&
      !word.startsWith('настоящей')
    )
      break;
  }
  return next;
}

function findSmallWords(scan: Scan): void {
  for (let at = 0; at < scan.tokens.length; at += 1) {
    const token = scan.tokens[at];
    if (token === undefined || scan.taken.has(at)) continue;
    if (token.mark === 'except') take(scan, at, at + 1, { kind: 'except' });
    else if (token.mark === 'relative') take(scan, at, at + 1, { kind: 'relative' });
    else if (token.mark === 'this-act' && isSubject(scan, at)) take(scan, at, at + 1, { kind: 'act' });
    else if (token.mark === 'earlier' && (markAt(scan, at - 1) === 'not' || markAt(scan, at + 1) === 'not')) {
      take(scan, at, at + 1, {
        kind: 'unclear',
        words: wordsOf(scan, Math.max(0, at - 1), Math.min(scan.tokens.length, at + 12)),
      });
    }
  }
}

/** "Настоящее решение" and "Осы қаулы" are the subject; "настоящего решения" and "осы қаулының" only belong to a unit. */
function isSubject(scan: Scan, at: number): boolean {
  const word = scan.tokens[at]?.word ?? '';
  if (scan.lang === 'ru') return word === 'настоящее' || word === 'настоящий' || word === 'настоящая';
  const noun = scan.tokens[at + 1]?.word ?? '';
  return noun !== '' && !KK_GENITIVE.test(noun);
}

function findEvents(scan: Scan): void {
  for (let at = 0; at < scan.tokens.length; at += 1) {
    if (scan.taken.has(at)) continue;
    const mark = markAt(scan, at);
    const event = EVENT_OF_MARK[mark ?? ''] ?? (isForceEvent(scan, at) ? 'V' : null);
    if (event === null) continue;
    if (mark === 'signing' && scan.lang === 'kk' && !isHandBefore(scan, at)) continue;
    if (scan.lang === 'kk') findRelationAfter(scan, at, event);
    else findRelationBefore(scan, at, event);
  }
}

/** "қол қойылған"; drafters slip to "қой қойылған" (a decree of 2023). */
function isHandBefore(scan: Scan, at: number): boolean {
  const before = scan.tokens[at - 1]?.word ?? '';
  return before === 'қол' || before === 'қой';
}

function isForceEvent(scan: Scan, at: number): boolean {
  if (scan.lang === 'ru') return markAt(scan, at) === 'enter-noun';
  return markAt(scan, at) === 'enter-relative' && nounOfVerb(scan, at) !== null;
}

/** The commencement of another act ("со дня введения в действие Закона") is known to us only when the text says "настоящего" or "его". */
function isForeignForce(scan: Scan, from: number, to: number): boolean {
  for (let at = Math.max(0, from - 4); at < Math.min(scan.tokens.length, to + 6); at += 1) {
    const word = scan.tokens[at]?.word ?? '';
    if (word === 'его' || word === 'ее' || word === 'оның') return false;
    if (word === 'настоящего' || word === 'настоящей') return false;
    if (word === 'осы' && at < to) return false;
  }
  return true;
}

function findRelationBefore(scan: Scan, at: number, event: EventLetter): void {
  let hasDay = false;
  for (let back = at - 1; back >= Math.max(0, at - REACH); back -= 1) {
    const mark = markAt(scan, back);
    if (scan.taken.has(back) || mark === 'and' || mark === 'expiry' || scan.tokens[back]?.word === ';') return;
    if (mark === 'day') hasDay = true;
    if (mark !== 'after' && mark !== 'from' && !(mark === 'in' && hasDay)) continue;
    const before = [back - 1, back - 2, back - 3].some((place) => markAt(scan, place) === 'next');
    const between = scan.tokens.slice(back, at).some((token) => token.mark === 'next');
    pushEvent(scan, {
      event,
      relation: mark === 'after' ? 'after' : 'from',
      hasDay,
      next: before || between,
      from: before ? back - 2 : back,
      to: at + 1,
    });
    return;
  }
}

function findRelationAfter(scan: Scan, at: number, event: EventLetter): void {
  let hasDay = false;
  let next = false;
  for (let ahead = at + 1; ahead <= Math.min(scan.tokens.length - 1, at + REACH); ahead += 1) {
    const mark = markAt(scan, ahead);
    const isLength = scan.spanAt.get(ahead)?.length != null;
    if (scan.taken.has(ahead) || (EVENT_OF_MARK[mark ?? ''] !== undefined && mark !== 'registration')) return;
    if (isLength) {
      pushEvent(scan, { event, relation: 'none', hasDay, next, from: at, to: ahead });
      return;
    }
    if (mark === 'day') hasDay = true;
    if (mark === 'next') next = true;
    if (mark !== 'after' && mark !== 'from') continue;
    pushEvent(scan, { event, relation: mark, hasDay, next, from: at, to: ahead + 1 });
    return;
  }
}

function pushEvent(
  scan: Scan,
  found: { event: EventLetter; relation: Relation; hasDay: boolean; next: boolean; from: number; to: number },
): void {
  const from = Math.max(0, found.from);
  for (let at = from; at < found.to; at += 1) scan.taken.add(at);
  const foreign = found.event === 'V' && isForeignForce(scan, from, found.to);
  scan.finds.push({ kind: 'event', ...found, from, foreign });
}

/** Matches the ablative of a month name, "қаңтардан"; not "қаңтардағы". */
const KK_ABLATIVE = /(?:дан|ден|тан|тен|нан|нен)$/u;

function findDatesAndLengths(scan: Scan): void {
  for (const span of new Set(scan.spanAt.values())) {
    if (scan.taken.has(span.from)) continue;
    if (span.length !== null) scan.finds.push({ kind: 'length', span, from: span.from, to: span.to });
    else if (span.date !== null && isStartDate(scan, span)) {
      const words = wordsOf(scan, span.from, span.to);
      const term: Term = {
        from: null,
        plusDays: 0,
        plusMonths: 0,
        date: span.date,
        alternativePlusDays: null,
        words,
        unclear: false,
      };
      scan.finds.push({ kind: 'item', item: { kind: 'term', term }, from: span.from, to: span.to });
    }
  }
}

function isStartDate(scan: Scan, span: ClauseSpan): boolean {
  if (scan.lang === 'ru') return markAt(scan, span.from - 1) === 'from';
  const after = [markAt(scan, span.to), markAt(scan, span.to + 1)];
  return after.includes('from') || KK_ABLATIVE.test(scan.tokens[span.to - 1]?.word ?? '');
}

/** Joins each length of time with the event beside it, and returns all finds in reading order. */
function joinTerms(scan: Scan): Item[] {
  const finds = [...scan.finds].sort((left, right) => left.from - right.from);
  const items: Item[] = [];
  for (let at = 0; at < finds.length; at += 1) {
    const [find, next] = [finds[at], finds[at + 1]];
    if (find === undefined) continue;
    if (find.kind === 'item') {
      items.push(find.item);
      continue;
    }
    const pair = next !== undefined && next.kind !== 'item' && next.kind !== find.kind ? next : null;
    if (pair !== null) at += 1;
    const event = find.kind === 'event' ? find : pair?.kind === 'event' ? pair : null;
    const length = find.kind === 'length' ? find : pair?.kind === 'length' ? pair : null;
    const words = wordsOf(scan, find.from, Math.max(find.to, pair?.to ?? 0));
    if (event === null && length !== null) {
      items.push({ kind: 'term', term: unclearTerm(words) });
    } else if (event !== null && (event.relation !== 'none' || length !== null)) {
      items.push({ kind: 'term', term: termOf(event, length?.span ?? null, words) });
    }
  }
  return items;
}

function unclearTerm(words: string): Term {
  return { from: null, plusDays: 0, plusMonths: 0, date: null, alternativePlusDays: null, words, unclear: true };
}

/**
 * Returns the arithmetic of one formula. N days "after the day" of an event must all elapse: event + N + 1. Without the word "day", or
 * "from" the event, the event day may itself count: event + N stays as a second reading. Months end on the corresponding date.
 */
function termOf(event: Extract<Find, { kind: 'event' }>, span: ClauseSpan | null, words: string): Term {
  const length = span?.length ?? null;
  if (event.foreign || length?.working) return unclearTerm(words);
  if (length !== null) {
    const contested =
      length.months > 0 || event.relation === 'from' || (event.relation === 'after' && !event.hasDay && !event.next);
    return {
      from: event.event,
      plusDays: length.days + 1,
      plusMonths: length.months,
      date: null,
      alternativePlusDays: contested ? length.days : null,
      words,
      unclear: false,
    };
  }
  const isAfter = event.relation === 'after' || event.next;
  return {
    from: event.event,
    plusDays: isAfter ? 1 : 0,
    plusMonths: 0,
    date: null,
    alternativePlusDays: isAfter && !event.hasDay && !event.next ? 0 : null,
    words,
    unclear: false,
  };
}
