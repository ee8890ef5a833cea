import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose, readingError } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import type { AddAnswer } from '../model/add-answer.ts';
import { MAX_DOCUMENT_BYTES } from '../store/corpus.ts';
import { readBytes } from '../store/files.ts';
import { shapeWith } from './cached-law.ts';
import { rememberActs } from './catalog/known-corpus.ts';
import { openCatalog } from './catalog/open-catalog.ts';
import { fileOfIntake } from './catalog/with-intake.ts';
import { fileAct } from './file-act.ts';
import { findNamedBody } from './find-body.ts';
import type { AfterIntake, IntakeImpact } from './impact-of-intake.ts';
import { impactOfIntake } from './impact-of-intake.ts';
import type { Intake } from './intake.ts';
import type { LoadedAct } from './load-corpus.ts';
import { documentKey, keepDocument } from './make-documents.ts';
import { makeRules } from './make-rules.ts';
import type { IntakeRequest } from './read-intake.ts';
import { recognise } from './recognise.ts';
import type { Workspace } from './workspace.ts';

export interface AddRequest extends IntakeRequest {
  readonly write: boolean;
  /** Folder of case files whose results before and after are compared. */
  readonly cases?: string | null;
  /** Language of the sentences about rules; English where it is not given. */
  readonly say?: InterfaceLang;
}

function answerOf(
  intake: Intake,
  found: IntakeImpact,
  written: boolean,
  diagnostics: readonly Diagnostic[],
): AddAnswer {
  const front = intake.document?.frontMatter;
  return {
    schema: 'adisteme/add/1',
    identity: {
      id: intake.identity.id,
      body: intake.identity.body,
      type: front?.type ?? null,
      adopted: front?.adopted ?? null,
      number: front?.number ?? null,
      registration: front?.registration ? { number: front.registration.number, date: front.registration.date } : null,
      title: front?.title ?? null,
      lang: front?.lang ?? 'kk',
    },
    edits: (intake.document?.edits ?? []).map((entry) => entry.edit),
    touches: found.touches,
    undetermined: [...found.undetermined],
    impact: found.changes,
    written,
    diagnostics: diagnostics as unknown as AddAnswer['diagnostics'],
  };
}

const NOTHING: IntakeImpact = {
  touches: { provisions: [], rules: [], from: null },
  undetermined: [],
  changes: { comparedOn: null, dates: [], rows: [], dangling: [], cases: [] },
};

/** Puts the document into the corpus; what was read of it is kept, so that it is not read again. **Diagnostics:** STORE_WRITE_FAILED. */
function takeIn(workspace: Workspace, intake: Intake): Outcome<readonly LoadedAct[]> {
  const { document } = intake;
  if (document !== null) keepDocument(workspace, documentKey(workspace, fileOfIntake(intake, document)), document);
  const filed = fileAct(workspace.corpus, intake);
  rememberActs(workspace, filed.value);
  return filed;
}

/** Makes the rules of the bodies that the new acts are about; returns what went wrong in writing. What laws tell, `build` tells. */
async function rulesAfter(
  workspace: Workspace,
  { catalog, law }: AfterIntake,
  filed: readonly LoadedAct[],
): Promise<Diagnostic[]> {
  const folders = filed.map((act) => act.folder);
  const grown = { ...catalog, shape: shapeWith(workspace, catalog.shape, folders) };
  const { diagnostics } = await makeRules(workspace, grown, { folded: law, isWhole: false });
  return diagnostics.filter((entry) => entry.code === 'STORE_WRITE_FAILED');
}

/**
 * Returns what a new document is, its edits, what they touch and what would change; with `write` it is taken into the corpus and the
 * rules are rebuilt. Taking the same bytes in twice changes nothing.
 *
 * **Diagnostics:** ADD_*, STORE_*, USE_BODY_*, USE_OPTION_INVALID, and those of reading.
 */
export async function add(workspace: Workspace, request: AddRequest): Promise<Outcome<AddAnswer | null>> {
  const { value: bytes, diagnostics: unreadable } = readBytes(request.file, MAX_DOCUMENT_BYTES);
  if (bytes === null) return outcome(null, unreadable);
  const catalog = await openCatalog(workspace);
  const { value: named, diagnostics: unknown } = findNamedBody(request.body, catalog.corpus.bodies);
  if (unknown.length > 0) return outcome(null, unknown);
  const document = { ...request, body: named?.id ?? null };
  const { value: intake, diagnostics } = await recognise(workspace, document, bytes, catalog);
  if (intake.isHeld) {
    const told = diagnose(
      'ADD_ALREADY_HELD',
      `The corpus holds these bytes already as ${intake.identity.id ?? request.file}.`,
      {},
    );
    return outcome(answerOf(intake, NOTHING, false, [told]), [told]);
  }
  const { work } = intake;
  if (work === null || intake.identity.body === null)
    return outcome(answerOf(intake, NOTHING, false, diagnostics), diagnostics);
  const asked = { cases: request.cases ?? null, lang: request.say ?? 'en' } as const;
  const { value: found, diagnostics: problems } = await impactOfIntake(workspace, catalog, { ...intake, work }, asked);
  if (found === null) return outcome(null, problems);
  const isUsable = readingError(diagnostics) === null;
  if (!request.write || !isUsable) return outcome(answerOf(intake, found, false, diagnostics), diagnostics);
  const { value: filed, diagnostics: refused } = takeIn(workspace, intake);
  const written = refused.length === 0;
  const failed = written ? await rulesAfter(workspace, found.after, filed) : refused;
  return outcome(answerOf(intake, found, written, [...diagnostics, ...failed]), [...diagnostics, ...failed]);
}
