import { useState } from 'preact/hooks';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { LAW } from '../../../messages/web/law.ts';
import { sayDate } from '../../../messages/web/say.ts';
import type { BodyLaw } from '../../../model/body-law.ts';
import { DateField } from '../parts/date-field.tsx';

/** What-if days by act, as the address bears them: `act=2023-07-05`. */
export type Published = ReadonlyMap<string, string>;

/** Returns the acts whose first publication the corpus does not know and on which some moment of the law rests. */
export function unpublishedActs(law: BodyLaw): string[] {
  const acts = law.bounds.flatMap((bound) =>
    bound.needs.filter((need) => need.event === 'publication').map((need) => need.act),
  );
  return [...new Set(acts)].sort();
}

/** Fields for the unknown publication days; what is asked goes into the address. */
export function WhatIf(props: {
  readonly acts: readonly string[];
  readonly published: Published;
  readonly lang: InterfaceLang;
  readonly onAsk: (published: Published) => void;
}) {
  const words = LAW[props.lang];
  const [typed, setTyped] = useState<Published>(props.published);
  const list = [...props.published].map(([act, date]) => words.whatIfPublished(act, sayDate(date, props.lang)));
  return (
    <details class="what-if" open={props.published.size > 0}>
      <summary>{words.whatIf}</summary>
      <p class="hint">{words.whatIfHint}</p>
      {list.length > 0 ? <p class="notice">{words.whatIfActive(list.join('; '))}</p> : null}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          props.onAsk(typed);
        }}
      >
        {props.acts.map((act) => (
          <DateField
            key={act}
            id={`published-${act}`}
            label={words.whatIfOn(act)}
            value={typed.get(act) ?? ''}
            onDate={(date) => setTyped(new Map([...typed, [act, date]]))}
          />
        ))}
        <button type="submit">{words.whatIfAsk}</button>
        {props.published.size > 0 ? (
          <button
            type="button"
            onClick={() => {
              setTyped(new Map());
              props.onAsk(new Map());
            }}
          >
            {words.whatIfClear}
          </button>
        ) : null}
      </form>
    </details>
  );
}
