import { useState } from 'preact/hooks';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { COMPARE } from '../../../messages/web/compare.ts';
import type { ExplorerBody } from '../../../model/explorer.ts';
import { startDay } from '../start-day.ts';

export interface Side {
  readonly body: string;
  readonly date: string;
}

interface SidesFormProps {
  readonly bodies: readonly ExplorerBody[];
  readonly left: Side | null;
  readonly right: Side | null;
  readonly lang: InterfaceLang;
  readonly today: string;
  readonly onAsk: (left: Side, right: Side) => void;
}

/** A side as it begins: the first or second body that has a law, on the day on which all that is known of it has happened. */
function initialSide(bodies: readonly ExplorerBody[], at: number, today: string): Side {
  const withLaw = bodies.filter((entry) => entry.lawDate !== null);
  const entry = withLaw[at] ?? withLaw[0] ?? bodies[0];
  return { body: entry?.body.id ?? '', date: startDay([entry?.lawDate ?? null], today) };
}

/** Chooses two bodies and two days. */
export function SidesForm({ bodies, left, right, lang, today, onAsk }: SidesFormProps) {
  const words = COMPARE[lang];
  const [first, setFirst] = useState(left ?? initialSide(bodies, 0, today));
  const [second, setSecond] = useState(right ?? initialSide(bodies, 1, today));
  return (
    <form
      class="sides-form"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(first, second);
      }}
    >
      <SideField name="left" title={words.left} side={first} bodies={bodies} lang={lang} onSide={setFirst} />
      <SideField name="right" title={words.right} side={second} bodies={bodies} lang={lang} onSide={setSecond} />
      <p class="field">
        <button type="submit">{words.ask}</button>
        <button
          type="button"
          onClick={() => {
            setFirst(second);
            setSecond(first);
            onAsk(second, first);
          }}
        >
          {words.swap}
        </button>
      </p>
    </form>
  );
}

interface SideFieldProps {
  readonly name: string;
  readonly title: string;
  readonly side: Side;
  readonly bodies: readonly ExplorerBody[];
  readonly lang: InterfaceLang;
  readonly onSide: (side: Side) => void;
}

function SideField({ name, title, side, bodies, lang, onSide }: SideFieldProps) {
  const words = COMPARE[lang];
  const known = bodies.some((entry) => entry.body.id === side.body);
  return (
    <fieldset>
      <legend>{title}</legend>
      <p class="field">
        <label for={`${name}-body`}>{words.body}</label>
        <select
          id={`${name}-body`}
          value={side.body}
          onChange={(event) => onSide({ ...side, body: event.currentTarget.value })}
        >
          {known ? null : <option value={side.body}>{side.body}</option>}
          {bodies.map(({ body }) => (
            <option key={body.id} value={body.id}>
              {body.names[lang]}
            </option>
          ))}
        </select>
      </p>
      <p class="field">
        <label for={`${name}-date`}>{words.date}</label>
        <input
          id={`${name}-date`}
          type="date"
          required
          value={side.date}
          onInput={(event) => onSide({ ...side, date: event.currentTarget.value })}
        />
      </p>
    </fieldset>
  );
}
