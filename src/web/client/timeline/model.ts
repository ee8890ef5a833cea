import type { BodyLaw, EndKind, MethodologyLaw, UnitTimeline } from '../../../model/body-law.ts';
import type { Bound } from '../../../model/lifecycle.ts';

/** A moment on the axis: from `from` to `to` it may fall; both are the same when the day is known. */
export interface Edge {
  readonly from: string;
  /** null = nothing bounds it on this side. */
  readonly to: string | null;
  /** The window closes only if the law's duty to publish was met, or because a later act was made on it. */
  readonly isPresumed: boolean;
  readonly isContested: boolean;
  readonly bound: Bound;
}

/** A stretch of a lane. */
export interface Stretch {
  readonly state: 'text' | 'partial' | 'unknown' | 'absent';
  readonly begins: Edge;
  readonly ends: Edge | null;
  readonly end: EndKind | null;
  readonly by: string;
  /** The sources leave open how to understand it. */
  readonly isContested: boolean;
}

export interface Lane {
  readonly key: string;
  readonly kind: 'methodology' | 'units';
  readonly act: string;
  /** Units that share every moment of this lane; empty for a methodology. */
  readonly units: readonly string[];
  readonly stretches: readonly Stretch[];
}

/** What the picture shows: lanes, and the days between which it runs. */
export interface TimelineModel {
  readonly lanes: readonly Lane[];
  readonly first: string;
  readonly last: string;
}

function edgeOf(bound: Bound): Edge {
  const hard = bound.exact ?? bound.latest;
  const soft = [bound.latestIfDuty, bound.latestIfNoted].filter((day): day is string => day != null).sort()[0] ?? null;
  return {
    from: bound.exact ?? bound.earliest,
    to: hard ?? soft,
    isPresumed: hard === null,
    isContested: bound.contested === true,
    bound,
  };
}

function edgeAt(law: BodyLaw, index: number | null): Edge | null {
  const bound = index === null ? undefined : law.bounds[index];
  return bound ? edgeOf(bound) : null;
}

function methodologyLane(law: BodyLaw, methodology: MethodologyLaw): Lane {
  const life = law.acts.find((act) => act.id === methodology.act);
  const stretches = methodology.editions.flatMap((edition, index): Stretch[] => {
    const begins = edgeAt(law, edition.from);
    if (begins === null) return [];
    const isLast = index === methodology.editions.length - 1;
    return [
      {
        state: edition.words === 'held' ? 'text' : edition.words,
        begins,
        ends: edgeAt(law, edition.until),
        end: isLast && life?.ceased != null ? 'repealed' : edition.until === null ? null : 'replaced',
        by: edition.by,
        isContested: isLast && life?.openFrom != null,
      },
    ];
  });
  return { key: methodology.act, kind: 'methodology', act: methodology.act, units: [], stretches };
}

/** Units that live through the same moments are one lane. */
function unitLanes(law: BodyLaw, methodology: MethodologyLaw): Lane[] {
  const ceased = law.acts.find((act) => act.id === methodology.act)?.ceased ?? null;
  const groups = new Map<string, UnitTimeline[]>();
  for (const unit of methodology.units) {
    if (unit.states.length < 2 && unit.states[0]?.until == null) continue;
    const key = JSON.stringify(
      unit.states.map(({ from, until, end, state, by, readings }) => [
        from,
        until,
        end,
        state,
        by.act,
        readings.length,
      ]),
    );
    const group = groups.get(key);
    if (group) group.push(unit);
    else groups.set(key, [unit]);
  }
  return [...groups].map(([key, units]) => ({
    key: `${methodology.act} ${key}`,
    kind: 'units',
    act: methodology.act,
    units: units.map((unit) => unit.id),
    stretches: (units[0]?.states ?? []).flatMap((state): Stretch[] => {
      const begins = edgeAt(law, state.from);
      if (begins === null) return [];
      return [
        {
          state: state.state,
          begins,
          ends: edgeAt(law, state.until ?? ceased),
          end: state.end ?? (ceased === null ? null : 'repealed'),
          by: state.by.act,
          isContested: state.readings.length > 0,
        },
      ];
    }),
  }));
}

/** Returns a day moved by so many days. */
export function movedBy(day: string, days: number): string {
  return dayOf(numberOf(day) + days);
}

/** Returns the number of a day, counted from 1970-01-01. */
export function numberOf(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** Returns the day of a number. */
export function dayOf(number: number): string {
  return new Date(Math.round(number) * 86_400_000).toISOString().slice(0, 10);
}

/** Returns what the timeline of a body's law shows: its methodologies, oldest first, each with the units that changed. */
export function timelineOf(law: BodyLaw): TimelineModel {
  const lanes = law.methodologies.flatMap((methodology) => [
    methodologyLane(law, methodology),
    ...unitLanes(law, methodology),
  ]);
  const edges = lanes.flatMap((lane) =>
    lane.stretches.flatMap((stretch) => (stretch.ends === null ? [stretch.begins] : [stretch.begins, stretch.ends])),
  );
  // A moment without any bound below would stretch the axis over decades that say nothing.
  const days = edges.flatMap((edge) => [edge.from, edge.to ?? edge.from]).sort();
  const known = days.filter((day) => day > '1992-01-01');
  const [first = '2015-01-01'] = known;
  const last = known[known.length - 1] ?? first;
  const span = Math.max(365, numberOf(last) - numberOf(first));
  return { lanes, first: movedBy(first, -Math.ceil(span / 20)), last: movedBy(last, Math.ceil(span / 6)) };
}

/** A moment of the law and what it begins and ends, for the list under the picture. */
export interface MomentRow {
  readonly edge: Edge;
  readonly rows: readonly { readonly lane: Lane; readonly begins: Stretch | null; readonly ends: Stretch | null }[];
}

/** Returns the moments in order of time, each with the lanes that it changes. */
export function momentsOf({ lanes }: TimelineModel): MomentRow[] {
  const found = new Map<Bound, { edge: Edge; rows: Map<Lane, { begins: Stretch | null; ends: Stretch | null }> }>();
  const note = (edge: Edge, lane: Lane, part: { begins?: Stretch; ends?: Stretch }) => {
    const known = found.get(edge.bound) ?? { edge, rows: new Map() };
    found.set(edge.bound, known);
    known.rows.set(lane, { begins: null, ends: null, ...known.rows.get(lane), ...part });
  };
  for (const lane of lanes)
    for (const stretch of lane.stretches) {
      if (stretch.state !== 'absent') note(stretch.begins, lane, { begins: stretch });
      if (stretch.ends !== null && stretch.state !== 'absent') note(stretch.ends, lane, { ends: stretch });
    }
  return [...found.values()]
    .map(({ edge, rows }) => ({ edge, rows: [...rows].map(([lane, parts]) => ({ lane, ...parts })) }))
    .sort((a, b) => (a.edge.from < b.edge.from ? -1 : a.edge.from > b.edge.from ? 1 : 0));
}

/** Returns the years and, on a short axis, the quarters at which the axis is marked. */
export function ticksOf({ first, last }: TimelineModel): string[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const step = Math.max(1, Math.ceil((to - from) / 12));
  const months = to - from < 2 ? ['01', '04', '07', '10'] : ['01'];
  const ticks: string[] = [];
  for (let year = from; year <= to; year += step)
    for (const month of months) {
      const day = `${year}-${month}-01`;
      if (day >= first && day <= last) ticks.push(day);
    }
  return ticks;
}
