import { foldLetters } from '../lexicon/letters.ts';
import { INSTITUTION_TERMS, KNOWN_ABBREVIATIONS, NAMING } from '../lexicon/lint-words.ts';
import type { Provision } from '../model/provision.ts';
import type { LintDocument } from './document.ts';
import { rulesOfType, spotOf } from './document.ts';
import type { Finding, Spot } from './finding.ts';
import { find } from './finding.ts';

/** Names that the text gives or explains, folded. */
function definedNames(document: LintDocument): Set<string> {
  const names = new Set(rulesOfType(document, 'definition').map(({ params }) => foldLetters(params.term)));
  for (const unit of [...document.units.values()]) {
    if (!unit.own.text.includes('(')) continue;
    for (const match of unit.own.text.matchAll(NAMING[document.lang])) names.add(foldLetters(match[1] ?? '').trim());
  }
  return names;
}

/** The place of the first word that begins so; a word inside another is none. */
function findStart(text: string, starts: readonly string[]): number {
  for (const start of starts) {
    for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
      const before = text[at - 1] ?? ' ';
      // The first word of a sentence may bear its capital for that alone.
      const isMidSentence = at > 0 && before === ' ' && !SENTENCE_END.test(text.slice(Math.max(0, at - 6), at));
      if (isMidSentence || (start[0] === start[0]?.toLowerCase() && !LETTER.test(before))) return at;
    }
  }
  return -1;
}
/** The end of a sentence or a number before a word. Matches `ады. `, `55. `, must not match `тың `. */
const SENTENCE_END = /[.:;!?)"«»–-]\s*$/u;
/** Matches `б`, must not match ` `. */
const LETTER = /\p{L}/u;

function usesOf(document: LintDocument, starts: readonly string[]): Spot[] {
  return document.norms.flatMap((unit) => {
    const at = findStart(unit.own.text, starts);
    return at < 0 ? [] : [spotOf(document, unit, at)];
  });
}

/** An institution that the text lets act without ever setting it up. */
function checkInstitutions(document: LintDocument, defined: ReadonlySet<string>): Finding[] {
  const hasFormation = rulesOfType(document, 'commission-formation').some(({ params }) => params.by !== null);
  return INSTITUTION_TERMS[document.lang].flatMap(({ id, name, starts }) => {
    if (defined.has(foldLetters(name)) || (id === 'commission' && hasFormation)) return [];
    const uses = usesOf(document, starts);
    const [first, ...others] = uses;
    if (!first) return [];
    const data = { term: name, count: String(uses.length), whole: document.isWhole ? 'yes' : 'no' };
    return [find('LINT_TERM_UNDEFINED', first, { found: name, others, data })];
  });
}

/** Two or more capitals with nothing but capitals. Matches `КЦИ`, `НМИ-дің`, must not match `Е-1`, `БҰЙЫРАМЫН:`. */
const ABBREVIATION = /(?<![\p{L}\p{N}/-])\p{Lu}{2,5}(?![\p{L}\p{N}/])/gu;
const CYRILLIC = /^\p{Script=Cyrillic}+$/u;
/** A unit printed in capitals throughout has no abbreviations. */
const isShouted = ({ own }: Provision): boolean => own.text === own.text.toUpperCase();

/** An abbreviation that a whole text uses without giving its meaning. */
function checkAbbreviations(document: LintDocument, defined: ReadonlySet<string>): Finding[] {
  if (!document.isWhole) return [];
  const uses = new Map<string, Spot[]>();
  for (const unit of document.norms) {
    if (isShouted(unit)) continue;
    for (const match of unit.own.text.matchAll(ABBREVIATION)) {
      const word = match[0];
      if (!CYRILLIC.test(word) || KNOWN_ABBREVIATIONS.has(foldLetters(word))) continue;
      uses.set(word, [...(uses.get(word) ?? []), spotOf(document, unit, match.index)]);
    }
  }
  return [...uses].flatMap(([word, [first, ...others]]) => {
    if (!first || [...defined].some((name) => name.split(/[\s,]+/u).includes(foldLetters(word)))) return [];
    const data = { term: word, count: String(others.length + 1), whole: 'yes' };
    return [find('LINT_TERM_UNDEFINED', first, { found: word, others, data })];
  });
}

/** Returns terms that are used and not defined. Codes: LINT_TERM_UNDEFINED. */
export function checkTerms(document: LintDocument): Finding[] {
  if (document.norms.length === 0) return [];
  const defined = definedNames(document);
  return [...checkInstitutions(document, defined), ...checkAbbreviations(document, defined)];
}
