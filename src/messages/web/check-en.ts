import type { Counted } from './say.ts';
import { countedEn } from './say.ts';

/** Words of the page of findings. */
export const CHECK_EN = {
  title: 'Check: findings',
  intro:
    'What is wrong with the documents or with our reading of them. Each finding says where, what it means and what to do; nothing here changes the corpus.',
  body: 'Body',
  code: 'Kind of finding',
  severity: 'Severity',
  text: 'Words',
  textHint: 'Part of a word, a code or a file name.',
  all: 'all',
  counted: (name: string, count: number) => `${name} (${count})`,
  noBody: 'the corpus as a whole',
  clear: 'Show all again',
  found: countedEn('finding', 'findings') as Counted,
  of: (shown: string, all: number) => `${shown} of ${all}`,
  none: 'No finding fits all that was chosen.',
  clean: 'Nothing was found: neither the documents nor the reading give cause for a remark.',
  severities: { error: 'error', warning: 'warning', info: 'note' } as Readonly<
    Record<'error' | 'warning' | 'info', string>
  >,
  severityMeaning: {
    error: 'an answer that rests on it is not sure',
    warning: 'a person should look',
    info: 'mended, and told how',
  } as Readonly<Record<'error' | 'warning' | 'info', string>>,
  advice: 'What to do',
  stands: 'stands there',
  expected: 'expected',
  line: (line: number) => `line ${line}`,
  toLaw: 'in the law',
  toSource: 'in the document',
  alsoAt: 'Also at',
  shown: (shown: number, all: number) => `${shown} of ${all} are shown; more appear as you scroll.`,
  accepted: 'Accepted by a person',
  acceptedHint: 'Warnings that overrides.yaml of the act accepts, with the reason.',
};
export type CheckWords = typeof CHECK_EN;
