import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { addDays, type LegalDate } from '../base/legal-date.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import type { Bound, Commencement } from '../model/lifecycle.ts';
import { exactBound, openBound, printFormula, type Shift, shiftBound } from './bounds.ts';
import { NO_EARLIER, UNREGISTERED_USUAL_FROM } from './law-on-acts.ts';
import { type ActDates, boundPublication, firstDay, hasUnread } from './publication-bound.ts';

export type { ActDates };

export interface ActBounds {
  readonly entryIntoForce: Bound;
  readonly publication: Bound;
  readonly commencement: Bound;
  /** The relations it reaches back to: named by the act, or by a start date that lies before any possible publication. */
  readonly retroactiveFrom: LegalDate | null;
  /** Units with a start of their own. */
  readonly units: readonly { readonly path: readonly string[]; readonly commencement: Bound }[];
}

/**
 * Returns what the documents bound of the three events of an act: entry into force, first official publication, commencement.
 * `clause` is null for an act that is not held; an act without a clause has `defaultCommencement()`.
 * **Diagnostics**: TIME_PUBLICATION_IMPOSSIBLE, TIME_PUBLICATION_SEVERAL, TIME_REGISTRATION_MISSING, TIME_CLAUSE_NOT_READ,
 * TIME_CLAUSE_DEFAULTED, TIME_RETROACTIVE.
 * **Source**: law "On legal acts", arts. 37, 42, 43; domain.md 2.
 */
export function boundAct(dates: ActDates, clause: Commencement | null): Outcome<ActBounds> {
  const diagnostics: Diagnostic[] = [];
  if (clause === null) return outcome(boundUnheldAct(dates, diagnostics), diagnostics);
  const force = boundForce(dates, clause, diagnostics);
  const publication = boundPublication(dates, clause, force, diagnostics);
  const entryIntoForce =
    force ?? shiftedFrom('P', publication, { months: 0, days: clause.force?.plusDays ?? 0 }, clause.words);
  const main = boundCommencement(dates, clause, entryIntoForce, publication, diagnostics);
  const units = clause.exceptions.map(({ path, commencement }) => ({
    path,
    commencement: boundCommencement(dates, commencement, entryIntoForce, publication, diagnostics),
  }));
  const reach = clause.retroactiveFrom ?? reachOfDate(clause, publication);
  const bounds = { entryIntoForce, publication, commencement: main, retroactiveFrom: reach, units };
  return outcome(bounds, diagnostics);
}

/** The clause of an act that is not held is unknown, not absent: the law's default may not be put in its place. */
function boundUnheldAct(dates: ActDates, diagnostics: Diagnostic[]): ActBounds {
  const force = boundForce(dates, null, diagnostics);
  const publication = boundPublication(dates, null, force, diagnostics);
  const start = dates.effectiveSince;
  return {
    entryIntoForce: force ?? openBound(firstDay(dates)),
    publication,
    commencement: start === null ? openBound(firstDay(dates)) : exactBound(start),
    retroactiveFrom: null,
    units: [],
  };
}

/** Entry into force: as the clause says, else registration, else signing; null when the clause ties it to publication. */
function boundForce(dates: ActDates, clause: Commencement | null, diagnostics: Diagnostic[]): Bound | null {
  const { act, adopted, registration } = dates;
  const told = clause?.force ?? null;
  const days = told?.plusDays ?? 0;
  const words = told === null || clause?.words === '' ? null : (clause?.words ?? null);
  if (told?.from === 'P') return null;
  const earliest = addDays(firstDay(dates), days);
  const isRegistered = told?.from === 'R' || registration !== null;
  if (isRegistered) {
    const formula = printFormula('R', { months: 0, days });
    if (registration?.date != null) return exactBound(addDays(registration.date, days), words, formula);
    return { ...openBound(earliest, words, [{ event: 'registration', act }]), formula };
  }
  const formula = printFormula('A', { months: 0, days });
  const isExempt = told?.from === 'A' || (adopted !== null && adopted >= UNREGISTERED_USUAL_FROM);
  if (isExempt && adopted !== null) return exactBound(addDays(adopted, days), words, formula);
  diagnostics.push(
    diagnose('TIME_REGISTRATION_MISSING', 'No state registration is known of an act of a time when it was required.', {
      act,
    }),
  );
  return { ...openBound(earliest, words, [{ event: 'registration', act }]), formula: 'R' };
}

