import { editedWords } from '../../amend/edit-words.ts';
import type { ActId } from '../../model/ids.ts';
import { provisionIdOfPath } from '../../model/ids.ts';
import type { Bound, Commencement } from '../../model/lifecycle.ts';
import type { Work } from '../../model/work.ts';
import type { DocumentLinks } from '../read-document.ts';
import { isNotBeforeIfDuty } from './bound-table.ts';
import type { LinkedCorpus, TargetedEdit } from './link-corpus.ts';

/** What reading a clause and bounding its moment needs. */
export interface ClauseTools {
  readonly readCommencement: (text: string, lang: DocumentLinks['lang']) => Commencement | null;
  /** The moment at which the act begins by these clauses. */
  readonly momentBy: (work: Work, clauses: readonly Commencement[]) => Bound;
}

/** Says whether the edit is of the act that orders it. */
export function isOwn(edit: TargetedEdit): boolean {
  return edit.target === edit.document.act;
}

function ownClauses(act: ActId, corpus: LinkedCorpus): Commencement[] {
  return (corpus.links.get(act) ?? []).flatMap((document) => document.frontMatter.commencement ?? []);
}

/** The points of an act that tell its commencement. */
function clausePoints(act: ActId, corpus: LinkedCorpus): ReadonlySet<string> {
  const own = (corpus.editsOn.get(act) ?? []).filter((entry) => isOwn(entry) && entry.edit.op === 'set-commencement');
  return new Set(own.flatMap(({ edit }) => edit.sourceProvision ?? []));
}

/** The clause as an edit of another act leaves it; null where the edit is about something else. */
export function clauseMade(
  { edit, document }: TargetedEdit,
  act: ActId,
  corpus: LinkedCorpus,
  readCommencement: ClauseTools['readCommencement'],
): Commencement | null {
  const { lang } = document;
  const isOfDecree = edit.target.path[0] === 'act' || corpus.index.work(act)?.kind === 'amend';
  if (edit.newText !== null) {
    const clause = isOfDecree ? readCommencement(edit.newText, lang) : null;
    return clause?.defaulted === true ? null : clause;
  }
  const [unit] = [provisionIdOfPath(edit.target.path)];
  const isThere = unit !== null && [unit, `act__${unit}`].some((id) => clausePoints(act, corpus).has(id));
  const old = (corpus.links.get(act) ?? []).find((held) => held.lang === lang)?.frontMatter.commencement?.words;
  const words = isThere && old !== undefined && edit.words !== null ? editedWords(old, edit) : null;
  return words === null ? null : readCommencement(words, lang);
}

/**
 * Returns the clauses that may rule the commencement of an act: its own in each language, else what others tell. A clause that was changed
 * before the act began is the changed one; what is changed later leaves both possible, but for an amending act, whose orders are spent.
 */
export function clausesOf(work: Work, corpus: LinkedCorpus, tools: ClauseTools): Commencement[] {
  let clauses = ownClauses(work.id, corpus);
  const changes = (corpus.editsOn.get(work.id) ?? []).filter((entry) => !isOwn(entry));
  for (const by of new Set(changes.map(({ document }) => document.act))) {
    const made = changes.flatMap((entry) =>
      entry.document.act === by ? (clauseMade(entry, work.id, corpus, tools.readCommencement) ?? []) : [],
    );
    const changing = corpus.index.work(by);
    if (made.length === 0 || changing === null || changing === undefined) continue;
    const [old, change] = [tools.momentBy(work, clauses), tools.momentBy(changing, ownClauses(by, corpus))];
    const isSpent = work.kind === 'amend' && isNotBeforeIfDuty(change, old);
    if (isNotBeforeIfDuty(old, change)) clauses = made;
    else if (!isSpent) clauses = [...clauses, ...made];
  }
  if (clauses.length > 0) return clauses;
  const told = (corpus.edgesFrom.get(work.id) ?? []).find((edge) => edge.commencement !== null);
  return told?.commencement ? [told.commencement] : [];
}
