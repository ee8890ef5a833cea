import type { ActLife, BoundIndex } from '../../model/body-law.ts';
import type { ConsolidatedText } from '../../model/consolidated-text.ts';
import type { ActId } from '../../model/ids.ts';
import type { Bound } from '../../model/lifecycle.ts';
import { actReferenceId } from './names.ts';
import type { Xml } from './xml.ts';
import { element } from './xml.ts';

/** How sure a day is as the day of a moment. A moment known only as a window is told as the days that bound it, each named so. */
export const MOMENTS = ['exact', 'earliest', 'presumed', 'latest'] as const;
type Moment = (typeof MOMENTS)[number];
/** How sure a unit stands so through an interval. */
export const INTERVALS = ['certain', 'presumed', 'possible'] as const;
type Interval = (typeof INTERVALS)[number];

type Days = Readonly<Record<Moment, string | null>>;

/** The days of a moment: one if it is known, else the first and last on which it may be, and the last if duties were met. */
function daysOf(bound: Bound): Days {
  if (bound.exact !== null) return { exact: bound.exact, earliest: null, presumed: null, latest: null };
  const told = [bound.latestIfDuty, bound.latestIfNoted ?? null].filter((day) => day !== null).sort();
  const [presumed = null] = told;
  const isSooner = presumed !== null && (bound.latest === null || presumed < bound.latest);
  return { exact: null, earliest: bound.earliest, presumed: isSooner ? presumed : null, latest: bound.latest };
}

export interface MomentTable {
  readonly events: readonly Xml[];
  readonly groups: readonly Xml[];
  /** Returns the id of the interval between two moments, or null where the beginning is not known to the text. */
  readonly periodOf: (from: BoundIndex, until: BoundIndex | null) => string | null;
}

function eventId(index: BoundIndex, moment: Moment): string {
  return `event-${index}-${moment}`;
}

function eventsOf(index: BoundIndex, bound: Bound, cause: Cause): Xml[] {
  const days = daysOf(bound);
  return MOMENTS.flatMap((moment): Xml[] => {
    const date = days[moment];
    if (date === null) return [];
    return [
      element('eventRef', {
        date,
        source: `#${actReferenceId(cause.act)}`,
        refersTo: `#moment-${moment}`,
        type: cause.type,
        eId: eventId(index, moment),
        'adis:formula': bound.formula,
        'adis:words': bound.words,
        'adis:contested': bound.contested === true ? 'true' : null,
        'adis:fate': cause.isOpen === true ? 'open' : null,
      }),
    ];
  });
}

interface Cause {
  readonly act: ActId;
  readonly type: 'generation' | 'amendment' | 'repeal';
  /** Whether the event ended the text is open. */
  readonly isOpen?: boolean;
}

/** Which act brought the moment about, and how. */
function causeOf(index: BoundIndex, text: ConsolidatedText): Cause {
  const { act, acts, units } = text;
  if (index === act.commencement) return { act: act.id, type: 'generation' };
  if (index === act.ceased) return { act: act.ceasedBy ?? act.id, type: 'repeal' };
  if (index === act.openFrom?.bound) return { act: act.openFrom.by, type: 'repeal', isOpen: true };
  const begun = acts.find((entry: ActLife) => entry.commencement === index);
  if (begun) return { act: begun.id, type: 'amendment' };
  const unit = units.find((entry) => entry.from === index || entry.until === index);
  return { act: unit?.by.act ?? act.id, type: 'amendment' };
}

/** What is surely, presumably and possibly inside the interval; a window that leaves nothing sure has no sure part. */
function intervalsOf(from: Bound, until: Bound | null): readonly (readonly [Interval, Moment, Moment | null])[] {
  const [start, end] = [daysOf(from), until === null ? null : daysOf(until)];
  const firstOut: Moment | null = end === null ? null : end.exact === null ? 'earliest' : 'exact';
  const out = end === null || firstOut === null ? null : end[firstOut];
  const isEmpty = (day: string | null) => day === null || (out !== null && day >= out);
  const found: [Interval, Moment, Moment | null][] = [];
  const sure: Moment = start.exact === null ? 'latest' : 'exact';
  if (!isEmpty(start[sure])) found.push(['certain', sure, firstOut]);
  if (!isEmpty(start.presumed)) found.push(['presumed', 'presumed', firstOut]);
  const lastOut: Moment | null =
    end === null ? null : end.exact !== null ? 'exact' : end.latest === null ? null : 'latest';
  if (start.exact === null || lastOut !== firstOut)
    found.push(['possible', start.exact === null ? 'earliest' : 'exact', lastOut]);
  return found;
}

function groupOf(id: string, text: ConsolidatedText, from: BoundIndex, until: BoundIndex | null): Xml | null {
  const [start, end] = [text.bounds[from], until === null ? null : (text.bounds[until] ?? null)];
  if (start === undefined) return null;
  const intervals = intervalsOf(start, end).map(([interval, first, last]) =>
    element('timeInterval', {
      start: `#${eventId(from, first)}`,
      end: until === null || last === null ? null : `#${eventId(until, last)}`,
      refersTo: `#interval-${interval}`,
    }),
  );
  return intervals.length === 0 ? null : element('temporalGroup', { eId: id }, intervals);
}

/** Returns the events and intervals of all units and of the act: each moment and each pair of moments once, in order. */
export function momentTable(text: ConsolidatedText): MomentTable {
  const used = new Set<BoundIndex>([text.act.commencement]);
  if (text.act.ceased !== null) used.add(text.act.ceased);
  if (text.act.openFrom !== null) used.add(text.act.openFrom.bound);
  const pairs = new Map<string, readonly [BoundIndex, BoundIndex | null]>();
  const take = (from: BoundIndex, until: BoundIndex | null): void => {
    used.add(from);
    if (until !== null) used.add(until);
    pairs.set(`period-${from}-${until ?? 'open'}`, [from, until]);
  };
  take(text.act.commencement, text.act.ceased);
  for (const unit of text.units) {
    take(unit.from, unit.until);
    for (const change of unit.changes) take(change.from, change.until);
  }
  const groups = [...pairs].map(([id, [from, until]]) => [id, groupOf(id, text, from, until)] as const);
  const known = new Set(groups.flatMap(([id, group]) => (group === null ? [] : [id])));
  const events = [...used]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const bound = text.bounds[index];
      return bound === undefined ? [] : eventsOf(index, bound, causeOf(index, text));
    });
  return {
    events,
    groups: groups.flatMap(([, group]) => group ?? []),
    periodOf: (from, until) => {
      const id = `period-${from}-${until ?? 'open'}`;
      return known.has(id) ? id : null;
    },
  };
}
