import type { LegalDate } from '../base/legal-date.ts';

/** Calendar days after the day of entry into force within which an act must be published first. Law "On legal acts", art. 37(3). A duty, not a fact. */
export const PUBLICATION_DUTY_DAYS = 30;

/**
 * From this day an act without a registration number is taken as exempt: law of 12.03.2021 № 15-VII freed acts that only repeat a model act
 * (art. 35-1(3)4)). It took effect in late March; the first of the next month is on the safe side.
 */
export const UNREGISTERED_USUAL_FROM: LegalDate = '2021-04-01';

/** Lower bound for acts of which no date at all is known: no act of the Republic is older. */
export const NO_EARLIER: LegalDate = '1991-12-16';
