import type { Concept } from '../../lexicon/concepts.ts';
import type { PhraseId } from '../../lexicon/norm-words.ts';
import type { RuleParams } from '../../model/rule-graph.ts';
import { agentsOf } from '../agents.ts';
import { citedUnits } from '../cited-units.ts';
import type { NormUnit, Sentence } from '../document.ts';
import type { AnyDraft, Draft, Frame, FrameContext } from '../frame.ts';
import { conceptsOf, has, hasAny, isDenied, mentionsOf, pointsOf, sentencesUnder } from '../frame.ts';
import type { NormList } from '../lists.ts';
import { listsOf, sentencesOfList } from '../lists.ts';
import { isMarkComposition } from './mark-parts.ts';

const METHODS: readonly Concept[] = [
  'method:kpi',
  'method:competencies',
  'method:ranking',
  'method:survey-360',
  'method:direct-head',
  'method:circular',
  'method:duties',
  'method:plan',
];

function methodsIn(sentences: readonly Sentence[]): Concept[] {
  const found = sentences.flatMap((sentence) => conceptsOf(sentence, 'method:'));
  return METHODS.filter((id) => found.includes(id)).sort((a, b) => found.indexOf(a) - found.indexOf(b));
}

/**
 * Whom the sentence is about: not who appraises. Heads are named by their post; "служащих корпуса Б" alone means those who
 * are no heads, where the act tells them apart. "Depending on the category" gives no method to anyone: other provisions do.
 */
function categoryOf(sentence: Sentence, context: FrameContext): Concept {
  // Who passes an appraisal is appraised.
  const agents = has(sentence, 'v:pass') ? [] : agentsOf(sentence);
  const doers = new Set(agents.map((agent) => agent.mention));
  const named = sentence.mentions.filter((mention) => !doers.has(mention));
  const names = (id: Concept): boolean => named.some((mention) => mention.id === id);
  // "Руководители … проходят оценку по форме …, служащие корпуса Б – по форме …": each group has its form, both the method.
  const namesHead = names('actor:unit-head') || (context.headsAreOffice && names('actor:office-head'));
  if (has(sentence, 'v:pass') && namesHead && names('actor:servant')) return 'category:all';
  if (names('actor:unit-head')) return 'category:heads';
  if (names('actor:office-head')) return context.headsAreOffice ? 'category:heads' : 'category:office-head';
  if (hasAny(sentence, 'actor:commission-members')) return 'category:commission-members';
  if (has(sentence, 'w:depending-on')) return 'category:by-group';
  return names('actor:servant') ? 'category:servants' : 'category:all';
}

function methodParams(category: Concept, methods: readonly Concept[], evaluator: Concept | null): RuleParams<'method'> {
  return { category, categories: [], methods: [...methods], evaluator };
}

const DIRECTION_WORDS: readonly PhraseId[] = ['t:direction', 'w:sum', 'v:add-up', 'w:consists'];

/** "Бағалау екі бағыт бойынша жүргізіледі: 1) …; 2) …": the directions are a list. */
function readDirections(list: NormList): Draft<'method'> | null {
  const lead = list.lead.sentences.at(-1);
  const last = list.items.at(-1)?.sentences.at(-1);
  if (lead === undefined || !hasAny(lead, 't:appraisal', 't:annual-mark')) return null;
  // A Kazakh list may close with the verb that its lead leaves open.
  const says = hasAny(lead, ...DIRECTION_WORDS) || (last !== undefined && hasAny(last, 'w:sum', 'v:add-up'));
  if (!says) return null;
  const methods = methodsIn(list.items.flatMap((item) => item.sentences));
  if (methods.length === 0 || isMarkComposition(list)) return null;
  return { type: 'method', params: methodParams('category:all', methods, null), sentences: sentencesOfList(list) };
}

const EVALUATORS: readonly Concept[] = [
  'actor:direct-head',
  'actor:evaluator',
  'actor:unit-head',
  'actor:superior-head',
  'actor:council-secretary',
  'actor:office-head',
  'actor:determined-persons',
];

/** Sentences that mention a method in passing. */
const OTHER_THEMES: readonly PhraseId[] = [
  'v:keep',
  't:tenure',
  't:self-assessment',
  'doc:individual-plan',
  't:monitoring',
  'v:notify',
  'v:put-mark',
  't:feedback',
  'v:calculate',
];
/** A sentence whose theme is a method names it among its first words. */
const THEME_WORDS = 4;

/** "Оценка служащих корпуса Б осуществляется по методу ранжирования руководителем …". */
function readMethod(sentence: Sentence, context: FrameContext): Draft<'method'> | null {
  if (!has(sentence, 't:appraisal') || !hasAny(sentence, 'v:conduct', 'v:pass', 'v:appraise')) return null;
  if (hasAny(sentence, ...OTHER_THEMES) || isDenied(sentence, 'v:conduct') || has(sentence, 't:basis', 'v:serve-as'))
    return null;
  if (conceptsOf(sentence, 'case:').length > 0) return null;
  if (has(sentence, 'w:general-grounds')) {
    return {
      type: 'method',
      params: methodParams(categoryOf(sentence, context), ['method:general'], null),
      sentences: [sentence],
    };
  }
  const methods = methodsIn([sentence]);
  if (methods.length === 0) return null;
  const agents = has(sentence, 'v:pass') ? [] : agentsOf(sentence).map((agent) => agent.id);
  const evaluator = agents.find((id) => EVALUATORS.includes(id)) ?? null;
  const category = categoryOf(sentence, context);
  const isTheme = sentence.mentions.some((m) => METHODS.includes(m.id as Concept) && m.first <= THEME_WORDS);
  const says = isTheme
    ? evaluator !== null || has(sentence, 'v:pass')
    : hasAny(sentence, 'w:method', 'w:depending-on', 'w:on-basis') &&
      (category !== 'category:all' || has(sentence, 'v:pass'));
  return says ? { type: 'method', params: methodParams(category, methods, evaluator), sentences: [sentence] } : null;
}

