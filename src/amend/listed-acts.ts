import { findActReferences, findListedReferences } from '../lexicon/act-reference.ts';
import { findAddresses } from '../lexicon/address.ts';
import { withoutQuotedPassages } from '../lexicon/quoted-passages.ts';
import type { DraftEdit } from './draft-edit.ts';
import type { Reading } from './reading.ts';

/** The acts of one line; a short list says only once, in the order itself, of which kind they are. */
function actsOfItem(line: string, { text, lang }: Reading): ReturnType<typeof findActReferences> {
  const named = findActReferences(line, lang);
  return named.length > 0 ? named : findListedReferences(line, text, lang);
}

/** Acts that a list in an annex names, each with an edit of its own. */
export function listedActs(reading: Reading, edits: readonly DraftEdit[]): readonly DraftEdit[] {
  const [only] = edits;
  const annex =
    only?.op === 'repeal-act' && only.fromAnnex !== null ? reading.collector.annexes.get(only.fromAnnex) : undefined;
  if (!only || !annex) return edits;
  const listed = annex.text.split('\n').flatMap((line) => endsOfLine(line, only, reading));
  return listed.length === 0 ? edits : listed;
}

/** What a line of such a list ends: acts, or only the points of one («Пункты 2 и 5 решения …»). */
function endsOfLine(line: string, order: DraftEdit, reading: Reading): DraftEdit[] {
  const units = findAddresses(withoutQuotedPassages(line), reading.lang);
  return actsOfItem(line, reading).flatMap((reference) => {
    const owner = { kind: 'decree' as const, isOwn: false, reference };
    if (units.length === 0) return [{ ...order, owner, citedAs: reference.typeAsWritten }];
    return units.flatMap(({ paths, citedAs }) =>
      paths.map((path) => ({
        ...order,
        op: 'repeal-unit' as const,
        path: ['act', ...path],
        owner,
        citedAs,
        fromAnnex: null,
      })),
    );
  });
}
