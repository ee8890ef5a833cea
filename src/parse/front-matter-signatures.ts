import { AGREED, CONTROL, HAND_MARK } from '../lexicon/act-words.ts';
import { readBodyHead } from '../lexicon/body-words.ts';
import { collapseSpaces, foldForMatch, trimEndMarks } from '../lexicon/fold-text.ts';
import { kazakhPossessiveNominative, kazakhWithoutDative } from '../lexicon/kazakh-stems.ts';
import type { FrontMatter, Signatory } from '../model/expression.ts';
import type { Lang } from '../model/ids.ts';
import type { Provision } from '../model/provision.ts';
import { type FrontMatterInput, fullText, signatureLines } from './front-matter-source.ts';

/** A name at the end of a line. Matches `Ж. Каражанов`, `А.Жылкыбаев`, `Нуркенову Б.Х.`; must not match `И.о. акима города`. */
const NAME_AT_END =
  /(?:^|\s)((?:\p{Lu}\p{Ll}?\.\s?){1,2}\p{Lu}[\p{L}’'-]+|\p{Lu}\p{Ll}[\p{L}’'-]*\s(?:\p{Lu}\p{Ll}?\.\s?){1,2})$/u;
/** A name with words behind it. Matches `А.Жылкыбаев ` in `төрағасы А.Жылкыбаев хатшысы`; must not match `А.Жылкыбаев`. */
const NAME_INSIDE = /(?<=\s)(?:\p{Lu}\p{Ll}?\.\s?){1,2}(\p{Lu}[\p{L}’'-]+)\s/gu;
/** A name without initials. Matches `Серік Шәпкенов`, must not match `Облыс әкімі`. */
const FULL_NAME = /^\p{Lu}\p{Ll}+(?:[\s-]\p{Lu}\p{Ll}+){1,2}$/u;
/** Matches `хатшысы`, must not match `Аудандық`. */
const SMALL_FIRST = /^\p{Ll}/u;

/** Matches the `Б.Х` of `Нуркенову Б.Х`; must not match `басшысы`. */
const INITIAL_AT_END = /\p{Lu}\.?$/u;
/** No line of a signature is longer. */
const LONGEST_LINE = 400;

interface Pending {
  readonly lines: string[];
}

function isName(text: string, lang: Lang): boolean {
  if (!FULL_NAME.test(text)) return false;
  return text.split(/\s/u).every((word) => readBodyHead(foldForMatch(word), lang) === null);
}

/** The part of a role that the next role shares: "Аудандық мәслихат" of "Аудандық мәслихат сессиясының төрағасы". */
function sharedBeginning(role: string, lang: Lang): string {
  const words = role.split(' ');
  const head = words.findIndex((word) => {
    const found = readBodyHead(foldForMatch(word), lang);
    return found !== null && (found.role === 'local' || found.role === 'central');
  });
  return head < 0 || head === words.length - 1 ? '' : words.slice(0, head + 1).join(' ');
}

function finish(pending: Pending, name: string, before: Signatory | undefined, lang: Lang): Signatory {
  const role = trimEndMarks(collapseSpaces(pending.lines.join(' ')), ',:');
  const shared = before && SMALL_FIRST.test(role) ? sharedBeginning(before.role, lang) : '';
  return { role: collapseSpaces(`${shared} ${role}`), name: collapseSpaces(name) };
}

/** The line in parts that end with a name each, where a copy has run several signatures together. */
function signaturesOf(line: string, lang: Lang): string[] {
  const text = collapseSpaces(line);
  if (text.length > LONGEST_LINE) return [text];
  const ends = [...text.matchAll(NAME_INSIDE)]
    .filter(([, surname = '']) => readBodyHead(foldForMatch(surname), lang) === null)
    .map((match) => match.index + match[0].length);
  return [0, ...ends].map((start, at) => text.slice(start, ends[at]).trim());
}

/**
 * Returns who signed, in order: a role may run over several lines, and a second role may leave out the name of the body that the
 * first one gave.
 */
export function readSignatories(input: FrontMatterInput): Signatory[] {
  const found: Signatory[] = [];
  let pending: Pending = { lines: [] };
  for (const text of signatureLines(input).flatMap((line) => signaturesOf(line, input.lang))) {
    const folded = foldForMatch(text);
    if (AGREED.test(folded)) break;
    if (HAND_MARK.test(folded)) continue;
    const match = text.length <= LONGEST_LINE ? NAME_AT_END.exec(text) : null;
    const name = match?.[1] ?? (pending.lines.length > 0 && isName(text, input.lang) ? text : null);
    if (name === null) {
      pending.lines.push(text);
      continue;
    }
    if (match) pending.lines.push(text.slice(0, match.index));
    found.push(finish(pending, name, found[found.length - 1], input.lang));
    pending = { lines: [] };
  }
  return found;
}

function nominativeKk(who: string): string {
  const words = who.split(' ');
  const last = words.pop() ?? '';
  const possessive = kazakhPossessiveNominative(last);
  return [...words, possessive === last ? kazakhWithoutDative(last) : possessive].join(' ');
}

/** Returns who controls that the act is carried out, and in which point it says so; null when no point does. */
export function readControl(points: readonly Provision[], lang: Lang): FrontMatter['control'] {
  for (const point of points) {
    const text = fullText(point);
    const folded = foldForMatch(text);
    for (const pattern of CONTROL[lang]) {
      const match = pattern.exec(folded);
      if (!match?.[1] || point.label === null) continue;
      const start = match.index + match[0].lastIndexOf(match[1]);
      const who = collapseSpaces(text.slice(start, start + match[1].length)).replace(/[.;]$/, '');
      // A name keeps its last dot: "Нуркенову Б.Х.".
      const isInitial = INITIAL_AT_END.test(who) && text[start + match[1].length] === '.';
      return { point: point.label, who: lang === 'kk' ? nominativeKk(who) : isInitial ? `${who}.` : who };
    }
  }
  return null;
}
