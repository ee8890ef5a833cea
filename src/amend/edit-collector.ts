import { type Diagnostic, diagnose, type Place } from '../base/diagnostic.ts';
import type { AmendVerb } from '../lexicon/amend-words.ts';
import type { Owner } from './clause-types.ts';
import type { DraftEdit } from './draft-edit.ts';
import type { AmendItem } from './items.ts';
import { type FilledEdit, fillEdits, type NewUnit, type ReadNewUnits } from './new-text.ts';
import { type Context, NO_CONTEXT } from './places.ts';

/** A clause, or part of one, that was not understood; it is never dropped. */
export interface NotUnderstood {
  readonly text: string;
  readonly why: string;
  /** Unit that it may touch; null = the whole act, because not even the address can be told. */
  readonly reach: readonly string[] | null;
  /** The act that the lines around it speak of, where one is named. */
  readonly reference: Owner['reference'];
  readonly provision: string | null;
}

/** An edit with where its instruction stands: offsets in the text of the provision (or of the pasted text). */
export interface PlacedDraft extends FilledEdit {
  readonly provision: string | null;
  readonly span: readonly [number, number];
}

interface Waiting {
  readonly edits: readonly DraftEdit[];
  readonly provision: string | null;
  readonly span: readonly [number, number];
  readonly texts: string[];
  readonly units: NewUnit[];
  hasUnits: boolean;
}

/** An annex of the amending act as text. */
export interface OwnAnnex {
  readonly provision: string;
  readonly text: string;
}

/** What reading one act gathers; local to one call. */
export interface Collector {
  readonly readUnits: ReadNewUnits;
  readonly edits: PlacedDraft[];
  readonly contexts: Context[];
  readonly notUnderstood: NotUnderstood[];
  readonly diagnostics: Diagnostic[];
  waiting: Waiting | null;
  /** Own annexes of the amending act by label: lists of acts, or instructions that stand there (law, art. 26(4)). */
  readonly annexes: ReadonlyMap<string, OwnAnnex>;
  /** Labels of annexes read as instructions: each is read once. */
  readonly seen: Set<string>;
  /** Items of an annex that are read next. */
  next: readonly AmendItem[];
  /** Open contexts, outermost first. */
  stack: Context[];
  /** A verb whose objects follow as a list: «Признать утратившими силу:». */
  pending: { readonly verb: AmendVerb; readonly scope: number } | null;
  /** Depth of the labelled unit of the amending act that is being read. */
  scope: number;
  /** The act that a header line named last: points after it speak of «the Methodology» without naming the act again. */
  amended: Owner | null;
  /** What the clause before, which was not understood, may touch; null = it was understood. */
  unread: readonly (readonly string[] | null)[] | null;
  /** A line that only opens a list; reported when no list follows. */
  opening: string | null;
  provision: string | null;
}

export function createCollector(readUnits: ReadNewUnits, annexes: ReadonlyMap<string, OwnAnnex>): Collector {
  return {
    readUnits,
    annexes,
    seen: new Set(),
    next: [],
    edits: [],
    contexts: [],
    notUnderstood: [],
    diagnostics: [],
    waiting: null,
    stack: [],
    pending: null,
    scope: 0,
    amended: null,
    unread: null,
    opening: null,
    provision: null,
  };
}

export function placeOf(provision: string | null): Place {
  return provision === null ? {} : { provision };
}

/** Ends the instruction that waits for new text: its edits take what came. */
export function settle(collector: Collector): void {
  const { waiting } = collector;
  if (!waiting) return;
  collector.waiting = null;
  const readUnits: ReadNewUnits = waiting.hasUnits ? () => waiting.units : collector.readUnits;
  const texts = waiting.hasUnits && waiting.texts.length > 1 ? [waiting.texts.join('\n')] : waiting.texts;
  for (const edit of fillEdits(waiting.edits, texts, readUnits)) {
    collector.edits.push({ ...edit, provision: waiting.provision, span: waiting.span });
    for (const one of edit.diagnostics)
      collector.diagnostics.push({ ...one, place: { ...placeOf(waiting.provision), ...one.place } });
  }
}

/** Takes the edits of a frame; they wait for quotations until the next instruction. */
export function take(collector: Collector, edits: readonly DraftEdit[], span: readonly [number, number]): void {
  settle(collector);
  collector.unread = null;
  collector.waiting = { edits, provision: collector.provision, span, texts: [], units: [], hasUnits: false };
}

/** Gives a quotation to the instruction before it; one that nobody waits for is reported. */
export function takeQuotation(collector: Collector, text: string, units: readonly NewUnit[] | null): void {
  const { waiting, unread } = collector;
  if (unread !== null || !waiting?.edits.some((edit) => edit.awaits !== null)) {
    const why = 'new text stands here, but no instruction before it asks for any';
    const paths = waiting?.edits.map((edit) => (edit.path.length > 0 ? edit.path : null)) ?? [];
    notUnderstood(collector, text, why, unread ?? (paths.length > 0 ? paths : [null]));
    return;
  }
  waiting.texts.push(text);
  if (units) {
    waiting.units.push(...units);
    waiting.hasUnits = true;
  }
}

/** Keeps a clause that was not understood, once per unit that it may touch, with a diagnostic. */
export function notUnderstood(
  collector: Collector,
  text: string,
  why: string,
  reach: readonly (readonly string[] | null)[],
): void {
  collector.unread = reach;
  const words = text.replace(/\s+/gu, ' ').trim();
  const reference = contextOf(collector).owner?.reference ?? null;
  for (const one of reach) {
    collector.notUnderstood.push({ text: words, why, reach: one, reference, provision: collector.provision });
  }
  collector.diagnostics.push(
    diagnose('AMEND_NOT_UNDERSTOOD', `Not understood: ${why}.`, placeOf(collector.provision), {
      found: words.slice(0, 300),
    }),
  );
}

/** Returns the innermost open context; outside all of them only the act amended is known. */
export function contextOf(collector: Collector): Context {
  return collector.stack[collector.stack.length - 1] ?? { ...NO_CONTEXT, owner: collector.amended };
}
