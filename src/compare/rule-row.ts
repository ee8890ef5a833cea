import { CALIBRATION, FACET_LABELS, PRINTED_GRADES, RULE_TITLES } from '../messages/compare-rules.ts';
import { COMPARE, joinSaid, mapSaid, plainSaid } from '../messages/compare-words.ts';
import type { InterfaceLang, Said } from '../messages/interface-lang.ts';
import type { AsOf } from '../model/answers.ts';
import type { ComparedRule, Effect, NameMatch, RowKind, RuleChange, RuleRow } from '../model/comparison.ts';
import type { Certainty } from '../model/lifecycle.ts';
import type { RulePair } from './align-rules.ts';
import { weakestOf } from './certainty.ts';
import { conceptName } from './concept-name.ts';
import type { Facet, FacetItem } from './facet.ts';
import type { FacetScope } from './facets-of.ts';
import { facetsOf } from './facets-of.ts';
import type { LivingRule } from './living-rule.ts';
import { commonLang } from './living-rule.ts';
import { unsureMatches } from './match-names.ts';
import { keyOf } from './rule-key.ts';

/** What a row is made in. */
export interface RowScene {
  readonly left: AsOf;
  readonly right: AsOf;
  readonly sameBody: boolean;
  readonly lang: InterfaceLang;
}

export function comparedRule({ answer }: LivingRule): ComparedRule {
  const { id, params, scope, provisions, status, certainty, citations } = answer;
  return { id, params, ...(scope === undefined ? {} : { scope }), provisions, status, certainty, citations };
}

/** Which concept of its params a title names beside the type: a deadline of what, an appeal against what. */
const SUBJECTS = [
  'what',
  'appliesTo',
  'category',
  'against',
  'for',
  'method',
  'concept',
  'term',
  'competency',
] as const;

/** Returns what the rule is about: "Deadline (acquaintance with the results)". */
export function titleOf(rule: LivingRule): Said {
  const params = rule.params as Readonly<Record<string, unknown>>;
  const subject = SUBJECTS.map((name) => params[name]).find((value): value is string => typeof value === 'string');
  const title = params.unit === 'unit:words' ? PRINTED_GRADES : (RULE_TITLES[rule.type] ?? plainSaid(rule.type));
  if (Array.isArray(params.source)) {
    const sources = joinSaid(
      params.source.map((id) => conceptName(String(id))),
      ', ',
    );
    return mapSaid((lang) => `${title[lang]} (${sources[lang]})`);
  }
  if (subject === undefined) return title;
  const own = rule.type === 'calibration' ? CALIBRATION[subject] : undefined;
  const words =
    own ?? (params.concept === subject || subject.includes(':') ? conceptName(subject) : plainSaid(subject));
  return mapSaid((lang) => `${title[lang]} (${words[lang]})`);
}

function withLabel(entry: Facet, value: Said): Said {
  const { label } = entry;
  return label === null ? value : mapSaid((lang) => `${label[lang]}: ${value[lang]}`);
}

/** Returns all that a rule says on one line; its facets are worked out where they are not given. */
export function describeRule(rule: LivingRule, scope: FacetScope, facets = facetsOf(rule, scope)): Said {
  const parts = facets.filter((entry) => entry.value !== null && entry.isWords !== true);
  return parts.length === 0
    ? wordsOfRule(rule)
    : joinSaid(
        parts.map((entry) => withLabel(entry, entry.said)),
        '; ',
      );
}

function wordsOfRule(rule: LivingRule): Said {
  const quote = rule.answer.citations[0]?.quote ?? rule.answer.id;
  return plainSaid(`"${quote.length > 120 ? `${quote.slice(0, 119)}…` : quote}"`);
}

function effectOf(left: Facet | undefined, right: Facet | undefined): Effect | null {
  if (left?.weight === undefined || right?.weight === undefined || left.weight.unit !== right.weight.unit) return null;
  const step = (right.weight.amount - left.weight.amount) * left.weight.sign;
  return step === 0 ? null : step > 0 ? 'looser' : 'stricter';
}

const HARMS = new Set(['use:demotion', 'use:dismissal']);
const GAINS = new Set(['use:bonus', 'use:encouragement', 'use:promotion']);

/** Uses of a result that came or went: a new ground for demotion is stricter, a new reward looser. */
function effectOfUses(gone: readonly string[], come: readonly string[]): Effect | null {
  const stricter = come.some((id) => HARMS.has(id)) || gone.some((id) => GAINS.has(id));
  const looser = come.some((id) => GAINS.has(id)) || gone.some((id) => HARMS.has(id));
  return stricter ? (looser ? 'mixed' : 'stricter') : looser ? 'looser' : null;
}

interface SetChange {
  readonly text: Said;
  readonly effect: Effect | null;
  readonly unsure: readonly NameMatch[];
}

