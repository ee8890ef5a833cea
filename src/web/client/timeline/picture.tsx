import { useState } from 'preact/hooks';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { unitName } from '../../../messages/unit-names.ts';
import { sayDate } from '../../../messages/web/say.ts';
import { TIMELINE } from '../../../messages/web/timeline.ts';
import { lawLink } from '../links.ts';
import type { ActName } from './act-name.ts';
import type { Edge, Lane, Stretch, TimelineModel } from './model.ts';
import { dayOf, numberOf, ticksOf } from './model.ts';

const WIDTH = 1000;
const LANE = 30;
const BAR = 16;
const TOP = 24;

interface PictureProps {
  readonly body: string;
  readonly model: TimelineModel;
  readonly lang: InterfaceLang;
  readonly nameOf: ActName;
}

interface Scale {
  readonly x: (day: string) => number;
  readonly dayAt: (x: number) => string;
}

function scaleOf({ first, last }: TimelineModel): Scale {
  const [from, to] = [numberOf(first), numberOf(last)];
  const clamp = (value: number) => Math.max(0, Math.min(WIDTH, value));
  return {
    x: (day) => clamp(((numberOf(day) - from) / (to - from)) * WIDTH),
    dayAt: (x) => dayOf(from + (clamp(x) / WIDTH) * (to - from)),
  };
}

/** Versions and units on an axis of time. A day may be chosen with the mouse; with the keyboard the list below does the same. */
export function Picture({ body, model, lang, nameOf }: PictureProps) {
  const words = TIMELINE[lang];
  const scale = scaleOf(model);
  const [pointed, setPointed] = useState<string | null>(null);
  const height = TOP + model.lanes.length * LANE + 6;
  const dayOfEvent = (event: MouseEvent & { currentTarget: SVGSVGElement }) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return scale.dayAt(((event.clientX - left) / width) * WIDTH);
  };
  return (
    <div class="timeline-scroll">
      <div class="timeline-grid">
        <ol class="lane-names" aria-hidden="true">
          {model.lanes.map((lane) => (
            <li key={lane.key}>{laneName(lane, lang, nameOf)}</li>
          ))}
        </ol>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the slider under the picture does the same with the keyboard */}
        <svg
          role="img"
          aria-label={words.pictureAlt(model.lanes.length)}
          viewBox={`0 0 ${WIDTH} ${height}`}
          preserveAspectRatio="none"
          style={{ height: `${height}px` }}
          onMouseMove={(event) => setPointed(dayOfEvent(event))}
          onClick={(event) => {
            location.hash = lawLink(lang, body, dayOfEvent(event));
          }}
        >
          <Patterns />
          {ticksOf(model).map((day) => (
            <g key={day} class="tick">
              <line x1={scale.x(day)} x2={scale.x(day)} y1={TOP - 6} y2={height} />
            </g>
          ))}
          {model.lanes.map((lane, index) => (
            <g key={lane.key} transform={`translate(0 ${TOP + index * LANE})`} class={`lane lane-${lane.kind}`}>
              {lane.stretches.map((stretch, at) => (
                <Bar key={`${stretch.begins.from} ${at}`} stretch={stretch} scale={scale} last={model.last} />
              ))}
              {lane.stretches.map((stretch, at) => (
                <Ends key={`${stretch.begins.from} ${at} ends`} stretch={stretch} scale={scale} last={model.last} />
              ))}
            </g>
          ))}
          {pointed === null ? null : (
            <line class="pointed" x1={scale.x(pointed)} x2={scale.x(pointed)} y1={0} y2={height} />
          )}
        </svg>
        <ol class="ticks" aria-hidden="true">
          {ticksOf(model).map((day) => (
            <li key={day} style={{ left: `${scale.x(day) / (WIDTH / 100)}%` }}>
              {day.endsWith('-01-01') ? day.slice(0, 4) : day.slice(0, 7)}
            </li>
          ))}
        </ol>
      </div>
      <form
        class="field day-slider"
        onSubmit={(event) => {
          event.preventDefault();
          location.hash = lawLink(lang, body, pointed ?? model.last);
        }}
      >
        <input
          type="range"
          aria-label={words.slider}
          aria-valuetext={sayDate(pointed ?? model.last, lang)}
          min={numberOf(model.first)}
          max={numberOf(model.last)}
          value={numberOf(pointed ?? model.last)}
          onInput={(event) => setPointed(dayOf(Number(event.currentTarget.value)))}
        />
        <button type="submit">
          {words.toDay} {sayDate(pointed ?? model.last, lang)}
        </button>
      </form>
    </div>
  );
}

/** Returns the name of a row: the act, or the units that share its moments. */
export function laneName(lane: Lane, lang: InterfaceLang, nameOf: ActName): string {
  if (lane.kind === 'methodology') return nameOf(lane.act);
  const first = unitName(lane.units[0] ?? '', lang);
  return lane.units.length === 1 ? first : `${first} + ${TIMELINE[lang].units(lane.units.length - 1)}`;
}

/** Stripes tell what is not held or not known, so that colour need not. */
function Patterns() {
  return (
    <defs>
      <pattern id="stripes-partial" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="8" height="8" class="fill-raised" />
        <rect width="4" height="8" class="fill-sure" />
      </pattern>
      <pattern id="stripes-window" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width="5" height="5" class="fill-ground" />
        <rect width="2" height="5" class="fill-open" />
      </pattern>
      <pattern id="dots-window" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" class="fill-ground" />
        <circle cx="3" cy="3" r="1.4" class="fill-maybe" />
      </pattern>
    </defs>
  );
}

interface PartProps {
  readonly stretch: Stretch;
  readonly scale: Scale;
  readonly last: string;
}

/** What is sure: from the end of the first window to the beginning of the second. */
function Bar({ stretch, scale, last }: PartProps) {
  if (stretch.state === 'absent') return null;
  const from = scale.x(stretch.begins.to ?? last);
  const to = scale.x(stretch.ends?.from ?? last);
  const fill = stretch.isContested ? 'contested' : stretch.state;
  return to <= from ? null : <rect x={from} y={4} width={to - from} height={BAR} class={`bar bar-${fill}`} />;
}

/** The windows in which it may begin and end, and the sign of how it ends. */
function Ends({ stretch, scale, last }: PartProps) {
  if (stretch.state === 'absent') return null;
  const { begins, ends, end } = stretch;
  const at = ends === null ? null : scale.x(ends.to ?? last);
  return (
    <>
      <Window edge={begins} scale={scale} last={last} />
      {ends === null ? null : <Window edge={ends} scale={scale} last={last} />}
      {at !== null && end === 'repealed' ? <path class="sign" d={`M${at - 5} 6 l10 12 m0 -12 l-10 12`} /> : null}
      {at !== null && end === 'sunset' ? <path class="sign" d={`M${at} 2 v20 m-7 -20 h14`} /> : null}
    </>
  );
}

function Window({ edge, scale, last }: { readonly edge: Edge; readonly scale: Scale; readonly last: string }) {
  const from = scale.x(edge.from);
  const to = scale.x(edge.to ?? last);
  if (to - from < 0.5) return <line class="known-day" x1={from} x2={from} y1={2} y2={BAR + 6} />;
  const kind = edge.isContested ? 'contested' : edge.isPresumed ? 'presumed' : 'hard';
  return <rect x={from} y={4} width={Math.max(2, to - from)} height={BAR} class={`window window-${kind}`} />;
}
