import type { MappedText } from '../base/mapped-text.ts';
import { mappedMade, sliceMapped, trimMapped } from '../base/mapped-text.ts';
import type { LanguageLexicon, PhraseId } from '../lexicon/norm-words.ts';
import type { Phrase } from '../lexicon/phrase-notation.ts';
import type { Provision } from '../model/provision.ts';
import type { Mention } from './mentions.ts';
import { findMentions } from './mentions.ts';
import type { NumberWord } from './numbers.ts';
import { readNumbers } from './numbers.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { extendIndex } from './phrase-index.ts';
import type { Quantity } from './quantities.ts';
import { readQuantities } from './quantities.ts';
import type { ReadingCache } from './read-words.ts';
import { splitSentences } from './sentences.ts';
import type { Token } from './tokens.ts';
import { tokenize } from './tokens.ts';

/** One sentence with what the lexicon knows of it. Token numbers are of this sentence alone. */
export interface Sentence {
  readonly unit: NormUnit;
  /** Place among the sentences of the unit, from 0. */
  readonly order: number;
  readonly mapped: MappedText;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly byId: ReadonlyMap<PhraseId, readonly Mention[]>;
  readonly numbers: readonly NumberWord[];
  readonly quantities: readonly Quantity[];
  readonly lexicon: LanguageLexicon;
}

/** A unit of the law with its own words; its place in the tree is kept as links. */
export interface NormUnit {
  readonly id: string;
  readonly provision: Provision;
  readonly parent: NormUnit | null;
  readonly children: NormUnit[];
  /** Nearest chapter, section or annex above, whose title sets the theme. */
  readonly heading: NormUnit | null;
  /** Own words without the printed marker. */
  readonly words: MappedText;
  sentences: readonly Sentence[];
  /** Sentences of the unit and of all below it, in reading order. */
  under: readonly Sentence[];
  /** The point (or row …) that the unit stands in: the outermost unit that is no heading. */
  readonly point: NormUnit;
  /** The title of a chapter, section or annex, read like a sentence. */
  headingSentences: readonly Sentence[];
}

export interface NormDocument {
  readonly lexicon: LanguageLexicon;
  readonly index: PhraseIndex;
  readonly roots: readonly NormUnit[];
  /** Outermost units with words of their own that are no titles. */
  readonly points: readonly NormUnit[];
  /** All units in reading order. */
  readonly units: readonly NormUnit[];
  /** Sentences of norms: not those of titles of chapters and annexes. */
  readonly sentences: readonly Sentence[];
  /** All sentences with the titles, for the account. */
  readonly everySentence: readonly Sentence[];
}

/** `5.`, `13)`, `4 ` (a dot lost), `1\)` (Markdown) before the words. Matches `13) жеке`, must not match `2023 жылғы`. */
const MARKER_TAIL = /^\s?\\?[.)]?\s*/u;

/** The figure is longer than the label. Matches `2-тармақ` behind "4", must not match `. Бағалау`. */
const GOES_ON = /^\d/u;

function withoutMarker(provision: Provision): MappedText {
  const own = provision.own;
  const label = provision.label;
  const isMarked = provision.kind !== 'paragraph' && label !== null && own.text.startsWith(label);
  if (!isMarked || GOES_ON.test(own.text.slice(label.length))) return trimMapped(own);
  const tail = MARKER_TAIL.exec(own.text.slice(label.length));
  return trimMapped(sliceMapped(own, label.length + (tail?.[0].length ?? 0)));
}

const HEADING_KINDS = new Set(['part', 'chapter', 'section', 'annex', 'methodology']);

const TITLE_KINDS = new Set([...HEADING_KINDS, 'title', 'stamp', 'signature', 'note']);

const BARE_KINDS = new Set(['signature', 'table', 'row']);

/** Cells and signatures are kept for the account; there is no grammar in them to read. */
function isBare(unit: NormUnit): boolean {
  return BARE_KINDS.has(unit.provision.kind);
}