function shiftedFrom(
  event: 'P' | 'R' | 'A' | 'V',
  base: Bound,
  shift: Shift,
  words: string,
  other: Shift | null = null,
): Bound {
  return { ...shiftBound(base, shift, other), formula: printFormula(event, shift), words: words === '' ? null : words };
}

/** Commencement: the formula over the event that it counts from. */
function boundCommencement(
  dates: ActDates,
  clause: Commencement,
  force: Bound,
  publication: Bound,
  diagnostics: Diagnostic[],
): Bound {
  const { act } = dates;
  if (hasUnread(clause)) return boundOfUnread(dates, clause, diagnostics);
  if (clause.defaulted) {
    diagnostics.push(
      diagnose(
        'TIME_CLAUSE_DEFAULTED',
        "No clause tells when the act is put into effect; the law's default is taken.",
        { act },
      ),
    );
  }
  if (dates.effectiveSince !== null && clause.date === null)
    return exactBound(dates.effectiveSince, clause.words, formulaOf(clause));
  if (clause.date !== null) return boundOfDate(act, clause.date, clause.words, publication, diagnostics);
  const shift = { months: clause.plusMonths, days: clause.plusDays };
  const other =
    clause.alternativePlusDays === null ? null : { months: clause.plusMonths, days: clause.alternativePlusDays };
  const base = eventBound(dates, clause, force, publication);
  const bound = shiftedFrom(clause.from ?? 'P', base, shift, clause.words, other);
  // The clause tells only of force: one reading takes it for the start, the other takes the default.
  if (clause.defaulted && clause.force !== null)
    return { ...bound, earliest: force.earliest, exact: null, contested: true };
  return clause.from === 'A' ? notBeforeForce(bound, force) : bound;
}

function boundOfUnread(dates: ActDates, clause: Commencement, diagnostics: Diagnostic[]): Bound {
  diagnostics.push(
    diagnose(
      'TIME_CLAUSE_NOT_READ',
      'Part of the commencement clause is not understood, so no day is taken from it.',
      { act: dates.act },
      { found: (clause.unread ?? []).join(' | ') },
    ),
  );
  const start = dates.effectiveSince;
  return start === null ? openBound(firstDay(dates), clause.words) : exactBound(start, clause.words);
}

function formulaOf(clause: Commencement): string {
  if (clause.date !== null || clause.from === null) return clause.date ?? '';
  return printFormula(clause.from, { months: clause.plusMonths, days: clause.plusDays });
}

function eventBound(dates: ActDates, clause: Commencement, force: Bound, publication: Bound): Bound {
  if (clause.from === 'A') {
    return dates.adopted === null
      ? openBound(NO_EARLIER, null, [{ event: 'signing', act: dates.act }])
      : exactBound(dates.adopted);
  }
  if (clause.from === 'V') return force;
  if (clause.from === 'R') {
    const date = dates.registration?.date ?? null;
    return date === null
      ? openBound(firstDay(dates), null, [{ event: 'registration', act: dates.act }])
      : exactBound(date);
  }
  return publication;
}

/** "From the day of signing" of an act that enters into force later, at its registration: which of the two binds is contested. */
function notBeforeForce(bound: Bound, force: Bound): Bound {
  if (bound.exact === null || force.earliest <= bound.exact) return bound;
  return {
    ...bound,
    latest: force.latest,
    latestIfDuty: force.latestIfDuty,
    exact: null,
    needs: force.needs,
    contested: true,
  };
}

/** A named day before publication is retroactive reach: whether the act already applied then is contested. */
function boundOfDate(
  act: string,
  date: LegalDate,
  words: string,
  publication: Bound,
  diagnostics: Diagnostic[],
): Bound {
  if (date >= publication.earliest) return exactBound(date, words, date);
  diagnostics.push(
    diagnose(
      'TIME_RETROACTIVE',
      'The day named by the clause lies before any possible publication.',
      { act },
      { found: date, expected: `${publication.earliest} or later` },
    ),
  );
  return { ...publication, earliest: date, exact: null, formula: date, words, contested: true };
}

function reachOfDate(clause: Commencement, publication: Bound): LegalDate | null {
  return clause.date !== null && clause.date < publication.earliest ? clause.date : null;
}
