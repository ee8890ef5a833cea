import type { MappedText } from '../base/mapped-text.ts';
import { concatMapped, sliceMapped } from '../base/mapped-text.ts';
import { FACTS_OF_RULE, type Fact } from '../lexicon/facts.ts';
import type { Lang } from '../model/ids.ts';
import type { Citation, Rule, RuleScope } from '../model/rule-graph.ts';
import type { Source } from '../model/source.ts';
import type { NormUnit, Sentence } from './document.ts';
import type { AnyDraft } from './frame.ts';

/** How quotes are led back to the stored bytes; the caller knows the file and its encoding. */
export interface Citing {
  readonly lang: Lang;
  readonly sourceOf: (text: MappedText) => Source;
  readonly hashOf: (words: string) => string;
}

/** Which group and time the words of a draft are for; null = for all. */
export type ScopeOf = (draft: AnyDraft) => RuleScope | null;

/** Words of neighbouring sentences of one unit, with what stands between them. */
function joinSentences(unit: NormUnit, run: readonly Sentence[]): MappedText {
  const [first, ...rest] = run;
  if (first === undefined) return sliceMapped(unit.words, 0, 0);
  if (rest.length === 0) return first.mapped;
  const start = unit.words.text.indexOf(first.text);
  const last = run.at(-1) ?? first;
  const end = unit.words.text.indexOf(last.text, start) + last.text.length;
  return start >= 0 && end > start ? sliceMapped(unit.words, start, end) : concatMapped(run.map((item) => item.mapped));
}

/** Sentences grouped by unit, neighbours together. */
function runsOf(sentences: readonly Sentence[]): { unit: NormUnit; run: Sentence[] }[] {
  const runs: { unit: NormUnit; run: Sentence[] }[] = [];
  for (const sentence of sentences) {
    const last = runs.at(-1);
    const before = last?.run.at(-1);
    if (last !== undefined && last.unit === sentence.unit && before?.order === sentence.order - 1)
      last.run.push(sentence);
    else runs.push({ unit: sentence.unit, run: [sentence] });
  }
  return runs;
}

function citationsOf(draft: AnyDraft, citing: Citing): Citation[] {
  const quotes = runsOf(draft.sentences).map(({ unit, run }) => ({ unit, quote: joinSentences(unit, run) }));
  for (const piece of draft.pieces ?? []) quotes.push({ unit: piece.unit, quote: piece.words });
  return quotes.map(({ unit, quote }) => ({
    lang: citing.lang,
    quote: quote.text,
    source: citing.sourceOf(quote),
    hash: citing.hashOf(unit.provision.own.text === '' ? quote.text : unit.provision.own.text),
  }));
}

function provisionsOf(draft: AnyDraft): string[] {
  const units = [
    ...draft.sentences.map((sentence) => sentence.unit),
    ...(draft.pieces ?? []).map((piece) => piece.unit),
  ];
  return [...new Set(units.map((unit) => unit.id))];
}

/** What a rule needs and yields: as its type, but for params that ask for another fact or for none. */
function factsOf(draft: AnyDraft): (typeof FACTS_OF_RULE)[AnyDraft['type']] {
  // Grades printed in a form have no values, so that no mark leads to them.
  if (draft.type === 'grade-scale' && draft.params.unit === 'unit:words') return { uses: [], gives: [] };
  const { uses, gives } = FACTS_OF_RULE[draft.type];
  if (draft.type === 'eligibility-exclusion' && draft.params.groups !== undefined)
    return { uses: [...uses, 'employee.groups'], gives };
  if (draft.type !== 'eligibility-exclusion' || draft.params.measured !== 'to-period-end') return { uses, gives };
  return {
    uses: uses.map((fact) => (fact === 'employee.tenureMonths' ? 'employee.monthsToPeriodEnd' : fact)),
    gives,
  };
}

function factsOfScope({ cases, period }: RuleScope): Fact[] {
  return [
    ...(cases.length === 0 ? [] : ['employee.absence' as const]),
    ...(period === null ? [] : ['period.dates' as const]),
  ];
}

/** Returns the rules of the drafts in reading order, with ids `<type>/<first provision>` and `~n`, and which draft each came from. */
export function buildRules(
  drafts: readonly AnyDraft[],
  citing: Citing,
  scopeOf: ScopeOf = () => null,
): { rule: Rule; draft: AnyDraft }[] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const provisions = provisionsOf(draft);
    const name = `${draft.type}/${provisions[0] ?? ''}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const { uses, gives } = factsOf(draft);
    const scope = scopeOf(draft);
    const rule = {
      id: count === 1 ? name : `${name}~${count}`,
      type: draft.type,
      provisions,
      uses: scope === null ? [...uses] : [...new Set([...uses, ...factsOfScope(scope)])],
      gives: [...gives],
      ...(scope === null ? {} : { scope }),
      params: draft.params,
      citations: citationsOf(draft, citing),
    } as Rule;
    return { rule, draft };
  });
}
