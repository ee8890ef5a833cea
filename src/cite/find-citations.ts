import { type MappedText, sliceMapped, spansOf } from '../base/mapped-text.ts';
import { type ActReferenceSpan, actReferencesIn } from '../lexicon/act-reference.ts';
import { type AddressReading, findAddresses } from '../lexicon/address.ts';
import { ANNEX_WORD, findBareAnnexes, findNamedCodes, isListJoint, readOwner } from '../lexicon/citation-words.ts';
import { foldLetters } from '../lexicon/letters.ts';
import type { CitationOwner, CitedAct, UnitCitation } from '../model/citation.ts';
import type { Expression } from '../model/expression.ts';
import type { Lang } from '../model/ids.ts';
import type { Provision, ProvisionKind } from '../model/provision.ts';

/** Units whose words may cite; headers, forms and titles name annexes without citing them. */
const CITING: ReadonlySet<ProvisionKind> = new Set(['preamble', 'article', 'point', 'subpoint', 'paragraph']);

interface Holder {
  readonly unit: Provision;
  readonly inNewText: boolean;
}

/** Returns the units whose own words are searched, in reading order; paragraphs of forms are left out. */
function holdersIn(root: Provision, inNewText: boolean): Holder[] {
  const holders: Holder[] = [];
  const waiting: Holder[] = [{ unit: root, inNewText }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { unit } = next;
    if (CITING.has(unit.kind) && unit.own.text !== '') holders.push(next);
    const isForm =
      unit.kind === 'annex' && !unit.children.some((child) => child.kind === 'point' || child.kind === 'chapter');
    if (isForm) continue;
    const isNew = next.inNewText || unit.kind === 'quotation';
    for (let at = unit.children.length - 1; at >= 0; at -= 1)
      waiting.push({ unit: unit.children[at] as Provision, inNewText: isNew });
  }
  return holders;
}

function citedAct(reference: ActReferenceSpan, text: string): CitedAct {
  const { type, adopted, number, title } = reference;
  return { type, adopted, number, title, words: text.slice(reference.start, reference.end) };
}

function unnamedAct(type: CitedAct['type'], words: string): CitedAct {
  return { type, adopted: null, number: null, title: null, words };
}

/** An address belongs to an act named by its requisites when it stands inside those words (Russian) or right after them (Kazakh). */
function referenceOf(
  references: readonly ActReferenceSpan[],
  address: { readonly start: number },
): ActReferenceSpan | null {
  return (
    references.find((one) => one.units.length > 0 && address.start >= one.start && address.start <= one.end + 2) ?? null
  );
}

interface Place {
  readonly start: number;
  readonly end: number;
}

interface Reading extends Place {
  readonly owner: CitationOwner;
  readonly ownerWords: string | null;
  readonly act: CitedAct | null;
  readonly paths: readonly (readonly string[])[];
  readonly alternativePaths: readonly (readonly string[])[] | null;
  readonly citedAs: readonly string[];
}

function readOne(text: string, address: AddressReading, references: readonly ActReferenceSpan[], lang: Lang): Reading {
  const { start, end, paths, alternativePaths, words: citedAs } = address;
  const common = { start, end, paths, alternativePaths, citedAs };
  const reference = referenceOf(references, address);
  if (reference) return { ...common, owner: 'act', ownerWords: null, act: citedAct(reference, text) };
  const named = readOwner(text, start, end, lang);
  if (!named) return { ...common, owner: 'document', ownerWords: null, act: null };
  const ownerWords = text.slice(named.start, named.end);
  const act =
    named.owner === 'model' || named.owner === 'act'
      ? unnamedAct(named.owner === 'model' ? 'model' : null, ownerWords)
      : null;
  return { ...common, owner: named.owner, ownerWords, act };
}

function readBareAnnex(text: string, place: Place, lang: Lang): Reading | null {
  const named = readOwner(text, place.start, place.end, lang);
  if (!named || named.owner === 'unit' || named.owner === 'act') return null;
  const ownerWords = text.slice(named.start, named.end);
  const act = named.owner === 'model' ? unnamedAct('model', ownerWords) : null;
  return {
    ...place,
    owner: named.owner,
    ownerWords,
    act,
    paths: [['annex']],
    alternativePaths: null,
    citedAs: [ANNEX_WORD[lang]],
  };
}

