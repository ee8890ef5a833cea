import { countedEn } from './say.ts';

/** Words of the page with rules x bodies. */
export const MATRIX_EN = {
  title: 'Matrix',
  intro:
    'One row a rule, one column a body. Equal letters mark equal values; “not known” (the words are not held) is another thing than “no such rule”.',
  date: 'Day',
  bodies: 'Bodies',
  chosenOf: (chosen: number, all: number) => `${chosen} of ${all}`,
  find: 'Find a body',
  takeAll: (count: number) => `Show all ${count} bodies`,
  none: 'Choose at least one body.',
  rule: 'Rule',
  gap: 'not known',
  absent: 'no such rule',
  badDate: (text: string) => `“${text}” is not a day of the calendar. Write it as 2023-07-15.`,
  unknown: (ids: string) => `Not known here and left out: ${ids}.`,
  noneDiffers:
    'Where a rule is known of several of these bodies, it is the same: untick “Only rules that differ” to see it.',
  onlyDiffering: 'Only rules that differ',
  shown: countedEn('rule', 'rules'),
  generation: 'Generation and distance',
  table: 'Rules of each body',
};
export type MatrixWords = typeof MATRIX_EN;