/** Bodies with an automated system follow their own documents; servants absent in a named period follow a chapter. */
function readSpecial(sentence: Sentence): Draft<'method'> | null {
  if (!has(sentence, 't:appraisal') || !hasAny(sentence, 'v:conduct')) return null;
  if (has(sentence, 'w:automated', 'w:internal-documents')) {
    return {
      type: 'method',
      params: methodParams('category:automated-bodies', ['method:internal-documents'], null),
      sentences: [sentence],
    };
  }
  const chapter = citedUnits(sentence).some((unit) => unit.startsWith('chp_'));
  if (chapter && conceptsOf(sentence, 'case:').length > 0) {
    return {
      type: 'method',
      params: methodParams('category:absent-in-period', ['method:chapter'], null),
      sentences: [sentence],
    };
  }
  return null;
}

type Period = RuleParams<'periodicity'>['period'];
const PERIODS: readonly (readonly [Parameters<typeof has>[1], Period])[] = [
  ['r:each-quarter', 'quarter'],
  ['r:results-of-quarter', 'quarter'],
  ['r:each-half-year', 'half-year'],
  ['r:results-of-half-year', 'half-year'],
  ['r:each-month', 'month'],
  ['r:each-year', 'year'],
  ['r:results-of-year', 'year'],
];

interface What {
  readonly id: Concept;
  readonly needs: readonly Parameters<typeof has>[1][];
}

const RECURRING: readonly What[] = [
  { id: 'act:kpi-monitoring', needs: ['t:monitoring'] },
  { id: 'act:commission-meeting', needs: ['t:meeting'] },
  { id: 'act:survey-360', needs: ['method:survey-360'] },
  { id: 'act:plan-appraisal', needs: ['doc:individual-plan', 't:appraisal'] },
  { id: 'act:ranking-appraisal', needs: ['method:ranking'] },
  { id: 'act:kpi-appraisal', needs: ['method:kpi'] },
  { id: 'act:quarterly-appraisal', needs: ['t:quarterly-mark'] },
  { id: 'act:half-year-appraisal', needs: ['t:half-year-mark'] },
  { id: 'act:annual-appraisal', needs: ['t:annual-mark'] },
  { id: 'act:appraisal', needs: ['t:appraisal'] },
];

/** What happens every quarter or year; a sentence with two periods is cut between them. */
function readPeriodicity(sentence: Sentence): Draft<'periodicity'>[] {
  const isDone = mentionsOf(sentence, 'v:conduct').some((verb) => verb.form === 'finite');
  const isNamed = hasAny(sentence, 't:monitoring', 't:quarterly-mark', 't:annual-mark');
  if ((!isDone && !isNamed) || hasAny(sentence, 'use:dismissal', 'use:training')) return [];
  const marks = PERIODS.flatMap(([id, period]) =>
    mentionsOf(sentence, id).map((mention) => ({ mention, period })),
  ).sort((a, b) => a.mention.first - b.mention.first);
  const drafts: Draft<'periodicity'>[] = [];
  let from = 0;
  for (const { mention, period } of marks) {
    const until = marks.length === 1 ? sentence.tokens.length : mention.last;
    const ids = new Set(
      sentence.mentions.filter((m) => m.first >= from && m.last <= Math.max(until, mention.last)).map((m) => m.id),
    );
    const all = new Set(sentence.mentions.map((m) => m.id));
    const own = RECURRING.filter((what) => what.needs.every((id) => ids.has(id)));
    const found = own.length > 0 ? own : RECURRING.filter((what) => what.needs.every((id) => all.has(id)));
    const kinds = found.filter((what) => what.id === 'act:kpi-appraisal' || what.id === 'act:ranking-appraisal');
    const whats = kinds.length === 2 && found[0] !== undefined && kinds.includes(found[0]) ? kinds : found.slice(0, 1);
    for (const what of whats) {
      if (!drafts.some((draft) => draft.params.what === what.id && draft.params.period === period)) {
        drafts.push({ type: 'periodicity', params: { what: what.id, period }, sentences: [sentence] });
      }
    }
    from = mention.last + 1;
  }
  return drafts;
}

function draftsOfPoint(point: NormUnit, context: FrameContext): (AnyDraft | null)[] {
  const lists = listsOf(point).map(readDirections);
  const listed = new Set(lists.flatMap((draft) => draft?.sentences ?? []));
  const sentences = sentencesUnder(point);
  const single = sentences.flatMap((sentence): (AnyDraft | null)[] => {
    const special = readSpecial(sentence);
    const method = listed.has(sentence) ? null : (special ?? readMethod(sentence, context));
    return [method, ...readPeriodicity(sentence)];
  });
  return [...lists, ...single].filter((draft, at, all) => !isSaidBefore(draft, at, all));
}

/** "По итогам ежеквартального мониторинга …": speaks again of what the point has said already. */
function isSaidBefore(draft: AnyDraft | null, at: number, all: readonly (AnyDraft | null)[]): boolean {
  if (draft?.type !== 'periodicity') return false;
  const { what, period } = draft.params;
  const first = all.findIndex(
    (other) => other?.type === 'periodicity' && other.params.what === what && other.params.period === period,
  );
  return first < at;
}

/** Who is appraised by which method, by whom, and how often. */
export const methodFrame: Frame = (context) =>
  pointsOf(context.doc)
    .flatMap((point) => draftsOfPoint(point, context))
    .filter((draft): draft is AnyDraft => draft !== null);
