import { columnOfLaw, matrixOnColumns } from '../../../app/answer/compare-answer.ts';
import { isLegalDate } from '../../../base/legal-date.ts';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { MATRIX } from '../../../messages/web/matrix.ts';
import type { ExplorerBody } from '../../../model/explorer.ts';
import type { Address } from '../address.ts';
import { printAddress, queriesOf, queryOf, withQuery } from '../address.ts';
import { loadBody, loadIndex } from '../data.ts';
import { Choices } from '../matrix/choices.tsx';
import { MatrixTable } from '../matrix/matrix-table.tsx';
import '../matrix/matrix.css';
import type { PageProps } from '../page.ts';
import { DateField } from '../parts/date-field.tsx';
import { DayOnPaper } from '../parts/day-on-paper.tsx';
import { Failed, Loading, NotYet, Problem } from '../parts/notices.tsx';
import { startDay } from '../start-day.ts';
import { overAll } from '../work/over-all.ts';
import { useLoaded } from '../work/use-loaded.ts';

/** So many columns are shown when the address names none. */
const FIRST_BODIES = 12;
/** What the address says instead of a thousand names. */
const ALL = '*';

function go(address: Address): void {
  location.hash = printAddress(address);
}

/** The bodies that the address names, else the first ones that have a law. */
function chosenOf(address: Address, bodies: readonly ExplorerBody[]): string[] {
  const named = queriesOf(address, 'body');
  const withLaw = bodies.filter((entry) => entry.lawDate !== null).map((entry) => entry.body.id);
  if (named.includes(ALL)) return withLaw;
  const known = new Set(bodies.map((entry) => entry.body.id));
  const asked = named.filter((id) => known.has(id));
  return asked.length > 0 ? asked : withLaw.slice(0, FIRST_BODIES);
}

/** Rules x bodies on a day. */
export function MatrixPage({ address, lang, today }: PageProps) {
  const loaded = useLoaded('index', loadIndex);
  if (loaded.state !== 'ready') return <NotYet lang={lang} page="matrix" loaded={loaded} />;
  return <MatrixOf address={address} lang={lang} today={today} bodies={loaded.value.bodies} />;
}

function MatrixOf({ address, lang, today, bodies }: PageProps & { readonly bodies: readonly ExplorerBody[] }) {
  const words = MATRIX[lang];
  const chosen = chosenOf(address, bodies);
  const unknown = queriesOf(address, 'body').filter((id) => id !== ALL && !bodies.some(({ body }) => body.id === id));
  const lawDates = bodies.map((entry) => entry.lawDate);
  const date = address.parts[0] ?? startDay(lawDates, today);
  const differing = queryOf(address, 'all') !== 'yes';
  return (
    <section class="matrix-page">
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <DayOnPaper label={words.date} date={date} lang={lang} />
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
      <Choices
        bodies={bodies}
        chosen={chosen}
        lang={lang}
        onChosen={(ids) => go(withQuery(address, { body: ids.length === 0 ? null : ids }))}
        onAll={() => go(withQuery(address, { body: ALL }))}
      />
      {unknown.length === 0 ? null : <p class="notice">{words.unknown(unknown.join(', '))}</p>}
      {isLegalDate(date) ? (
        <Rows chosen={chosen} date={date} differing={differing} lang={lang} />
      ) : (
        <Problem>
          <p>{words.badDate(date)}</p>
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

/** So many laws are fetched at a time. */
const FETCHED_AT_ONCE = 6;

function Rows({ chosen, date, differing, lang }: RowsProps) {
  const loaded = useLoaded(JSON.stringify([chosen, date]), async (control) => {
    // Of a thousand laws only the columns are kept.
    const columnOf = async (id: string) => columnOfLaw((await loadBody(id, control)).law, date);
    const columns = await overAll(chosen, columnOf, control, FETCHED_AT_ONCE);
    return matrixOnColumns(
      columns.flatMap((column) => column ?? []),
      date,
    );
  });
  if (loaded.state === 'loading') return <Loading lang={lang} {...loaded} />;
  if (loaded.state === 'failed') return <Failed lang={lang} {...loaded} />;
  if (loaded.value.bodies.length === 0) return <p class="notice">{MATRIX[lang].none}</p>;
  return <MatrixTable matrix={loaded.value} differing={differing} lang={lang} />;
}
