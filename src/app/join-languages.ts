import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import { compareRules } from '../compare/two-languages.ts';
import type { RuleTimeline } from '../model/body-law.ts';
import type { Lang } from '../model/ids.ts';
import type { Rule } from '../model/rule-graph.ts';

export interface JoinedRules {
  readonly rules: readonly RuleTimeline[];
  readonly diagnostics: readonly Diagnostic[];
}

function langOf(rule: Rule): string {
  return rule.citations[0]?.lang ?? '';
}

/**
 * Returns the rules with the two languages of one act joined: both texts are authentic, so one rule bears the citations of both. Where they
 * give other params the rule is kept with the difference told; it is then contested, and no language is preferred silently.
 *
 * **Diagnostics:** GRAPH_LANGUAGES_DIFFER. Source: law on legal acts, art. 24(3); domain.md 2.9.
 */
export function joinRuleLanguages(rules: readonly RuleTimeline[]): JoinedRules {
  const groups = new Map<string, RuleTimeline[]>();
  for (const entry of rules) {
    const key = JSON.stringify([entry.rule.id, entry.states]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const diagnostics: Diagnostic[] = [];
  const joined = [...groups.values()].map((group) => joinGroup(group, diagnostics));
  return { rules: joined, diagnostics };
}

function joinGroup(group: readonly RuleTimeline[], diagnostics: Diagnostic[]): RuleTimeline {
  const kk = group.find((entry) => langOf(entry.rule) === 'kk');
  const ru = group.find((entry) => langOf(entry.rule) === 'ru');
  const [first] = group as [RuleTimeline];
  if (!kk || !ru) return first;
  const rule = { ...kk.rule, citations: [...kk.rule.citations, ...ru.rule.citations] } as Rule;
  const [difference] = compareRules([kk.rule], [ru.rule]).differ;
  if (!difference) return { ...kk, rule };
  const told = difference.at.map(({ path, kk: left, ru: right }) => `${path}: kk ${left}, ru ${right}`).join('; ');
  const act = rule.citations[0]?.source.act;
  const place = {
    ...(act === undefined ? {} : { act }),
    ...(rule.provisions[0] === undefined ? {} : { provision: rule.provisions[0] }),
  };
  diagnostics.push(
    diagnose(
      'GRAPH_LANGUAGES_DIFFER',
      `The Kazakh and the Russian text of ${rule.id} do not say the same: ${told}.`,
      place,
    ),
  );
  const side = (lang: Lang): string => difference.at.map((at) => `${at.path} ${at[lang]}`).join('; ');
  return { ...kk, rule, differs: told, sides: { kk: side('kk'), ru: side('ru') } };
}
