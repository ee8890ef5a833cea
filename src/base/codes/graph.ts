import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of the stage `graph`; see diagnostic-codes.ts. */
export const GRAPH_CODES = {
  GRAPH_LANGUAGES_DIFFER: {
    severity: 'warning',
    meaning: 'The Kazakh and the Russian text of one act give a rule with other params; both are authentic.',
    advice:
      'Compare the two quotes. If the texts say the same, our reading of one is wrong; if not, the rule is contested.',
  },
  GRAPH_UNIT_ONE_LANGUAGE: {
    severity: 'info',
    meaning: 'One language of an act has a unit that the other has not.',
    advice: 'Compare the two texts: a paragraph may be divided differently, or one text lacks words.',
  },
  GRAPH_RULE_ONE_LANGUAGE: {
    severity: 'warning',
    meaning: 'One language of an act gives a rule that the other does not give of the same unit.',
    advice: 'Compare the two texts of the unit. If they say the same, our reading of one is wrong.',
  },
  GRAPH_EDITS_DIFFER: {
    severity: 'warning',
    meaning: 'The Kazakh and the Russian text of one act order something else, or only one of them orders it.',
    advice: 'Compare the two instructions; both texts are authentic.',
  },
  GRAPH_REQUISITES_DIFFER: {
    severity: 'warning',
    meaning: 'The Kazakh and the Russian text of one act name another date, number, kind, registration or beginning.',
    advice: 'Check the official text; mend the copy that is wrong in corrections.yaml.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
