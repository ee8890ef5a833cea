import { findDateRange } from '../lexicon/date-ranges.ts';
import { readOrdinal } from '../lexicon/ordinals.ts';
import { partsOf, readParagraph } from '../model/parts.ts';
import type { RuleScope } from '../model/rule-graph.ts';
import type { ScopeOf } from './build-rules.ts';
import { citedPlaces } from './cited-units.ts';
import type { NormDocument, NormUnit, Sentence } from './document.ts';
import { isTitle } from './document.ts';
import type { AnyDraft, FrameContext } from './frame.ts';
import { conceptsOf, has, hasAny, mentionsOf } from './frame.ts';
import { unreadLimit } from './unread-limits.ts';

type Scopes<Key> = Map<Key, RuleScope>;

/** What a title or a sentence says by itself of the servants and the work period that it is for. */
function saidBy(sentence: Sentence, by: string, needsPeriod: boolean): RuleScope | null {
  if (!hasAny(sentence, 't:appraisal', 'v:appraise')) return null;
  const range = findDateRange(sentence.text, sentence.lexicon.lang);
  const cases = has(sentence, 'actor:servant') ? conceptsOf(sentence, 'case:') : [];
  // "… оценки для повышения квалификации служащих" tells nobody: only who was in it is told by it.
  const isOfPersons = cases.length > 0 && has(sentence, 'w:being-in');
  if (range === null && (needsPeriod || !isOfPersons)) return null;
  return { cases, period: range === null ? null : { from: range.from, to: range.to }, by };
}

function titlesOf(unit: NormUnit): readonly Sentence[] {
  return isTitle(unit) ? [...unit.headingSentences, ...unit.sentences] : [];
}

/** Scopes of chapters and sections by their titles, of sentences by their words; definitions describe, they set none. */
function readOwn(doc: NormDocument, context: FrameContext): { units: Scopes<NormUnit>; sentences: Scopes<Sentence> } {
  const [units, sentences] = [new Map<NormUnit, RuleScope>(), new Map<Sentence, RuleScope>()];
  for (const unit of doc.units) {
    const own = titlesOf(unit)
      .map((title) => saidBy(title, unit.id, false))
      .find((scope) => scope !== null);
    if (own != null && unit.provision.kind !== 'annex') units.set(unit, own);
  }
  for (const sentence of doc.sentences) {
    const own = context.isDefinition(sentence) ? null : saidBy(sentence, sentence.unit.id, true);
    if (own !== null) sentences.set(sentence, own);
  }
  return { units, sentences };
}

/** "… қызметшілерін бағалау осы Әдістеменің 6-тарауында белгіленген тәртіпте": the chapter is for them, whatever its title says. */
function spreadToChapters(doc: NormDocument, units: Scopes<NormUnit>, sentences: Scopes<Sentence>): void {
  const byId = new Map(doc.units.map((unit) => [unit.id, unit]));
  for (const [sentence, scope] of sentences) {
    for (const place of citedPlaces(sentence)) {
      const chapter = place.kind === 'chp' && !place.ofModel ? byId.get(place.id) : undefined;
      if (chapter !== undefined && !units.has(chapter)) units.set(chapter, scope);
    }
  }
}

/** Words between an ordinal and its paragraph: none. */
function paragraphsNamed(sentence: Sentence): number[] {
  const { lang } = sentence.lexicon;
  return mentionsOf(sentence, 't:paragraph').flatMap((mention) => {
    const places = lang === 'kk' ? [mention.first - 1] : [mention.last + 1, mention.first - 1];
    const labels = places.map((at) => readOrdinal(sentence.tokens[at]?.word ?? '', null, lang)?.label ?? '');
    const label = labels.find((each) => each !== '');
    return label === undefined || !Number.isInteger(Number(label)) ? [] : [Number(label)];
  });
}

