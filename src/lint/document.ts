import type { MappedText } from '../base/mapped-text.ts';
import type { Vocabulary } from '../lexicon/vocabulary.ts';
import type { Edit } from '../model/amendment.ts';
import type { ResolvedCitation } from '../model/citation.ts';
import type { Expression } from '../model/expression.ts';
import type { Lang, ProvisionId } from '../model/ids.ts';
import type { Provision } from '../model/provision.ts';
import type { Rule, RuleType, TypedRule } from '../model/rule-graph.ts';
import type { Spot } from './finding.ts';

/** One held document as the stages give it. */
export interface LintInput {
  readonly expression: Expression;
  readonly citations: readonly ResolvedCitation[];
  readonly rules: readonly Rule[];
  readonly edits: readonly Edit[];
  /** Words of the corpus, by which a slip of the pen is told; left out = none are looked for but those of the table. */
  readonly vocabulary?: Vocabulary;
}

/** A document with what every check asks for. */
export interface LintDocument extends LintInput {
  readonly lang: Lang;
  /** Units of the methodology and of the decree by id; units of new text bear the ids of the act amended. */
  readonly units: ReadonlyMap<ProvisionId, Provision>;
  /** Units of law text in reading order: points, subpoints and paragraphs outside annexes, of held or new text. */
  readonly norms: readonly Provision[];
  /** The decree's own points, subpoints and paragraphs, without the new text that they bring. */
  readonly orders: readonly Provision[];
  /** Annexes of the methodology by their label in it; an amending act's own annexes by the label that they get. */
  readonly annexes: ReadonlyMap<string, Provision>;
  /** The text of the methodology is held from its first to its last point. */
  readonly isWhole: boolean;
}

const NORM_KINDS: ReadonlySet<Provision['kind']> = new Set(['point', 'subpoint', 'paragraph', 'article']);

/** Visits a unit and all below it in reading order; `enter` false leaves out what is below. */
export function walk(root: Provision, visit: (unit: Provision) => boolean): void {
  if (visit(root)) for (const child of root.children) walk(child, visit);
}

function normsOf(roots: readonly Provision[]): Provision[] {
  const norms: Provision[] = [];
  for (const root of roots) {
    walk(root, (unit) => {
      if (unit.kind === 'annex' || unit.kind === 'quotation') return false;
      if (NORM_KINDS.has(unit.kind)) norms.push(unit);
      return true;
    });
  }
  return norms;
}

function quotedUnits(root: Provision): Provision[] {
  const units: Provision[] = [];
  walk(root, (unit) => {
    if (unit.kind === 'quotation') units.push(...unit.children);
    return unit.kind !== 'quotation';
  });
  return units;
}

function annexesOf(expression: Expression): Map<string, Provision> {
  const annexes = new Map<string, Provision>();
  for (const unit of expression.methodology?.children ?? []) {
    if (unit.kind === 'annex') annexes.set(unit.label ?? '1', unit);
  }
  for (const unit of expression.act.children) {
    if (unit.kind === 'annex' && unit.amendedLabel !== undefined) annexes.set(unit.amendedLabel, unit);
  }
  return annexes;
}

/** Returns the document with its units indexed. Linear in the tree. */
export function lintDocument(input: LintInput): LintDocument {
  const { expression } = input;
  const units = new Map<ProvisionId, Provision>();
  const index = (unit: Provision): boolean => {
    if (!units.has(unit.id)) units.set(unit.id, unit);
    return true;
  };
  if (expression.methodology) walk(expression.methodology, index);
  walk(expression.act, index);
  const roots = expression.methodology ? [expression.methodology] : quotedUnits(expression.act);
  return {
    ...input,
    lang: expression.lang,
    units,
    norms: normsOf(roots),
    orders: normsOf([expression.act]),
    annexes: annexesOf(expression),
    isWhole: expression.methodology !== null,
  };
}

export function rulesOfType<T extends RuleType>(document: LintDocument, type: T): TypedRule<T>[] {
  return document.rules.filter((rule) => rule.type === type) as unknown as TypedRule<T>[];
}

const lineStarts = new WeakMap<Expression, readonly number[]>();

function startsOf(expression: Expression): readonly number[] {
  const known = lineStarts.get(expression);
  if (known) return known;
  const starts = [0];
  for (let at = expression.decoded.indexOf('\n'); at >= 0; at = expression.decoded.indexOf('\n', at + 1))
    starts.push(at + 1);
  lineStarts.set(expression, starts);
  return starts;
}

/** Returns the 1-based line of an offset in the decoded text. */
export function lineOfOffset(expression: Expression, offset: number): number {
  const starts = startsOf(expression);
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** Returns the line of the character of a text, of the next one that has a place where a repair made it. */
export function lineAt(expression: Expression, text: MappedText, at: number): number | null {
  for (let i = at; i < text.origins.length; i += 1) {
    const origin = text.origins[i] ?? -1;
    if (origin >= 0) return lineOfOffset(expression, origin);
  }
  return null;
}

/** Returns the place of a unit, or of an offset in its own words. */
export function spotOf(document: LintDocument, unit: Provision, at = 0): Spot {
  return { provision: unit.id, line: lineAt(document.expression, unit.own, at) ?? unit.line };
}

/** Returns the place of the unit with an id; of an annex under the label that an amending act gives it as well. */
export function spotOfId(document: LintDocument, id: ProvisionId): Spot {
  const unit = unitOf(document, id);
  return unit ? { provision: id, line: unit.line } : { provision: id, line: null };
}

/** Matches `annex_10__para_3`, must not match `act__annex_1`. */
const ANNEX_ID = /^annex_([^_]+)(?:__(.*))?$/u;

/** Returns the unit with an id, null when the document has none; `annex_9` is found under an amending act's own `act__annex_1`. */
export function unitOf(document: LintDocument, id: ProvisionId): Provision | null {
  const known = document.units.get(id);
  if (known) return known;
  const match = ANNEX_ID.exec(id);
  const annex = match ? document.annexes.get(match[1] ?? '') : undefined;
  if (!annex) return null;
  return match?.[2] === undefined ? annex : (document.units.get(`${annex.id}__${match[2]}`) ?? annex);
}
