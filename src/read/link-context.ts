import type { GrammaticalCase } from '../lexicon/decline.ts';
import { foldLetters } from '../lexicon/letters.ts';
import {
  agreesAsAdjective,
  cannotFollowGenitive,
  governedCases,
  isGenitive,
  isPointingWord,
  readActNoun,
} from '../lexicon/link-words.ts';
import type { Lang } from '../model/ids.ts';
import type { FragmentTail, LinkFragment } from './link-fragments.ts';
import type { LinkSlot } from './link-slots.ts';

/** Words are a few dozen letters; whatever is longer is no word. */
const CONTEXT = 60;

/** The word before a place. Matches `Заңының` in `Заңының `, `№` in `№ `; must not reach over a line end. */
const WORD_BEFORE = /(\S+)\s*$/u;
/** The word behind a place. Matches `сәйкес` in ` сәйкес нысанда`, must not match an empty rest. */
const WORD_AFTER = /^\s*(\S+)/u;

/** Returns the folded word before a place of the line, empty at its head. */
export function wordBefore(content: string, at: number): string {
  return foldLetters(WORD_BEFORE.exec(content.slice(Math.max(0, at - CONTEXT), at))?.[1] ?? '');
}

function wordAfter(content: string, at: number): string {
  return foldLetters(WORD_AFTER.exec(content.slice(at, at + CONTEXT))?.[1] ?? '');
}

/** A label that waits for its unit. Matches `4-`, `3-1-`, must not match `2023` or `интранет-`. */
export const OPEN_LABEL = /(?:^|[\s(])\d{1,4}(?:-\d{1,3}){0,3}-$/u;

/** A line in which texts of links may be displaced. */
export interface LinkContext {
  readonly content: string;
  readonly lang: Lang;
  /** The line before ends in "40-": the first half of a link that the line end cut. */
  readonly isAfterOpenLabel: boolean;
}

function fitsRussian(fragment: LinkFragment, left: string): boolean {
  const cases = governedCases(left);
  if (cases) return fragment.forms.some((form) => cases.includes(form.case));
  return true;
}

/** Says whether the text may stand in the slot by what stands before and after it. */
export function fitsSlot(fragment: LinkFragment, slot: LinkSlot, listed: boolean, context: LinkContext): boolean {
  const left = wordBefore(context.content, slot.at);
  switch (fragment.kind) {
    case 'number':
      return left.endsWith('№') || listed;
    case 'act-digits':
      return left.endsWith('№');
    case 'act-number':
      return !left.endsWith('№') && governedCases(left) === null;
    case 'tail':
      return OPEN_LABEL.test(left) || (slot.kind === 'line-start' && context.isAfterOpenLabel) || isGenitive(left);
    case 'verb':
      return slot.kind !== 'line-start';
    default:
      return context.lang === 'ru' ? fitsRussian(fragment, left) : !left.endsWith('№');
  }
}

/** A preposition whose noun is missing: "с  статьи", "согласно  к", but not "с  настоящим Законом". */
function isUnservedPreposition(left: string, right: string): boolean {
  const cases = governedCases(left) ?? [];
  const isServed = (name: GrammaticalCase): boolean =>
    agreesAsAdjective(right, { case: name, number: 'singular' }) ||
    agreesAsAdjective(right, { case: name, number: 'plural' }) ||
    readActNoun(right, 'ru').some((form) => form.case === name);
  return cases.length > 0 && !cases.some(isServed);
}

/** A bracket or a quoted name cannot follow a genitive. Matches `(әрі`, must not match `сәйкес`. */
const OPENS_ASIDE = /^[("«]/u;

/** Without a filler the slot is a hole in the sentence: "Әдістеменің  сәйкес", "№  қаулысымен", "4-  жаңа", ", ,". */
export function isHole(slot: LinkSlot, context: LinkContext): boolean {
  if (slot.kind !== 'double-space') return true;
  const left = wordBefore(context.content, slot.at);
  const right = wordAfter(context.content, slot.at);
  if (left.endsWith('№') || OPEN_LABEL.test(left)) return true;
  if (context.lang === 'ru') return isUnservedPreposition(left, right) || isPointingWord(left);
  return isGenitive(left) && (cannotFollowGenitive(right) || OPENS_ASIDE.test(right));
}

/** The end of a quoted name or a bracket. Matches `туралы"`, `тіркелген)`, must not match `3)`. */
const CLOSED_NAME = /(?:["»]|[^\d]\))$/u;

/** «осы бұйрықпен», «настоящим приказом»: only what has no label can be pointed to so. */
export function isPointedTo(fragment: LinkFragment, left: string): boolean {
  return fragment.kind === 'act' && fragment.forms.some((form) => !form.possessive) && isPointingWord(left);
}

/** A number with a comma. Matches `10,`, must not match `2023` or `тіркелген,`. */
const LISTED_NUMBER = /^(\d{1,4}),$/u;
/** The first number of a label. Matches `11` in `11-қосымшалармен`, must not match `Заңының`. */
const LABEL_NUMBER = /^\d{1,4}/u;

/** "9, 10, 11-қосымшалармен": the label goes on with the numbers before it, which ascend. */
function endsList(fragment: LinkFragment, left: string, context: LinkContext): boolean {
  const before = LISTED_NUMBER.exec(left)?.[1];
  const label = LABEL_NUMBER.exec(context.content.slice(fragment.start, fragment.end))?.[0];
  return before !== undefined && label !== undefined && Number(label) > Number(before);
}

/** Says whether the text may stand where it was found, so that nothing shows a displacement. */
export function fitsInPlace(tail: FragmentTail, context: LinkContext): boolean {
  const [first] = tail.fragments;
  if (tail.glue !== null || !first) return false;
  const left = wordBefore(context.content, tail.start);
  if (left === '' || isPointedTo(first, left) || endsList(first, left, context)) return true;
  if (context.lang === 'kk') {
    return first.forms.some((form) => form.possessive) ? isGenitive(left) || CLOSED_NAME.test(left) : false;
  }
  const cases = governedCases(left);
  if (cases) return first.forms.some((form) => cases.includes(form.case));
  return first.forms.some((form) => agreesAsAdjective(left, form));
}

/** The link was the last of its line: its text stands right behind its slot. */
export function isAlreadyInPlace(tail: FragmentTail, slots: readonly LinkSlot[], content: string): boolean {
  const last = slots[slots.length - 1];
  return (
    tail.glue === null &&
    tail.fragments.length === 1 &&
    last !== undefined &&
    content.slice(last.at, tail.start).trim() === ''
  );
}
