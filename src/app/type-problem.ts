import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import { RULE_TYPES } from '../model/rule-types.ts';

/** Returns what is wrong with a type of rules that is asked for; null where there is such a type or none is asked for. **Diagnostics:** USE_OPTION_INVALID. */
export function typeProblem(type: string | undefined): Diagnostic | null {
  if (type === undefined || RULE_TYPES.some((known) => known === type)) return null;
  const known = RULE_TYPES.join(', ');
  return diagnose('USE_OPTION_INVALID', `"${type}" is no rule type; known: ${known}.`, {}, { found: type });
}
