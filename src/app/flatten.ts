import type { UnitWords } from '../amend/unit-draft.ts';
import type { MappedText } from '../base/mapped-text.ts';
import { spansOf } from '../base/mapped-text.ts';
import type { ActId, Lang, ProvisionId } from '../model/ids.ts';
import type { Provision } from '../model/provision.ts';
import type { Source } from '../model/source.ts';

/** Turns mapped words into the place where they stand, in UTF-8 bytes of the stored file. */
export type SourceOf = (text: MappedText) => Source;

/** How offsets of the decoded text become offsets of the stored bytes. */
export interface BytePlaces {
  readonly encoding: string;
  /** Bytes of the byte order mark, which the decoded text has not. */
  readonly from: number;
}

const UTF8: BytePlaces = { encoding: 'utf-8', from: 0 };

/** Returns the length of the byte order mark at the start of a file; 0 when there is none. */
export function markLength(bytes: Uint8Array): number {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 3;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) ? 2 : 0;
}

/**
 * Returns the function that finds the place of words in one file.
 * Cost: one pass over the text at the start, then linear in the length of the words.
 */
export function sourceIn(act: ActId, file: string, decoded: string, places: BytePlaces = UTF8): SourceOf {
  const bytes = byteOffsets(decoded, places);
  return (text) => ({
    act,
    file,
    spans: spansOf(text, decoded).map(([start, end]) => [bytes[start] ?? 0, bytes[end] ?? 0]),
  });
}

/** Bytes of one UTF-16 unit in UTF-8: a surrogate pair counts four bytes at its first half. */
function utf8Width(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  const isLead = unit >= 0xd800 && unit <= 0xdbff;
  const isTrail = unit >= 0xdc00 && unit <= 0xdfff;
  return isLead ? 4 : isTrail ? 0 : 3;
}

/** Returns for each UTF-16 unit of the decoded text the byte at which it stands in the file; one entry more for the end. */
export function byteOffsets(decoded: string, { encoding, from }: BytePlaces): Uint32Array {
  const offsets = new Uint32Array(decoded.length + 1);
  const isUtf8 = encoding === 'utf-8';
  // Legacy pages have one byte to a letter.
  const fixedWidth = encoding.startsWith('utf-16') ? 2 : 1;
  let at = from;
  for (let i = 0; i < decoded.length; i += 1) {
    offsets[i] = at;
    at += isUtf8 ? utf8Width(decoded.charCodeAt(i)) : fixedWidth;
  }
  offsets[decoded.length] = at;
  return offsets;
}

/** Kinds of units that questions can be put to; titles, stamps and publisher's notes are not among them. */
const UNIT_KINDS = new Set([
  'part',
  'chapter',
  'section',
  'article',
  'point',
  'subpoint',
  'paragraph',
  'annex',
  'table',
  'row',
]);

/** Returns the units of a tree in reading order, each with its own words; containers that are not units are passed through. */
export function flattenUnits(
  roots: readonly Provision[],
  lang: Lang,
  sourceOf: SourceOf,
  parent: ProvisionId | null = null,
): UnitWords[] {
  const units: UnitWords[] = [];
  const walk = (provision: Provision, above: ProvisionId | null): void => {
    const isUnit = UNIT_KINDS.has(provision.kind);
    if (isUnit) {
      units.push({
        id: provision.id,
        kind: provision.kind,
        label: provision.label,
        heading: provision.heading,
        parent: above,
        own: provision.own.text === '' ? {} : { [lang]: provision.own.text },
        sources: provision.own.text === '' ? [] : [sourceOf(provision.own)],
      });
    }
    if (provision.kind === 'quotation' || provision.kind === 'title') return;
    for (const child of provision.children) walk(child, isUnit ? provision.id : above);
  };
  for (const root of roots) walk(root, parent);
  return units;
}

/** Returns the units of two languages as one list: by id, in the order of the first, with the other's words beside. */
export function joinLanguages(first: readonly UnitWords[], second: readonly UnitWords[]): UnitWords[] {
  const others = new Map(second.map((unit) => [unit.id, unit]));
  const joined = first.map((unit) => {
    const other = others.get(unit.id);
    others.delete(unit.id);
    return other ? { ...unit, own: { ...unit.own, ...other.own }, sources: [...unit.sources, ...other.sources] } : unit;
  });
  return [...joined, ...others.values()];
}
