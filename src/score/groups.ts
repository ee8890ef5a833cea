import { parseCategories } from '../lexicon/categories.ts';
import type { AppraisalCase, Truth } from '../model/appraisal.ts';
import type { CategoryRef } from '../model/rule-graph.ts';
import type { CompileContext } from './compile-context.ts';
import { CONCEPT } from './concepts.ts';
import { anyTrue, notTrue, truthOf } from './truth.ts';

const HEAD_QUALIFIER = 'head-of-';
const NO_CATEGORIES: readonly CategoryRef[] = [];
/** A code written without doubt. Matches `E-3`, `C-1`, `E-R-2`; must not match `Е-3` with a Cyrillic letter or `E-3 (head)`. */
const PLAIN_CODE = /^[A-E]-(?:[A-Z]{1,3}-)?\d{1,2}$/;

/** Returns the category as the tables write it ("Е-3" with a Cyrillic letter is E-3); null when it is none. */
export function readCategory(text: string): CategoryRef | null {
  // Most cases write the plain code, and a batch has a million of them.
  if (PLAIN_CODE.test(text)) return { code: text, qualifier: null, exceptRowAbove: false };
  return parseCategories([text])[0] ?? null;
}

/** Says whether a servant belongs to a category of a table. "E-3" is a group beside "E-3 (head of a unit)", not above it. */
export function isInCategory(
  ref: CategoryRef,
  servant: CategoryRef,
  isHead: boolean | null,
  all: readonly CategoryRef[],
): Truth {
  if (ref.code !== servant.code) return 'false';
  if (servant.qualifier !== null) return truthOf(ref.qualifier === servant.qualifier);
  const qualified = all.filter((each) => each.code === servant.code && each.qualifier !== null);
  if (qualified.length === 0 && ref.qualifier === null && !ref.exceptRowAbove) return 'true';
  // A case says whether somebody is a head, not whether he or she is a deputy director: such rows cannot be told apart.
  const areHeads = qualified.every((each) => each.qualifier?.startsWith(HEAD_QUALIFIER));
  if (!areHeads || isHead === null) return 'undetermined';
  return truthOf(ref.qualifier === null ? !isHead : isHead);
}

/** Who is a head where the act defines categories; an act of one office knows only the head of that office. */
const HEADS: ReadonlySet<string> = new Set(['actor:unit-head', 'actor:office-head', CONCEPT.heads]);

/** Returns the categories that the act's definitions give to heads. */
export function headCategories(context: CompileContext): readonly CategoryRef[] {
  const definitions = context.rulesOf('definition').map((each) => each.rule.params);
  const heads = definitions.filter((each) => each.concept !== null && HEADS.has(each.concept));
  return heads.flatMap((each) => each.categories);
}

function inAny(categories: readonly CategoryRef[], facts: AppraisalCase): Truth {
  const servant = facts.employee?.category ? readCategory(facts.employee.category) : null;
  if (servant === null || categories.length === 0) return 'undetermined';
  const isHead = facts.employee?.headOfUnit ?? null;
  return anyTrue(categories.map((each) => isInCategory(each, servant, isHead, categories)));
}

/** Says whether the servant is a head: as the case says, else by the categories of the act's definition. */
export function isHead(facts: AppraisalCase, heads: readonly CategoryRef[]): Truth {
  const given = facts.employee?.headOfUnit;
  return typeof given === 'boolean' ? truthOf(given) : inAny(heads, facts);
}

/** Says whether a servant is of the group that a rule names. Groups that a case cannot tell are undetermined. */
export function isOfGroup(
  group: string,
  facts: AppraisalCase,
  heads: readonly CategoryRef[],
  categories: readonly CategoryRef[] = NO_CATEGORIES,
): Truth {
  if (group === CONCEPT.all || group === CONCEPT.groupAll) return 'true';
  if (group === CONCEPT.heads || group === CONCEPT.groupHeads) {
    const known = isHead(facts, heads);
    return known === 'undetermined' ? inAny(categories, facts) : known;
  }
  if (group === CONCEPT.servants || group === CONCEPT.groupServants) return notTrue(isHead(facts, heads));
  return inAny(categories, facts);
}
