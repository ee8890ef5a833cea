import type { Lang } from '../model/ids.ts';
import type { Rule } from '../model/rule-graph.ts';
import type { NotNormativeReason, SentenceAccount } from '../model/sentence-account.ts';
import type { NormDocument, NormUnit, Sentence } from './document.ts';
import type { AnyDraft } from './frame.ts';
import { hasAny } from './frame.ts';
import { hasNormVerb, isLeadOnly } from './frames/duties.ts';

const HEADINGS = new Set(['part', 'chapter', 'section', 'annex', 'methodology', 'title', 'stamp', 'act']);

/** A line of a form that only leaves room: underscores, dots, dashes. */
const BLANK = /^[\s_.…\-–—()\d№*/:;,"«»]*$/u;
const UNDERSCORES = /_{3,}/u;

function isInForm(unit: NormUnit): boolean {
  return unit.heading?.provision.kind === 'annex';
}

/** A caption or a blank of a form, rather than a sentence that stands in an annex. */
export function isFormLine(sentence: Sentence): boolean {
  if (UNDERSCORES.test(sentence.text)) return true;
  return isInForm(sentence.unit) && !(hasNormVerb(sentence) && sentence.text.trimEnd().endsWith('.'));
}

/** A quantity that counts something: dates, labels and codes are not among a sentence's quantities. */
const countsSomething = (sentence: Sentence): boolean =>
  sentence.quantities.some((quantity) => quantity.unit !== null || quantity.of !== null);

/** Returns why the sentence is no norm, or null when it may be one. A duty verb or a number is never waved through. */
function reasonOf(sentence: Sentence): NotNormativeReason | null {
  const { unit } = sentence;
  const { kind } = unit.provision;
  if (kind === 'note') return 'publisher-note';
  if (kind === 'signature') return 'signature';
  if (unit.provision.unrecoverable !== undefined && kind === 'row') return null;
  if (BLANK.test(sentence.text)) return isInForm(unit) ? 'form-blank' : null;
  if (HEADINGS.has(kind)) return countsSomething(sentence) ? null : 'heading';
  if (isInForm(unit) && isFormLine(sentence)) {
    return UNDERSCORES.test(sentence.text) ? 'form-blank' : 'form-caption';
  }
  if (isLeadOnly(sentence) && !hasAny(sentence, 'v:duty') && !countsSomething(sentence)) return 'lead-in';
  return null;
}

interface Claimed {
  readonly rule: Rule;
  readonly draft: AnyDraft;
}

function claimsOf(rules: readonly Claimed[]): Map<unknown, string[]> {
  const claims = new Map<unknown, string[]>();
  for (const { rule, draft } of rules) {
    // Words that are only known to speak of something are not modelled.
    if (draft.type === 'duty' && draft.params.about !== undefined) continue;
    for (const thing of [...draft.sentences, ...(draft.pieces ?? []).map((piece) => piece.unit)]) {
      const list = claims.get(thing);
      if (list === undefined) claims.set(thing, [rule.id]);
      else if (!list.includes(rule.id)) list.push(rule.id);
    }
  }
  return claims;
}

/** Captions and blanks of one form are no sentences of their own: they are one entry, also around a line that gives a rule. */
function isFormEntry({ reason }: SentenceAccount): boolean {
  return reason === 'form-caption' || reason === 'form-blank';
}

const annexOf = (id: string): string => id.replace(/^((?:act__)?annex(?:_[^_]+)?(?:~\d+)?).*$/u, '$1');

/**
 * Returns what became of every sentence: claimed by rules, not normative for one of six reasons, or not modelled.
 * Of the decree itself only sentences with rules are listed: its other clauses are edits and lifecycle, read by other stages.
 */
export function accountFor(
  doc: NormDocument,
  rules: readonly Claimed[],
  { lang, ofAct }: { readonly lang: Lang; readonly ofAct: boolean },
): SentenceAccount[] {
  const claims = claimsOf(rules);
  const entries: SentenceAccount[] = [];
  for (const sentence of doc.everySentence) {
    const ids = claims.get(sentence) ?? claims.get(sentence.unit) ?? [];
    if (ofAct && ids.length === 0) continue;
    const reason = ids.length > 0 ? null : reasonOf(sentence);
    const verdict = ids.length > 0 ? 'claimed' : reason === null ? 'not-modelled' : 'not-normative';
    for (const text of linesOf(sentence)) {
      add({ provision: sentence.unit.id, lang, text, verdict, rules: ids, reason }, entries);
    }
  }
  return entries;
}

/** Each indicator of a row is a sentence of its own; everything else is as the text is divided. */
function linesOf(sentence: Sentence): string[] {
  const cells = (sentence.unit.provision.cells ?? []).filter(
    (cell) => cell.role === 'effective' || cell.role === 'ineffective',
  );
  const items = cells.flatMap((cell) => cell.items.map((item) => item.text));
  return sentence.unit.provision.kind === 'row' && items.length > 0 ? items : [sentence.text];
}

function add(entry: SentenceAccount, entries: SentenceAccount[]): void {
  const form = annexOf(entry.provision);
  // Lines of one annex follow each other, so the form's entry is near the end.
  let at = isFormEntry(entry) ? entries.length - 1 : -1;
  while (at >= 0 && !isFormEntry(entries[at] as SentenceAccount)) {
    at = annexOf((entries[at] as SentenceAccount).provision) === form ? at - 1 : -1;
  }
  const before = entries[at];
  if (before !== undefined && annexOf(before.provision) === form) {
    entries[at] = { ...before, text: `${before.text} / ${entry.text}` };
  } else entries.push(entry);
}
