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

/** A quantity that counts something: dates, labels and codes are not among a sentence's quantities. */
const countsSomething = (sentence: Sentence): boolean =>
  sentence.quantities.some((quantity) => quantity.unit !== null || quantity.of !== null);

/** Returns why the sentence is no norm, or null when it may be one. A duty verb or a number is never waved through. */
function reasonOf(sentence: Sentence): NotNormativeReason | null {
  const { unit } = sentence;
  const { kind } = unit.provision;
  if (kind === 'note') return 'publisher-note';
  if (kind === 'signature') return 'signature';
  if (BLANK.test(sentence.text)) return isInForm(unit) ? 'form-blank' : null;
  if (HEADINGS.has(kind)) return countsSomething(sentence) ? null : 'heading';
  if (isInForm(unit) && !(hasNormVerb(sentence) && sentence.text.trimEnd().endsWith('.'))) {
    return UNDERSCORES.test(sentence.text) ? 'form-blank' : 'form-caption';
  }
  if (isLeadOnly(sentence) && !hasAny(sentence, 'v:duty') && !countsSomething(sentence)) return 'lead-in';
  return null;
}

/** Returns what became of every sentence: claimed by rules, not normative for one of six reasons, or not modelled. */
export function accountFor(
  doc: NormDocument,
  rules: readonly { rule: Rule; draft: AnyDraft }[],
  lang: Lang,
): SentenceAccount[] {
  const claims = new Map<Sentence, string[]>();
  for (const { rule, draft } of rules) {
    for (const sentence of draft.sentences) {
      const list = claims.get(sentence);
      if (list === undefined) claims.set(sentence, [rule.id]);
      else if (!list.includes(rule.id)) list.push(rule.id);
    }
  }
  return doc.everySentence.map((sentence): SentenceAccount => {
    const ids = claims.get(sentence) ?? [];
    const reason = ids.length > 0 ? null : reasonOf(sentence);
    const verdict = ids.length > 0 ? 'claimed' : reason === null ? 'not-modelled' : 'not-normative';
    return { provision: sentence.unit.id, lang, text: sentence.text, verdict, rules: ids, reason };
  });
}
