import { useMemo, useState } from 'preact/hooks';
import { searchBodies } from '../../../app/answer/search-bodies.ts';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { BODIES } from '../../../messages/web/bodies.ts';
import type { ExplorerBody } from '../../../model/explorer.ts';
import { printAddress, queryOf, withQuery } from '../address.ts';
import { loadIndex } from '../data.ts';
import { lawLink, timelineLink } from '../links.ts';
import type { PageProps, PartProps } from '../page.ts';
import { sayBound } from '../parts/moment.tsx';
import { NotYet } from '../parts/notices.tsx';
import { useGrowing } from '../work/use-growing.ts';
import { useLoaded } from '../work/use-loaded.ts';

function generationName({ id, name }: NonNullable<ExplorerBody['generation']>, lang: InterfaceLang): string {
  return name === null || typeof name === 'string' ? (name ?? id) : name[lang];
}

/** The list of bodies: what is held of each, and the way to its law. */
export function BodiesPage({ address, lang }: PageProps) {
  const loaded = useLoaded('index', loadIndex);
  if (loaded.state !== 'ready') return <NotYet lang={lang} page="bodies" loaded={loaded} />;
  return <BodyList address={address} lang={lang} bodies={loaded.value.bodies} />;
}

function BodyList({ address, lang, bodies }: PartProps & { readonly bodies: readonly ExplorerBody[] }) {
  const words = BODIES[lang];
  const [asked, setAsked] = useState(queryOf(address, 'q') ?? '');
  const found = useMemo(() => {
    const byId = new Map(bodies.map((entry) => [entry.body.id, entry]));
    const all = bodies.map((entry) => entry.body);
    return searchBodies(asked, all).flatMap((body) => byId.get(body.id) ?? []);
  }, [asked, bodies]);
  const { shown, end } = useGrowing(found.length, asked);
  const follow = (text: string) => {
    setAsked(text);
    history.replaceState(null, '', printAddress(withQuery(address, { q: text === '' ? null : text })));
  };
  return (
    <section>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <search>
        <label for="find-body">{words.search}</label>
        <input
          id="find-body"
          type="search"
          value={asked}
          aria-describedby="find-body-hint"
          onInput={(event) => follow(event.currentTarget.value)}
        />
        <p id="find-body-hint" class="hint">
          {words.searchHint}
        </p>
      </search>
      <p role="status">{words.found(found.length)}</p>
      {bodies.length === 0 ? <p class="notice">{words.empty}</p> : null}
      {found.length === 0 && bodies.length > 0 ? (
        <div class="notice">
          <p>{words.none(asked)}</p>
          <p>{words.noneHint}</p>
        </div>
      ) : null}
      {found.length > 0 ? (
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{words.columns.body}</th>
              <th scope="col">{words.columns.text}</th>
              <th scope="col">{words.columns.generation}</th>
              <th scope="col">{words.columns.lastChange}</th>
              <th scope="col">{words.columns.acts}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, shown).map((entry) => (
              <tr key={entry.body.id}>
                <th scope="row">
                  <a
                    href={
                      entry.lawDate === null
                        ? timelineLink(lang, entry.body.id)
                        : lawLink(lang, entry.body.id, entry.lawDate)
                    }
                  >
                    {entry.body.names[lang]}
                  </a>
                  <small>
                    {entry.body.id} · <a href={timelineLink(lang, entry.body.id)}>{words.timeline}</a>
                  </small>
                </th>
                <td data-label={words.columns.text}>{words.text[entry.text]}</td>
                <td data-label={words.columns.generation}>
                  {entry.generation === null
                    ? words.unknownGeneration
                    : generationName(entry.generation, lang) + (entry.generation.sure ? '' : ` (${words.notSure})`)}
                </td>
                <td data-label={words.columns.lastChange}>
                  {entry.lastChange === null ? '–' : sayBound(entry.lastChange.on, lang)}
                </td>
                <td data-label={words.columns.acts}>{entry.acts}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {shown < found.length ? (
        <p ref={end} class="hint">
          {words.shown(shown, found.length)}
        </p>
      ) : null}
    </section>
  );
}
