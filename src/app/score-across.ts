import { diagnose } from '../base/diagnostic.ts';
import { isLegalDate } from '../base/legal-date.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import { scoreSpeech } from '../messages/score-speech.ts';
import type { AppraisalCase, Scorecard } from '../model/appraisal.ts';
import type { BodyLaw, MethodologyLaw } from '../model/body-law.ts';
import type { LawVersions } from '../score/law-versions.ts';
import { scoreCase } from '../score/score-case.ts';
import { openCalendar } from './calendar.ts';
import { lawVersionsOn } from './law-versions.ts';
import { loadCorpus } from './load-corpus.ts';
import { timeLogic } from './moments.ts';
import { openLaw } from './open-law.ts';
import { rulesOfEdition } from './rule-files.ts';
import { lawDateOf } from './score.ts';
import type { Workspace } from './workspace.ts';

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

/**
 * Returns one case under every edition of its body's methodology, or under the law of every body on its day, and where the answers flip.
 * **Diagnostics:** USE_*, STORE_*.
 */
export async function scoreAcross(
  workspace: Workspace,
  facts: AppraisalCase,
  across: string,
  lawDate: string | null,
  lang: InterfaceLang,
): Promise<Outcome<AcrossAnswer | null>> {
  if (across !== 'versions' && across !== 'bodies') {
    return outcome(null, [diagnose('USE_OPTION_INVALID', `--across takes versions or bodies; got "${across}".`, {})]);
  }
  const tools = { calendar: openCalendar(workspace).value?.working ?? null, messages: scoreSpeech(lang), trace: false };
  const rows: AcrossRow[] = [];
  if (across === 'versions') {
    const { value: law, diagnostics } = await openLaw(workspace, facts.body);
    if (law === null) return outcome(null, diagnostics);
    for (const methodology of law.methodologies) {
      methodology.editions.forEach((edition, index) => {
        rows.push(
          rowOf(`${methodology.act} ${edition.name}`, scoreCase(facts, editionLaw(law, methodology, index), tools)),
        );
      });
    }
  } else {
    const date = lawDateOf(facts, lawDate);
    if (date === null || !isLegalDate(date))
      return outcome(null, [
        diagnose('USE_DATE_INVALID', 'The case names no day: give evaluatedOn, period.to or --law-date.', {}),
      ]);
    for (const body of loadCorpus(workspace.corpus).value.bodies) {
      const { value: law } = await openLaw(workspace, body.id);
      if (law !== null && law.methodologies.length > 0)
        rows.push(rowOf(body.id, scoreCase(facts, lawVersionsOn(law, date, timeLogic), tools)));
    }
  }
  return outcome({ schema: 'adisteme/score-across/1', across, rows, flips: flipsOf(rows) });
}
