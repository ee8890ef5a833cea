import { askAsOf } from '../../app/ask.ts';
import { build } from '../../app/build.ts';
import { listActs } from '../../app/list.ts';
import { BUILD_WORDS } from '../../messages/build.ts';
import { label } from '../../messages/labels.ts';
import { printBuild } from '../../report/print-build.ts';
import type { CommandModule } from '../command-module.ts';
import { EXIT } from '../context.ts';
import { progressLine } from '../progress.ts';
import { sayUnusable } from './open.ts';

/** `adisteme start` (npm start): builds from the corpus, then shows a question and its answer for every body that has a text. */
export const run: CommandModule['run'] = async (context) => {
  const progress = progressLine();
  const answer = await build(context.workspace, progress.step);
  progress.end();
  context.print(printBuild(answer, context.lang));
  const { value: acts } = listActs(context.workspace, null);
  const bodies = [...new Set((acts?.acts ?? []).filter((act) => act.held).map((act) => act.id.split('/')[0] ?? ''))];
  const { lang } = context;
  context.print(`\n${BUILD_WORDS.ask[lang]}`);
  for (const body of bodies) {
    const adopted = (acts?.acts ?? [])
      .filter((act) => act.held && act.id.startsWith(`${body}/`))
      .map((act) => act.adopted ?? '');
    const date = laterBy(adopted.sort()[adopted.length - 1] ?? '2023-01-01', 1);
    const { value } = await askAsOf(context.workspace, {
      body,
      date,
      type: undefined,
      act: undefined,
      lang,
    });
    if (value === null) continue;
    context.print(`\n  npx adisteme asof --body ${body} --date ${date}`);
    context.print(`    ${value.reason}`);
    const alive = (list: readonly { readonly status: string }[]): number =>
      list.filter((entry) => entry.status !== 'ceased').length;
    const sure = label(`certainty.${value.certainty}`, lang);
    context.print(
      `    ${label('units', lang)}: ${alive(value.provisions)}, ${label('rules', lang)}: ${alive(value.rules)}; ${label('certainty', lang)}: ${sure}`,
    );
  }
  context.print(`\n${BUILD_WORDS.otherQuestions[lang]}`);
  return sayUnusable(context, answer) ? EXIT.unusableInput : EXIT.done;
};

function laterBy(date: string, years: number): string {
  return `${Number(date.slice(0, 4)) + years}${date.slice(4)}`.replace('-02-29', '-02-28');
}
