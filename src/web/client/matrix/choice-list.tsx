import { useMemo, useState } from 'preact/hooks';
import { searchBodies } from '../../../app/answer/search-bodies.ts';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { MATRIX } from '../../../messages/web/matrix.ts';
import type { ExplorerBody } from '../../../model/explorer.ts';

export interface ChoicesProps {
  readonly bodies: readonly ExplorerBody[];
  readonly chosen: readonly string[];
  readonly lang: InterfaceLang;
  readonly onChosen: (ids: readonly string[]) => void;
  readonly onAll: () => void;
}

/** With more bodies than this, there is a field to find one, and a way to take all. */
const MANY = 12;

/** Every body with a box, those that are sought. */
export function ChoiceList({ bodies, chosen, lang, onChosen, onAll }: ChoicesProps) {
  const words = MATRIX[lang];
  const [asked, setAsked] = useState('');
  const found = useMemo(
    () =>
      searchBodies(
        asked,
        bodies.map(({ body }) => body),
      ),
    [asked, bodies],
  );
  const isChosen = new Set(chosen);
  const toggle = (id: string) => onChosen(isChosen.has(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <>
      {bodies.length > MANY ? (
        <p class="field">
          <label for="matrix-find">{words.find}</label>
          <input
            id="matrix-find"
            type="search"
            value={asked}
            onInput={(event) => setAsked(event.currentTarget.value)}
          />
          <button type="button" onClick={onAll}>
            {words.takeAll(bodies.length)}
          </button>
        </p>
      ) : null}
      <fieldset class="choices">
        <legend class="hint">{words.bodies}</legend>
        {found.map(({ id, names }) => (
          <label key={id}>
            <input type="checkbox" checked={isChosen.has(id)} onChange={() => toggle(id)} /> {names[lang]}
          </label>
        ))}
      </fieldset>
    </>
  );
}