/** A unit whose own words are a title, a stamp, a signature or a remark. */
export function isTitle(unit: NormUnit): boolean {
  return TITLE_KINDS.has(unit.provision.kind);
}

function addUnits(provisions: readonly Provision[], parent: NormUnit | null, units: NormUnit[]): NormUnit[] {
  return provisions.map((provision) => {
    const heading = parent === null ? null : HEADING_KINDS.has(parent.provision.kind) ? parent : parent.heading;
    const unit: Omit<NormUnit, 'point'> & { point: NormUnit | null } = {
      id: provision.id,
      provision,
      parent,
      children: [],
      heading,
      words: withoutMarker(provision),
      sentences: [],
      under: [],
      point: null,
      headingSentences: [],
    };
    unit.point = parent === null || parent === heading ? (unit as NormUnit) : parent.point;
    units.push(unit as NormUnit);
    unit.children.push(...addUnits(provision.children, unit as NormUnit, units));
    return unit as NormUnit;
  });
}

/** A point of more sentences than this is no point of a decree; it is kept in the account but not read. */
export const LONGEST_POINT = 1000;
/** A unit of more characters than this is not even divided into words. */
const LONGEST_UNIT = 200_000;

/** A sentence longer than this is no sentence of a decree; it is kept in the account but not read. */
export const LONGEST_SENTENCE = 1500;

function readSentences(unit: NormUnit, words: MappedText, index: PhraseIndex, cache: ReadingCache): Sentence[] {
  const tokens = tokenize(words.text);
  return splitSentences(tokens, words.text).map((range, order) => {
    const start = tokens[range.first]?.start ?? 0;
    const end = tokens[range.end - 1]?.end ?? start;
    const isWhole = range.first === 0 && range.end === tokens.length && start === 0;
    const own = isWhole ? tokens : shift(tokens.slice(range.first, range.end), start);
    return readSentence(
      unit,
      order,
      isWhole && end === words.text.length ? words : sliceMapped(words, start, end),
      own,
      index,
      cache,
    );
  });
}

const shift = (tokens: readonly Token[], by: number): Token[] =>
  tokens.map((token) => ({ ...token, start: token.start - by, end: token.end - by }));

function readSentence(
  unit: NormUnit,
  order: number,
  mapped: MappedText,
  tokens: readonly Token[],
  index: PhraseIndex,
  cache: ReadingCache,
): Sentence {
  const readable = tokens.length <= LONGEST_SENTENCE;
  const mentions = readable ? findMentions(tokens, index, cache) : [];
  const byId = new Map<PhraseId, Mention[]>();
  for (const mention of mentions) {
    const list = byId.get(mention.id);
    if (list === undefined) byId.set(mention.id, [mention]);
    else list.push(mention);
  }
  const numbers = readable ? readNumbers(tokens, byId, index.lexicon) : [];
  const quantities = readable ? readQuantities({ tokens, byId, numbers, lexicon: index.lexicon }) : [];
  return {
    unit,
    order,
    mapped,
    text: mapped.text,
    tokens,
    mentions,
    byId,
    numbers,
    quantities,
    lexicon: index.lexicon,
  };
}

function bareSentence(unit: NormUnit, index: PhraseIndex): Sentence[] {
  const words = trimMapped(unit.provision.own);
  if (words.text === '') return [];
  const empty = { tokens: [], mentions: [], byId: new Map(), numbers: [], quantities: [], lexicon: index.lexicon };
  return [{ unit, order: 0, mapped: words, text: words.text, ...empty }];
}

/** A title or a stamp is one sentence, wherever its points stand. */
function wholeSentence(unit: NormUnit, index: PhraseIndex, cache: ReadingCache): Sentence[] {
  const words = trimMapped(unit.provision.own);
  return words.text === '' ? [] : [readSentence(unit, 0, words, tokenize(words.text), index, cache)];
}

