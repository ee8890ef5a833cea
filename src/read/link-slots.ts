import { SIGN, signsOf } from './line-signs.ts';

/** A place in a line where the text of a link is missing. Offsets are in the line's content. */
export interface LinkSlot {
  /** Where the missing text belongs. */
  readonly at: number;
  readonly kind: 'double-space' | 'before-punctuation' | 'after-bracket' | 'line-start';
}

/** Room for an empty link. Matches `с  статьи`, `, ,` and `( `, must not match the space of `с статьи`. */
const GAP = /(?<=\S) {2,}(?=\S)|(?<=\S) (?=[,.;:)»])|(?<=\() (?=\S)/gu;

/** The signs of such room. */
const GAPS = SIGN.doubleSpace | SIGN.spaceBeforeCloser | SIGN.spaceAfterBracket;

/** Three spaces are two empty links side by side. */
const MOST_TOGETHER = 3;

function slotsOf(content: string, at: number, gap: string): LinkSlot[] {
  if (gap.length > 1) {
    const count = Math.min(gap.length - 1, MOST_TOGETHER);
    return Array.from({ length: count }, (_, slot) => ({ at: at + 1 + slot, kind: 'double-space' }));
  }
  const kind = content.charAt(at - 1) === '(' ? 'after-bracket' : 'before-punctuation';
  return [{ at: at + 1, kind }];
}

/** A line that opens with what should close: `, сәйкес`, `) анықтайды`. */
const CLOSERS = ',;:)';

/**
 * Returns the slots of a line, left to right. A link whose text moved away leaves the spaces of both its sides: two together,
 * or one before punctuation, or more than the indent has (`leading`), or nothing at the head of a line. Time is linear in the line.
 */
export function findLinkSlots(content: string, leading: number, signs = signsOf(content)): LinkSlot[] {
  const slots: LinkSlot[] = [];
  const atHead = Math.max(leading, content !== '' && CLOSERS.includes(content.charAt(0)) ? 1 : 0);
  for (let slot = 0; slot < atHead; slot += 1) slots.push({ at: 0, kind: 'line-start' });
  if ((signs & GAPS) === 0) return slots;
  for (const match of content.matchAll(GAP)) slots.push(...slotsOf(content, match.index, match[0]));
  return slots;
}
