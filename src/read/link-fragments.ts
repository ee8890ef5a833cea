import { pushAll } from '../base/collect.ts';
import { isSpaceCode } from '../base/white-space.ts';
import type { NounForm } from '../lexicon/decline.ts';
import { foldLetters } from '../lexicon/letters.ts';
import {
  agreesAsAdjective,
  isNamedAct,
  isOperativeVerb,
  linkWordAtEnd,
  readActNoun,
  readLinkedUnit,
} from '../lexicon/link-words.ts';
import type { Lang } from '../model/ids.ts';

/** What the text of a link may be. `act-digits` = the number of an act whose sign stayed in the line; `tail` is the second half of a link that a line end cut ("40-" / "тармағында"). */
export type FragmentKind = 'unit' | 'number' | 'act-digits' | 'act-number' | 'act' | 'tail' | 'verb';

/** A piece at the end of a line that reads like the text of a link; offsets are in the line. */
export interface LinkFragment {
  readonly kind: FragmentKind;
  readonly start: number;
  readonly end: number;
  readonly forms: readonly NounForm[];
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly folded: string;
}

const MOST_TOKENS = 8;
/** Fewer letters before a link word are its prefix («подпункт»), not a word of their own. */
const SHORTEST_HOST = 3;

/** A label of a unit. Matches `5`, `3-1`, `13)`, must not match `2023.` or `5-тармақ`. */
const LABEL = /^\d{1,4}(?:-\d{1,3}){0,3}\)?$/u;
/** A Kazakh unit with its label. Matches `37-бабына`, `3-1-тармағы`, must not match `2-тармақтың.`. */
const LABELLED = /^(\d{1,4}(?:-\d{1,3}){0,3}\)?)-?(\p{L}+)$/u;
/** A number of an act with its sign in one token. Matches `№297/3`, must not match `№`. */
const SIGNED_NUMBER = /^№\d[\d/\-\p{L}]*$/u;
/** A number of an act. Matches `297/3`, `324/НҚ`, `14/85-VI`, must not match `2023.` or `37-бабына`. */
const ACT_NUMBER = /^\d{1,6}(?:[/-]\d{1,6}){0,3}(?:[/-]?\p{L}{1,4})?$/u;

/** The last tokens of a line, from the right; a line of any length costs the same. */
function lastTokens(line: string): Token[] {
  const tokens: Token[] = [];
  let end = line.length;
  while (tokens.length < MOST_TOKENS) {
    while (end > 0 && isSpaceCode(line.charCodeAt(end - 1))) end -= 1;
    if (end === 0) break;
    let start = end;
    while (start > 0 && !isSpaceCode(line.charCodeAt(start - 1))) start -= 1;
    const text = line.slice(start, end);
    tokens.unshift({ start, end, text, folded: foldLetters(text) });
    end = start;
  }
  return tokens;
}

function fragment(kind: FragmentKind, tokens: readonly Token[], forms: readonly NounForm[] = []): LinkFragment {
  return { kind, start: tokens[0]?.start ?? 0, end: tokens[tokens.length - 1]?.end ?? 0, forms };
}

function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function ofOneToken(token: Token, lang: Lang): LinkFragment[] {
  const found: LinkFragment[] = [];
  const opensWithFigure = isFigure(token.text.charCodeAt(0));
  if (opensWithFigure && LABEL.test(token.text)) found.push(fragment('number', [token]));
  else if (opensWithFigure && ACT_NUMBER.test(token.text)) found.push(fragment('act-digits', [token]));
  if (token.text.startsWith('№') && SIGNED_NUMBER.test(token.text)) found.push(fragment('act-number', [token]));
  if (isOperativeVerb(token.text)) found.push(fragment('verb', [token]));
  const acts = readActNoun(token.folded, lang);
  if (acts.length > 0) found.push(fragment('act', [token], acts));
  const labelled = opensWithFigure ? LABELLED.exec(token.folded) : null;
  const units = readLinkedUnit(labelled?.[2] ?? token.folded, lang);
  if (labelled && units.length > 0) found.push(fragment('unit', [token], units));
  if (!labelled && lang === 'kk') {
    const possessed = units.filter((form) => form.possessive);
    if (possessed.length > 0) found.push(fragment('tail', [token], possessed));
  }
  return found;
}

function ofTwoTokens(left: Token, right: Token, lang: Lang): LinkFragment[] {
  if (isOperativeVerb(`${left.text} ${right.text}`)) return [fragment('verb', [left, right])];
  if (left.text === '№' && ACT_NUMBER.test(right.text)) return [fragment('act-number', [left, right])];
  if (lang === 'ru') {
    const units = LABEL.test(right.text) ? readLinkedUnit(left.folded, lang) : [];
    if (units.length > 0) return [fragment('unit', [left, right], units)];
    const acts = isNamedAct(right.folded) ? readActNoun(right.folded, lang) : [];
    const agreeing = acts.filter((form) => agreesAsAdjective(left.folded, form));
    return agreeing.length > 0 && isCapitalised(left) ? [fragment('act', [left, right], agreeing)] : [];
  }
  const units = LABEL.test(left.text) ? readLinkedUnit(right.folded, lang) : [];
  if (units.length > 0) return [fragment('unit', [left, right], units)];
  const acts = isNamedAct(right.folded) && isCapitalised(left) ? readActNoun(right.folded, lang) : [];
  return acts.length > 0 ? [fragment('act', [left, right], acts)] : [];
}

