import { useMemo, useState } from 'preact/hooks';
import { CHECK } from '../../../messages/web/check.ts';
import type { ExplorerBody, ExplorerCheck } from '../../../model/explorer.ts';
import type { Address } from '../address.ts';
import { printAddress, queryOf, withQuery } from '../address.ts';
import '../check/check.css';
import type { Asked } from '../check/filter.ts';
import { countsIn } from '../check/filter.ts';
import { FilterForm } from '../check/filter-form.tsx';
import { Found } from '../check/found.tsx';
import { loadData, loadIndex } from '../data.ts';
import type { PageProps, PartProps } from '../page.ts';
import { Failed, Loading } from '../parts/notices.tsx';
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
