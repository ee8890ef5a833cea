import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { UnitInEditions } from '../compare/editions.ts';
import { judgeEditions } from '../compare/editions.ts';
import type { EditionPair, EditionRow } from '../model/editions.ts';
import type { ActId } from '../model/ids.ts';
import type { ReadCorpus } from './catalog/read-corpus.ts';
import { editionOf } from './edition-of.ts';
import { type HeldPair, liesBetween, pairsOf, unitsOfPair } from './edition-pairs.ts';
import type { Workspace } from './workspace.ts';

const CODES = {
  'our-miss': 'CONSOLIDATE_OUR_MISS',
  'their-slip': 'CONSOLIDATE_EDITION_DIFFERS',
  'as-remarked': 'CONSOLIDATE_WORDS_NOT_GIVEN',
} as const;

const REASONS: Readonly<Record<string, string>> = {
  'text-not-given':
    'The remark tells of a change whose words no held act gives; they are known from the publisher alone.',
  'clause-not-read':
    'A clause of a held act that was not understood may reach the unit, and the later edition differs.',
  'edit-not-applied': 'A held act changes the unit, but its edit could not be carried out over the earlier edition.',
  'letter-differs': 'The later edition does not have the words of the act that changed the unit.',
  'not-carried-out': 'A held act changes the unit, but the later edition still has the earlier words.',
  'act-silent': 'A remark tells of a change by an act that is held and does not order it.',
  'remark-contradicted': 'The remark and the text of the later edition contradict each other.',
  unremarked: 'The unit differs from the earlier edition, and neither a held act nor a remark tells of it.',
};

/** The acts that made the later edition, as our fold and the publisher's remarks tell. */
function actsBetween(units: readonly UnitInEditions[], pair: HeldPair, read: ReadCorpus): EditionPair['by'] {
  const told = units.flatMap((unit) => [unit.ours.by, ...unit.remarks.map((remark) => remark.by)]);
  const acts = [...new Set(told)].filter((act) => act !== null).filter((act) => liesBetween(act, pair));
  const isHeld = (act: ActId): boolean => (read.documents.get(act) ?? []).some(({ lang }) => lang === pair.lang);
  return acts.sort().map((act) => ({ act, held: isHeld(act) }));
}

function compareOne(workspace: Workspace, read: ReadCorpus, pair: HeldPair): EditionPair[] {
  const work = read.corpus.acts.find((act) => act.work.id === pair.act)?.work;
  const body = read.corpus.bodies.find((entry) => entry.id === work?.body);
  if (body === undefined) return [];
  const units = unitsOfPair(workspace, read, body, pair);
  const dated = (date: string): string | null => (date === '' ? null : date);
  return [
    {
      act: pair.act,
      lang: pair.lang,
      earlier: { file: pair.earlier.file, date: dated(editionOf(pair.earlier)) ?? work?.adopted ?? null },
      later: { file: pair.later.file, date: dated(editionOf(pair.later)) },
      by: actsBetween(units, pair, read),
      ...judgeEditions(units),
    },
  ];
}

/** Returns, for every act that is held in several editions, our consolidation of the earlier one against the publisher's later one. */
export function compareEditions(workspace: Workspace, read: ReadCorpus): EditionPair[] {
  return [...read.documents]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([act, documents]) => pairsOf(act, documents))
    .flatMap((pair) => compareOne(workspace, read, pair));
}

function findingOf(pair: EditionPair, row: EditionRow): Diagnostic[] {
  if (row.result === 'same' || row.result === 'as-ordered' || row.reason === null) return [];
  if (row.reason === 'words-in-remark') return [];
  const place = { act: pair.act, provision: row.provision, file: pair.later.file };
  const expected = row.ours ?? row.earlier;
  return [
    diagnose(CODES[row.result], REASONS[row.reason] ?? '', place, {
      ...(row.theirs === null ? {} : { found: row.theirs }),
      ...(expected === null ? {} : { expected }),
    }),
  ];
}

/** Returns the differences of a pair as findings. **Diagnostics:** CONSOLIDATE_OUR_MISS, CONSOLIDATE_EDITION_DIFFERS, CONSOLIDATE_WORDS_NOT_GIVEN. */
export function findingsOfEditions(pairs: readonly EditionPair[]): Outcome<readonly EditionPair[]> {
  return outcome(
    pairs,
    pairs.flatMap((pair) => pair.rows.flatMap((row) => findingOf(pair, row))),
  );
}
