import type { ConsolidatedText, ConsolidatedUnit } from '../../model/consolidated-text.ts';
import type { ProvisionId } from '../../model/ids.ts';
import { portionUri } from './names.ts';
import type { Xml } from './xml.ts';
import { idOf, inline, words } from './xml.ts';

/** Which units the file has, and which units each unit cites with which words. */
export interface LinkTable {
  readonly linked: (unit: ProvisionId, text: string) => readonly Xml[];
}

interface Link {
  readonly start: number;
  readonly end: number;
  readonly targets: readonly ProvisionId[];
}

/** Where the cited words stand; words that stand twice are linked in the order in which they are cited. */
function placesOf(text: string, cited: readonly { readonly to: ProvisionId; readonly words: string }[]): Link[] {
  const byWords = new Map<string, ProvisionId[]>();
  for (const { to, words: said } of cited) {
    const list = byWords.get(said) ?? [];
    if (!list.includes(to)) byWords.set(said, [...list, to]);
  }
  const found = [...byWords].flatMap(([said, targets]): Link[] => {
    const start = said === '' ? -1 : text.indexOf(said);
    return start < 0 ? [] : [{ start, end: start + said.length, targets }];
  });
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return found.filter(({ start, end }) => {
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
  const reference = (shown: string, [first, ...more]: readonly ProvisionId[]): Xml => {
    if (first === undefined) return words(shown);
    const isKnown = known.has(first);
    const others = more.map((id) => `#${idOf(id)}`).join(' ');
    return inline(
      'ref',
      {
        href: isKnown ? `#${idOf(first)}` : portionUri(text.act.id, first),
        class: isKnown ? null : 'dangling',
        'adis:also': others === '' ? null : others,
      },
      [words(shown)],
    );
  };
  return {
    linked: (unit, own) => {
      const parts: Xml[] = [];
      let at = 0;
      for (const { start, end, targets } of placesOf(own, cited.get(unit) ?? [])) {
        parts.push(words(own.slice(at, start)), reference(own.slice(start, end), targets));
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
