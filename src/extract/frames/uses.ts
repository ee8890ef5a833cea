import type { Concept } from '../../lexicon/concepts.ts';
import type { RuleParams } from '../../model/rule-graph.ts';
import { agentsOf, conditionOf } from '../agents.ts';
import type { NormUnit, Sentence } from '../document.ts';
import type { Draft, Frame } from '../frame.ts';
import {
  conceptsOf,
  has,
  hasAny,
  isDenied,
  mentionsOf,
  pointsOf,
  quantitiesOf,
  quotedIn,
  sentencesUnder,
  wholeNumber,
  wordsOf,
} from '../frame.ts';
import type { Quantity } from '../quantities.ts';

const SOURCES: readonly Concept[] = ['method:kpi', 'method:competencies', 'method:ranking', 'method:survey-360'];

type Condition = NonNullable<RuleParams<'results-used-for'>['on']>;

interface Use {
  readonly sentences: readonly Sentence[];
  readonly source: readonly Concept[];
  readonly uses: readonly Concept[];
  readonly not: readonly Concept[];
  readonly on: Condition | null;
}

const QUOTATION = '"«»“”„';

/** How many words may stand between "is" and "a ground". */
const NEAR = 3;

function isGroundFor(sentence: Sentence, negated: boolean): boolean {
  // Kazakh denies it by «негіз болмайды» too.
  const denied = negated ? mentionsOf(sentence, 'v:be') : [];
  const verbs = [...mentionsOf(sentence, 'v:serve-as'), ...denied].filter((verb) => verb.negated === negated);
  return mentionsOf(sentence, 't:basis').some((basis) =>
    verbs.some((verb) => Math.abs(verb.first - basis.last) <= NEAR || Math.abs(basis.first - verb.last) <= NEAR),
  );
}

/** A grade is a word in quotes; "Б" is a corps. */
const gradesIn = (sentence: Sentence): string[] =>
  quotedIn(sentence.text)
    .map((quoted) => quoted.text)
    .filter((text) => text.length > 1);

/** «двух оценок», «екі рет баға»; «двух должностных окладов» counts something else. */
function isOfMarks({ unit, of, number, min, max, last }: Quantity, sentence: Sentence): boolean {
  if (unit !== null || of !== null || number.kind !== 'cardinal' || min !== max) return false;
  return mentionsOf(sentence, 't:mark').some(({ first }) => first > last && wordsBetween(sentence, last, first) <= 1);
}

/** Words between two tokens that stand in no quotation marks: «екі "қанағаттанарлықсыз" деген баға» has one. */
function wordsBetween({ tokens }: Sentence, after: number, before: number): number {
  let [count, isQuoted] = [0, false];
  for (const { kind, word } of tokens.slice(after + 1, before)) {
    if (QUOTATION.includes(word)) isQuoted = !isQuoted;
    else if (kind === 'word' && !isQuoted) count += 1;
  }
  return count;
}

/** "двух оценок … в течение последних трех лет", "по итогам двух лет подряд": how often the grade must have come. */
function conditionIn(sentence: Sentence): Condition | null {
  const grades = gradesIn(sentence);
  if (grades.length === 0) return null;
  const [period] = quantitiesOf(sentence, 'u:year');
  const [repeated] = sentence.quantities.filter((q) => isOfMarks(q, sentence));
  const years = wholeNumber(period?.min ?? null);
  const inSuccession = has(sentence, 'w:in-succession');
  // Of years in succession each has its mark.
  const times = wholeNumber(repeated?.min ?? null) ?? (inSuccession ? years : null);
  return { grades, times, years, inSuccession, when: null };
}

/** «не влияют на выплату бонусов, но учитываются при ротации»: of the verbs in one sentence the nearest before the use is its own; Kazakh puts it behind. */
function isTakenIn(use: Concept, sentence: Sentence): boolean {
  const verbs = [...mentionsOf(sentence, 'v:influence'), ...mentionsOf(sentence, 'v:count-in')].sort(
    (a, b) => a.first - b.first,
  );
  const at = mentionsOf(sentence, use)[0]?.first ?? 0;
  const own = sentence.lexicon.postpositional
    ? verbs.find(({ first }) => first > at)
    : verbs.findLast(({ first }) => first < at);
  return own?.negated === false;
}

