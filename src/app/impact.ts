import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import type { Impact } from '../model/comparison.ts';
import type { Lang } from '../model/ids.ts';
import { MAX_DOCUMENT_BYTES } from '../store/corpus.ts';
import { readBytes } from '../store/files.ts';
import { openCatalog } from './catalog/open-catalog.ts';
import { findNamedBody } from './find-body.ts';
import { impactOfIntake } from './impact-of-intake.ts';
import type { Intake } from './intake.ts';
import { intakeOf } from './read-intake.ts';
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

/**
 * Returns what a decree would change before it is taken in: units, rules, days, references that will dangle, what becomes undetermined
 * and, of a folder of cases, whose results change and by which provision. Nothing is written.
 *
 * **Diagnostics:** ADD_*, STORE_*, USE_*, and those of reading.
 */
export async function impact(workspace: Workspace, request: ImpactRequest): Promise<Outcome<Impact | null>> {
  const { value: bytes, diagnostics: unreadable } = readBytes(request.file, MAX_DOCUMENT_BYTES);
  if (bytes === null) return outcome(null, unreadable);
  const catalog = await openCatalog(workspace);
  const { value: named, diagnostics: unknown } = findNamedBody(request.body, catalog.corpus.bodies);
  if (unknown.length > 0) return outcome(null, unknown);
  const asked = { file: request.file, body: named?.id ?? null, lang: request.textLang };
  const { value: intake, diagnostics } = await intakeOf(workspace, asked, bytes, catalog.corpus);
  if (intake.isHeld) {
    const told = diagnose(
      'ADD_ALREADY_HELD',
      `The corpus holds these bytes already as ${intake.identity.id ?? request.file}.`,
      {},
    );
    return outcome(bare(intake, [told]), [told]);
  }
  const { work } = intake;
  if (work === null || intake.identity.body === null) return outcome(bare(intake, diagnostics), diagnostics);
  const { value, diagnostics: problems } = await impactOfIntake(workspace, catalog, { ...intake, work }, request);
  if (value === null) return outcome(null, problems);
  const { touches, undetermined, changes } = value;
  return outcome(
    {
      ...bare(intake, diagnostics),
      ...changes,
      from: touches.from,
      touches: { provisions: touches.provisions, rules: touches.rules },
      undetermined: [...undetermined],
    },
    diagnostics,
  );
}