/** Returns the units of a document without their sentences, in reading order. */
export function flattenUnits(provisions: readonly Provision[]): { roots: NormUnit[]; units: NormUnit[] } {
  const units: NormUnit[] = [];
  return { roots: addUnits(provisions, null, units), units };
}

const caches = new WeakMap<PhraseIndex, ReadingCache>();
/** Word forms kept from one document to the next; beyond that a new start costs less than the memory. */
const MOST_FORMS = 50_000;

/** A form reads the same in every document of a language. */
function cacheOf(index: PhraseIndex): ReadingCache {
  const kept = caches.get(index);
  if (kept !== undefined && kept.size < MOST_FORMS) return kept;
  const cache: ReadingCache = new Map();
  caches.set(index, cache);
  return cache;
}

/** The units of a document without its sentences. */
type Flat = Pick<NormDocument, 'roots' | 'units'>;

/** Returns the document with every sentence read by the lexicon. */
export function readDocument(flat: Flat, index: PhraseIndex): NormDocument {
  const cache = cacheOf(index);
  for (const unit of flat.units) {
    unit.sentences =
      isBare(unit) || unit.words.text.length > LONGEST_UNIT
        ? bareSentence(unit, index)
        : isTitle(unit)
          ? wholeSentence(unit, index, cache)
          : readSentences(unit, unit.words, index, cache);
    const { heading } = unit.provision;
    unit.headingSentences = heading === null ? [] : readSentences(unit, mappedMade(heading), index, cache);
  }
  return documentOf(flat, index);
}

/** What every form of the words begins with; hardening changes no more than the last letter of a stem. */
function openingsOf(elements: readonly (Phrase['elements'][number] | undefined)[]): string[] {
  return elements.flatMap((element) =>
    element !== undefined && 'words' in element ? element.words.map(({ stem }) => stem.slice(0, -1)) : [],
  );
}

/** Forms that no name can change read as they did. */
function keepForms(
  tokens: readonly Token[],
  openings: readonly string[],
  from: ReadingCache,
  into: ReadingCache,
): void {
  for (const { word } of tokens) {
    const known = from.get(word);
    if (known !== undefined && !openings.some((opening) => word.startsWith(opening))) into.set(word, known);
  }
}

/** Returns the document with names added to its index; only sentences that may hold such a name are read again. */
export function readNames(doc: NormDocument, names: readonly Phrase[]): NormDocument {
  const index = extendIndex(doc.index, names);
  const cache = cacheOf(index);
  const known = cacheOf(doc.index);
  const openings = openingsOf(names.map(({ elements: [first] }) => first));
  const everyOpening = openingsOf(names.flatMap(({ elements }) => elements));
  const again = (sentence: Sentence): Sentence => {
    const { unit, order, mapped, tokens } = sentence;
    const mayHoldName = tokens.some(({ word }) => openings.some((opening) => word.startsWith(opening)));
    if (!mayHoldName) return sentence;
    keepForms(tokens, everyOpening, known, cache);
    return readSentence(unit, order, mapped, tokens, index, cache);
  };
  for (const unit of doc.units) {
    unit.sentences = unit.sentences.map(again);
    unit.headingSentences = unit.headingSentences.map(again);
  }
  return documentOf(doc, index);
}

/** Puts the sentences of the units together. */
function documentOf(flat: Flat, index: PhraseIndex): NormDocument {
  for (const unit of [...flat.units].reverse()) {
    unit.under =
      unit.children.length === 0
        ? unit.sentences
        : [...unit.sentences, ...unit.children.flatMap((child) => child.under)];
  }
  return {
    lexicon: index.lexicon,
    index,
    roots: flat.roots,
    points: flat.units.filter((unit) => unit.point === unit && !isTitle(unit) && unit.under.length <= LONGEST_POINT),
    units: flat.units,
    sentences: flat.units
      .filter((unit) => !isTitle(unit) && !isBare(unit) && unit.point.under.length <= LONGEST_POINT)
      .flatMap((unit) => unit.sentences),
    everySentence: flat.units.flatMap((unit) => unit.sentences),
  };
}
