import { useMemo } from 'preact/hooks';
import { matrixOnLaws } from '../../../app/answer/compare-answer.ts';
import { isLegalDate } from '../../../base/legal-date.ts';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { MATRIX } from '../../../messages/web/matrix.ts';
import type { ExplorerBody } from '../../../model/explorer.ts';
import type { Address } from '../address.ts';
import { printAddress, queriesOf, queryOf, withQuery } from '../address.ts';
import { loadBody, loadIndex } from '../data.ts';
import { MatrixTable } from '../matrix/matrix-table.tsx';
import '../matrix/matrix.css';
import type { PageProps } from '../page.ts';
import { DateField } from '../parts/date-field.tsx';
import { Failed, Loading, Problem } from '../parts/notices.tsx';
import { useLoaded } from '../use-loaded.ts';

/** So many columns can be read side by side, and so many laws are loaded at once. */
const MOST_BODIES = 12;

function go(address: Address): void {
  location.hash = printAddress(address);
}

/** The bodies that the address names, else the first ones that have a law. */
function chosenOf(address: Address, bodies: readonly ExplorerBody[]): string[] {
  const asked = queriesOf(address, 'body').filter((id) => bodies.some((entry) => entry.body.id === id));
  if (asked.length > 0) return asked.slice(0, MOST_BODIES);
  const withLaw = bodies.filter((entry) => entry.lawDate !== null);
  return withLaw.slice(0, MOST_BODIES).map((entry) => entry.body.id);
}

/** The latest day on which something of the bodies is known to have changed. */
function dayOf(address: Address, bodies: readonly ExplorerBody[]): string {
  const days = bodies.flatMap((entry) => entry.lawDate ?? []).sort();
  return address.parts[0] ?? days.at(-1) ?? '2024-01-01';
}

/** Rules x bodies on a day. */
export function MatrixPage({ address, lang }: PageProps) {
  const loaded = useLoaded('index', loadIndex);
  if (loaded.state === 'loading') return <Loading lang={lang} />;
  if (loaded.state === 'failed') return <Failed lang={lang} {...loaded} />;
  return <MatrixOf address={address} lang={lang} bodies={loaded.value.bodies} />;
}

function MatrixOf({ address, lang, bodies }: PageProps & { readonly bodies: readonly ExplorerBody[] }) {
  const words = MATRIX[lang];
  const chosen = chosenOf(address, bodies);
  const date = dayOf(address, bodies);
  const differing = queryOf(address, 'all') !== 'yes';
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((entry) => entry !== id) : [...chosen, id];
    go(withQuery(address, { body: next.length === 0 ? null : next.slice(-MOST_BODIES) }));
  };
  return (
    <section class="matrix-page">
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <div class="controls">
        <DateField
          id="matrix-date"
          label={words.date}
          value={date}
          onDate={(day) => go({ ...address, parts: [day] })}
        />
        <label class="field">
          <input
            type="checkbox"
            checked={differing}
            onChange={() => go(withQuery(address, { all: differing ? 'yes' : null }))}
          />{' '}
          {words.onlyDiffering}
        </label>
      </div>
      <details open={chosen.length === 0}>
        <summary>
          {words.bodies} ({chosen.length})
        </summary>
        {bodies.length > MOST_BODIES ? <p class="hint">{words.most(MOST_BODIES)}</p> : null}
        <fieldset class="choices">
          <legend class="hint">{words.bodies}</legend>
          {bodies.map(({ body }) => (
            <label key={body.id}>
              <input type="checkbox" checked={chosen.includes(body.id)} onChange={() => toggle(body.id)} />{' '}
              {body.names[lang]}
            </label>
          ))}
        </fieldset>
      </details>
      {isLegalDate(date) ? (
        <Rows chosen={chosen} date={date} differing={differing} lang={lang} />
      ) : (
        <Problem>
          <p>{date}</p>
        </Problem>
      )}
    </section>
  );
}

interface RowsProps {
  readonly chosen: readonly string[];
  readonly date: string;
  readonly differing: boolean;
  readonly lang: InterfaceLang;
}

function Rows({ chosen, date, differing, lang }: RowsProps) {
  const loaded = useLoaded(chosen.join(' '), () => Promise.all(chosen.map(loadBody)));
  const matrix = useMemo(() => {
    if (loaded.state !== 'ready') return null;
    return matrixOnLaws(
      loaded.value.map((entry) => entry.law),
      date,
      undefined,
      lang,
    );
  }, [loaded.state === 'ready' ? loaded.value : null, date, lang]);
  if (loaded.state === 'failed') return <Failed lang={lang} {...loaded} />;
  if (matrix === null) return <Loading lang={lang} />;
  if (matrix.bodies.length === 0) return <p class="notice">{MATRIX[lang].none}</p>;
  return <MatrixTable matrix={matrix} differing={differing} lang={lang} />;
}
