import { EXPLAIN_WORDS as WORDS } from '../messages/explain.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import type { Rule } from '../model/rule-graph.ts';

interface ExplainedRule {
  readonly act: string;
  readonly rule: Rule;
}

/** Returns rules with the words that each was read from, and where these stand. */
export function printExplain(rules: readonly ExplainedRule[], lang: InterfaceLang): string {
  const lines = rules.flatMap(({ act, rule }) => [
    `${rule.id} (${act})`,
    `  ${WORDS.type[lang]}: ${rule.type}; ${WORDS.units[lang]}: ${rule.provisions.join(', ')}`,
    `  ${WORDS.params[lang]}: ${JSON.stringify(rule.params)}`,
    ...(rule.scope === undefined ? [] : [`  ${WORDS.scope[lang]}: ${JSON.stringify(rule.scope)}`]),
    `  ${WORDS.uses[lang]}: ${rule.uses.join(', ') || '-'}; ${WORDS.gives[lang]}: ${rule.gives.join(', ') || '-'}`,
    ...rule.citations.map(({ quote, source }) => {
      const spans = source.spans.map(([from, to]) => `${from}-${to}`).join(', ');
      return `  "${quote}"\n    ${source.file} ${spans}`;
    }),
  ]);
  return lines.join('\n');
}
