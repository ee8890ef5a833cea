import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { sayDate } from '../../../messages/web/say.ts';
import { TIMELINE } from '../../../messages/web/timeline.ts';
import { lawLink } from '../links.ts';
import { sayBound } from '../parts/moment.tsx';
import type { ActName } from './act-name.ts';
import type { Edge, MomentRow, Stretch, TimelineModel } from './model.ts';
import { momentsOf, movedBy } from './model.ts';
import { laneName } from './picture.tsx';

interface MomentListProps {
  readonly body: string;
  readonly model: TimelineModel;
  readonly lang: InterfaceLang;
  readonly nameOf: ActName;
}

/** The picture in words: every moment with what it begins and ends, and the way to the law before, inside and after it. */
export function MomentList({ body, model, lang, nameOf }: MomentListProps) {
  const words = TIMELINE[lang];
  return (
    <section aria-labelledby="when-title">
      <h2 id="when-title">{words.when}</h2>
      <ol class="moments">
        {momentsOf(model).map((moment) => (
          <li key={JSON.stringify(moment.edge.bound)}>
            <h3>{sayBound(moment.edge.bound, lang)}</h3>
            {moment.edge.bound.words === null ? null : (
              <p class="hint law-words" dir="auto">
                {moment.edge.bound.words}
              </p>
            )}
            <ul>
              {moment.rows.map((row) => (
                <li key={row.lane.key}>
                  <strong>{laneName(row.lane, lang, nameOf)}</strong>: {sayRow(row, lang, nameOf)}
                </li>
              ))}
            </ul>
            <DayLinks body={body} edge={moment.edge} lang={lang} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function sayEnd(stretch: Stretch, lang: InterfaceLang): string {
  const words = TIMELINE[lang];
  return stretch.end === null ? words.ends : words[stretch.end];
}

function sayRow({ begins, ends }: MomentRow['rows'][number], lang: InterfaceLang, nameOf: ActName): string {
  const words = TIMELINE[lang];
  const parts = [
    ...(ends === null ? [] : [sayEnd(ends, lang)]),
    ...(begins === null
      ? []
      : [`${words.begins} (${words.wordsHeld[begins.state]}), ${words.by} ${nameOf(begins.by)}`]),
  ];
  return parts.join('; ');
}

function DayLinks({ body, edge, lang }: { readonly body: string; readonly edge: Edge; readonly lang: InterfaceLang }) {
  const words = TIMELINE[lang];
  const isWindow = edge.to !== edge.from;
  return (
    <p class="day-links">
      <a href={lawLink(lang, body, movedBy(edge.from, -1))}>
        {words.lawBefore} <small>{sayDate(movedBy(edge.from, -1), lang)}</small>
      </a>{' '}
      {isWindow ? (
        <>
          <a href={lawLink(lang, body, edge.from)}>
            {words.lawIn} <small>{sayDate(edge.from, lang)}</small>
          </a>{' '}
        </>
      ) : null}
      {edge.to === null ? null : (
        <a href={lawLink(lang, body, edge.to)}>
          {words.lawAfter} <small>{sayDate(edge.to, lang)}</small>
        </a>
      )}
    </p>
  );
}
