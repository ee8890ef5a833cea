import type { Diagnostic } from '../base/diagnostic.ts';
import type { Edit, EditOp } from '../model/amendment.ts';
import type { Commencement } from '../model/lifecycle.ts';
import type { Owner, Phrase } from './clause-types.ts';
import type { Context, Target } from './places.ts';

/** An edit before its new text is attached. */
export interface DraftEdit {
  readonly op: EditOp;
  readonly path: readonly string[];
  readonly citedAs: string;
  readonly owner: Owner | null;
  readonly words: Edit['words'];
  readonly newUnits: readonly string[];
  readonly fromAnnex: string | null;
  readonly until: Edit['until'];
  /** Day on which a clause lets something begin, where it names one. */
  readonly from: string | null;
  readonly languageOnly: Edit['languageOnly'];
  /** The clause of a set-commencement edit: its day depends on facts outside the text. */
  readonly commencement: Commencement | null;
  /** New text must follow: units by their printed labels, the words of a title, or words to be added. */
  readonly awaits: 'units' | 'title' | 'words' | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** What one frame gave. `used` are the phrases that took part; the rest is checked for words nobody read. */
export interface FrameResult {
  readonly edits: readonly DraftEdit[];
  readonly used: readonly Phrase[];
  /** Why the frame gave nothing, in plain words. */
  readonly problem: string | null;
}

export const NO_WORDS: Edit['words'] = null;

export function draftEdit(op: EditOp, target: Target, rest: Partial<DraftEdit> = {}): DraftEdit {
  return {
    op,
    path: target.path,
    citedAs: target.citedAs,
    owner: target.owner,
    words: NO_WORDS,
    newUnits: [],
    fromAnnex: null,
    until: null,
    from: null,
    languageOnly: null,
    commencement: null,
    awaits: null,
    diagnostics: [],
    ...rest,
  };
}

export function failed(problem: string, used: readonly Phrase[] = []): FrameResult {
  return { edits: [], used, problem };
}

/** The whole act or document, or what the context names. */
export function contextTarget(context: Context): Target {
  return { path: context.path, citedAs: context.citedAs, owner: context.owner };
}

export function wholeAct(owner: Owner | null, citedAs: string): Target {
  return { path: [], citedAs, owner };
}

/** Path of a new or named unit as one string: "point:2/subpoint:13". */
export function unitName(path: readonly string[]): string {
  return path.join('/');
}