/** The scope of the persons named in another provision: "5-тармағының екінші бөлігінде көрсетілген қызметшілерді". */
function referredScope(sentence: Sentence, doc: NormDocument, sentences: Scopes<Sentence>): RuleScope | null {
  const isOfPersons = hasAny(sentence, 'actor:servant', 'actor:cited-persons');
  if (!isOfPersons || !has(sentence, 'w:named-there')) return null;
  const [place, ...others] = citedPlaces(sentence).filter(({ kind, ofModel }) => kind === 'point' && !ofModel);
  const point = doc.points.find((unit) => unit.id === place?.id);
  if (point === undefined || others.some(({ id }) => id !== place?.id)) return null;
  const [number, ...more] = paragraphsNamed(sentence);
  const scoped = point.under.filter((each) => sentences.has(each));
  const [only] = scoped;
  if (only === undefined || more.length > 0) return null;
  if (number === undefined) return point.under.length === scoped.length ? (sentences.get(only) ?? null) : null;
  const parts = partsOf(point.provision);
  const { byWord, byOther } = readParagraph(parts, number, true, null);
  const unitIdOf = (id: string | null): string | null => (id?.endsWith('__para_1') === true ? point.id : id);
  const found = scoped.find((each) => [byWord, byOther].some((id) => unitIdOf(id) === each.unit.id));
  return found === undefined ? null : (sentences.get(found) ?? null);
}

function inherited(unit: NormUnit | null, units: Scopes<NormUnit>): RuleScope | null {
  for (let at = unit; at !== null; at = at.parent) {
    const scope = units.get(at);
    if (scope !== undefined) return scope;
  }
  return null;
}

const sameScope = (a: RuleScope, b: RuleScope): boolean =>
  JSON.stringify([a.cases, a.period]) === JSON.stringify([b.cases, b.period]);

/** An annex that only provisions of one scope send to is a form of that scope. */
function spreadToAnnexes(
  doc: NormDocument,
  units: Scopes<NormUnit>,
  scopeOfSentence: (sentence: Sentence) => RuleScope | null,
): void {
  const citing = new Map<string, (RuleScope | null)[]>();
  for (const sentence of doc.sentences) {
    for (const { kind, id, ofModel, ofOther } of citedPlaces(sentence)) {
      if (kind !== 'annex' || ofModel || ofOther) continue;
      citing.set(id, [...(citing.get(id) ?? []), scopeOfSentence(sentence)]);
    }
  }
  for (const unit of doc.units) {
    const scopes = unit.provision.kind === 'annex' ? (citing.get(unit.id) ?? []) : [];
    const [first] = scopes;
    if (first != null && scopes.every((scope) => scope !== null && sameScope(scope, first))) units.set(unit, first);
  }
}

/** A rule whose words set somebody apart in a way that was not read is for an unknown part of the servants. */
function unreadScope(draft: AnyDraft, drafts: readonly AnyDraft[]): RuleScope | null {
  const unread = unreadLimit(draft, drafts);
  return unread === null ? null : { cases: [], period: null, unread, by: draft.sentences[0]?.unit.id ?? '' };
}

/**
 * Returns for each draft the group of servants and the work period that its chapter, part or own words are for; null = for all.
 * A title sets it for everything below it; a sentence for itself, for the chapter that it sends to, and for those who refer to
 * the persons it names.
 */
export function scopesOf(context: FrameContext, drafts: readonly AnyDraft[]): ScopeOf {
  const { doc } = context;
  if (context.ofAct) return () => null;
  const unread = (draft: AnyDraft): RuleScope | null => unreadScope(draft, drafts);
  const { units, sentences } = readOwn(doc, context);
  if (units.size === 0 && sentences.size === 0) return unread;
  spreadToChapters(doc, units, sentences);
  const scopeOfSentence = (sentence: Sentence): RuleScope | null =>
    sentences.get(sentence) ?? referredScope(sentence, doc, sentences) ?? inherited(sentence.unit, units);
  spreadToAnnexes(doc, units, scopeOfSentence);
  return (draft) => {
    const [sentence] = draft.sentences;
    if (sentence === undefined) return inherited(draft.pieces?.[0]?.unit ?? null, units);
    const [own, limit] = [scopeOfSentence(sentence), unread(draft)];
    return own === null || limit === null ? (own ?? limit) : { ...own, unread: limit.unread };
  };
}
