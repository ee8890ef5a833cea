import type { Diagnostic } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import type { Edit } from '../model/amendment.ts';
import type { Lang } from '../model/ids.ts';
import type { Bound, Certainty, Commencement } from '../model/lifecycle.ts';
import type { Provision } from '../model/provision.ts';
import type { Source } from '../model/source.ts';
import type { Owner } from './clause-types.ts';
import {
  type Collector,
  createCollector,
  type NotUnderstood,
  notUnderstood,
  type OwnAnnex,
  type PlacedDraft,
  settle,
  takeQuotation,
} from './edit-collector.ts';
import { OF_LIST } from './introductions.ts';
import type { AmendItem } from './items.ts';
import { outlineNewText, type ReadNewUnits } from './new-text.ts';
import { readInstruction } from './read-instruction.ts';

export type { NotUnderstood } from './edit-collector.ts';

/** Which act an edit is about, as its words say; the app finds the id. */
export interface EditReference {
  /** Index in `edits`. */
  readonly edit: number;
  /** `own`: the amending act itself; `cited`: by its requisites; `context`: only pointed at («указанным решением»). */
  readonly kind: 'own' | 'cited' | 'context';
  readonly reference: Owner['reference'];
}

export interface EditsReading {
  readonly edits: readonly Edit[];
  readonly contexts: readonly { readonly path: readonly string[]; readonly citedAs: string }[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly references: readonly EditReference[];
  /** Parsed units that an edit brings, outermost only, by index in `edits`. */
  readonly brought: readonly { readonly edit: number; readonly provisions: readonly Provision[] }[];
  /** Readings of commencement clauses, by index in `edits`: their days need dates that the words do not hold. */
  readonly commencements: readonly { readonly edit: number; readonly commencement: Commencement }[];
}

export interface ReadEditsInput {
  readonly items: readonly AmendItem[];
  readonly lang: Lang;
  /** Returns where words stand in the stored file; offsets are those of the item's provision or text. */
  readonly sourceOf?: (provision: string | null, span: readonly [number, number]) => Source | null;
  readonly readNewUnits?: ReadNewUnits;
  /** Own annexes of the amending act by label ("1" for a sole one): lists of acts and instructions may stand there. */
  readonly annexes?: ReadonlyMap<string, OwnAnnex>;
}

const WEAK: Readonly<Record<string, Certainty>> = {
  AMEND_WORDS_LEFT: 'undetermined',
  AMEND_ONE_LANGUAGE: 'undetermined',
  AMEND_ANNEX_COUNT: 'undetermined',
  AMEND_NEW_TEXT_SPLIT: 'undetermined',
  AMEND_COMMENCEMENT_UNREAD: 'undetermined',
  AMEND_CANCEL_OR_REPEAL: 'contested',
  AMEND_RANGE_OR_INSERTED: 'contested',
  AMEND_LABEL_DIFFERS: 'contested',
  AMEND_DECREE_OR_DOCUMENT: 'contested',
};

function certaintyOf(diagnostics: readonly Diagnostic[]): Certainty {
  const found = diagnostics.map((one) => WEAK[one.code]);
  if (found.includes('undetermined')) return 'undetermined';
  return found.includes('contested') ? 'contested' : 'certain';
}

/** A day that the words name is a bound without any doubt. */
function boundOf(date: string | null): Bound | null {
  if (date === null) return null;
  return { earliest: date, latest: date, latestIfDuty: date, exact: date, formula: date, words: null, needs: [] };
}

function finish(draft: PlacedDraft, input: ReadEditsInput): Edit {
  return {
    op: draft.op,
    target: {
      act: null,
      path: [...draft.path],
      citedAs: draft.citedAs,
      ...(draft.path.length === 0 && draft.owner?.kind === 'document' ? { documentOnly: true as const } : {}),
      ...(draft.diagnostics.some(({ code }) => code === 'AMEND_DECREE_OR_DOCUMENT') ? { homeOpen: true as const } : {}),
    },
    words: draft.words,
    newText: draft.newText,
    newUnits: [...draft.newUnits],
    fromAnnex: draft.fromAnnex,
    effective: boundOf(draft.from),
    until: draft.until,
    languageOnly: draft.languageOnly,
    certainty: certaintyOf(draft.diagnostics),
    source: input.sourceOf?.(draft.provision, draft.span) ?? null,
    sourceProvision: draft.provision,
  };
}

function referenceOf(draft: PlacedDraft, edit: number): EditReference {
  const owner = draft.owner;
  if (owner?.isOwn) return { edit, kind: 'own', reference: null };
  return { edit, kind: owner?.reference ? 'cited' : 'context', reference: owner?.reference ?? null };
}

function readItem(collector: Collector, item: AmendItem, lang: Lang): void {
  collector.provision = item.provision;
  if (item.kind === 'quotation') {
    takeQuotation(collector, item.text, item.units);
    return;
  }
  if (item.level !== null) {
    const level = item.level;
    collector.scope = level;
    collector.stack = collector.stack.filter((context) => context.scope < level);
    if (collector.pending && collector.pending.scope >= level) collector.pending = null;
  }
  readInstruction(collector, item.text, item.offset, lang);
}

/**
 * Returns what the paragraphs of an amending act order, one edit per unit, with the contexts they open. A clause that is not
 * understood is never dropped: it is listed with the words that stopped us and the unit that it may touch.
 * **Diagnostics**: AMEND_*. **Source**: domain.md 1.3-1.5.
 */
export function readEdits(input: ReadEditsInput): Outcome<EditsReading> {
  const collector = createCollector(input.readNewUnits ?? outlineNewText, input.annexes ?? new Map());
  for (const item of input.items) {
    readItem(collector, item, input.lang);
    while (collector.next.length > 0) {
      const next = collector.next;
      collector.next = [];
      for (const one of next) readItem(collector, one, input.lang);
    }
    if (collector.pending?.scope === OF_LIST) collector.pending = null;
  }
  settle(collector);
  if (collector.opening !== null)
    notUnderstood(collector, collector.opening, 'a list is announced, but none follows', [null]);
  const { edits } = collector;
  return outcome(
    {
      edits: edits.map((draft) => finish(draft, input)),
      contexts: collector.contexts.map(({ path, citedAs }) => ({ path, citedAs })),
      notUnderstood: collector.notUnderstood,
      references: edits.map(referenceOf),
      brought: edits.flatMap((draft, edit) => (draft.brought.length > 0 ? [{ edit, provisions: draft.brought }] : [])),
      commencements: edits.flatMap((draft, edit) =>
        draft.commencement ? [{ edit, commencement: draft.commencement }] : [],
      ),
    },
    collector.diagnostics,
  );
}
