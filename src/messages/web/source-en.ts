import { countedEn } from './say.ts';

export const SOURCE_EN = {
  act: 'Act',
  state: 'State of the text',
  states: {
    'as-enacted': 'as enacted',
    'consolidated-by-publisher': 'consolidated by the publisher',
  },
  format: 'Format',
  obtainedFrom: 'Obtained from',
  asObtained: 'The document as obtained',
  lines: countedEn('line', 'lines'),
  line: (number: number) => `line ${number}`,
  more: (count: number) => `Show more: ${count} lines are left`,
  notes: 'What reading found',
  diagnostics: countedEn('remark', 'remarks'),
  repairs: countedEn('repair', 'repairs'),
  drops: countedEn('place left out', 'places left out'),
  leftOut: 'left out',
  cited: 'the words pointed at',
  toPlace: 'to the place',
  sure: (share: number) => `${Math.round(share * 100)} % sure`,
  severity: { error: 'error', warning: 'warning', info: 'note' },
  repairKinds: {
    'displaced-link': 'Link text torn out of its place',
    'letter-spacing': 'Letters set apart',
    'glued-words': 'Words run together',
    'broken-word': 'Word broken in two',
    'look-alike-letter': 'Letter of another alphabet',
    'white-space': 'White space',
    placeholder: 'Placeholder',
    correction: 'Mended by a person',
  },
  dropReasons: {
    'page-furniture': 'page header or footer',
    placeholder: 'placeholder',
    'publisher-footer': "publisher's footer",
    struck: 'struck through',
    metadata: 'metadata',
  },
};
export type SourceWords = typeof SOURCE_EN;
