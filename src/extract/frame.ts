import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { DiagnosticCode } from '../base/diagnostic-codes.ts';
import { DIAGNOSTIC_CODES } from '../base/diagnostic-codes.ts';
import type { MappedText } from '../base/mapped-text.ts';
import type { Concept } from '../lexicon/concepts.ts';
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
  /** The act calls servants those who head no unit, so that a norm for "servants" is none for heads. */
  readonly servantsAreNoHeads: boolean;
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
    servantsAreNoHeads: [...definitions].some((s) => has(s, 'w:except', 'actor:unit-head', 'actor:servant')),
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