/** The results of an appraisal are a ground for, or do not influence, certain decisions. */
function readGround(sentence: Sentence): Use | null {
  if (!hasAny(sentence, 't:result', 'doc:results') && !has(sentence, 't:mark')) return null;
  const isGround = isGroundFor(sentence, false) && !isDenied(sentence, 'v:count-in');
  const isBarred = isDenied(sentence, 'v:influence') || isGroundFor(sentence, true);
  if (!isGround && !isBarred) return null;
  const found = conceptsOf(sentence, 'use:');
  if (found.length === 0) return null;
  const source = conceptsOf(sentence, 'method:').filter((id) => SOURCES.includes(id));
  const not = isBarred ? found.filter((id) => !isTakenIn(id, sentence)) : [];
  const uses = found.filter((id) => !not.includes(id));
  return { sentences: [sentence], source, uses, not, on: conditionIn(sentence) };
}

/** "Бонусы выплачиваются служащим с результатами … «X»"; "получивший оценку «X», не закрепляется наставником". */
function readOnGrade(sentence: Sentence): Use | null {
  const on = conditionIn(sentence);
  if (on === null || !hasAny(sentence, 't:result', 't:mark')) return null;
  const isPaid = has(sentence, 'use:bonus', 'v:pay') && !isDenied(sentence, 'v:pay');
  const isNoMentor = has(sentence, 'use:mentoring') && isDenied(sentence, 'v:attach');
  if (!isPaid && !isNoMentor) return null;
  return {
    sentences: [sentence],
    source: [],
    uses: isPaid ? ['use:bonus'] : [],
    not: isNoMentor ? ['use:mentoring'] : [],
    on,
  };
}

/** "При отсутствии вакантной должности служащий увольняется": what follows where the use before it cannot be made. */
function readConsequence(sentence: Sentence, before: Use | null): Use | null {
  const condition = conditionOf(sentence);
  const isSaid = mentionsOf(sentence, 'use:dismissal').some((m) => m.form === 'finite');
  if (before === null || before.on === null || condition === null || !isSaid) return null;
  if (!agentsOf(sentence).some(({ id }) => id === 'actor:servant')) return null;
  const when = wordsOf(sentence, condition.first, condition.last);
  return {
    sentences: [...before.sentences, sentence],
    source: before.source,
    uses: ['use:dismissal'],
    not: [],
    on: { ...before.on, when },
  };
}

const keyOf = ({ source, on }: Use): string => JSON.stringify([source, on]);

/** Sentences of one point about the results of one method are one rule: what they serve, and what they do not. */
function readUses(point: NormUnit): Draft<'results-used-for'>[] {
  const groups = new Map<string, Use[]>();
  let before: Use | null = null;
  for (const sentence of sentencesUnder(point)) {
    const use: Use | null = readGround(sentence) ?? readOnGrade(sentence) ?? readConsequence(sentence, before);
    before = use;
    if (use !== null) groups.set(keyOf(use), [...(groups.get(keyOf(use)) ?? []), use]);
  }
  return [...groups.values()].map((group) => {
    const source = group[0]?.source ?? [];
    const on = group[0]?.on ?? null;
    const params = {
      // "Results of the appraisal" without a method are the results of every method.
      source: source.length === 0 ? ['doc:results' as const] : [...source],
      uses: [...new Set(group.flatMap((use) => use.uses))],
      not: [...new Set(group.flatMap((use) => use.not))],
    };
    const sentences = [...new Set(group.flatMap((use) => use.sentences))];
    return { type: 'results-used-for', params: on === null ? params : { ...params, on }, sentences };
  });
}

/** What results are used for, and on which grades. */
export const useFrame: Frame = (context) => pointsOf(context.doc).flatMap(readUses);
