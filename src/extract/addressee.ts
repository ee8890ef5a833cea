import type { Concept } from '../lexicon/concepts.ts';
import { agentsOf } from './agents.ts';
import type { NormUnit, Sentence } from './document.ts';
import { isTitle } from './document.ts';
import type { FrameContext } from './frame.ts';
import { conceptsOf, has, hasAny } from './frame.ts';
import type { Term } from './terms.ts';

/** For whose appraisal, and for which directions of it, a term is set; a field left out = the words do not say. */
export interface Addressee {
  readonly category?: Concept;
  readonly methods?: Concept[];
}

const METHODS: readonly Concept[] = ['method:kpi', 'method:ranking', 'method:survey-360', 'method:competencies'];
/** Deeds that are the appraisal itself: the directions named beside the term are those that it is for. */
const APPRAISALS: readonly Concept[] = [
  'act:appraisal',
  'act:appraisal-after-return',
  'act:quarterly-appraisal',
  'act:half-year-appraisal',
];

const methodsIn = (sentence: Sentence, from = 0, to = Number.POSITIVE_INFINITY): Concept[] =>
  conceptsOf(sentence, 'method:', from, to).filter((id) => METHODS.includes(id));

function titlesAbove(unit: NormUnit): Sentence[] {
  const titles: Sentence[] = [];
  for (let at: NormUnit | null = unit.heading; at !== null; at = at.heading) {
    if (isTitle(at)) titles.push(...at.headingSentences, ...at.sentences);
  }
  return titles;
}

/** "Порядок оценки руководителя структурного подразделения по достижению КЦИ", "Порядок оценки служащих методом ранжирования". */
function byTitle(sentence: Sentence): Addressee {
  for (const title of titlesAbove(sentence.unit)) {
    const methods = methodsIn(title);
    if (!has(title, 't:appraisal')) continue;
    if (has(title, 'actor:unit-head')) return withMethods('category:heads', methods);
    // "Servants of corpus B" alone in a title may be all of them.
    if (methods.length > 0) return withMethods(has(title, 'actor:servant') ? 'category:servants' : null, methods);
  }
  return {};
}

function withMethods(category: Concept | null, methods: readonly Concept[]): Addressee {
  return {
    ...(category === null ? {} : { category }),
    ...(methods.length === 0 ? {} : { methods: [...methods] }),
  };
}

/** Who is told of his or her own appraisal: a person of the sentence who does nothing in it. */
function notified(sentence: Sentence): Concept | null {
  const doers = new Set(agentsOf(sentence).map(({ mention }) => mention));
  const names = (id: Concept): boolean => sentence.mentions.some((mention) => mention.id === id && !doers.has(mention));
  if (names('actor:unit-head')) return names('actor:servant') ? null : 'category:heads';
  return names('actor:servant') ? 'category:servants' : null;
}

/** The directions in the clause of the term; a clause ends at the first comma behind it. */
function besideTerm(sentence: Sentence, from: number, to: number, term: Term): Concept[] {
  const comma = sentence.tokens.findIndex((token, at) => at > term.last && at <= to && token.word === ',');
  return methodsIn(sentence, from, comma < 0 ? to : comma);
}

/**
 * Returns for whom a term is: by its own words, else by the title above it. Only an act that calls heads something else than
 * "servants" can set a term for one of the two by naming them.
 */
export function addresseeOf(
  what: Concept | null,
  sentence: Sentence,
  segment: { readonly first: number; readonly last: number },
  term: Term,
  context: FrameContext,
): Addressee {
  const isAppraisal = what !== null && APPRAISALS.includes(what);
  const named = isAppraisal ? besideTerm(sentence, segment.first, segment.last, term) : [];
  if (!context.servantsAreNoHeads) return withMethods(null, named);
  const title = byTitle(sentence);
  const told = what === 'act:appraisal-notice' && hasAny(sentence, 't:appraisal') ? notified(sentence) : null;
  return { ...title, ...(told === null ? {} : { category: told }), ...(named.length === 0 ? {} : { methods: named }) };
}
