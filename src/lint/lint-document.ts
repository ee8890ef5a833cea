import type { LintInput } from './document.ts';
import { lintDocument } from './document.ts';
import type { Finding } from './finding.ts';
import { checkForms } from './forms.ts';
import { checkReferences } from './references.ts';
import { checkScales } from './scales.ts';

/** Returns what is wrong with one document as far as it alone can show. Linear in the document but for small lists. */
export function findInDocument(input: LintInput): Finding[] {
  const document = lintDocument(input);
  return [...checkScales(document), ...checkForms(document), ...checkReferences(document)];
}
