import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { DiagnosticCode } from '../base/diagnostic-codes.ts';
import { DIAGNOSTIC_CODES } from '../base/diagnostic-codes.ts';
import type { MappedText } from '../base/mapped-text.ts';
import type { Concept } from '../lexicon/concepts.ts';
import { CASE } from '../lexicon/morphology.ts';
import type { PhraseId } from '../lexicon/norm-words.ts';
import type { RuleParams, RuleType } from '../model/rule-graph.ts';
import type { NormDocument, NormUnit, Sentence } from './document.ts';
import type { Mention } from './mentions.ts';
import type { Quantity, UnitId } from './quantities.ts';

/** A rule as a frame reads it: params and the sentences that say it; the first sentence's unit names the rule. */
export interface Draft<T extends RuleType = RuleType> {
  readonly type: T;
  readonly params: RuleParams<T>;
  readonly sentences: readonly Sentence[];
  /** Words that are no sentences: cells of a table row. */
  readonly pieces?: readonly { readonly unit: NormUnit; readonly words: MappedText }[];
}
export type AnyDraft = { [T in RuleType]: Draft<T> }[RuleType];

export interface FrameContext {
  readonly doc: NormDocument;
  /** The units are points of the decree itself, not of the methodology. */
  readonly ofAct: boolean;
  /** The sentence defines a term: what it describes is no norm of its own. */
  readonly isDefinition: (sentence: Sentence) => boolean;
  /** The act sets the head of the office apart from all other servants: he or she is its only head. */
  readonly headsAreOffice: boolean;
  /** Sentences whose params are not sure; no weaker rule may claim them instead. */
  readonly flagged: ReadonlySet<Sentence>;
  readonly report: (code: DiagnosticCode, message: string, sentence: Sentence, found?: string) => void;
  readonly reportUnit: (code: DiagnosticCode, message: string, unit: NormUnit) => void;
}

/** Reads one kind of norm off a document. */
export type Frame = (context: FrameContext) => readonly AnyDraft[];

/** Characters of a unit that a complaint shows. */
const LONGEST_SHOWN = 400;

/** Returns a context whose complaints are collected in `diagnostics`. */
export function makeContext(doc: NormDocument, ofAct: boolean, act: string, diagnostics: Diagnostic[]): FrameContext {
  const definitions = definedIn(doc);
  const flagged = new Set<Sentence>();
  return {
    doc,
    ofAct,
    isDefinition: (sentence) => definitions.has(sentence),
    headsAreOffice: [...definitions].some((s) => has(s, 'w:except', 'actor:office-head')),
    flagged,
    reportUnit: (code, message, unit) => {
      const place = { act, provision: unit.id, line: unit.provision.line };
      diagnostics.push(diagnose(code, message, place, { found: unit.provision.own.text.slice(0, LONGEST_SHOWN) }));
    },
    report: (code, message, sentence, found) => {
      if (definitions.has(sentence)) return;
      if (DIAGNOSTIC_CODES[code].severity === 'error') flagged.add(sentence);
      const place = { act, provision: sentence.unit.id, line: sentence.unit.provision.line };
      diagnostics.push(diagnose(code, message, place, found === undefined ? {} : { found }));
    },
  };
}

/** Returns the sentences of lists of concepts. */
export function definedIn(doc: NormDocument): ReadonlySet<Sentence> {
  const found = new Set<Sentence>();
  for (const unit of doc.units) {
    const lead = unit.sentences.at(-1);
    if (lead === undefined || !has(lead, 't:concepts')) continue;
    for (const part of subtree(unit)) if (part !== unit) for (const sentence of part.sentences) found.add(sentence);
  }
  return found;
}

/** Every id is mentioned. */
export function has(sentence: Sentence, ...ids: readonly PhraseId[]): boolean {
  return ids.every((id) => sentence.byId.has(id));
}

