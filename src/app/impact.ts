import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import { compareRuleSets } from '../compare/compare-laws.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import type { AsOf } from '../model/answers.ts';
import type { BodyLaw } from '../model/body-law.ts';
import type { Impact, RuleRow } from '../model/comparison.ts';
import type { Lang } from '../model/ids.ts';
import type { Body } from '../model/work.ts';
import { MAX_DOCUMENT_BYTES } from '../store/corpus.ts';
import { readBytes } from '../store/files.ts';
import { extended, intakeOf, touchedBy } from './add.ts';
import { asOf } from './as-of.ts';
import { impactOnCases } from './impact-cases.ts';
import { datesOf, dayOfEffect, newlyDangling } from './impact-law.ts';
import type { Intake } from './intake.ts';
import { lawOf, readCorpusDocuments } from './make-law.ts';
import { timeLogic } from './moments.ts';
import type { Workspace } from './workspace.ts';

export interface ImpactRequest {
  readonly file: string;
  readonly body: string | null;
  readonly textLang: Lang | null;
  /** Folder of case files, or null. */
  readonly cases: string | null;
  readonly lang: InterfaceLang;
}

function bare(intake: Intake, diagnostics: readonly Diagnostic[]): Impact {
  return {
    schema: 'adisteme/impact/1',
    identity: { id: intake.identity.id, body: intake.identity.body, kind: intake.document?.frontMatter.kind ?? null },
    comparedOn: null,
    from: null,
    touches: { provisions: [], rules: [] },
    dates: [],
    rows: [],
    undetermined: [],
    dangling: [],
    cases: [],
    diagnostics: diagnostics as unknown as Impact['diagnostics'],
  };
}

interface Laws {
  readonly before: BodyLaw | null;
  readonly after: BodyLaw;
}

/** Rules that are not the same on the day before and after; without a law before, all are new. */
function rowsOn({ before, after }: Laws, date: string, lang: InterfaceLang): RuleRow[] {
  const right: AsOf = asOf(after, { date, lang }, timeLogic);
  const left: AsOf =
    before === null ? { ...right, rules: [], provisions: [] } : asOf(before, { date, lang }, timeLogic);
  return compareRuleSets(left, right, lang).filter((row) => row.kind !== 'same');
}

/**
 * Returns what a decree would change before it is taken in: units, rules, days, references that will dangle, what becomes undetermined
 * and, of a folder of cases, whose results change and by which provision. Nothing is written.
 *
 * **Diagnostics:** ADD_*, STORE_*, USE_*, and those of reading.
 */
export async function impact(workspace: Workspace, request: ImpactRequest): Promise<Outcome<Impact | null>> {
  const { value: bytes, diagnostics: unreadable } = readBytes(request.file, MAX_DOCUMENT_BYTES);
  if (bytes === null) return outcome(null, unreadable);
  const read = await readCorpusDocuments(workspace);
  const taken = { file: request.file, body: request.body, lang: request.textLang, write: false };
  const { value: intake, diagnostics } = await intakeOf(workspace, taken, bytes, read.corpus);
  if (intake.isHeld) {
    const told = diagnose(
      'ADD_ALREADY_HELD',
      `The corpus holds these bytes already as ${intake.identity.id ?? request.file}.`,
      {},
    );
    return outcome(bare(intake, [told]), [told]);
  }
  if (intake.work === null || intake.identity.body === null) return outcome(bare(intake, diagnostics), diagnostics);
  const after = extended(read, intake);
  const body = after.corpus.bodies.find((entry) => entry.id === intake.identity.body) as Body;
  const known = read.corpus.bodies.some((entry) => entry.id === body.id);
  const laws: Laws = { before: known ? lawOf(workspace, read, body) : null, after: lawOf(workspace, after, body) };
  const { touches, undetermined } = touchedBy(laws.before, laws.after, intake.work.id);
  const day = dayOfEffect(laws.after, intake.work.id);
  const rows = day === null ? [] : rowsOn(laws, day, request.lang);
  const touched = new Set([...touches.rules, ...rows.flatMap((row) => [row.left?.id ?? '', row.right?.id ?? ''])]);
  const cases =
    request.cases === null || day === null
      ? outcome([], [])
      : impactOnCases(workspace, request.cases, body.id, { ...laws, touched }, day, request.lang);
  if (cases.value === null) return outcome(null, cases.diagnostics);
  return outcome(
    {
      ...bare(intake, diagnostics),
      comparedOn: day,
      from: touches.from,
      touches: { provisions: touches.provisions, rules: touches.rules },
      dates: datesOf(laws.after, intake.work.id),
      rows,
      undetermined: [...undetermined],
      dangling: newlyDangling(laws.before, laws.after),
      cases: cases.value,
    },
    diagnostics,
  );
}
