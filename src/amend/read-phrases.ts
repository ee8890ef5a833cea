import { type ActReferenceSpan, findActReferences } from '../lexicon/act-reference.ts';
import { readTypeWord } from '../lexicon/act-words.ts';
import { readAddressAt, type TokenAddress } from '../lexicon/address.ts';
import { isVerbalNoun, readAmendWord } from '../lexicon/amend-words.ts';
import { type DateSpan, findDates } from '../lexicon/dates.ts';
import type { GrammaticalCase, NounForm } from '../lexicon/decline.ts';
import { isNamingBracket, readDocumentNoun } from '../lexicon/document-names.ts';
import { type LawToken, readLawTokens } from '../lexicon/law-tokens.ts';
import { readUnitWord } from '../lexicon/units.ts';
import { type Lang, unitPathElement } from '../model/ids.ts';
import type { ClauseToken, Phrase } from './clause-types.ts';
import { findQuotationSpans } from './quotation-spans.ts';
import { readWordsAt } from './read-words.ts';

interface Scan {
  readonly text: string;
  readonly lang: Lang;
  readonly tokens: readonly ClauseToken[];
  /** By the offset at which they begin. */
  readonly dates: ReadonlyMap<number, DateSpan>;
  readonly references: ReadonlyMap<number, ActReferenceSpan>;
}

function wholeToken(text: string, start: number, end: number, kind: LawToken['kind'], key: string): LawToken {
  return { kind, text: text.slice(start, end), key, start, end, glued: false };
}

/** Returns the tokens of a clause with every quotation and every bracket as one token. */
export function readClauseTokens(text: string): ClauseToken[] {
  const tokens: ClauseToken[] = [];
  const quotations = findQuotationSpans(text);
  let at = 0;
  for (const span of [...quotations, null]) {
    const until = span?.start ?? text.length;
    for (const token of readLawTokens(text, at, until)) tokens.push({ ...token, quotation: null, bracket: null });
    if (span) {
      tokens.push({ ...wholeToken(text, span.start, span.end, 'quotation', '"'), quotation: span, bracket: null });
      at = span.end;
    }
  }
  return foldBrackets(text, tokens);
}

function foldBrackets(text: string, tokens: readonly ClauseToken[]): ClauseToken[] {
  const folded: ClauseToken[] = [];
  const open: number[] = [];
  for (const token of tokens) {
    if (token.key === '(') open.push(folded.length);
    folded.push(token);
    const from = token.key === ')' ? open.pop() : undefined;
    // A bracket without a partner belongs to a number: «2) тармақтағы».
    if (from === undefined || from < 0) continue;
    const inside = folded.splice(from);
    const start = inside[0]?.start ?? 0;
    const whole = wholeToken(text, start, token.end, 'punctuation', '()');
    folded.push({ ...whole, quotation: null, bracket: inside.slice(1, -1) });
  }
  return folded;
}

const SEPARATORS: ReadonlySet<string> = new Set([',', ';', ':', '.']);

export function casesOf(forms: readonly NounForm[]): GrammaticalCase[] {
  return [...new Set(forms.map((form) => form.case))];
}

interface Step {
  readonly phrase: Phrase;
  readonly next: number;
}

function spanTo(scan: Scan, at: number, next: number): { start: number; end: number } {
  const start = scan.tokens[at]?.start ?? 0;
  return { start, end: scan.tokens[next - 1]?.end ?? start };
}

function tokenAfter(scan: Scan, at: number, offset: number): number {
  let next = at;
  while ((scan.tokens[next]?.start ?? offset) < offset) next += 1;
  return Math.max(next, at + 1);
}

/** An act by its requisites: the whole reference is one phrase, in the case of the word for the act. */
function readReference(scan: Scan, at: number): Step | null {
  const token = scan.tokens[at];
  const reference = scan.references.get(token?.start ?? -1);
  if (!reference) return null;
  const next = tokenAfter(scan, at, reference.end);
  return {
    phrase: {
      kind: 'name',
      owner: { kind: ownerKind(reference.type), isOwn: false, reference },
      cases: casesOf(reference.typeForms),
      isPlural: reference.typeForms.every((form) => form.number === 'plural'),
      isPossessed: false,
      isInside: false,
      ...spanTo(scan, at, next),
    },
    next,
  };
}

function ownerKind(type: string | null): 'decree' | 'law' {
  return type === 'law' || type === 'code' || type === 'edict' ? 'law' : 'decree';
}

/** An act or document by its noun alone; what names it is joined later. */
function readName(scan: Scan, at: number): Step | null {
  const key = scan.tokens[at]?.key ?? '';
  const acts = readTypeWord(key);
  const forms = acts.length > 0 ? acts : readDocumentNoun(key, scan.tokens[at]?.text ?? '', scan.lang);
  const first = acts[0];
  if (forms.length === 0) return null;
  const plural = forms.every((form) => form.number === 'plural');
  return {
    phrase: {
      kind: 'name',
      owner: { kind: first ? ownerKind(first.type) : 'document', isOwn: false, reference: null },
      cases: casesOf(forms),
      isPlural: plural,
      isPossessed: forms.some((form) => form.possessive),
      isInside: false,
      ...spanTo(scan, at, at + 1),
    },
    next: at + 1,
  };
}

function addressPhrase(address: TokenAddress): Phrase {
  return {
    kind: 'address',
    paths: address.paths,
    words: address.words,
    citedAs: address.citedAs,
    owner: null,
    cases: address.cases,
    isInside: false,
    isPlace: false,
    diagnostics: address.diagnostics,
    start: address.start,
    end: address.end,
  };
}