/** At least one id is mentioned. */
export function hasAny(sentence: Sentence, ...ids: readonly PhraseId[]): boolean {
  return ids.some((id) => sentence.byId.has(id));
}

export function mentionsOf(sentence: Sentence, id: PhraseId): readonly Mention[] {
  return sentence.byId.get(id) ?? [];
}

/** Concepts of one namespace ("case:", "use:") in order of the text, each once. */
export function conceptsOf(sentence: Sentence, space: string, from = 0, to = Number.POSITIVE_INFINITY): Concept[] {
  const found: Concept[] = [];
  for (const mention of sentence.mentions) {
    if (!mention.id.startsWith(space) || mention.first < from || mention.last > to) continue;
    const id = mention.id as Concept;
    if (!found.includes(id)) found.push(id);
  }
  return found;
}

export function quantitiesOf(sentence: Sentence, ...units: readonly UnitId[]): Quantity[] {
  return sentence.quantities.filter((quantity) => quantity.unit !== null && units.includes(quantity.unit));
}

/** Some mention of the id is negated. */
export function isDenied(sentence: Sentence, ...ids: readonly PhraseId[]): boolean {
  return ids.some((id) => mentionsOf(sentence, id).some((mention) => mention.negated));
}

/** Some mention of the id is not negated. */
export function isAffirmed(sentence: Sentence, ...ids: readonly PhraseId[]): boolean {
  return ids.some((id) => mentionsOf(sentence, id).some((mention) => !mention.negated));
}

/** Cases in which an actor does the deed: the subject, or the instrument of a passive ("басшымен", "руководителем"). */
const AGENT_CASES = CASE.nominative | CASE.instrumental;
/** A form that may as well be one of these ("Комиссии") is not taken for the doer. */
const OTHER_CASES = CASE.genitive | CASE.dative;

/** An actor who may be the doer. */
export interface Agent {
  readonly id: Concept;
  readonly mention: Mention;
  readonly isSubject: boolean;
}

