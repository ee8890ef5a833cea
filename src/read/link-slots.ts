/** A place in a line where the text of a link is missing. Offsets are in the line's content. */
export interface LinkSlot {
  /** Where the missing text belongs. */
  readonly at: number;
  readonly kind: 'double-space' | 'before-punctuation' | 'after-bracket' | 'line-start';
}

/** Room for an empty link. Matches `с  статьи`, `, ,` and `( `, must not match the space of `с статьи`. */
const GAP = /(?<=\S) {2,}(?=\S)|(?<=\S) (?=[,.;:)»])|(?<=\() (?=\S)/gu;

function slotOf(content: string, at: number, gap: string): LinkSlot {
  if (gap.length > 1) return { at: at + 1, kind: 'double-space' };
  return content.charAt(at - 1) === '('
    ? { at: at + 1, kind: 'after-bracket' }
    : { at: at + 1, kind: 'before-punctuation' };
}

/**
 * Returns the slots of a line, left to right. A link whose text moved away leaves the spaces of both its sides: two together,
 * or one before punctuation, or one more than the indent has (`hasLeadingSlot`). Time is linear in the line.
 */
export function findLinkSlots(content: string, hasLeadingSlot: boolean): LinkSlot[] {
  const slots: LinkSlot[] = hasLeadingSlot ? [{ at: 0, kind: 'line-start' }] : [];
  for (const match of content.matchAll(GAP)) slots.push(slotOf(content, match.index, match[0]));
  return slots;
}
