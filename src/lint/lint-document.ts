import { checkCompetencies } from './competencies.ts';
import { checkDeadlines } from './deadlines.ts';
import type { LintInput } from './document.ts';
import { lintDocument } from './document.ts';
import { checkDrafting } from './drafting.ts';
import type { Finding } from './finding.ts';
import { checkForms } from './forms.ts';
import { checkLetters } from './letters.ts';
import { checkLists } from './lists.ts';
import { checkMarks } from './marks.ts';
import { checkNumbers } from './numbers.ts';
import { checkReferences } from './references.ts';
import { checkScales } from './scales.ts';
import { checkTerms } from './terms.ts';
import { checkWords } from './words.ts';

/** Returns what is wrong with one document as far as it alone can show. Linear in the document but for small lists. */
export function findInDocument(input: LintInput): Finding[] {
  const document = lintDocument(input);
  return [
    checkScales,
    checkForms,
    checkReferences,
    checkLists,
    checkCompetencies,
    checkDeadlines,
    checkTerms,
    checkDrafting,
    checkMarks,
    checkLetters,
    checkNumbers,
    checkWords,
  ].flatMap((check) => check(document));
}
