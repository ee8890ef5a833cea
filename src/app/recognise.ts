import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { Catalog } from './catalog/catalog.ts';
import { documentsOf } from './catalog/catalog.ts';
import { findingsOfCopy, firstCopyOf, heldTextLike } from './copies.ts';
import type { Intake } from './intake.ts';
import type { ReadDocument } from './read-document.ts';
import type { IntakeRequest } from './read-intake.ts';
import { intakeOf } from './read-intake.ts';
import type { Workspace } from './workspace.ts';

/**
 * Returns what a file is by its own account, or, where that does not tell, by its words: the act whose held text says the same.
 *
 * **Diagnostics:** ADD_*, COPY_*, and those of reading.
 */
export async function recognise(
  workspace: Workspace,
  request: IntakeRequest,
  bytes: Uint8Array,
  catalog: Catalog,
): Promise<Outcome<Intake>> {
  const told = await intakeOf(workspace, request, bytes, catalog.corpus);
  const { identity, document } = told.value;
  if (identity.id !== null || document === null) return withCopy(workspace, told, catalog);
  // Only the words tell: every held text is laid beside the file.
  const documents = await documentsOf(workspace, catalog, catalog.files.keys());
  const like = heldTextLike(document, documents);
  const work = catalog.corpus.acts.find((act) => act.work.id === like?.act)?.work;
  if (work === undefined) return told;
  const { value, diagnostics } = await intakeOf(workspace, request, bytes, catalog.corpus, work);
  const message = `The file does not say which act it is; its words are those of ${work.id}.`;
  const recognised = diagnose('ADD_COPY_RECOGNISED', message, { act: work.id });
  return withCopy(workspace, outcome(value, [...diagnostics, recognised]), catalog);
}

/** With what the document says otherwise than the copy that is held. */
async function withCopy(
  workspace: Workspace,
  { value, diagnostics }: Outcome<Intake>,
  catalog: Catalog,
): Promise<Outcome<Intake>> {
  const { work } = value;
  const documents = work === null ? null : await documentsOf(workspace, catalog, [work.id]);
  return outcome(value, [...diagnostics, ...findingsAsCopy(value, documents?.get(work?.id ?? '') ?? [])]);
}

function findingsAsCopy({ document, isHeld }: Intake, held: readonly ReadDocument[]): Diagnostic[] {
  const first = document === null || isHeld ? undefined : firstCopyOf(document, held);
  if (first === undefined || document === null) return [];
  const findings = findingsOfCopy(first, document);
  const place = { act: first.act };
  const message = `${first.act} is held in this language already, with other bytes`;
  return findings.length === 0
    ? [diagnose('ADD_COPY_SAME', `${message} and the same words.`, place)]
    : [diagnose('ADD_COPY_DIFFERS', `${message}; ${findings.length} places differ.`, place), ...findings];
}