/** "Комиссия шешіміне": a bare noun before a possessed one is its attribute, not the doer. */
function isAttribute(mention: Mention, sentence: Sentence): boolean {
  if (!sentence.lexicon.postpositional || mention.possessed) return false;
  return sentence.mentions.some(
    (next) => next.first === mention.last + 1 && next.last === next.first && next.possessed,
  );
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** How many words behind "after" may name who did the deed from which a Russian term runs. */
const EVENT_WORDS = 6;

/** Clauses that tell of an earlier deed: "тікелей басшымен толтырылғаннан кейін", "После подписания вышестоящим руководителем". */
function eventClauses(sentence: Sentence): Span[] {
  const relations = [...mentionsOf(sentence, 'r:after'), ...mentionsOf(sentence, 'r:before')];
  return relations.map((relation) => {
    if (!sentence.lexicon.postpositional) return { first: relation.first, last: relation.last + EVENT_WORDS };
    let first = relation.first;
    while (first > 0 && sentence.tokens[first - 1]?.word !== ',') first -= 1;
    return { first, last: relation.last };
  });
}

/** The clause of a condition: "… жағдайда", "В случае если …,". */
export function conditionOf(sentence: Sentence): Span | null {
  const condition = mentionsOf(sentence, 'w:if')[0];
  if (condition === undefined) return null;
  if (sentence.lexicon.postpositional) return { first: clauseStart(condition.first, sentence), last: condition.last };
  const comma = sentence.tokens.findIndex((token, at) => at > condition.last + 1 && token.word === ',');
  return { first: condition.first, last: comma < 0 ? sentence.tokens.length - 1 : comma - 1 };
}

/** Kazakh conditions reach back to the beginning, or to the comma that closes another clause with its own verb. */
function clauseStart(at: number, sentence: Sentence): number {
  const verb = sentence.mentions.findLast((m) => m.id.startsWith('v:') && m.form === 'finite' && m.last < at);
  return verb === undefined ? 0 : verb.last + 1;
}

const within = (mention: Mention, span: Span | null): boolean =>
  span !== null && mention.first >= span.first && mention.last <= span.last;

/** What stands in brackets gives a name or adds a remark; it does nothing. */
function bracketsOf(sentence: Sentence): Span[] {
  const spans: Span[] = [];
  let open = -1;
  sentence.tokens.forEach((token, at) => {
    if (token.word === '(' && open < 0) open = at;
    if (token.word !== ')' || open < 0) return;
    spans.push({ first: open, last: at });
    open = -1;
  });
  return spans;
}

/** "с председателем": together with, not by. */
function isCompany(mention: Mention, sentence: Sentence): boolean {
  return mentionsOf(sentence, 'w:with').some((word) => word.last === mention.first - 1);
}

/** A proper name in quotes stands in apposition: с государственным учреждением "Отдел …". */
const isQuoted = (mention: Mention, sentence: Sentence): boolean => sentence.tokens[mention.first - 1]?.word === '"';

/** Returns the actors that may be the doers, subjects first; not those in the genitive or dative, in conditions or of earlier deeds. */
export function agentsOf(sentence: Sentence, from = 0, to = Number.POSITIVE_INFINITY): Agent[] {
  const found: Agent[] = [];
  const condition = conditionOf(sentence);
  const events = eventClauses(sentence);
  const brackets = bracketsOf(sentence);
  for (const mention of sentence.mentions) {
    if (!mention.id.startsWith('actor:') || mention.first < from || mention.last > to) continue;
    if ((mention.cases & AGENT_CASES) === 0 || (mention.cases & OTHER_CASES) !== 0) continue;
    const isSubject = (mention.cases & CASE.nominative) !== 0;
    if (isAttribute(mention, sentence) || isCompany(mention, sentence) || within(mention, condition)) continue;
    if (brackets.some((span) => within(mention, span))) continue;
    if (!isSubject && events.some((span) => within(mention, span))) continue;
    found.push({ id: mention.id as Concept, mention, isSubject });
  }
  const rankOf = (agent: Agent): number => (isQuoted(agent.mention, sentence) ? 2 : agent.isSubject ? 0 : 1);
  return [0, 1, 2].flatMap((rank) => found.filter((agent) => rankOf(agent) === rank));
}

/** Text of tokens [first, last] of a sentence. */
export function wordsOf(sentence: Sentence, first: number, last: number): string {
  const start = sentence.tokens[first]?.start;
  const end = sentence.tokens[last]?.end;
  return start === undefined || end === undefined ? '' : sentence.text.slice(start, end);
}

/** Words in quotation marks; a closing mark lost before a semicolon is made good. Matches `"тиімді"`, `«тиімді;`, must not match `тиімді"`. */
const QUOTES = /["“„]([^"«»“”„]*)["”]|«([^"«»“”„;]*)(?:»|(?=;))/gu;

export interface Quoted {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Returns what stands in quotation marks, in order. Kinds of marks are not told apart: exports mix them. */
export function quotedIn(text: string): Quoted[] {
  return [...text.matchAll(QUOTES)].map((match) => ({
    text: (match[1] ?? match[2] ?? '').trim(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Units under a unit and the unit itself, in reading order. */
export function subtree(unit: NormUnit): NormUnit[] {
  return [unit, ...unit.children.flatMap((child) => subtree(child))];
}

/** The point that the unit stands in. */
export const pointOf = (unit: NormUnit): NormUnit => unit.point;

/** Sentences of a unit and of all below it, in reading order. */
export const sentencesUnder = (unit: NormUnit): readonly Sentence[] => unit.under;

/** Points of the document in reading order. */
export const pointsOf = (doc: NormDocument): readonly NormUnit[] => doc.points;

/** Returns a decimal string as a whole number, or null. */
export function wholeNumber(value: string | null): number | null {
  if (value === null || !/^\d{1,9}$/.test(value)) return null;
  return Number(value);
}
