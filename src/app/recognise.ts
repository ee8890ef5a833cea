import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import { findingsOfCopy, firstCopyOf, heldTextLike } from './copies.ts';
import type { Intake } from './intake.ts';
import type { ReadCorpus } from './make-law.ts';
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
  read: ReadCorpus,
): Promise<Outcome<Intake>> {
  const told = await intakeOf(workspace, request, bytes, read.corpus);
  const { identity, document } = told.value;
  if (identity.id !== null || document === null) return withCopy(told, read);
  const like = heldTextLike(document, read.documents);
  const work = read.corpus.acts.find((act) => act.work.id === like?.act)?.work;
  if (work === undefined) return told;
  const { value, diagnostics } = await intakeOf(workspace, request, bytes, read.corpus, work);
  const message = `The file does not say which act it is; its words are those of ${work.id}.`;
  return withCopy(outcome(value, [...diagnostics, diagnose('ADD_COPY_RECOGNISED', message, { act: work.id })]), read);
}

/** With what the document says otherwise than the copy that is held. */
function withCopy({ value, diagnostics }: Outcome<Intake>, read: ReadCorpus): Outcome<Intake> {
  return outcome(value, [...diagnostics, ...findingsAsCopy(value, read)]);
}

function findingsAsCopy({ work, document, isHeld }: Intake, read: ReadCorpus): Diagnostic[] {
  const held = work === null ? [] : (read.documents.get(work.id) ?? []);
  const first = document === null || isHeld ? undefined : firstCopyOf(document, held);
  if (first === undefined || document === null) return [];
  const findings = findingsOfCopy(first, document);
  const place = { act: first.act };
  const message = `${first.act} is held in this language already, with other bytes`;
  return findings.length === 0
    ? [diagnose('ADD_COPY_SAME', `${message} and the same words.`, place)]
    : [diagnose('ADD_COPY_DIFFERS', `${message}; ${findings.length} places differ.`, place), ...findings];
}
