import type { RuleType } from '../model/rule-graph.ts';
import type { Sentence } from './document.ts';
import type { AnyDraft, Draft } from './frame.ts';
import { isDenied, mentionsOf, quotedIn, wordsOf } from './frame.ts';
import type { Mention } from './mentions.ts';
import { readTerms } from './terms.ts';

/** Rules that decide a case and have no words of their own for who is set apart. */
const DECIDING: ReadonlySet<RuleType> = new Set<RuleType>([
  'eligibility-exclusion',
  'absent-servant',
  'commission-min-members',
  'quorum',
  'vote',
  'kpi-count',
  'grade-by-kpi-count',
  'competency-threshold',
  'deadline',
  'respondents',
  'self-assessment',
  'results-used-for',
  'retention',
  'appeal',
]);

/** A bracket glosses the word before it: «(за исключением процессной работы)» limits no norm. */
function isInBracket({ tokens }: Sentence, at: number): boolean {
  const before = tokens.slice(0, at).map(({ word }) => word);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** The exception with its noun: behind the word in Russian, before it in Kazakh. */
function exceptionAt(sentence: Sentence, { first, last }: Mention): { readonly first: number; readonly last: number } {
  const { tokens, lexicon } = sentence;
  if (!lexicon.postpositional) return { first, last: tokens.length - 1 };
  const comma = tokens.findLastIndex(({ word }, at) => at < first && word === ',');
  return { first: comma + 1, last };
}

/** Tokens [first, last] of an exception outside brackets: «…, за исключением служащих, имеющих взыскание»; null = the sentence makes none. */
export function exceptionIn(sentence: Sentence): { readonly first: number; readonly last: number } | null {
  const made = mentionsOf(sentence, 'w:except').find(({ first }) => !isInBracket(sentence, first));
  return made === undefined ? null : exceptionAt(sentence, made);
}

/** «при наличии экономии фонда оплаты труда», «үнем болған жағдайда»: what must be so; a condition with a grade in it is read. */
function conditionIn(sentence: Sentence): string | null {
  const { tokens, lexicon } = sentence;
  const made = [...mentionsOf(sentence, 'w:provided'), ...(lexicon.postpositional ? mentionsOf(sentence, 'w:if') : [])];
  const [condition] = made.filter(({ first }) => !isInBracket(sentence, first));
  if (condition === undefined) return null;
  const isComma = ({ word }: (typeof tokens)[number]): boolean => word === ',';
  const before = tokens.findLastIndex((token, at) => at < condition.first && isComma(token));
  const after = tokens.findIndex((token, at) => at > condition.last && isComma(token));
  const words = lexicon.postpositional
    ? wordsOf(sentence, before + 1, condition.last)
    : wordsOf(sentence, condition.first, after < 0 ? tokens.length - 1 : after - 1);
  return quotedIn(words).some(({ text }) => text.length > 2) ? null : words;
}

/** The quarters that a term excepts are among its params. */
const hasQuarters = (draft: AnyDraft): boolean => draft.type === 'deadline' && draft.params.quarters !== undefined;

const amountOf = ({ params }: Draft<'deadline'>): string => `${params.amount} ${params.unit}`;
const purposeOf = ({ params }: Draft<'deadline'>): string =>
  JSON.stringify([params.what, params.from, params.direction, params.category, params.methods, params.quarters]);
const isDate = ({ params }: Draft<'deadline'>): boolean =>
  params.unit === 'day-of-month' || params.unit === 'date-of-year';

/** «в течение двух дней, а для служащих территориальных подразделений – в течение пяти»: two terms for one deed are not both for everybody. */
function hasRival(draft: Draft<'deadline'>, drafts: readonly AnyDraft[]): boolean {
  if (isDate(draft)) return false;
  const [sentence] = draft.sentences;
  return drafts.some(
    (other) =>
      other.type === 'deadline' &&
      other.sentences[0] === sentence &&
      !isDate(other) &&
      purposeOf(other) === purposeOf(draft) &&
      amountOf(other) !== amountOf(draft),
  );
}

/** The part of the sentence that ends with the term; what stands before it says for whom it is. */
function clauseOf({ params }: Draft<'deadline'>, sentence: Sentence): string {
  const terms = readTerms(sentence, sentence.lexicon.postpositional);
  const at = terms.findIndex(({ amount, unit }) => amount === params.amount && unit === params.unit);
  const after = (terms[at - 1]?.last ?? -1) + 1;
  const first = sentence.tokens.findIndex(({ kind }, index) => index >= after && kind !== 'mark');
  return wordsOf(sentence, first, terms[at]?.last ?? sentence.tokens.length - 1);
}

/** Returns the words of the act that set somebody apart from the rule and were not read, or null. */
export function unreadLimit(draft: AnyDraft, drafts: readonly AnyDraft[]): string | null {
  if (!DECIDING.has(draft.type) || hasQuarters(draft)) return null;
  const [sentence] = draft.sentences;
  // «Руководителям устанавливается не более пяти КЦИ; служащим КЦИ не устанавливаются».
  if (draft.type === 'kpi-count' && sentence !== undefined && isDenied(sentence, 'v:set')) return sentence.text;
  if (draft.type === 'deadline' && sentence !== undefined && hasRival(draft, drafts)) return clauseOf(draft, sentence);
  if (draft.type === 'results-used-for') {
    const conditions = draft.sentences.flatMap((own) => conditionIn(own) ?? []);
    if (conditions.length > 0) return conditions[0] ?? null;
  }
  for (const own of draft.sentences) {
    const exception = exceptionIn(own);
    if (exception !== null) return wordsOf(own, exception.first, exception.last);
  }
  return null;
}