/** A name. Matches `Еңбек`, must not match `НМИ` or `сәйкес`. */
const CAPITALISED = /^\p{Lu}\p{Ll}/u;

function isCapitalised(token: Token): boolean {
  return CAPITALISED.test(token.text);
}

/** Fragments at the end of the line, in order, that fill it from `start` on. */
export interface FragmentTail {
  readonly start: number;
  readonly fragments: readonly LinkFragment[];
  /** What the fragments are glued onto, with no space between: only a displaced link can stand so. */
  readonly glue: 'punctuation' | 'word' | null;
}

function tailsOf(tokens: readonly Token[], lang: Lang): FragmentTail[] {
  const byEnd = new Map<number, FragmentTail[]>([[tokens.length, [{ start: 0, fragments: [], glue: null }]]]);
  const all: FragmentTail[] = [];
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const here: FragmentTail[] = [];
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token) continue;
    const heads: [LinkFragment, number][] = ofOneToken(token, lang).map((head) => [head, at + 1]);
    if (next)
      pushAll(
        heads,
        ofTwoTokens(token, next, lang).map((head): [LinkFragment, number] => [head, at + 2]),
      );
    for (const [head, rest] of heads) {
      for (const tail of byEnd.get(rest) ?? []) {
        here.push({ start: head.start, fragments: [head, ...tail.fragments], glue: null });
      }
    }
    byEnd.set(at, here);
    pushAll(all, here);
  }
  return all;
}

/** Punctuation with text glued behind it. Matches after the colon of `жазылсын:5-тармақ`, must not match in `3,99` or `А.Жылкыбаев`. */
const GLUE = /(?<=[.:;,])(?<!(?:^|[\s.(])\p{L}\.)(?<!\d[.,](?=\d))(?=[\p{L}\d№])/gu;

/** A cheap test before. Matches in `жазылсын:5-тармақ`, `:РЕШИЛ`, must not match `жазылсын: 5`. */
const GLUED_END = /[.:;,][\p{L}\d№]/u;
const GLUED_REACH = 120;

/** Where text is glued behind punctuation inside the last tokens; the last such place. */
function lastGlue(line: string, from: number): number {
  let found = -1;
  const tail = line.slice(from);
  for (const match of tail.matchAll(GLUE)) found = from + match.index;
  return found;
}

function gluedBehindPunctuation(line: string, tokens: readonly Token[], lang: Lang): FragmentTail[] {
  const at = lastGlue(line, tokens[0]?.start ?? 0);
  if (at < 0) return [];
  const glued = lastTokens(line.slice(at)).map((token) => ({ ...token, start: token.start + at, end: token.end + at }));
  const exact = tailsOf(glued, lang).filter((tail) => tail.start === at);
  if (exact.length > 0) return exact.map((tail) => ({ ...tail, glue: 'punctuation' as const }));
  // A link may be a whole phrase that ends in the kind of act: "бекітілсін.бағалау әдістемесі".
  const last = glued[glued.length - 1];
  const acts = last && glued.length > 1 && glued[0]?.start === at ? readActNoun(last.folded, lang) : [];
  return acts.length > 0 ? [{ start: at, fragments: [fragment('act', glued, acts)], glue: 'punctuation' }] : [];
}

/** Matches `қалалыққосымшасына`, must not match `37-бабына`. */
const ALL_LETTERS = /^\p{L}{1,200}$/u;

/** A link word or a signed number grown onto the last word: `қалалыққосымшасына`, `десяти№ 297/3`. */
function gluedOntoWord(tokens: readonly Token[], lang: Lang): FragmentTail[] {
  const last = tokens[tokens.length - 1];
  if (!last) return [];
  const found: FragmentTail[] = [];
  const length = ALL_LETTERS.test(last.folded) ? linkWordAtEnd(last.folded, lang) : 0;
  const isWhole = readActNoun(last.folded, lang).length > 0 || readLinkedUnit(last.folded, lang).length > 0;
  if (length > 0 && !isWhole && last.folded.length - length >= SHORTEST_HOST) {
    const start = last.end - length;
    const folded = last.folded.slice(-length);
    const units = readLinkedUnit(folded, lang).filter((form) => form.possessive);
    const acts = readActNoun(folded, lang);
    const kind: FragmentKind = units.length > 0 ? 'tail' : 'act';
    found.push({ start, fragments: [{ kind, start, end: last.end, forms: [...units, ...acts] }], glue: 'word' });
  }
  const sign = tokens[tokens.length - 2];
  if (sign?.text.endsWith('№') && sign.text.length > 2 && ACT_NUMBER.test(last.text)) {
    const start = sign.end - 1;
    found.push({ start, fragments: [{ kind: 'act-number', start, end: last.end, forms: [] }], glue: 'word' });
  }
  return found;
}

/** Returns the ways to read text that is glued behind punctuation at the end of a line as texts of links. */
export function findGluedTails(line: string, lang: Lang): FragmentTail[] {
  if (!GLUED_END.test(line.slice(-GLUED_REACH))) return [];
  return gluedBehindPunctuation(line, lastTokens(line), lang);
}

/** Returns every way to read the end of a line as texts of links. The last eight words are looked at, however long the line. */
export function findFragmentTails(line: string, lang: Lang): FragmentTail[] {
  const tokens = lastTokens(line);
  return [...gluedBehindPunctuation(line, tokens, lang), ...gluedOntoWord(tokens, lang), ...tailsOf(tokens, lang)];
}
