import type { InterfaceLang } from '../messages/interface-lang.ts';
import type { Diff } from '../model/comparison.ts';

export function printDiff(diff: Diff, options: { lang: InterfaceLang; all: boolean; words: boolean }): string {
  return diff.rules
    .filter((row) => options.all || row.kind !== 'same')
    .map((row) => `${row.kind} ${row.sentence}`)
    .join('\n');
}
