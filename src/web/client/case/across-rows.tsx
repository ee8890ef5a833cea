import { useRef } from 'preact/hooks';
import type { AcrossRow } from '../../../app/answer/across-answer.ts';
import { bodyRow, versionSteps } from '../../../app/answer/across-answer.ts';
import type { CaseAids } from '../../../app/answer/reasoned-card.ts';
import { partName } from '../../../messages/score-parts.ts';
import type { BodyLaw } from '../../../model/body-law.ts';
import type { ExplorerBody } from '../../../model/explorer.ts';
import { loadBody } from '../data.ts';
import { Failed, Loading } from '../parts/notices.tsx';
import type { Control } from '../work/over-all.ts';
import { overAll } from '../work/over-all.ts';
import { useLoaded } from '../work/use-loaded.ts';
import type { CaseVoice } from './case-voice.ts';
import { sayScoreName, sayValue } from './say-value.ts';

export interface AcrossProps {
  readonly law: BodyLaw;
  readonly date: string;
  readonly aids: CaseAids;
  readonly voice: CaseVoice;
  /** Those that have a law. */
  readonly bodies: readonly ExplorerBody[];
}

/** The case under every edition of its body's methodologies. */
export function VersionRows({ law, aids, voice }: AcrossProps) {
  const { words } = voice;
  const load = (control: Control) => overAll(versionSteps(law, aids), (step) => step(), control);
  return <Rows title={words.across} first={words.version} asked={law.body.id} aids={aids} voice={voice} load={load} />;
}

/** So many laws are fetched at a time. */
const FETCHED_AT_ONCE = 6;

/** The case under the law that every body has on the day. */
export function BodyRows({ date, aids, voice, bodies }: AcrossProps) {
  const { words, lang } = voice;
  const load = async (control: Control) => {
    const rowOf = async ({ body }: ExplorerBody) => {
      const row = bodyRow((await loadBody(body.id, control)).law, date, aids);
      return row && { ...row, label: body.names[lang] };
    };
    return (await overAll(bodies, rowOf, control, FETCHED_AT_ONCE)).filter((row) => row !== null);
  };
  const title = words.acrossBodies(bodies.length);
  return <Rows title={title} first={words.body} asked={date} aids={aids} voice={voice} load={load} />;
}

interface RowsProps {
  readonly title: string;
  readonly first: string;
  /** Changes when other rows are to be asked for; the facts do so too. */
  readonly asked: string;
  readonly aids: CaseAids;
  readonly voice: CaseVoice;
  readonly load: (control: Control) => Promise<AcrossRow[]>;
}

function Rows({ title, first, asked, aids, voice: speech, load }: RowsProps) {
  const { facts } = aids;
  const loaded = useLoaded(`${asked} ${speech.lang} ${JSON.stringify(facts)}`, load);
  // While a fact is typed, the answers to what stood there before stay in sight.
  const last = useRef<readonly AcrossRow[] | null>(null);
  if (loaded.state === 'ready') last.current = loaded.value;
  if (loaded.state === 'failed') return <Failed lang={speech.lang} {...loaded} />;
  return (
    <>
      {loaded.state === 'loading' ? <Loading lang={speech.lang} {...loaded} /> : null}
      {last.current === null ? null : <RowTable rows={last.current} title={title} first={first} speech={speech} />}
    </>
  );
}

interface RowTableProps {
  readonly rows: readonly AcrossRow[];
  readonly title: string;
  readonly first: string;
  readonly speech: CaseVoice;
}

function RowTable({ rows, title, first, speech }: RowTableProps) {
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
                {sayScoreName(what, speech)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
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
  return name === undefined ? said : `${partName(name, speech)}: ${said}`;
}
