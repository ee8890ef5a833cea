import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { type Lang, type UnitKind, unitPathElement } from '../model/ids.ts';
import type { GrammaticalCase, GrammaticalNumber } from './decline.ts';
import { type LawToken, readLawTokens } from './law-tokens.ts';
import { foldLetters } from './letters.ts';
import { readUnitGroup, type UnitGroup } from './unit-groups.ts';
import { isPartWord, mayHoldUnit, UNIT_RANKS } from './units.ts';

export type { GrammaticalCase, GrammaticalNumber };

/** A place in an act as words give it. */
export interface AddressReading {
  /** One path per unit of a list or range, outermost unit first: `[["point:5", "subpoint:3"], ["point:5", "subpoint:4"]]`. */
  readonly paths: readonly (readonly string[])[];
  /** Where "7-9" may be the other thing (a range or an inserted unit): the paths of that reading. A caller that knows the units decides. */
  readonly alternativePaths: readonly (readonly string[])[] | null;
  /** Role of the last noun (Kazakh) or of the first one (Russian); `cases` are all that the form allows. */
  readonly case: GrammaticalCase;
  readonly cases: readonly GrammaticalCase[];
  readonly number: GrammaticalNumber;
  /** Kazakh: the outermost noun is possessed, so something before it owns it. */
  readonly possessive: boolean;
  readonly kind: UnitKind;
  /** Dictionary form of the innermost unit word: «абзац» and «бөлік» name one kind of unit. */
  readonly word: string;
  /** Unit words of the path elements, outermost first. */
  readonly words: readonly string[];
  readonly citedAs: string;
  readonly start: number;
  readonly end: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface TokenAddress extends AddressReading {
  /** Token range [from, to). */
  readonly from: number;
  readonly to: number;
}

const MAX_PATHS = 1000;

function rankOf(group: UnitGroup): number {
  return UNIT_RANKS[group.unit.kind];
}

/** «подпункт 2) части второй пункта 42»: a part may hold the subpoints of its point, which are numbered through the point. */
function isSubpointOfPart(outer: UnitGroup, inner: UnitGroup | undefined): boolean {
  return outer.unit.kind === 'paragraph' && isPartWord(outer.unit.word) && inner?.unit.kind === 'subpoint';
}

/** Kazakh, outer to inner: «5-тармағының 3) тармақшасы»; the outer noun is genitive, or drafters left its ending out. */
function followsKk(outer: UnitGroup, inner: UnitGroup): boolean {
  const deeper =
    rankOf(inner) > rankOf(outer) ||
    (rankOf(inner) === rankOf(outer) && inner.unit.word !== outer.unit.word) ||
    isSubpointOfPart(outer, inner);
  if (!deeper) return false;
  if (outer.cases.includes('genitive') || outer.cases.includes('adjective')) return true;
  return outer.cases.includes('nominative') && inner.possessive;
}

/** Russian, inner to outer: «абзац второй подпункта 3) пункта 5». */
function followsRu(inner: UnitGroup, outer: UnitGroup): boolean {
  if (!outer.cases.includes('genitive')) return false;
  if (rankOf(outer) < rankOf(inner) || isSubpointOfPart(outer, inner)) return true;
  return rankOf(outer) === rankOf(inner) && outer.unit.word !== inner.unit.word;
}

/** Reads the chain of groups that begins at the token; outermost first in the result. */
function readChain(tokens: readonly LawToken[], at: number, lang: Lang): UnitGroup[] {
  const chain: UnitGroup[] = [];
  let next = at;
  for (;;) {
    const group = readUnitGroup(tokens, next, lang);
    const last = chain[chain.length - 1];
    if (!group) break;
    if (last && !(lang === 'kk' ? followsKk(last, group) : followsRu(last, group))) break;
    chain.push(group);
    next = group.to;
  }
  return lang === 'kk' ? chain : chain.reverse();
}

function product(groups: readonly UnitGroup[], pick: (group: UnitGroup) => readonly string[]): string[][] {
  let paths: string[][] = [[]];
  for (const group of groups) {
    const labels = pick(group);
    const names =
      labels.length === 0
        ? [unitPathElement(group.unit.kind, null)]
        : labels.map((l) => unitPathElement(group.unit.kind, l));
    paths = paths.flatMap((path) => names.map((name) => [...path, name])).slice(0, MAX_PATHS);
  }
  return paths;
}

/** Words before a Russian address that settle its case. */
const RU_PREPOSITIONS: Readonly<Record<string, readonly GrammaticalCase[]>> = {
  в: ['prepositional', 'accusative'],
  во: ['prepositional', 'accusative'],
  на: ['prepositional', 'accusative'],
  о: ['prepositional'],
  об: ['prepositional'],
  из: ['genitive'],
  с: ['instrumental', 'genitive'],
  к: ['dative'],
  по: ['dative'],
  согласно: ['dative'],
};

function chooseCase(head: UnitGroup, before: LawToken | undefined, lang: Lang): GrammaticalCase {
  if (lang === 'ru' && before?.kind === 'word') {
    const wanted = RU_PREPOSITIONS[before.key]?.find((name) => head.cases.includes(name));
    if (wanted) return wanted;
  }
  return head.cases[0] ?? 'nominative';
}

function complaints(groups: readonly UnitGroup[], citedAs: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (groups.some((group) => group.doubtful)) {
    found.push(
      diagnose(
        'AMEND_RANGE_OR_INSERTED',
        'The numbers may be a range or the number of one inserted unit.',
        {},
        { found: citedAs },
      ),
    );
  }
  // An aside that stands in the list («5 (дважды), 7»).
  if (citedAs.includes('(')) {
    const message = 'Some words of the instruction were not read; they may change what it means.';
    found.push(diagnose('AMEND_WORDS_LEFT', message, {}, { found: citedAs }));
  }
  const paragraphs = groups.filter((group) => group.unit.kind === 'paragraph');
  if (paragraphs.length > 1) {
    found.push(
      diagnose('AMEND_PARAGRAPH_IN_PART', 'A paragraph is counted inside a part of the unit.', {}, { found: citedAs }),
    );
  }
  return found;
}

/** Returns the address whose first word or number is the token `at`, or null. Used where a text is tokenised once. */
export function readAddressAt(text: string, tokens: readonly LawToken[], at: number, lang: Lang): TokenAddress | null {
  const read = readChain(tokens, at, lang);
  // The part says where in the point the subpoint stands; its address is that of the point (contract.md 2).
  const chain = read.filter((group, place) => read[0] === group || !isSubpointOfPart(group, read[place + 1]));
  const innermost = chain[chain.length - 1];
  const outermost = chain[0];
  if (!innermost || !outermost) return null;
  const head = innermost;
  const from = at;
  const to = Math.max(...read.map((group) => group.to));
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  const citedAs = text.slice(start, end).replace(/\s+/gu, ' ');
  const hasOther = chain.some((group) => group.otherLabels !== null);
  return {
    paths: product(chain, (group) => group.labels),
    alternativePaths: hasOther ? product(chain, (group) => group.otherLabels ?? group.labels) : null,
    case: chooseCase(head, tokens[from - 1], lang),
    cases: head.cases,
    number: head.number,
    possessive: outermost.possessive,
    kind: innermost.unit.kind,
    word: innermost.unit.word,
    words: chain.map((group) => group.unit.word),
    citedAs,
    start,
    end,
    diagnostics: complaints(chain, citedAs),
    from,
    to,
  };
}

/**
 * Returns the address that begins at offset `at` (white space skipped), or null when no unit is named there.
 * **Diagnostics**: AMEND_RANGE_OR_INSERTED, AMEND_PARAGRAPH_IN_PART. **Source**: domain.md 1.3.
 */
export function readAddress(text: string, lang: Lang, at = 0): AddressReading | null {
  // Addresses are short; a window keeps the call linear when it is made at many offsets of one text.
  const tokens = readLawTokens(text, at, Math.min(text.length, at + 2000));
  return readAddressAt(text, tokens, 0, lang);
}

/** Returns every address of the text with at least one number, in order, none inside another. Linear. */
export function findAddresses(text: string, lang: Lang): AddressReading[] {
  const found: AddressReading[] = [];
  if (!mayHoldUnit(foldLetters(text), lang)) return found;
  const tokens = readLawTokens(text);
  let at = 0;
  while (at < tokens.length) {
    const address = readAddressAt(text, tokens, at, lang);
    if (address?.paths[0]?.some((element) => element.includes(':'))) {
      found.push(address);
      at = address.to;
    } else {
      at += 1;
    }
  }
  return found;
}

/** Returns the path without chapters, sections and parts above a point or article: points are unique in an act, so its id names none. */
export function minimalPath(path: readonly string[]): string[] {
  const unique = path.findIndex((element) => /^(?:point|article)(?::|$)/.test(element));
  return path.filter((element, at) => at >= unique || !/^(?:part|chapter|section)(?::|$)/.test(element));
}
