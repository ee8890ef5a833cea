import { SIGN } from './line-signs.ts';
import {
  fitsInPlace,
  fitsSlot,
  isAlreadyInPlace,
  isHole,
  isPointedTo,
  type LinkContext,
  wordBefore,
} from './link-context.ts';
import type { FragmentTail } from './link-fragments.ts';
import { findFragmentTails, findGluedTails } from './link-fragments.ts';
import type { LinkSlot } from './link-slots.ts';

/** Why signs of a displaced link were left alone. */
export type WhyUnmatched = 'no-slot' | 'no-fragment' | 'counts-differ' | 'not-unique' | 'no-fit';

/** Longer numbers are years. */
const LONGEST_LABEL = 3;

/** The texts of links at the end of a line, and the slots that they fill, in order. */
export interface Arrangement {
  readonly tail: FragmentTail;
  readonly slots: readonly LinkSlot[];
}

function fitsAll(tail: FragmentTail, slots: readonly LinkSlot[], context: LinkContext): boolean {
  return tail.fragments.every((fragment, at) => {
    const slot = slots[at];
    // A bare number stands beside another number or unit of the same list.
    return slot !== undefined && fitsSlot(fragment, slot, tail.fragments.length > 1, context);
  });
}

function sameSplit(a: FragmentTail, b: FragmentTail): boolean {
  return a.fragments.length === b.fragments.length && a.fragments.every((f, at) => f.start === b.fragments[at]?.start);
}

/** The same slots filled by the texts before the last one, which then stays where it is: a second arrangement. */
function leavesLast(tail: FragmentTail, slots: readonly LinkSlot[], context: LinkContext): boolean {
  const moved = tail.fragments.slice(0, -1);
  const last = tail.fragments[tail.fragments.length - 1];
  if (!last || moved.length !== slots.length || tail.glue !== null) return false;
  const shorter = { ...tail, fragments: moved };
  // With the others gone, the last one stands behind the word before them.
  const stays = { ...tail, fragments: [last] };
  return fitsAll(shorter, slots, context) && fitsInPlace(stays, context);
}

/** More link texts than chosen: whatever stands behind the glue, or one more number of the same list. */
function isOneMore(tail: FragmentTail, chosen: FragmentTail, content: string): boolean {
  if (tail.start >= chosen.start) return false;
  if (tail.glue === 'punctuation') return true;
  const extra = tail.fragments[tail.fragments.length - chosen.fragments.length - 1];
  const next = chosen.fragments[0]?.kind;
  if (extra?.kind !== 'number' || (next !== 'unit' && next !== 'number')) return false;
  // "3) 2-тармағы" is no list: the bracket belongs to a unit of another rank.
  return extra.end - extra.start <= LONGEST_LABEL && !content.slice(extra.start, extra.end).endsWith(')');
}

/** What a line says: an arrangement, a reason why there is none, or no sign of a displaced link. */
export type LinkVerdict = { readonly arrangement: Arrangement } | { readonly why: WhyUnmatched } | null;

function judgeTails(tails: readonly FragmentTail[], slots: readonly LinkSlot[], context: LinkContext): LinkVerdict {
  const fitting = tails
    .map((tail) => ({ tail, slots: slots.filter((slot) => slot.at <= tail.start) }))
    .filter(({ tail, slots: left }) => left.length === tail.fragments.length && fitsAll(tail, left, context));
  if (fitting.length === 0) return null;
  const start = Math.min(...fitting.map(({ tail }) => tail.start));
  const longest = fitting.filter(({ tail }) => tail.start === start);
  const [chosen] = longest;
  if (!chosen) return null;
  if (longest.some(({ tail }) => !sameSplit(tail, chosen.tail))) return { why: 'not-unique' };
  if (tails.some((tail) => isOneMore(tail, chosen.tail, context.content))) return { why: 'counts-differ' };
  if (tails.some((tail) => leavesLast(tail, chosen.slots, context))) return { why: 'not-unique' };
  const isSure = chosen.tail.glue !== null || chosen.slots.some((slot) => isHole(slot, context));
  if (isSure || !fitsInPlace(chosen.tail, context)) return { arrangement: chosen };
  const [first] = chosen.tail.fragments;
  const isInPlace = first !== undefined && isPointedTo(first, wordBefore(context.content, chosen.tail.start));
  return isInPlace ? null : { why: 'not-unique' };
}

/** Signs of a displaced link that no arrangement explains. */
function judgeLeftovers(tails: readonly FragmentTail[], slots: readonly LinkSlot[], context: LinkContext): LinkVerdict {
  const strong = tails.filter((tail) => tail.fragments.every((f) => f.kind !== 'number' && f.kind !== 'tail'));
  if (tails.some((tail) => tail.glue !== null) || strong.some((tail) => !fitsInPlace(tail, context))) {
    return { why: strong.some((tail) => tail.fragments.length === slots.length) ? 'no-fit' : 'counts-differ' };
  }
  const isOpen = slots.some((slot) => wordBefore(context.content, slot.at).endsWith('№'));
  return isOpen ? { why: 'no-fragment' } : null;
}

/** Returns the one arrangement of link texts and slots that fits a line, or why there is none; null without signs of any. */
export function judgeLinks(context: LinkContext, slots: readonly LinkSlot[], signs: number): LinkVerdict {
  if (slots.length === 0) {
    if ((signs & SIGN.glued) === 0) return null;
    const glued = findGluedTails(context.content, context.lang);
    return glued.some((tail) => tail.fragments.every((f) => f.kind !== 'number')) ? { why: 'no-slot' } : null;
  }
  const tails = findFragmentTails(context.content, context.lang);
  const isGlued = tails.some((tail) => tail.glue !== null);
  if (!isGlued && tails.some((tail) => isAlreadyInPlace(tail, slots, context.content))) return null;
  return judgeTails(tails, slots, context) ?? judgeLeftovers(tails, slots, context);
}
