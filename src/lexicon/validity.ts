import type { Lang } from '../model/ids.ts';
import { type ClauseSpan, type ClauseToken, findClauseSpans, sentencesWith, tokenizeClause } from './clause-tokens.ts';

/** The last moment that a clause names, and whether its day is still inside: the words often leave that open. */
export interface Until {
  readonly date: string;
  readonly inclusive: boolean | 'contested';
  /** The act's own words, from the date to the verb. */
  readonly words: string;
}

/** How far the verb may stand from the date, in words. */
const VERB_REACH = 8;

/**
 * Returns until when a unit is valid ("… 31 тамызына дейін әрекет ететіні белгіленсін", "действуют до 1 января 2017 года");
 * null when the text says nothing of the kind, or speaks of a suspension.
 * `inclusive` is true only where the words say so ("қоса алғанда", "включительно", "по 31 августа"), else contested: no norm defines «до» / «дейін».
 */
export function readValidity(text: string, lang: Lang): Until | null {
  return readUntil(text, lang, (tokens) => !tokens.some((token) => token.mark === 'suspend'), isValidityVerb);
}

/** Returns until when a suspension runs ("Приостановить … до 1 апреля 2000 года"), with the same reading of the day as `readValidity`. */
export function readSuspensionEnd(text: string, lang: Lang): Until | null {
  return readUntil(
    text,
    lang,
    (tokens) => tokens.some((token) => token.mark === 'suspend'),
    () => true,
  );
}

function readUntil(
  text: string,
  lang: Lang,
  isRightSentence: (tokens: readonly ClauseToken[]) => boolean,
  isVerb: (tokens: readonly ClauseToken[], at: number, lang: Lang) => boolean,
): Until | null {
  for (const sentence of sentencesWith(text, lang, ['until', 'inclusive'])) {
    const tokens = tokenizeClause(sentence, lang);
    if (!isRightSentence(tokens)) continue;
    for (const span of findClauseSpans(sentence, tokens, lang)) {
      if (span.date === null) continue;
      const end = lang === 'kk' ? kazakhEnd(tokens, span) : russianEnd(tokens, span);
      const verb = end === null ? null : nearestVerb(tokens, span, lang, isVerb);
      if (end === null || verb === null) continue;
      const from = tokens[Math.min(span.from - (lang === 'ru' ? 1 : 0), verb)]?.start ?? 0;
      const to = tokens[lang === 'kk' ? endOfVerbGroup(tokens, verb) : Math.max(end.to - 1, verb)]?.end ?? from;
      return { date: span.date, inclusive: end.inclusive, words: sentence.slice(from, to).replace(/\s+/gu, ' ') };
    }
  }
  return null;
}

/** Kazakh puts the ruling words last ("әрекет ететіні белгіленсін"): up to three more words up to a sign. */
function endOfVerbGroup(tokens: readonly ClauseToken[], verb: number): number {
  let last = verb;
  while (last < verb + 3 && CYRILLIC_START.test(tokens[last + 1]?.word ?? '')) last += 1;
  return last;
}

/** Matches "ететіні"; not "." or "2023". */
const CYRILLIC_START = /^\p{Script=Cyrillic}/u;

interface End {
  readonly inclusive: boolean | 'contested';
  readonly to: number;
}

/** "31 тамызына дейін", "31 тамызды қоса алғанға дейін", "31 тамызға (қоса алғанда) дейін". */
function kazakhEnd(tokens: readonly ClauseToken[], span: ClauseSpan): End | null {
  let inclusive: End['inclusive'] = 'contested';
  let to = span.to;
  let isEnd = false;
  for (let at = span.to; at < Math.min(tokens.length, span.to + 6); at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.mark === 'until') isEnd = true;
    else if (token.mark === 'inclusive' && tokens[at - 1]?.word === 'қоса') [inclusive, isEnd] = [true, true];
    else if (token.mark === 'except' && token.word.startsWith('қоспаған')) inclusive = false;
    else if (token.word !== 'қоса' && token.word !== '(' && token.word !== ')' && token.word !== ',') break;
    to = at + 1;
  }
  return isEnd ? { inclusive, to } : null;
}

/** "до 31 августа", "по 31 августа", "до 31 августа включительно", "до 31 августа, не включая этот день". */
function russianEnd(tokens: readonly ClauseToken[], span: ClauseSpan): End | null {
  const lead = tokens[span.from - 1];
  if (lead?.mark !== 'until') return null;
  let inclusive: End['inclusive'] = lead.word === 'по' ? true : 'contested';
  let to = span.to;
  for (let at = span.to; at < Math.min(tokens.length, span.to + 4); at += 1) {
    if (tokens[at]?.mark !== 'inclusive') continue;
    inclusive = tokens[at - 1]?.mark !== 'not';
    to = at + 1;
  }
  return { inclusive, to };
}

function isValidityVerb(tokens: readonly ClauseToken[], at: number, lang: Lang): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.mark === 'be-valid') return true;
  if (lang === 'kk') return token.mark === 'extends' && token.word.startsWith('қолданыл');
  return token.mark === 'effect' && tokens[at - 1]?.mark !== 'in';
}

function nearestVerb(
  tokens: readonly ClauseToken[],
  span: ClauseSpan,
  lang: Lang,
  isVerb: (tokens: readonly ClauseToken[], at: number, lang: Lang) => boolean,
): number | null {
  for (let distance = 1; distance <= VERB_REACH; distance += 1) {
    const after = span.to - 1 + distance;
    if (after < tokens.length && isVerb(tokens, after, lang)) return after;
    const before = span.from - distance;
    if (lang === 'ru' && before >= 0 && isVerb(tokens, before, lang)) return before;
  }
  return null;
}
