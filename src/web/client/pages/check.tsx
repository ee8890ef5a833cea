import { useMemo, useState } from 'preact/hooks';
import { CHECK } from '../../../messages/web/check.ts';
import type { ExplorerBody, ExplorerCheck, ExplorerFindings } from '../../../model/explorer.ts';
import { CORPUS_FINDINGS } from '../../../model/explorer.ts';
import type { Address } from '../address.ts';
import { printAddress, queryOf, withQuery } from '../address.ts';
import { AcceptedList } from '../check/accepted-list.tsx';
import '../check/check.css';
import type { Asked } from '../check/filter.ts';
import { bodiesAsked, countsIn, pick, totalOf } from '../check/filter.ts';
import { FilterForm } from '../check/filter-form.tsx';
import { FindingList } from '../check/finding-list.tsx';
import { loadData, loadIndex } from '../data.ts';
import type { PageProps, PartProps } from '../page.ts';
import { Failed, Loading } from '../parts/notices.tsx';
import { overAll } from '../work/over-all.ts';
import { useLoaded } from '../work/use-loaded.ts';

function askedBy(address: Address): Asked {
  const value = (name: string) => queryOf(address, name);
  return { body: value('body'), code: value('code'), severity: value('severity'), text: value('text') ?? '' };
}

/** What is wrong with the sources or with our reading, with filters that stand in the address. */
export function CheckPage({ address, lang }: PageProps) {
  const loaded = useLoaded(lang, (control) =>
    Promise.all([loadData<ExplorerCheck>(`data/check/${lang}.json`, control), loadIndex(control)]),
  );
  const words = CHECK[lang];
  return (
    <section class="check-page">
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      {loaded.state === 'loading' ? <Loading lang={lang} {...loaded} /> : null}
      {loaded.state === 'failed' ? <Failed lang={lang} {...loaded} /> : null}
      {loaded.state === 'ready' ? (
        <Findings address={address} lang={lang} check={loaded.value[0]} bodies={loaded.value[1].bodies} />
      ) : null}
    </section>
  );
}

interface FindingsProps extends PartProps {
  readonly check: ExplorerCheck;
  readonly bodies: readonly ExplorerBody[];
}

function Findings({ address, lang, check, bodies }: FindingsProps) {
  const words = CHECK[lang];
  const given = askedBy(address);
  const [text, setText] = useState(given.text);
  const asked = { ...given, text };
  const counts = useMemo(() => countsIn(check, asked), [check, asked.body, asked.code, asked.severity]);
  const names = useMemo(() => new Map(bodies.map(({ body }) => [body.id, body.names[lang]])), [bodies, lang]);
  // The text stands in the address already, but the address of this render may be from before it was typed.
  const now = withQuery(address, { text: text === '' ? null : text });
  const go = (changes: Parameters<typeof withQuery>[1]) => {
    location.hash = printAddress(withQuery(now, changes));
  };
  const follow = (next: string) => {
    setText(next);
    history.replaceState(null, '', printAddress(withQuery(address, { text: next === '' ? null : next })));
  };
  const clear = () => {
    setText('');
    location.hash = printAddress({ ...address, query: [] });
  };
  if (check.bodies.length === 0) return <p class="notice">{words.clean}</p>;
  return (
    <>
      <FilterForm
        asked={asked}
        counts={counts}
        codes={check.codes}
        names={names}
        lang={lang}
        onChoose={go}
        onText={follow}
      />
      <Found asked={asked} check={check} names={names} lang={lang} onClear={clear} />
    </>
  );
}

interface FoundProps {
  readonly asked: Asked;
  readonly check: ExplorerCheck;
  readonly names: ReadonlyMap<string, string>;
  readonly lang: PageProps['lang'];
  readonly onClear: () => void;
}

/** So many bodies are fetched at a time. */
const FETCHED_AT_ONCE = 6;

/** The findings asked for; only those of bodies that have some are fetched. */
function Found({ asked, check, names, lang, onClear }: FoundProps) {
  const words = CHECK[lang];
  const wanted = useMemo(() => bodiesAsked(check, asked), [check, asked.body, asked.code, asked.severity]);
  const loaded = useLoaded(JSON.stringify([lang, wanted]), (control) => {
    const load = (body: string) => {
      const name = body === '' ? CORPUS_FINDINGS : encodeURIComponent(body);
      return loadData<ExplorerFindings>(`data/check/${lang}/${name}.json`, control);
    };
    return overAll(wanted, load, control, FETCHED_AT_ONCE);
  });
  const files = loaded.state === 'ready' ? loaded.value : null;
  const found = useMemo(() => {
    const all = (files ?? []).flatMap((file) => file.found);
    return pick(all, check.codes, asked);
  }, [files, check, asked.body, asked.code, asked.severity, asked.text]);
  const days = useMemo(() => Object.assign({}, ...(files ?? []).map((file) => file.days)), [files]);
  if (loaded.state === 'loading') return <Loading lang={lang} {...loaded} />;
  if (loaded.state === 'failed') return <Failed lang={lang} {...loaded} />;
  const all = totalOf(check);
  const context = { codes: check.codes, days, names, lang };
  return (
    <>
      <p role="status" class="check-count">
        {found.length === all ? words.found(all) : words.of(words.found(found.length), all)}
      </p>
      {found.length === 0 ? (
        <p class="notice">
          {words.none}{' '}
          <button type="button" onClick={onClear}>
            {words.clear}
          </button>
        </p>
      ) : null}
      <FindingList key={JSON.stringify(asked)} found={found} {...context} />
      <AcceptedList accepted={loaded.value.flatMap((file) => file.accepted)} {...context} />
    </>
  );
}
