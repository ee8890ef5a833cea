import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of the list of accepted findings; see diagnostic-codes.ts. */
export const CHECK_CODES = {
  CHECK_ACCEPTED_STALE: {
    severity: 'warning',
    meaning: 'overrides.yaml accepts a finding that there is no more.',
    advice: 'Remove the entry, or mend its code, unit or words if the finding has only moved.',
  },
  CHECK_ACCEPTED_ERROR: {
    severity: 'warning',
    meaning: 'overrides.yaml accepts a finding that is an error; an error cannot be accepted, the entry has no effect.',
    advice:
      'Where the copy is damaged, put a better one in its place; an error means that a rule is not sure and is not used.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
