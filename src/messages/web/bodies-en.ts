import { countedEn } from './say.ts';

export const BODIES_EN = {
  title: 'State bodies',
  intro: 'Every body whose methodology, or an act about it, the corpus knows.',
  search: 'Find a body',
  searchHint: 'a name or part of it, in Kazakh, Russian or English, in any spelling',
  found: countedEn('body', 'bodies'),
  shown: (shown: number, all: number) => `${shown} of ${all} shown; scroll for more`,
  none: (asked: string) => `No body of this corpus is called “${asked}”.`,
  noneHint:
    'Try the name of the place alone, or the other language. Other bodies come in with their decrees: adisteme add.',
  empty: 'This corpus has no bodies yet. Take in a decree: adisteme add <file>.',
  columns: {
    body: 'Body',
    text: 'Text of the latest methodology',
    generation: 'Generation',
    lastChange: 'Last change',
    acts: 'Acts known',
  },
  text: { complete: 'held', partial: 'held in part', unknown: 'not held', none: 'no methodology known' },
  notSure: 'not sure',
  unknownGeneration: 'not told',
  timeline: 'Timeline',
  law: 'Law on a date',
};
export type BodiesWords = typeof BODIES_EN;