function setChange(left: Facet, right: Facet): SetChange | null {
  if (!left.items || !right.items || left.items.length === 0 || right.items.length === 0) return null;
  const [inLeft, inRight] = [new Set(left.items.map((item) => item.id)), new Set(right.items.map((item) => item.id))];
  const gone = left.items.filter((item) => !inRight.has(item.id));
  const come = right.items.filter((item) => !inLeft.has(item.id));
  const unsure = unsureMatches(gone, come);
  const [maybeGone, maybeCome] = [
    new Set(unsure.map((entry) => entry.left)),
    new Set(unsure.map((entry) => entry.right)),
  ];
  const nameOf = (items: readonly FacetItem[], id: string) =>
    items.find((item) => item.id === id)?.said ?? plainSaid(id);
  const perhaps = unsure.map((entry) =>
    COMPARE.perhapsOne(nameOf(gone, entry.left), nameOf(come, entry.right), entry.confidence),
  );
  const tell = (word: Said, items: readonly { said: Said }[]) =>
    items.length === 0
      ? []
      : [
          mapSaid(
            (lang) =>
              `${word[lang]} ${
                joinSaid(
                  items.map((item) => item.said),
                  ', ',
                )[lang]
              }`,
          ),
        ];
  const surelyGone = gone.filter((item) => !maybeGone.has(item.id));
  const surelyCome = come.filter((item) => !maybeCome.has(item.id));
  const text = joinSaid([...tell(COMPARE.removed, surelyGone), ...tell(COMPARE.added, surelyCome), ...perhaps], '; ');
  const effect =
    left.name === 'uses'
      ? effectOfUses(
          gone.map((item) => item.id),
          come.map((item) => item.id),
        )
      : null;
  return { text, effect, unsure };
}

function changeOf(left: Facet | undefined, right: Facet | undefined): RuleChange | null {
  if ((left?.value ?? null) === (right?.value ?? null)) return null;
  const either = (left ?? right) as Facet;
  const bySet = left && right ? setChange(left, right) : null;
  const saidOf = (side: Facet | undefined) => side?.said ?? COMPARE.notSaid;
  const arrow = bySet?.text ?? mapSaid((lang) => `${saidOf(left)[lang]} -> ${saidOf(right)[lang]}`);
  return {
    facet: either.name,
    left: left?.value ?? null,
    right: right?.value ?? null,
    sentence: withLabel(either, arrow),
    effect: bySet ? bySet.effect : effectOf(left, right),
    unsure: [...(bySet?.unsure ?? [])],
  };
}

/** Returns every value that differs, in the order in which the left rule says them. */
export function changesOf(left: LivingRule, right: LivingRule, sameBody: boolean): RuleChange[] {
  const scope: FacetScope = { sameBody, lang: commonLang(left.langs, right.langs) };
  const [a, b] = [byName(facetsOf(left, scope)), byName(facetsOf(right, scope))];
  const names = [...a.keys(), ...[...b.keys()].filter((name) => !a.has(name))];
  const changes = names.flatMap((name) => changeOf(a.get(name), b.get(name)) ?? []);
  // Words of grades stand only beside equal ranks and values: under other steps they are other grades.
  return changes.filter(
    (change) => !change.facet.startsWith('words ') || (change.left !== null && change.right !== null),
  );
}

/** Two facets of one name (two steps for one method) are told apart by their order. */
function byName(facets: readonly Facet[]): Map<string, Facet> {
  const map = new Map<string, Facet>();
  for (const entry of facets) {
    let name = entry.name;
    for (let n = 2; map.has(name); n += 1) name = `${entry.name} ${n}`;
    map.set(name, entry);
  }
  return map;
}

function joinEffects(changes: readonly RuleChange[]): Effect | null {
  const effects = new Set(changes.flatMap((change) => change.effect ?? []));
  if (effects.size > 1) return 'mixed';
  return [...effects][0] ?? null;
}

/** Why nothing can be said of a rule on the side where it was not found; null = it is not there. */
function whyMissing(rule: LivingRule, side: AsOf, here: AsOf, scene: RowScene): RuleRow['why'] {
  if (side.status === 'undetermined' || side.status === 'contested') return 'law-of-the-day';
  if (side.status === 'no-act' || side.rulesUnknown) return 'words-not-held';
  // An act that ended ends its own rules; what another body has instead of an act that ended is not known.
  if (side.status === 'ceased' || side.status === 'not-yet-effective') return scene.sameBody ? null : 'words-not-held';
  const own = scene.sameBody ? side.provisions.find((entry) => entry.id === rule.answer.provisions[0]) : undefined;
  if (own !== undefined) {
    if (own.status === 'undetermined' || own.status === 'contested') return 'law-of-the-day';
    if (own.state !== 'unknown') return null;
  }
  if (side.text !== 'complete' || side.restUnknown) return 'words-not-held';
  const langs = languagesOf(side);
  const isWordy = keyOf(rule) === null && rule.langs.every((lang) => !langs.includes(lang));
  return isWordy && languagesOf(here).length > 0 ? 'no-common-language' : null;
}

