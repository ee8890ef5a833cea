/** What has to come first: a deadline of the earlier may not be the deadline of the later. */
export const COMES_BEFORE: Readonly<Record<string, readonly string[]>> = {
  'act:appraisal-notice': [
    'act:appraisal',
    'act:quarterly-appraisal',
    'act:half-year-appraisal',
    'act:kpi-appraisal',
    'act:ranking-appraisal',
    'act:annual-appraisal',
    'act:plan-appraisal',
  ],
  'act:kpi-setting': ['act:kpi-appraisal'],
};

/** Events of a period of appraisal: a term from them has run out when the period lies in the past. */
export const PERIOD_EVENTS: ReadonlySet<string> = new Set([
  'event:period-start',
  'event:year-start',
  'event:quarter-start',
]);
