import type { Edit } from '../../model/amendment.ts';
import type { ProvisionId } from '../../model/ids.ts';
import { isWithin } from '../../model/ids.ts';

/** Matches the last element of `act__point_1__para_4`, not of `act__point_1__sub_4`. */
const PARAGRAPHS = /(?:__para_[^_]+)+$/u;
/** Matches `__para_4`, must not match `__para_4__sub_1`. */
const ONE_PARAGRAPH = /^__para_(\d+)$/u;

export type OrderedThere = 'no' | 'open' | 'sure';

/** Says whether a unit is one that a drafter counts: a paragraph of a point of the act. */
export function isParagraph(unit: ProvisionId): boolean {
  return PARAGRAPHS.test(unit);
}

/** Which paragraph of the point the order is, by the tree, where quoted lines are no paragraphs; null = it is none. */
function numberIn(point: ProvisionId, place: ProvisionId): number | null {
  if (place === point) return 1;
  const number = ONE_PARAGRAPH.exec(place.slice(point.length))?.[1];
  return number === undefined ? null : Number(number);
}

/** Paragraphs of new text under each order of the point. */
function quotedLines(point: ProvisionId, edits: readonly Edit[]): Map<number, number> {
  const lines = new Map<number, number>();
  for (const { sourceProvision, newText, fromAnnex } of edits) {
    const number =
      sourceProvision === null || !isWithin(sourceProvision, point) ? null : numberIn(point, sourceProvision);
    if (number === null) continue;
    const quoted =
      fromAnnex === null && newText !== null ? newText.split('\n').filter((line) => line.trim() !== '') : [];
    lines.set(number, (lines.get(number) ?? 0) + quoted.length);
  }
  return lines;
}

/** Says whether the order is meant by "paragraph N" where quoted lines are counted too. */
function isCountedWithQuotes(number: number, wanted: number, quoted: ReadonlyMap<number, number>): boolean {
  const before = [...quoted].reduce((sum, [other, lines]) => sum + (other < number ? lines : 0), 0);
  return number + before <= wanted && wanted <= number + before + (quoted.get(number) ?? 0);
}

/**
 * Says whether an order of an act is the one that "paragraph N of point M" of its commencement clause means. Some drafters count the quoted
 * lines and some do not: sure where both counts lead to it or only one leads anywhere, open where they lead to different orders.
 */
export function orderedAtParagraph(place: ProvisionId | null, unit: ProvisionId, edits: readonly Edit[]): OrderedThere {
  const point = unit.replace(PARAGRAPHS, '');
  if (place === null || !isWithin(place, point)) return 'no';
  const wanted = numberIn(point, unit);
  const own = numberIn(point, place);
  const quoted = quotedLines(point, edits);
  const plain = wanted !== null && quoted.has(wanted);
  const counted = [...quoted.keys()].filter((number) => wanted !== null && isCountedWithQuotes(number, wanted, quoted));
  if (wanted === null || own === null || (!plain && counted.length === 0)) return 'open';
  const [isPlain, isCounted] = [own === wanted, counted.includes(own)];
  if (!isPlain && !isCounted) return 'no';
  return (isPlain || !plain) && (isCounted || counted.length === 0) ? 'sure' : 'open';
}
