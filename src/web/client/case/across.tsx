import { useRef, useState } from 'preact/hooks';
import type { AcrossAids, AcrossRow } from '../../../app/answer/across-answer.ts';
import { bodyRow, versionSteps } from '../../../app/answer/across-answer.ts';
import { sayScoreName } from '../../../messages/score-names.ts';
import type { BodyLaw } from '../../../model/body-law.ts';
import type { ExplorerBody } from '../../../model/explorer.ts';
import { loadBody } from '../data.ts';
import { Failed, Loading } from '../parts/notices.tsx';
import type { Control } from '../work/over-all.ts';
import { overAll } from '../work/over-all.ts';
import { useLoaded } from '../work/use-loaded.ts';
import type { CaseVoice } from './case-voice.ts';
import { sayValue } from './say-value.ts';

interface AcrossProps {
  readonly law: BodyLaw;
  readonly date: string;
  readonly aids: AcrossAids;
  readonly voice: CaseVoice;
  readonly bodies: readonly ExplorerBody[];
}

/** So many laws are fetched at a time. */
const FETCHED_AT_ONCE = 6;

/** The case under every edition of its body's methodologies, and under the law that other bodies have on the day. */
export function Across({ law, date, aids, voice, bodies }: AcrossProps) {
  const words = voice.words;
  const names = new Map(bodies.map(({ body }) => [body.id, body.names[voice.lang]]));
  const withLaw = bodies.filter((entry) => entry.lawDate !== null).map((entry) => entry.body.id);
  return (
    <>
      <Rows
        title={words.across}
        first={words.version}
        asked={law.body.id}
        aids={aids}
        voice={voice}
        load={(control) => overAll(versionSteps(law, aids), (step) => step(), control)}
        say={(label) => label}
      />
      <Rows
        title={words.acrossBodies(withLaw.length)}
        first={words.body}
        asked={date}
        aids={aids}
        voice={voice}
        load={async (control) => {
          const rowOf = async (id: string) => bodyRow((await loadBody(id, control)).law, date, aids);
          const rows = await overAll(withLaw, rowOf, control, FETCHED_AT_ONCE);
          return rows.filter((row) => row !== null);
        }}
        say={(label) => names.get(label) ?? label}
      />
    </>
  );
}

interface RowsProps {
  readonly title: string;
  readonly first: string;
  /** Changes when other rows are to be asked for; the facts do so too. */
  readonly asked: string;
  readonly aids: AcrossAids;
  readonly voice: CaseVoice;
  readonly load: (control: Control) => Promise<AcrossRow[]>;
  readonly say: (label: string) => string;
}

/** Rows are worked out once they are looked at. */
function Rows(props: RowsProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="on-demand" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{props.title}</summary>
      {isOpen ? <OpenRows {...props} /> : null}
    </details>
  );
}

function OpenRows({ title, first, asked, aids, voice: speech, load, say }: RowsProps) {
  const { facts } = aids;
  const loaded = useLoaded(`${asked} ${speech.lang} ${JSON.stringify(facts)}`, load);
  // While a fact is typed, the answers to what stood there before stay in sight.
  const last = useRef<readonly AcrossRow[] | null>(null);
  if (loaded.state === 'ready') last.current = loaded.value;
  if (loaded.state === 'failed') return <Failed lang={speech.lang} {...loaded} />;
  return (
    <>
      {loaded.state === 'loading' ? <Loading lang={speech.lang} {...loaded} /> : null}
      {last.current === null ? null : (
        <RowTable rows={last.current} title={title} first={first} speech={speech} say={say} />
      )}
    </>
  );
}

interface RowTableProps {
  readonly rows: readonly AcrossRow[];
  readonly title: string;
  readonly first: string;
  readonly speech: CaseVoice;
  readonly say: (label: string) => string;
}

function RowTable({ rows, title, first, speech, say }: RowTableProps) {
  const whats = [...new Set(rows.flatMap((row) => row.results.map((result) => result.what)))];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
    <section class="wide-box" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {whats.map((what) => (
              <th key={what} scope="col">
                {sayScoreName(what, speech.lang)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{say(row.label)}</th>
              {whats.map((what) => {
                const results = row.results.filter((entry) => entry.what === what);
                return (
                  <td key={what}>
                    {results.length === 0 ? '–' : results.map((result) => sayResult(result, speech)).join('; ')}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function sayResult({ what, name, value }: AcrossRow['results'][number], speech: CaseVoice): string {
  const said = sayValue(what, value, speech);
  return name === undefined ? said : `${name}: ${said}`;
}
