import type { Lang } from '../model/ids.ts';
import { type AddressReading, findAddresses, minimalPath } from './address.ts';
import { findEvents } from './clause-events.ts';
import { type Item, KK_ABLATIVE, markAt, nounOfVerb, REACH, type Scan, take, wordsOf } from './clause-scan.ts';
import { findDatesAndLengths, joinTerms } from './clause-terms.ts';
import { type ClauseSpan, type ClauseToken, findClauseSpans, tokenizeClause } from './clause-tokens.ts';

/** Returns what a sentence or bracketed remark says about time, in reading order. */
export function findItems(text: string, lang: Lang): Item[] {
  const tokens = tokenizeClause(text, lang);
  const spanAt = new Map<number, ClauseSpan>();
  for (const span of findClauseSpans(text, tokens, lang)) {
    for (let at = span.from; at < span.to; at += 1) spanAt.set(at, span);
  }
  const scan: Scan = { text, tokens, lang, spanAt, taken: new Set(), finds: [] };
  findRetroactive(scan);
  findVerbs(scan);
  if (!scan.finds.some((find) => find.kind === 'item')) return [];
  findUnits(scan);
  findSmallWords(scan);
  findEvents(scan);
  findDatesAndLengths(scan);
  findBrokenExpiry(scan);
  return joinTerms(scan);
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

/** "күшіне енген күнінен бастап": the participle is then an event to count from, not a relative clause. */
function isEventOfForce(scan: Scan, at: number): boolean {
  if (scan.lang !== 'kk') return false;
  const next = [markAt(scan, at + 1), markAt(scan, at + 2)];
  return (
    next[0] === 'after' || next[0] === 'from' || (next[0] === 'day' && (next[1] === 'after' || next[1] === 'from'))
  );
}

/** Matches "қаулының", "тармағының"; not "қаулы". */
const KK_GENITIVE = /[ндт][ыі]ң$/u;

/** Addresses of the sentence, by the address grammar, joined where only commas and "and" stand between. */
function findUnits(scan: Scan): void {
  let group: AddressReading[] = [];
  let [from, to] = [0, 0];
  const close = (): void => {
    if (group.length === 0) return;
    const isOpen = group.some((address) => address.alternativePaths !== null);
    const paths = isOpen ? [] : group.flatMap((address) => address.paths.map(minimalPath));
    take(scan, from, to, { kind: 'units', units: { paths, words: wordsOf(scan, from, to) } });
    group = [];
  };
  let at = 0;
  for (const address of findAddresses(scan.text, scan.lang)) {
    let isListing = true;
    for (; at < scan.tokens.length && (scan.tokens[at]?.start ?? 0) < address.start; at += 1) {
      if (at >= to && !isListSign(scan.tokens[at])) isListing = false;
    }
    if (!isListing || group.length === 0) {
      close();
      from = at;
    }
    group.push(address);
    while (at < scan.tokens.length && (scan.tokens[at]?.end ?? 0) <= address.end) at += 1;
    to = at;
  }
  close();
}

function isListSign(token: ClauseToken | undefined): boolean {
  return token?.word === ',' || (token?.mark === 'and' && token.word !== 'а' && token.word !== 'ал');
}

function findSmallWords(scan: Scan): void {
  for (let at = 0; at < scan.tokens.length; at += 1) {
    const token = scan.tokens[at];
    if (token === undefined || scan.taken.has(at)) continue;
    if (token.mark === 'except' && isException(scan, at))
      take(scan, at, at + 1, { kind: 'except', words: wordsOf(scan, Math.max(0, at - 4), at + 8) });
    else if (token.mark === 'relative') take(scan, at, at + 1, { kind: 'relative' });
    else if (token.mark === 'this-act' && isSubject(scan, at)) take(scan, at, at + 1, { kind: 'act' });
    else if (token.mark === 'condition') {
      take(scan, at, at + 1, {
        kind: 'unclear',
        words: wordsOf(scan, Math.max(0, at - 6), Math.min(scan.tokens.length, at + 7)),
      });
    } else if (token.mark === 'earlier' && (markAt(scan, at - 1) === 'not' || markAt(scan, at + 1) === 'not')) {
      take(scan, at, at + 1, {
        kind: 'unclear',
        words: wordsOf(scan, Math.max(0, at - 1), Math.min(scan.tokens.length, at + 12)),
      });
    }
  }
}

/** "по истечении" and "өткен соң" need a length of time beside them; without one (lost, displaced, unknown number) nothing may be counted. */
function findBrokenExpiry(scan: Scan): void {
  for (let at = 0; at < scan.tokens.length; at += 1) {
    if (markAt(scan, at) !== 'expiry') continue;
    const places = scan.lang === 'kk' ? [at - 1, at - 2] : [at + 1, at + 2];
    if (places.some((place) => scan.spanAt.get(place)?.length != null)) continue;
    const words = wordsOf(scan, Math.max(0, at - 4), Math.min(scan.tokens.length, at + 5));
    scan.finds.push({ kind: 'item', item: { kind: 'unclear', words }, from: at, to: at + 1 });
  }
}

/** Kazakh "басқа" excepts only after an ablative ("3-тармақтан басқа"); elsewhere it means "other". */
function isException(scan: Scan, at: number): boolean {
  if (scan.tokens[at]?.word !== 'басқа') return true;
  return KK_ABLATIVE.test(scan.tokens[at - 1]?.word ?? '');
}

/** "Настоящее решение" and "Осы қаулы" are the subject; "настоящего решения" and "осы қаулының" only belong to a unit. */
function isSubject(scan: Scan, at: number): boolean {
  const word = scan.tokens[at]?.word ?? '';
  if (scan.lang === 'ru') return word === 'настоящее' || word === 'настоящий' || word === 'настоящая';
  const noun = scan.tokens[at + 1]?.word ?? '';
  return noun !== '' && !KK_GENITIVE.test(noun);
}
