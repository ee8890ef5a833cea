import { countedEn } from './say.ts';

/** Words of the page that compares two laws. */
export const COMPARE_EN = {
  title: 'Compare',
  intro: 'Two bodies, or one body on two days: rule by rule, then word by word.',
  left: 'Left',
  right: 'Right',
  body: 'Body',
  date: 'Day',
  ask: 'Compare',
  swap: 'Swap sides',
  badDate: (text: string) => `“${text}” is not a day of the calendar.`,
  sameSide: 'Both sides are the same body on the same day: there is nothing to compare. Choose another body or day.',
  choose: 'Choose a body and a day on each side.',
  rules: 'Rules',
  words: 'Words',
  unchanged: countedEn('unchanged rule', 'unchanged rules'),
  unchangedUnits: countedEn('unchanged unit', 'unchanged units'),
  citations: 'Words of both sides',
  onlyChanged: 'nothing of this kind',
  toLaw: 'Law on this day',
};
export type CompareWords = typeof COMPARE_EN;
