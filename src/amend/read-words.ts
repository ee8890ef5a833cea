import { readAmendWord } from '../lexicon/amend-words.ts';
import type { GrammaticalCase } from '../lexicon/decline.ts';
import { readUnitWord } from '../lexicon/units.ts';
import { isWordsHelper, readSignName, readWordsNoun } from '../lexicon/words-nouns.ts';
import type { Lang } from '../model/ids.ts';
import type { ClauseToken, Phrase, WordsPhrase } from './clause-types.ts';

interface Step {
  readonly phrase: Phrase;
  readonly next: number;
}

interface Quotes {
  readonly texts: readonly string[];
  readonly next: number;
}

/** "а", "б" и "в": quotations with commas and conjunctions between them. */
function readQuotes(tokens: readonly ClauseToken[], at: number, lang: Lang): Quotes | null {
  const texts: string[] = [];
  let next = at;
  for (;;) {
    const quotation = tokens[next]?.quotation;
    if (!quotation) break;
    texts.push(quotation.text);
    next += 1;
    const joint = isJoint(tokens, next, lang) ? (isJoint(tokens, next + 1, lang) ? 2 : 1) : 0;
    if (joint === 0 || !tokens[next + joint]?.quotation) break;
    next += joint;
  }
  return texts.length === 0 ? null : { texts, next };
}

/** A comma or a conjunction: what may stand between two quotations of one list. */
function isJoint(tokens: readonly ClauseToken[], at: number, lang: Lang): boolean {
  if (tokens[at]?.key === ',') return true;
  const found = readAmendWord(tokens, at, lang);
  return found?.length === 1 && found.word.kind === 'mark' && found.word.mark === 'and';
}

function phraseOf(
  tokens: readonly ClauseToken[],
  at: number,
  next: number,
  rest: Pick<WordsPhrase, 'texts' | 'noun' | 'isNamedSign' | 'cases'>,
): Step {
  const start = tokens[at]?.start ?? 0;
  return { phrase: { kind: 'words', ...rest, position: null, start, end: tokens[next - 1]?.end ?? start }, next };
}

function casesFor(forms: readonly { case: GrammaticalCase; number: string }[], many: boolean): GrammaticalCase[] {
  const fitting = forms.filter((form) => form.number === (many ? 'plural' : 'singular'));
  // «слова "а"» with one quotation may be plural too: several words stand inside.
  return [...new Set([...forms.filter((form) => form.number === 'plural'), ...fitting].map((form) => form.case))];
}

/** Russian: the noun first, «слова "…"», «знак препинания ";"», «словами "…", "…"». */
function readRu(tokens: readonly ClauseToken[], at: number): Step | null {
  const forms = readWordsNoun(tokens[at]?.key ?? '', 'ru');
  const noun = forms[0];
  if (!noun) return null;
  let next = at + 1;
  while (tokens[next] && isWordsHelper(tokens[next]?.key ?? '', 'ru')) next += 1;
  // «слова и цифры "5 дней"»: two nouns for one quotation.
  if (isJoint(tokens, next, 'ru') && readWordsNoun(tokens[next + 1]?.key ?? '', 'ru').length > 0) next += 2;
  const quotes = readQuotes(tokens, next, 'ru');
  if (!quotes) return null;
  const cases = casesFor(forms, quotes.texts.length > 1);
  return phraseOf(tokens, at, quotes.next, { texts: quotes.texts, noun: noun.of, isNamedSign: false, cases });
}

/** Kazakh: the noun last, «"…" деген сөздермен», «"…" - сөздерімен», «"…" саны». */
function readKk(tokens: readonly ClauseToken[], at: number): Step | null {
  const quotes = readQuotes(tokens, at, 'kk');
  if (!quotes) return null;
  let next = quotes.next;
  while (tokens[next]?.key === '-' || isWordsHelper(tokens[next]?.key ?? '', 'kk')) {
    // «деген сөз тіркесі»: the helper «сөз» is the noun itself when no other noun follows.
    if (
      readWordsNoun(tokens[next]?.key ?? '', 'kk').length > 0 &&
      readWordsNoun(tokens[next + 1]?.key ?? '', 'kk').length === 0
    )
      break;
    next += 1;
  }
  const forms = readWordsNoun(tokens[next]?.key ?? '', 'kk');
  const noun = forms[0];
  if (!noun) return null;
  const cases = [...new Set(forms.map((form) => form.case))];
  // «деген цифрлармен және сөздермен»: two nouns for one quotation.
  const isDouble = isJoint(tokens, next + 1, 'kk') && readWordsNoun(tokens[next + 2]?.key ?? '', 'kk').length > 0;
  if (isDouble) next += 2;
  return phraseOf(tokens, at, next + 1, { texts: quotes.texts, noun: noun.of, isNamedSign: false, cases });
}

/** «дополнить словами следующего содержания: "…"»: the words follow after a colon. */
function readAnnounced(tokens: readonly ClauseToken[], at: number, lang: Lang): Step | null {
  const form = readWordsNoun(tokens[at]?.key ?? '', lang).find(
    (one) => one.case === 'instrumental' && one.of === 'word',
  );
  // «сөйлеммен» names a unit of the text, a sentence.
  if (!form || readUnitWord(form.form, lang).length > 0) return null;
  return phraseOf(tokens, at, at + 1, { texts: [], noun: form.of, isNamedSign: false, cases: ['instrumental'] });
}

/** Returns the quoted matter of a words operation that begins at the token, with its noun and case, or null. */
export function readWordsAt(tokens: readonly ClauseToken[], at: number, lang: Lang): Step | null {
  const quoted = lang === 'ru' ? readRu(tokens, at) : readKk(tokens, at);
  if (quoted) return quoted;
  const announced = readAnnounced(tokens, at, lang);
  if (announced) return announced;
  const sign = readSignName(tokens, at, lang);
  if (!sign) return null;
  return phraseOf(tokens, at, at + sign.length, {
    texts: [sign.sign],
    noun: 'sign',
    isNamedSign: true,
    cases: [...new Set(sign.forms.map((form) => form.case))],
  });
}