/** Returns the languages in which words of the methodology are held. */
export function languagesOf(side: AsOf): ('kk' | 'ru')[] {
  const found = new Set<'kk' | 'ru'>();
  for (const { own, alternatives } of side.provisions) {
    if (own?.kk !== undefined) found.add('kk');
    if (own?.ru !== undefined) found.add('ru');
    if (own === null && alternatives.length > 0)
      for (const rule of side.rules) for (const { lang } of rule.citations) found.add(lang);
  }
  return [...found].sort();
}

interface Missing {
  readonly said: Said;
  readonly certainty: Certainty;
  readonly why: RuleRow['why'];
}

/** What is said of the side where the rule was not found. That a reading found no such rule is never more than a presumption. */
function missingOn(rule: LivingRule, side: AsOf, here: AsOf, scene: RowScene): Missing {
  const why = whyMissing(rule, side, here, scene);
  if (why !== null) {
    const said = why === 'no-common-language' ? COMPARE.noCommonLanguage : COMPARE.notHeld;
    return { said, certainty: 'undetermined', why };
  }
  const own = side.rules.find((entry) => scene.sameBody && entry.id === rule.answer.id);
  if (own?.status === 'ceased') return { said: COMPARE.ended, certainty: own.certainty, why };
  return { said: COMPARE.none, certainty: weakestOf('presumed', side.certainty), why };
}

function oneSided(pair: RulePair, scene: RowScene): RuleRow {
  const isLeft = pair.left !== null;
  const rule = (pair.left ?? pair.right) as LivingRule;
  const [here, there] = isLeft ? [scene.left, scene.right] : [scene.right, scene.left];
  const missing = missingOn(rule, there, here, scene);
  const open = isOpen(rule);
  const text = describeRule(rule, { sameBody: scene.sameBody, lang: rule.langs[0] ?? null });
  const title = titleOf(rule);
  const sentences = mapSaid((lang) => {
    const [from, to] = isLeft ? [text[lang], missing.said[lang]] : [missing.said[lang], text[lang]];
    return `${title[lang]}: ${open ? `${COMPARE.ifItApplies[lang]}: ` : ''}${from} -> ${to}`;
  });
  return {
    kind: missing.why !== null || open ? 'undetermined' : isLeft ? 'removed' : 'added',
    type: rule.type,
    key: keyOf(rule) ?? '',
    left: pair.left ? comparedRule(pair.left) : null,
    right: pair.right ? comparedRule(pair.right) : null,
    title,
    sentence: sentences[scene.lang],
    sentences,
    changes: [],
    effect: null,
    match: pair.match,
    certainty: open ? 'undetermined' : weakestOf(rule.answer.certainty, missing.certainty),
    why: missing.why ?? (open ? 'law-of-the-day' : null),
  };
}

function isOpen({ answer }: LivingRule): boolean {
  return answer.status === 'undetermined' || answer.status === 'contested';
}

function statusChange(left: LivingRule, right: LivingRule): RuleChange[] {
  if (left.answer.status === right.answer.status || isOpen(left) || isOpen(right)) return [];
  const [from, to] = [plainSaid(left.answer.status), plainSaid(right.answer.status)];
  const sentence = mapSaid((lang) => `${FACET_LABELS.status[lang]}: ${from[lang]} -> ${to[lang]}`);
  return [
    { facet: 'status', left: left.answer.status, right: right.answer.status, sentence, effect: null, unsure: [] },
  ];
}

function twoSided(left: LivingRule, right: LivingRule, pair: RulePair, scene: RowScene): RuleRow {
  const changes = [...statusChange(left, right), ...changesOf(left, right, scene.sameBody)];
  const open = isOpen(left) || isOpen(right);
  const scope: FacetScope = { sameBody: scene.sameBody, lang: commonLang(left.langs, right.langs) };
  const text =
    changes.length === 0
      ? describeRule(left, scope)
      : joinSaid(
          changes.map((change) => change.sentence),
          '; ',
        );
  const title = titleOf(left);
  const sentences = mapSaid((lang) => {
    const start = open ? `${COMPARE.ifItApplies[lang]}: ` : '';
    return `${title[lang]}: ${start}${text[lang]}${pair.match.sure ? '' : ` (${COMPARE.unsure[lang]})`}`;
  });
  const kind: RowKind = open ? 'undetermined' : changes.length > 0 ? 'changed' : 'same';
  return {
    kind,
    type: left.type,
    key: keyOf(left) ?? '',
    left: comparedRule(left),
    right: comparedRule(right),
    title,
    sentence: sentences[scene.lang],
    sentences,
    changes,
    effect: joinEffects(changes),
    match: pair.match,
    certainty: open ? 'undetermined' : weakestOf(left.answer.certainty, right.answer.certainty),
    why: open ? 'law-of-the-day' : null,
  };
}

/** Returns the row of a pair: what differs as values and as one sentence, and how sure that is. */
export function ruleRow(pair: RulePair, scene: RowScene): RuleRow {
  const { left, right } = pair;
  return left && right ? twoSided(left, right, pair, scene) : oneSided(pair, scene);
}
