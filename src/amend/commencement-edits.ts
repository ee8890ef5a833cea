import { diagnose } from '../base/diagnostic.ts';
import { readCommencement } from '../lexicon/commencement.ts';
import type { Lang } from '../model/ids.ts';
import type { Commencement } from '../model/lifecycle.ts';
import { type Phrase, phrasesOf } from './clause-types.ts';
import { type DraftEdit, draftEdit, type FrameResult, failed, wholeAct } from './draft-edit.ts';
import type { Context } from './places.ts';

/** Units in an act's own clause are its own points unless the words name the document. */
function ownPath(path: readonly string[], isDocument: boolean): string[] {
  const first = path[0]?.split(':')[0] ?? '';
  return isDocument || first === 'act' || first === 'chapter' || first === 'annex' ? [...path] : ['act', ...path];
}

function editOf(path: readonly string[], commencement: Commencement, phrases: readonly Phrase[]): DraftEdit {
  const owner = phrasesOf(phrases, 'name')[0]?.owner ?? null;
  const target = path.length === 0 ? wholeAct(owner, '') : { path, citedAs: '', owner };
  const unread = commencement.unread ?? [];
  const diagnostics = unread.map((words) =>
    diagnose('AMEND_COMMENCEMENT_UNREAD', 'A part of the commencement clause is not understood.', {}, { found: words }),
  );
  return draftEdit('set-commencement', target, { from: commencement.date, commencement, diagnostics });
}

/** Returns the commencement of the act itself (empty path) and of units with a date of their own. */
export function commencementEdits(text: string, phrases: readonly Phrase[], context: Context, lang: Lang): FrameResult {
  const start = phrases[0]?.start ?? 0;
  const clause = text.slice(start, phrases[phrases.length - 1]?.end ?? text.length);
  const commencement = readCommencement(clause, lang);
  if (!commencement) return failed('the clause on commencement is not understood', phrases);
  const isDocument = phrases.some((phrase) => phrase.kind === 'address' && phrase.owner?.kind === 'document');
  const exceptions = commencement.exceptions.map((one) =>
    editOf(ownPath(one.path, isDocument || context.isDocument), one.commencement, phrases),
  );
  const hasMain = !(commencement.defaulted && exceptions.length > 0);
  const main = hasMain ? [editOf([], commencement, phrases)] : [];
  return { edits: [...main, ...exceptions], used: phrases, problem: null };
}
