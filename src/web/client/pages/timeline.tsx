import { useMemo } from 'preact/hooks';
import { actTitle } from '../../../messages/act-title.ts';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { TIMELINE } from '../../../messages/web/timeline.ts';
import type { ExplorerBodyData } from '../../../model/explorer.ts';
import { loadBody } from '../data.ts';
import { lawLink, sourceLink, timelineLink } from '../links.ts';
import type { PageProps } from '../page.ts';
import { DateField } from '../parts/date-field.tsx';
import { Day } from '../parts/day.tsx';
import { shownText } from '../parts/long-text.tsx';
import { sayBound } from '../parts/moment.tsx';
import { NotYet } from '../parts/notices.tsx';
import { actNames } from '../timeline/act-name.ts';
import { timelineOf } from '../timeline/model.ts';
import { MomentList } from '../timeline/moment-list.tsx';
import { Picture } from '../timeline/picture.tsx';
import '../timeline/timeline.css';
import { useLoaded } from '../work/use-loaded.ts';

/** The life of a body's methodology: picture, moments in words, acts and documents. */
export function TimelinePage({ address, lang }: PageProps) {
  const [body = ''] = address.parts;
  const loaded = useLoaded(body, (control) => loadBody(body, control));
  if (loaded.state !== 'ready') return <NotYet lang={lang} page="timeline" loaded={loaded} />;
  return <TimelineOfBody data={loaded.value} lang={lang} />;
}

interface TimelineProps {
  readonly data: ExplorerBodyData;
  readonly lang: InterfaceLang;
}

function TimelineOfBody({ data, lang }: TimelineProps) {
  const words = TIMELINE[lang];
  const { law } = data;
  const model = useMemo(() => timelineOf(law), [law]);
  const body = law.body.id;
  const nameOf = actNames(law, lang);
  return (
    <article>
      <h1>{law.body.names[lang]}</h1>
      <Related data={data} lang={lang} />
      {model.lanes.length === 0 ? (
        <p class="notice">{words.none}</p>
      ) : (
        <>
          <p>{words.lead}</p>
          <div class="controls">
            <DateField
              id="to-day"
              label={words.toDay}
              value=""
              onDate={(day) => {
                location.hash = lawLink(lang, body, day);
              }}
            />
          </div>
          <Picture body={body} model={model} lang={lang} nameOf={nameOf} />
          <Legend lang={lang} />
          <MomentList body={body} model={model} lang={lang} nameOf={nameOf} />
        </>
      )}
      <Acts data={data} lang={lang} />
    </article>
  );
}

function Related({ data, lang }: TimelineProps) {
  const words = TIMELINE[lang];
  const { predecessors, successors } = data.law;
  if (predecessors.length + successors.length === 0) return null;
  const item = (entry: (typeof predecessors)[number], said: string) => (
    <li key={entry.body}>
      {said}: <a href={timelineLink(lang, entry.body)}>{entry.body}</a> (
      {entry.on === null ? words.sinceUnknown : <Day date={entry.on} lang={lang} />})
    </li>
  );
  return (
    <section aria-label={words.related}>
      <ul>
        {predecessors.map((entry) => item(entry, words.predecessor))}
        {successors.map((entry) => item(entry, words.successor))}
      </ul>
    </section>
  );
}

const SAMPLES = ['Text', 'Partial', 'Unknown', 'Window', 'Presumed', 'Contested', 'Repealed', 'Sunset'] as const;

function Legend({ lang }: { readonly lang: InterfaceLang }) {
  const words = TIMELINE[lang];
  return (
    <details class="legend">
      <summary>{words.legend}</summary>
      <ul>
        {SAMPLES.map((sample) => (
          <li key={sample}>
            <svg viewBox="0 0 40 24" width="40" height="24" aria-hidden="true">
              <Sample name={sample} />
            </svg>{' '}
            {words[`legend${sample}`]}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Sample({ name }: { readonly name: (typeof SAMPLES)[number] }) {
  if (name === 'Repealed') return <path class="sign" d="M15 6 l10 12 m0 -12 l-10 12" />;
  if (name === 'Sunset') return <path class="sign" d="M20 2 v20 m-7 -20 h14" />;
  const classes = {
    Text: 'bar bar-text',
    Partial: 'bar bar-partial',
    Unknown: 'bar bar-unknown',
    Window: 'window window-hard',
    Presumed: 'window window-presumed',
    Contested: 'window window-contested',
  } as const;
  return <rect x="1" y="4" width="38" height="16" class={classes[name]} />;
}

function Acts({ data, lang }: TimelineProps) {
  const words = TIMELINE[lang];
  if (data.law.acts.length === 0) return null;
  const nameOf = actNames(data.law, lang);
  return (
    <section aria-labelledby="acts-title">
      <h2 id="acts-title">{words.acts}</h2>
      <ul class="acts">
        {data.law.acts.map((act) => {
          const commencement = data.law.bounds[act.commencement];
          const documents = data.documents.filter((document) => document.act === act.id);
          const title = actTitle(act.titles, lang);
          return (
            <li key={act.id}>
              <p>
                <strong>{nameOf(act.id)}</strong> <code>{act.id}</code> {words.role[act.role]}
                {commencement ? `; ${words.commencement}: ${sayBound(commencement, lang)}` : ''}
              </p>
              {title === null ? null : (
                <p class="law-words" dir="auto">
                  {shownText(title)}
                </p>
              )}
              <p>
                {documents.length === 0
                  ? words.notHeld
                  : documents.map((document) => (
                      <a key={document.file} href={sourceLink(lang, document.file)}>
                        {words.openDocument}: {document.file}{' '}
                      </a>
                    ))}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
