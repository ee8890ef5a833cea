import type { Steps } from '../base/steps.ts';
import { finish } from '../base/steps.ts';
import { COMPARE_NOTES, mapSaid } from '../messages/compare-words.ts';
import type { InterfaceLang, Said } from '../messages/interface-lang.ts';
import type { AsOf } from '../model/answers.ts';
import type { Diff, DiffSide, RuleRow } from '../model/comparison.ts';
import { alignRules } from './align-rules.ts';
import type { CellTables } from './compare-texts.ts';
import { compareTexts } from './compare-texts.ts';
import { livingRules } from './living-rule.ts';
import { languagesOf, ruleRow } from './rule-row.ts';

function sideOf(answer: AsOf): DiffSide {
  return {
    body: answer.body,
    date: answer.query.date,
    act: answer.act?.id ?? null,
    amendedBy: answer.amendedBy,
    status: answer.status,
    certainty: answer.certainty,
    text: answer.text,
    restUnknown: answer.restUnknown,
    rulesUnknown: answer.rulesUnknown,
    languages: languagesOf(answer),
    reason: answer.reason,
  };
}

function nameOf({ body, query }: AsOf): Said {
  return mapSaid((lang) => `${body.names[lang]} ${query.date}`);
}

function notesOn(side: AsOf): Said[] {
  const name = nameOf(side);
  if (side.status === 'no-act' || side.act === null) return [COMPARE_NOTES.noLaw(name)];
  const notes: Said[] = [];
  if (
    side.status === 'undetermined' ||
    side.status === 'contested' ||
    side.certainty === 'undetermined' ||
    side.certainty === 'contested'
  )
    notes.push(COMPARE_NOTES.undetermined(name));
  if (side.text === 'unknown') notes.push(COMPARE_NOTES.noWords(name));
  else if (side.text === 'partial' || side.restUnknown) notes.push(COMPARE_NOTES.partial(name));
  return notes;
}

/** Returns the rules of both answers in rows, every rule in exactly one. */
export function compareRuleSets(left: AsOf, right: AsOf, lang: InterfaceLang): RuleRow[] {
  const sameBody = left.body.id === right.body.id && left.act?.id === right.act?.id;
  const pairs = alignRules(livingRules(left.rules), livingRules(right.rules), sameBody);
  return pairs.map((pair) => ruleRow(pair, { left, right, sameBody, lang }));
}

/**
 * Returns what differs between two laws: rules by what they regulate, words by unit (within one methodology) or by content (between
 * bodies with a common language). Nothing is concluded from words that are not held: such rows are `undetermined`.
 * Cost: near-linear in units and rules. Source: contract.md 9.
 */
export function compareLaws(left: AsOf, right: AsOf, lang: InterfaceLang, cells?: CellTables): Diff {
  return finish(compareLawsInSteps(left, right, lang, cells));
}

/** The same in two steps: rules, then words. */
export function* compareLawsInSteps(
  left: AsOf,
  right: AsOf,
  lang: InterfaceLang,
  cells: CellTables | undefined,
): Steps<Diff> {
  const sameBody = left.body.id === right.body.id;
  const sameAct = sameBody && left.act?.id === right.act?.id;
  const rules = compareRuleSets(left, right, lang);
  yield;
  const [a, b] = [sideOf(left), sideOf(right)];
  const common = a.languages.find((entry) => b.languages.includes(entry)) ?? null;
  const provisions = common === null ? [] : compareTexts(left, right, common, sameAct, cells);
  const counts: Record<string, number> = {};
  for (const row of rules) counts[row.kind] = (counts[row.kind] ?? 0) + 1;
  for (const row of provisions) counts[`text.${row.kind}`] = (counts[`text.${row.kind}`] ?? 0) + 1;
  const isSame = sameBody && left.query.date === right.query.date;
  const lost = a.languages.length === 0 || b.languages.length === 0;
  return {
    schema: 'adisteme/diff/1',
    left: a,
    right: b,
    sameBody,
    text: { by: common === null ? 'none' : sameAct ? 'ids' : 'content', lang: common },
    notes: [
      ...(isSame ? [COMPARE_NOTES.sameSide] : []),
      ...notesOn(left),
      ...(isSame ? [] : notesOn(right)),
      ...(common === null && !lost ? [COMPARE_NOTES.noCommonLanguage] : []),
    ],
    rules,
    provisions,
    versions: [],
    counts,
    diagnostics: [],
  };
}