function wholeAct(text: string, place: Place, act: CitedAct): Reading {
  return {
    ...place,
    owner: 'act',
    ownerWords: text.slice(place.start, place.end),
    act,
    paths: [],
    alternativePaths: null,
    citedAs: [],
  };
}

function overlaps(place: Place, taken: readonly Place[]): boolean {
  return taken.some((one) => place.start < one.end && one.start < place.end);
}

/** By-laws have no articles: an article without an owner belongs to a law that other words name. */
function isForeign(reading: Reading): boolean {
  return (
    reading.owner === 'document' &&
    reading.ownerWords === null &&
    reading.paths.some((path) => path[0]?.startsWith('article'))
  );
}

/** Members of a list have one owner: named before the list in Kazakh, after it in Russian. */
function shareOwners(text: string, readings: readonly Reading[], lang: Lang): Reading[] {
  const shared = [...readings];
  const order = shared.map((_, at) => (lang === 'kk' ? at : shared.length - 1 - at));
  const step = lang === 'kk' ? -1 : 1;
  for (const at of order) {
    const one = shared[at] as Reading;
    const other = shared[at + step];
    if (one.owner !== 'document' || one.ownerWords !== null) continue;
    const [left, right] = step < 0 ? [other, one] : [one, other];
    const isJoined = left !== undefined && right !== undefined && isListJoint(text.slice(left.end, right.start));
    if (other && isJoined && other.owner !== 'unit')
      shared[at] = { ...one, owner: other.owner, ownerWords: other.ownerWords, act: other.act };
    else if (isForeign(one))
      shared[at] = { ...one, owner: 'act', act: unnamedAct(null, text.slice(one.start, one.end)) };
  }
  return shared;
}

function readingsIn(words: MappedText, lang: Lang): Reading[] {
  const { text } = words;
  const references = actReferencesIn(words, lang);
  const alone = findAddresses(text, lang).map((address) => readOne(text, address, references, lang));
  const readings = shareOwners(text, alone, lang);
  const folded = foldLetters(text);
  for (const place of findBareAnnexes(folded, lang)) {
    const reading = overlaps(place, readings) ? null : readBareAnnex(text, place, lang);
    if (reading) readings.push(reading);
  }
  for (const reference of references) {
    if (reference.units.length === 0) readings.push(wholeAct(text, reference, citedAct(reference, text)));
  }
  for (const place of findNamedCodes(folded, lang)) {
    if (overlaps(place, [...references, ...readings])) continue;
    readings.push(wholeAct(text, place, unnamedAct('code', text.slice(place.start, place.end))));
  }
  return readings.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** No unit of a law is longer; longer text is searched in pieces, so that no pattern meets millions of letters. */
const LONGEST_PIECE = 50_000;

function* piecesOf(words: MappedText): Generator<{ readonly offset: number; readonly piece: MappedText }> {
  const { text } = words;
  for (let offset = 0; offset < text.length; ) {
    const end = Math.min(text.length, offset + LONGEST_PIECE);
    const space = end < text.length ? text.lastIndexOf(' ', end) : end;
    const cut = space > offset ? space : end;
    yield { offset, piece: sliceMapped(words, offset, cut) };
    offset = cut;
  }
}

function readAll(words: MappedText, lang: Lang): Reading[] {
  return [...piecesOf(words)].flatMap(({ offset, piece }) =>
    readingsIn(piece, lang).map((reading) => ({
      ...reading,
      start: reading.start + offset,
      end: reading.end + offset,
    })),
  );
}

function sourceSpans(own: MappedText, place: Place, decoded: string): readonly (readonly [number, number])[] {
  return spansOf(sliceMapped(own, place.start, place.end), decoded);
}

/**
 * Returns the citations that the law text of an expression holds, in reading order: of units of the document, of the decree, of
 * other acts, and of acts as a whole. Words of forms, headers and publisher's notes are not searched. Linear in the text.
 */
export function findCitations(expression: Expression): UnitCitation[] {
  const roots = [expression.act, ...(expression.methodology ? [expression.methodology] : [])];
  return roots.flatMap((root) =>
    holdersIn(root, false).flatMap(({ unit, inNewText }) =>
      readAll(unit.own, expression.lang).map((reading) => ({
        ...reading,
        from: unit.id,
        words: unit.own.text.slice(reading.start, reading.end),
        spans: sourceSpans(unit.own, reading, expression.decoded),
        line: unit.line,
        inNewText,
      })),
    ),
  );
}
