import { foldLetters } from '../lexicon/letters.ts';
import { CATEGORY, CATEGORY_ALONE, CATEGORY_MARKED, CATEGORY_START } from '../lexicon/lint-marks.ts';
import { FOREIGN_WORDS } from '../lexicon/lint-words.ts';
import type { LintDocument } from './document.ts';
import { lineOfOffset, spotOf } from './document.ts';
import type { Finding, Spot } from './finding.ts';
import { find } from './finding.ts';

const LATIN = /[A-Z]/u;

/** Categories of posts written now in Latin, now in Cyrillic letters: a search for one misses the other. */
function checkCategories(document: LintDocument): Finding[] {
  const { decoded } = document.expression;
  const latin: number[] = [];
  const cyrillic: number[] = [];
  for (const match of decoded.matchAll(CATEGORY)) {
    (LATIN.test(match[1] ?? '') ? latin : cyrillic).push(match.index);
  }
  if (latin.length === 0 || cyrillic.length === 0) return [];
  const [rare, usual] = latin.length <= cyrillic.length ? [latin, cyrillic] : [cyrillic, latin];
  const spots = rare.map((at): Spot => ({ provision: null, line: lineOfOffset(document.expression, at) }));
  const [first, ...others] = spots;
  if (!first) return [];
  const found = [...new Set(rare.map((at) => decoded.slice(at, at + 5).split(/[^\p{L}\p{N}-]/u)[0] ?? ''))].join(', ');
  const data = {
    rare: rare === latin ? 'latin' : 'cyrillic',
    usual: usual === latin ? 'latin' : 'cyrillic',
    rareCount: String(rare.length),
    usualCount: String(usual.length),
  };
  return [find('LINT_CODE_ALPHABETS', first, { found, others, data })];
}

/** A capital inside a word of small letters. Matches `создаҰт`, must not match `әкімдігі`, `Е-қызмет`. */
const CAPITAL_INSIDE = /(?<!\p{L})\p{L}*\p{Ll}\p{Lu}\p{L}*/gu;

function checkCapitals(document: LintDocument): Finding[] {
  return [...document.units.values()].flatMap((unit) => {
    const texts = unit.cells ? unit.cells.flatMap((cell) => cell.items) : [unit.own];
    return texts.flatMap((text) =>
      [...text.text.matchAll(CAPITAL_INSIDE)].map((match) => {
        const line = text.origins[match.index] ?? -1;
        const spot =
          line < 0 ? spotOf(document, unit) : { provision: unit.id, line: lineOfOffset(document.expression, line) };
        return find('LINT_LETTER_ODD', spot, { found: match[0], data: { word: match[0] } });
      }),
    );
  });
}

/** A category in a list of categories without the mark that parts it from the next. */
function checkCategoryMarks(document: LintDocument): Finding[] {
  const lines = document.expression.decoded.split('\n');
  return lines.flatMap((line, at) => {
    const [before, after] = [lines[at - 1] ?? '', lines[at + 1] ?? ''];
    if (!CATEGORY_ALONE.test(line) || !CATEGORY_START.test(after) || !CATEGORY_MARKED.test(before)) return [];
    return [
      find('LINT_CATEGORY_MARK', { provision: null, line: at + 1 }, { found: `${line.trim()} | ${after.trim()}` }),
    ];
  });
}

/** An abbreviation of the other language in a form. */
function checkForeign(document: LintDocument): Finding[] {
  return FOREIGN_WORDS[document.lang].flatMap(({ foreign, own }) => {
    const spots = [...document.units.values()].flatMap((unit) => {
      if (unit.kind !== 'table') return [];
      const at = foldLetters(unit.own.text).indexOf(foreign);
      return at < 0 ? [] : [spotOf(document, unit, at)];
    });
    const [first, ...others] = spots;
    return first ? [find('LINT_FOREIGN_WORD', first, { found: foreign, others, data: { foreign, own } })] : [];
  });
}

/** Returns letters that are not what they look like. Codes: LINT_CODE_ALPHABETS, LINT_LETTER_ODD, LINT_FOREIGN_WORD, LINT_CATEGORY_MARK. */
export function checkLetters(document: LintDocument): Finding[] {
  return [
    ...checkCategories(document),
    ...checkCapitals(document),
    ...checkForeign(document),
    ...checkCategoryMarks(document),
  ];
}
