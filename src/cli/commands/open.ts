import { askAsOf } from '../../app/ask.ts';
import type { Diagnostic } from '../../base/diagnostic.ts';
import { checkWord } from '../../messages/check.ts';
import { sayFinding } from '../../messages/findings.ts';
import type { AsOf, BuildAnswer } from '../../model/answers.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../context.ts';
import { problemWords, sayProblem, whereOf } from '../say.ts';

/** Prints the first problem that stops a command and returns its exit code. */
export function refuse(context: Context, problems: readonly Diagnostic[]): number {
  const [first] = problems;
  if (!first) return EXIT.ownFault;
  sayProblem(first, context.json, context.lang);
  for (const more of problems.slice(1, 4)) {
    context.note(`  ${checkWord('also', context.lang)}: ${whereOf(more)}${sayFinding(more, context.lang)}`);
  }
  return first.code.startsWith('USE_') ? EXIT.wrongUsage : EXIT.unusableInput;
}

export function textOption(options: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** Asks for the law of a body on a date with the options that `asof` and `text` share; null after a refusal. */
export async function askWithOptions(
  context: Context,
  options: Readonly<Record<string, unknown>>,
): Promise<{ readonly answer: AsOf } | { readonly code: number }> {
  const result = await askAsOf(context.workspace, {
    body: textOption(options, 'body') ?? '',
    date: textOption(options, 'date') ?? '',
    type: textOption(options, 'type'),
    act: textOption(options, 'act'),
    lang: context.lang,
  });
  return result.value === null ? { code: refuse(context, result.diagnostics) } : { answer: result.value };
}

/** Tells on stderr what of the corpus could not be used, one line each; returns whether there was anything. */
export function sayUnusable(context: Context, answer: BuildAnswer): boolean {
  const unusable = answer.diagnostics.filter((entry) => entry.severity === 'error' && entry.code.startsWith('STORE_'));
  for (const problem of unusable.slice(0, 20)) {
    context.note(problemWords(problem as Diagnostic, context.lang));
  }
  return unusable.length > 0;
}
