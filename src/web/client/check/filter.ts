import type { CheckAnswer } from '../../../model/answers.ts';

export type FoundProblem = CheckAnswer['diagnostics'][number];

export const SEVERITIES = ['error', 'warning', 'info'] as const;

/** What of the findings is asked for; null = all. */
export interface Asked {
  readonly body: string | null;
  readonly code: string | null;
  readonly severity: string | null;
  readonly text: string;
}

type Facet = 'body' | 'code' | 'severity';

/** Returns the body of a finding by its act; empty where it is about no act. */
export function bodyOf({ place }: FoundProblem): string {
  return place.act?.split('/')[0] ?? '';
}

function facetOf(found: FoundProblem, facet: Facet): string {
  return facet === 'body' ? bodyOf(found) : found[facet];
}

/** One white space for any, small letters. Matches ` \n`, must not match `a`. */
const SPACES = /\s+/gu;
const folded = (text: string): string => text.toLowerCase().replace(SPACES, ' ').trim();

function wordsOf(found: FoundProblem, codes: CheckAnswer['codes']): string {
  const { code, message, place } = found;
  const parts = [code, message, place.act, place.file, place.provision, found.found, found.expected];
  return folded(
    [...parts, codes?.[code]?.meaning, codes?.[code]?.advice].filter((part) => part !== undefined).join(' '),
  );
}

/** The findings that bear the words of the question; the values of its facets are not looked at. */
function withWords(answer: CheckAnswer, text: string): readonly FoundProblem[] {
  const wanted = folded(text);
  return wanted === ''
    ? answer.diagnostics
    : answer.diagnostics.filter((found) => wordsOf(found, answer.codes).includes(wanted));
}

function fits(found: FoundProblem, asked: Asked, without: Facet | null): boolean {
  return (['body', 'code', 'severity'] as const).every(
    (facet) => facet === without || asked[facet] === null || facetOf(found, facet) === asked[facet],
  );
}

/** How many findings each value of a facet would leave, the other questions kept. */
export type Counts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

export interface Picked {
  /** Errors first, then by code, within a code in the order of the corpus. */
  readonly found: readonly FoundProblem[];
  readonly counts: Counts;
}

/** Returns the findings asked for, and how many each choice would leave. Cost: linear in the findings. */
export function pick(answer: CheckAnswer, asked: Asked): Picked {
  const worded = withWords(answer, asked.text);
  const countOf = (facet: Facet) => {
    const counts = new Map<string, number>();
    for (const found of worded) {
      if (!fits(found, asked, facet)) continue;
      const value = facetOf(found, facet);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  const rank = (found: FoundProblem) => SEVERITIES.indexOf(found.severity);
  const found = worded
    .filter((entry) => fits(entry, asked, null))
    .toSorted((a, b) => rank(a) - rank(b) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return { found, counts: { body: countOf('body'), code: countOf('code'), severity: countOf('severity') } };
}

/** Findings of one code and severity that follow each other. */
export interface Group {
  readonly code: string;
  readonly severity: FoundProblem['severity'];
  readonly entries: readonly FoundProblem[];
}

/** Returns the findings in groups of one code, in their order. */
export function groupsOf(found: readonly FoundProblem[]): Group[] {
  const groups: { code: string; severity: FoundProblem['severity']; entries: FoundProblem[] }[] = [];
  for (const entry of found) {
    const last = groups.at(-1);
    if (last && last.code === entry.code && last.severity === entry.severity) last.entries.push(entry);
    else groups.push({ code: entry.code, severity: entry.severity, entries: [entry] });
  }
  return groups;
}
