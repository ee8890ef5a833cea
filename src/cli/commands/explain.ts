import { explainRule } from '../../app/explain.ts';
import type { DiagnosticCode } from '../../base/diagnostic-codes.ts';
import { DIAGNOSTIC_CODES } from '../../base/diagnostic-codes.ts';
import { checkWord } from '../../messages/check.ts';
import { codeAdvice, codeMeaning } from '../../messages/codes.ts';
import { printExplain } from '../../report/print-explain.ts';
import type { CommandModule } from '../command-module.ts';
import { EXIT } from '../context.ts';
import { refuse } from './open.ts';

/** `adisteme explain`: what a diagnostic code means, or from which words a rule was read. */
export const run: CommandModule['run'] = async (context, _options, args) => {
  const what = args[0] ?? '';
  if (Object.hasOwn(DIAGNOSTIC_CODES, what)) {
    const code = what as DiagnosticCode;
    const { severity } = DIAGNOSTIC_CODES[code];
    const [meaning, advice] = [codeMeaning(code, context.lang), codeAdvice(code, context.lang)];
    const answer = { schema: 'adisteme/explain/1', code: what, severity, meaning, advice };
    context.print(
      context.json
        ? JSON.stringify(answer)
        : `${what} (${checkWord(severity, context.lang)})\n  ${meaning}\n  ${advice}`,
    );
    return EXIT.done;
  }
  const { value, diagnostics } = await explainRule(context.workspace, what);
  if (value === null) return refuse(context, diagnostics);
  context.print(context.json ? JSON.stringify(value) : printExplain(value.rules, context.lang));
  return EXIT.done;
};
