import type { Scorecard } from '../../model/appraisal.ts';
import type { BodyLaw, MethodologyLaw } from '../../model/body-law.ts';
import type { LawVersions } from '../../score/law-versions.ts';
import { scoreCase } from '../../score/score-case.ts';
import { lawVersionsOn } from '../law-versions.ts';
import { rulesOfEdition } from '../rules-of-edition.ts';
import { timeLogic } from '../time-logic.ts';
import type { CaseAids } from './reasoned-card.ts';

export interface AcrossRow {
  readonly label: string;
  readonly act: string | null;
  readonly results: readonly {
    readonly what: string;
    readonly name?: string;
    readonly value: unknown;
    readonly rank?: number;
    readonly of?: number;
    readonly certainty: string;
    readonly rules: readonly string[];
  }[];
}

/** Where an answer changes from one row to the next, and the rules that are not the same there. */
export interface Flip {
  readonly what: string;
  readonly from: { readonly label: string; readonly value: unknown };
  readonly to: { readonly label: string; readonly value: unknown };
  readonly rules: readonly string[];
}

export interface AcrossAnswer {
  readonly schema: 'adisteme/score-across/1';
  readonly across: 'versions' | 'bodies';
  readonly rows: readonly AcrossRow[];
  readonly flips: readonly Flip[];
}

function editionLaw(law: BodyLaw, methodology: MethodologyLaw, index: number): LawVersions {
  const edition = methodology.editions[index];
  const rules = edition?.words === 'unknown' ? null : rulesOfEdition(law, methodology, index);
  return {
    body: law.body.id,
    date: edition ? (law.bounds[edition.from]?.earliest ?? '') : '',
    act: methodology.act,
    amendedBy: [],
    status: 'applies',
    certainty: 'certain',
    versions: [{ label: edition?.name ?? '', when: [], rules }],
  };
}

function rowOf(label: string, card: Scorecard): AcrossRow {
  const results = card.results.map(({ what, name, value, rank, of, certainty, rules }) => ({
    what,
    ...(name === undefined ? {} : { name }),
    value,
    ...(rank === undefined ? {} : { rank }),
    ...(of === undefined ? {} : { of }),
    certainty,
    rules,
  }));
  return { label, act: card.law.act, results };
}

/** Grades are compared by rank out of how many, other values as they are. */
function printValue(result: AcrossRow['results'][number] | undefined): string {
  if (!result) return '-';
  return result.rank === undefined ? JSON.stringify(result.value) : `${result.rank}/${result.of ?? '?'}`;
}

function flipsOf(rows: readonly AcrossRow[]): Flip[] {
  const flips: Flip[] = [];
  const names = new Set(rows.flatMap((row) => row.results.map((result) => `${result.what}|${result.name ?? ''}`)));
  for (const key of names) {
    const at = (row: AcrossRow) => row.results.find((result) => `${result.what}|${result.name ?? ''}` === key);
    for (let i = 1; i < rows.length; i += 1) {
      const [before, after] = [rows[i - 1], rows[i]];
      if (!before || !after || printValue(at(before)) === printValue(at(after))) continue;
      flips.push({
        what: key.split('|')[0] ?? key,
        from: { label: before.label, value: at(before)?.value ?? null },
        to: { label: after.label, value: at(after)?.value ?? null },
        rules: [...(at(after)?.rules ?? [])],
      });
    }
  }
  return flips;
}

function toolsOf({ calendar, messages }: CaseAids) {
  return { calendar, messages, trace: false };
}

/** Returns one step for every edition of a body's methodologies, each giving its row: who asks may stop between them. */
export function versionSteps(law: BodyLaw, aids: CaseAids): (() => AcrossRow)[] {
  return law.methodologies.flatMap((methodology) =>
    methodology.editions.map((edition, index) => () => {
      const card = scoreCase(aids.facts, editionLaw(law, methodology, index), toolsOf(aids));
      return rowOf(`${methodology.act} ${edition.name}`, card);
    }),
  );
}

/** Returns the row of a body on a day, null where it has no methodology; runs in the browser too. */
export function bodyRow(law: BodyLaw, date: string, aids: CaseAids): AcrossRow | null {
  if (law.methodologies.length === 0) return null;
  return rowOf(law.body.id, scoreCase(aids.facts, lawVersionsOn(law, date, timeLogic), toolsOf(aids)));
}

/** Returns one case under several laws, from the rows that were made one by one, and where the answers flip. */
export function acrossOf(across: AcrossAnswer['across'], rows: readonly AcrossRow[]): AcrossAnswer {
  return { schema: 'adisteme/score-across/1', across, rows, flips: flipsOf(rows) };
}
