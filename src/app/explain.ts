import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { BodyLaw } from '../model/body-law.ts';
import type { Rule } from '../model/rule-graph.ts';
import { openLaw } from './open-law.ts';
import type { Workspace } from './workspace.ts';

export interface RuleExplanation {
  readonly schema: 'adisteme/explain/1';
  readonly body: string;
  readonly rules: readonly { readonly act: string; readonly rule: Rule }[];
  readonly lines: readonly string[];
}

function unknownCode(what: string): Diagnostic {
  return diagnose(
    'USE_CODE_UNKNOWN',
    `"${what}" is neither a diagnostic code nor <body>/<rule id>.`,
    {},
    { found: what },
  );
}

/** Returns the rules of an address `<body>/<rule id>` with the words each was read from, in every text that has it. **Diagnostics:** USE_CODE_UNKNOWN. */
export async function explainRule(workspace: Workspace, what: string): Promise<Outcome<RuleExplanation | null>> {
  const at = what.indexOf('/');
  if (at < 1) return outcome(null, [unknownCode(what)]);
  const { value: law, diagnostics } = await openLaw(workspace, what.slice(0, at));
  return law === null ? outcome(null, diagnostics) : explainIn(law, what.slice(at + 1));
}

/** Returns the rules of an id in a law that is open. **Diagnostics:** USE_CODE_UNKNOWN. */
export function explainIn(law: BodyLaw, id: string): Outcome<RuleExplanation | null> {
  const rules = law.methodologies.flatMap((methodology) =>
    methodology.rules
      .filter((entry) => entry.rule.id === id)
      .map((entry) => ({ act: methodology.act, rule: entry.rule })),
  );
  if (rules.length === 0) return outcome(null, [unknownCode(`${law.body.id}/${id}`)]);
  const lines = rules.flatMap(({ act, rule }) => [
    `${rule.id} in ${act}`,
    `  type: ${rule.type}; units: ${rule.provisions.join(', ')}`,
    `  params: ${JSON.stringify(rule.params)}`,
    ...(rule.scope === undefined ? [] : [`  scope: ${JSON.stringify(rule.scope)}`]),
    `  uses: ${rule.uses.join(', ') || '-'}; gives: ${rule.gives.join(', ') || '-'}`,
    ...rule.citations.map(
      (entry) =>
        `  "${entry.quote}"\n    ${entry.source.file} ${entry.source.spans.map(([a, b]) => `${a}-${b}`).join(', ')}`,
    ),
  ]);
  return outcome({ schema: 'adisteme/explain/1', body: law.body.id, rules, lines });
}
