import type { ResolvedCitation } from '../model/citation.ts';
import type { LintDocument } from './document.ts';
import type { Finding, Spot } from './finding.ts';
import { find } from './finding.ts';

function spotOfCitation(citation: ResolvedCitation): Spot {
  return { provision: citation.from, line: citation.line };
}

/** Kind of the innermost unit cited: `annex` of `annex:4`. */
function kindCited(citation: ResolvedCitation): string {
  return citation.paths[0]?.at(-1)?.split(':')[0] ?? '';
}

/** Annexes are cited now in this document by its name, now in the model document: the target switches. */
function checkSwitches(document: LintDocument): Finding[] {
  const annexes = document.citations.filter((citation) => !citation.inNewText && kindCited(citation) === 'annex');
  const ofModel = annexes.filter((citation) => citation.owner === 'model');
  const ofThis = annexes.filter((citation) => citation.owner === 'document' && citation.ownerWords !== null);
  if (ofModel.length === 0 || ofThis.length === 0) return [];
  const isThisRare = ofThis.length <= ofModel.length;
  const [rare, usual] = isThisRare ? [ofThis, ofModel] : [ofModel, ofThis];
  const say = (list: readonly ResolvedCitation[]) =>
    [...new Set(list.flatMap(({ paths }) => paths.map((path) => path.at(-1)?.split(':')[1] ?? '')))].join(', ');
  const [first] = rare;
  if (!first) return [];
  return [
    find('LINT_CITED_DOCUMENT_SWITCHES', spotOfCitation(first), {
      found: `${first.words} ${first.ownerWords ?? ''}`.trim(),
      others: [...rare.slice(1), ...usual].map(spotOfCitation),
      data: {
        rare: say(rare),
        rareWords: first.ownerWords ?? '',
        usual: say(usual),
        usualWords: usual[0]?.ownerWords ?? '',
      },
    }),
  ];
}

/** Returns what is wrong with the citations of units. Codes: LINT_CITED_DOCUMENT_SWITCHES. */
export function checkReferences(document: LintDocument): Finding[] {
  return [...checkSwitches(document)];
}