/** A unit without a number is named only where it is added: «дополнить абзацем следующего содержания», «жаңа тармақпен». */
function readBareUnit(scan: Scan, at: number): Step | null {
  const token = scan.tokens[at];
  const form = readUnitWord(token?.key ?? '', scan.lang).find(
    (one) => one.case === 'instrumental' && one.number === 'singular',
  );
  if (!form || !token) return null;
  const phrase: Phrase = {
    kind: 'address',
    paths: [[unitPathElement(form.unit.kind, null)]],
    words: [form.unit.word],
    citedAs: token.text,
    owner: null,
    cases: ['instrumental'],
    isInside: false,
    isPlace: false,
    diagnostics: [],
    start: token.start,
    end: token.end,
  };
  return { phrase, next: at + 1 };
}

function readDate(scan: Scan, at: number): Step | null {
  const date = scan.dates.get(scan.tokens[at]?.start ?? -1);
  if (!date) return null;
  const next = tokenAfter(scan, at, date.end);
  return { phrase: { kind: 'date', date: date.date, ...spanTo(scan, at, next) }, next };
}

/** A stop inside «Б.Х.», «т.б.» or a glued number ends no sentence. */
function isAbbreviation(scan: Scan, at: number): boolean {
  const [before, after] = [scan.tokens[at - 1], scan.tokens[at + 1]];
  const isInitial = before?.kind === 'word' && before.text.length === 1 && scan.tokens[at]?.glued === true;
  return isInitial || (after?.glued === true && after.kind !== 'quotation' && after.kind !== 'punctuation');
}

function readWhole(scan: Scan, at: number): Step | null {
  const token = scan.tokens[at];
  if (!token) return null;
  const span = { start: token.start, end: token.end };
  if (token.quotation) {
    const inner = [token.start + 1, token.end - 1] as const;
    return { phrase: { kind: 'quotation', text: token.quotation.text, inner, ...span }, next: at + 1 };
  }
  const inBracket = token.bracket ? readAmendWord(token.bracket, 0, scan.lang)?.word : null;
  if (inBracket?.kind === 'mark' && inBracket.mark === 'inclusive') {
    return { phrase: { kind: 'mark', mark: 'inclusive', ...span }, next: at + 1 };
  }
  if (token.bracket) {
    return { phrase: { kind: 'bracket', isNaming: isNamingBracket(token.bracket, scan.lang), ...span }, next: at + 1 };
  }
  if (token.key === '.' && isAbbreviation(scan, at))
    return { phrase: { kind: 'mark', mark: 'filler', ...span }, next: at + 1 };
  if (SEPARATORS.has(token.key)) {
    return { phrase: { kind: 'separator', sign: token.key as ',' | ';' | ':' | '.', ...span }, next: at + 1 };
  }
  return null;
}

function readMarked(scan: Scan, at: number): Step | null {
  const found = readAmendWord(scan.tokens, at, scan.lang);
  if (!found) return null;
  // «шығару», «ауыстыру» order something only at the end of a clause; elsewhere they are nouns.
  const after = scan.tokens[at + found.length];
  const isNoun = found.word.kind === 'verb' && isVerbalNoun(scan.tokens[at + found.length - 1]?.key ?? '', scan.lang);
  if (isNoun && after !== undefined && !SEPARATORS.has(after.key)) return null;
  const span = spanTo(scan, at, at + found.length);
  const phrase: Phrase =
    found.word.kind === 'verb'
      ? { kind: 'verb', verb: found.word.verb, ...span }
      : { kind: 'mark', mark: found.word.mark, ...span };
  return { phrase, next: at + found.length };
}

/** Recognisers in order of trust; the first that fits takes its tokens. */
function readStep(scan: Scan, at: number): Step {
  const address = readAddressAt(scan.text, scan.tokens, at, scan.lang);
  const isLabelled = address?.paths[0]?.some((element) => element.includes(':')) === true;
  if (address && isLabelled) return { phrase: addressPhrase(address), next: address.to };
  const words = readWordsAt(scan.tokens, at, scan.lang);
  const known =
    readReference(scan, at) ??
    readDate(scan, at) ??
    words ??
    readWhole(scan, at) ??
    readMarked(scan, at) ??
    readName(scan, at);
  if (known) return known;
  if (address) return { phrase: addressPhrase(address), next: address.to };
  const bare = readBareUnit(scan, at);
  if (bare) return bare;
  const token = scan.tokens[at];
  return {
    phrase: {
      kind: 'unknown',
      text: token?.text ?? '',
      key: token?.key ?? '',
      start: token?.start ?? 0,
      end: token?.end ?? 0,
    },
    next: at + 1,
  };
}

/** Returns the phrases of a text in order, each with its offsets; nothing is left out. */
export function readPhrases(text: string, lang: Lang): Phrase[] {
  const scan: Scan = {
    text,
    lang,
    tokens: readClauseTokens(text),
    dates: new Map(findDates(text, lang).map((one) => [one.start, one])),
    // In Russian the units that a reference cites stand before its noun and are read as an address of their own.
    references: new Map(findActReferences(text, lang).map((one) => [lang === 'ru' ? one.typeStart : one.start, one])),
  };
  const phrases: Phrase[] = [];
  let at = 0;
  while (at < scan.tokens.length) {
    const { phrase, next } = readStep(scan, at);
    phrases.push(phrase);
    at = next;
  }
  return phrases;
}
