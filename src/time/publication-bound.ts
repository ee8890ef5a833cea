import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { addDays, type LegalDate } from '../base/legal-date.ts';
import type { Bound, Commencement } from '../model/lifecycle.ts';
import { exactBound, openBound, unshiftDate } from './bounds.ts';
import { NO_EARLIER, PUBLICATION_DUTY_DAYS } from './law-on-acts.ts';

/** What the corpus knows of an act's dates. */
export interface ActDates {
  readonly act: string;
  readonly adopted: LegalDate | null;
  /** null = no state registration is told of; a number without a date has `date: null`. */
  readonly registration: { readonly date: LegalDate | null } | null;
  /** Known first official publication, from work.yaml or a what-if. */
  readonly published: { readonly date: LegalDate; readonly source: string } | null;
  /** Publications that other acts tell of: the earliest counts as first if it carried both languages. */
  readonly publicationEvidence: readonly LegalDate[];
  /** A source that says from which day the act is in effect, such as a note "(введены в действие с 7 марта 2023 года)". */
  readonly effectiveSince: LegalDate | null;
}

/** No event of an act lies before it was adopted or, where that is known, registered. */
export function firstDay(dates: ActDates): LegalDate {
  const registered = dates.registration?.date ?? NO_EARLIER;
  const adopted = dates.adopted ?? NO_EARLIER;
  return registered > adopted ? registered : adopted;
}

/** First official publication: known, told by other acts, told by a known start, else a window from V with the duty's end. */
export function boundPublication(
  dates: ActDates,
  clause: Commencement | null,
  force: Bound | null,
  diagnostics: Diagnostic[],
): Bound {
  const { act, published } = dates;
  const floor = firstDay(dates);
  const isPossible = (date: LegalDate, what: string): boolean => {
    if (date >= floor) return true;
    diagnostics.push(
      diagnose(
        'TIME_PUBLICATION_IMPOSSIBLE',
        `${what} lies before the day on which the act could first be published.`,
        { act },
        { found: date, expected: `${floor} or later` },
      ),
    );
    return false;
  };
  if (published !== null && isPossible(published.date, 'The known publication date')) {
    return exactBound(published.date, null, 'P');
  }
  const told = [...new Set(dates.publicationEvidence)]
    .sort()
    .filter((date) => isPossible(date, 'A publication told of by another act'));
  const [first, last] = [told[0], told.at(-1)];
  if (first !== undefined && last !== undefined) return toldPublication(act, first, last, diagnostics);
  const counted = clause === null ? null : publicationOfKnownStart(dates, clause);
  if (counted !== null && isPossible(counted, 'The publication counted back from the known start'))
    return exactBound(counted, null, 'P');
  const duty = force?.exact ?? force?.latest ?? null;
  return {
    ...openBound(floor, null, [{ event: 'publication', act }]),
    latestIfDuty: duty === null ? null : addDays(duty, PUBLICATION_DUTY_DAYS),
    formula: 'P',
  };
}

function toldPublication(act: string, first: LegalDate, last: LegalDate, diagnostics: Diagnostic[]): Bound {
  if (first === last) return exactBound(first, null, 'P');
  diagnostics.push(
    diagnose(
      'TIME_PUBLICATION_SEVERAL',
      'Other acts tell of several publications; the first counts only if it carried both languages.',
      { act },
      { found: `${first} to ${last}` },
    ),
  );
  return {
    earliest: first,
    latest: last,
    latestIfDuty: last,
    exact: null,
    formula: 'P',
    words: null,
    needs: [],
    contested: true,
  };
}

/** The start is known and the formula counts from publication: the day of publication follows, unless the words allow two counts. */
function publicationOfKnownStart(dates: ActDates, clause: Commencement): LegalDate | null {
  const isClear =
    clause.from === 'P' && clause.alternativePlusDays === null && !hasUnread(clause) && clause.plusMonths === 0;
  if (dates.effectiveSince === null || !isClear) return null;
  return unshiftDate(dates.effectiveSince, { months: 0, days: clause.plusDays });
}

/** Says whether a part of the clause is not understood. */
export function hasUnread(clause: Commencement): boolean {
  return (clause.unread ?? []).length > 0;
}
