import { foldNumber } from '../../lexicon/act-number.ts';
import { findActReferences } from '../../lexicon/act-reference.ts';
import type { ConsolidatedText, ConsolidatedUnit } from '../../model/consolidated-text.ts';
import type { ProvisionId } from '../../model/ids.ts';
import { portionUri, workUri } from './names.ts';
import type { Attributes, Xml } from './xml.ts';
import { idOf, inline, words } from './xml.ts';

/** Which units the file has, and which units each unit cites with which words. */
export interface LinkTable {
  readonly linked: (unit: ProvisionId, text: string) => readonly Xml[];
}

interface Link {
  readonly start: number;
  readonly end: number;
  readonly attributes: Attributes;
}

/** Where the cited words stand; words that stand twice are linked where they stand first. */
function unitLinks(
  text: string,
  cited: readonly { readonly to: ProvisionId; readonly words: string }[],
  attributesOf: (targets: readonly ProvisionId[]) => Attributes,
): Link[] {
  const byWords = new Map<string, ProvisionId[]>();
  for (const { to, words: said } of cited) {
    const list = byWords.get(said) ?? [];
    if (!list.includes(to)) byWords.set(said, [...list, to]);
  }
  return [...byWords].flatMap(([said, targets]): Link[] => {
    const start = said === '' ? -1 : text.indexOf(said);
    return start < 0 ? [] : [{ start, end: start + said.length, attributes: attributesOf(targets) }];
  });
}

/** Acts of this body's law that the words name by date and number. */
function actLinks(text: string, { acts, lang }: ConsolidatedText): Link[] {
  return findActReferences(text, lang).flatMap(({ start, end, adopted, number }): Link[] => {
    if (adopted === null || number === null) return [];
    const act = acts.find((entry) => entry.adopted === adopted && foldNumber(entry.number ?? '') === number);
    return act === undefined ? [] : [{ start, end, attributes: { href: workUri(act.id) } }];
  });
}

/** In order, the longer first, none over another. */
function withoutOverlaps(links: readonly Link[]): Link[] {
  let last = 0;
  return [...links]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      const isFree = start >= last;
      if (isFree) last = end;
      return isFree;
    });
}

/** Returns the table of links: a unit that the file has is linked in it, one that it has not is named and marked as dangling. */
export function linkTable(text: ConsolidatedText): LinkTable {
  const known = new Set(text.units.filter((unit) => unit.status !== 'ceased').map((unit) => unit.id));
  const cited = new Map<ProvisionId, { to: ProvisionId; words: string }[]>();
  for (const { from, to, words: said } of text.citations)
    cited.set(from, [...(cited.get(from) ?? []), { to, words: said }]);
  const attributesOf = ([first = '', ...more]: readonly ProvisionId[]): Attributes => ({
    href: known.has(first) ? `#${idOf(first)}` : portionUri(text.act.id, first),
    class: known.has(first) ? null : 'dangling',
    'adis:also': more.length === 0 ? null : more.map((id) => `#${idOf(id)}`).join(' '),
  });
  return {
    linked: (unit, own) => {
      const parts: Xml[] = [];
      let at = 0;
      const links = [...unitLinks(own, cited.get(unit) ?? [], attributesOf), ...actLinks(own, text)];
      for (const { start, end, attributes } of withoutOverlaps(links)) {
        parts.push(words(own.slice(at, start)), inline('ref', attributes, [words(own.slice(start, end))]));
        at = end;
      }
      return [...parts, words(own.slice(at))];
    },
  };
}

/** A printed number at the head of a unit. Matches `5. `, `13) ` and `2-1.`; must not match `2021 `. */
const NUMBER = /^\s*(?:\p{N}{1,4}(?:-\p{N}{1,3})*\s?[.)]|\p{L}\))(?=\s|$)/u;

/** Returns the printed number of the unit and the words after it; together they are the words as they stand. */
export function splitNumber({ kind }: Pick<ConsolidatedUnit, 'kind'>, own: string): readonly [string, string] {
  if (kind !== 'point' && kind !== 'subpoint' && kind !== 'article') return ['', own];
  const number = NUMBER.exec(own)?.[0] ?? '';
  return [number.trim(), own.slice(number.length).trimStart()];
}
