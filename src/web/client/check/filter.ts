import type { ToldFinding } from '../../../app/answer/finding-body.ts';
import { bodyOfFinding } from '../../../app/answer/finding-body.ts';
import type { CheckAnswer } from '../../../model/answers.ts';
import type { ExplorerCheck } from '../../../model/explorer.ts';

export type FoundProblem = ToldFinding;

export const SEVERITIES = ['error', 'warning', 'info'] as const;

/** What of the findings is asked for; null = all. */
export interface Asked {
  readonly body: string | null;
  readonly code: string | null;
  readonly severity: string | null;
  readonly text: string;
}

type Facet = 'body' | 'code' | 'severity';

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

/** How many findings each value of a facet would leave, the other questions but the words kept. */
export type Counts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

interface Counted extends Kind {
  readonly body: string;
  readonly count: number;
}

function fits(entry: Omit<Counted, 'count'>, asked: Asked, without: Facet | null): boolean {
  return (['body', 'code', 'severity'] as const).every(
    (facet) => facet === without || asked[facet] === null || entry[facet] === asked[facet],
  );
}

function countedIn({ bodies }: ExplorerCheck): Counted[] {
  return bodies.flatMap(({ body, counts }) => counts.map((entry) => ({ body, ...entry })));
}

/** Returns how many findings each choice would leave. */
export function countsIn(check: ExplorerCheck, asked: Asked): Counts {
  const all = countedIn(check);
  const countOf = (facet: Facet) => {
    const counts = new Map<string, number>();
    for (const entry of all)
      if (fits(entry, asked, facet)) counts.set(entry[facet], (counts.get(entry[facet]) ?? 0) + entry.count);
    return counts;
  };
  return { body: countOf('body'), code: countOf('code'), severity: countOf('severity') };
}

/** Returns how many findings there are in all. */
export function totalOf(check: ExplorerCheck): number {
  return countedIn(check).reduce((sum, { count }) => sum + count, 0);
}

type Kind = Pick<FoundProblem, 'code' | 'severity'>;

/** Errors first, then by code. */
function byKind(a: Kind, b: Kind): number {
  const rank = ({ severity }: Kind) => SEVERITIES.indexOf(severity);
  return rank(a) - rank(b) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** A body, and where the first of its findings stands in the whole list that is asked for. */
export interface BodyPlace {
  readonly body: string;
  readonly from: number;
}

/** Returns the bodies of the findings asked for, words aside, in the order in which the list comes to them. */
export function bodiesInOrder(check: ExplorerCheck, asked: Asked): BodyPlace[] {
  const places = new Map<string, number>();
  let from = 0;
  const fitting = countedIn(check).filter((entry) => fits(entry, asked, null));
  for (const { body, count } of fitting.toSorted(byKind)) {
    if (!places.has(body)) places.set(body, from);
    from += count;
  }
  return [...places].map(([body, at]) => ({ body, from: at }));
}

/** Returns how many findings are asked for, words aside, of each kind. */
export function totalsOf(check: ExplorerCheck, asked: Asked): Map<string, number> {
  const totals = new Map<string, number>();
  for (const entry of countedIn(check))
    if (fits(entry, asked, null)) totals.set(nameOfKind(entry), (totals.get(nameOfKind(entry)) ?? 0) + entry.count);
  return totals;
}

export function nameOfKind({ severity, code }: Kind): string {
  return `${severity} ${code}`;
}

/** Returns the bodies with findings that a person accepted, and how many these are. */
export function acceptedIn({ bodies }: ExplorerCheck, { body: asked }: Asked): { bodies: string[]; count: number } {
  const some = bodies.filter(({ body, accepted }) => accepted > 0 && (asked === null || asked === body));
  return { bodies: some.map(({ body }) => body), count: some.reduce((sum, { accepted }) => sum + accepted, 0) };
}

/** Returns the findings asked for: errors first, then by code, within a code in the order of the corpus. Cost: linear in the findings. */
export function pick(all: readonly FoundProblem[], codes: CheckAnswer['codes'], asked: Asked): FoundProblem[] {
  const wanted = folded(asked.text);
  return all
    .filter((found) => fits({ body: bodyOfFinding(found), code: found.code, severity: found.severity }, asked, null))
    .filter((found) => wanted === '' || wordsOf(found, codes).includes(wanted))
    .toSorted(byKind);
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
