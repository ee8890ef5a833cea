import { acrossVersions } from '../../../app/answer/across-answer.ts';
import type { WorkingCalendar } from '../../../app/answer/calendar-answer.ts';
import { sayScoreName } from '../../../messages/score-names.ts';
import type { ScoreSpeech } from '../../../messages/score-voice.ts';
import { CASE } from '../../../messages/web/case.ts';
import type { AppraisalCase } from '../../../model/appraisal.ts';
import type { BodyLaw } from '../../../model/body-law.ts';

interface AcrossProps {
  readonly law: BodyLaw;
  readonly facts: AppraisalCase;
  readonly calendar: WorkingCalendar | null;
  readonly speech: ScoreSpeech;
}

/** The case under every edition of its body's methodologies. */
export function Across({ law, facts, calendar, speech }: AcrossProps) {
  const { lang } = speech;
  const words = CASE[lang];
  const { rows } = acrossVersions(law, facts, calendar, speech);
  const whats = [...new Set(rows.flatMap((row) => row.results.map((result) => result.what)))];
  return (
    <details>
      <summary>{words.across}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard */}
      <section class="wide-box" aria-label={words.across} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.version}</th>
              {whats.map((what) => (
                <th key={what} scope="col">
                  {sayScoreName(what, lang)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                {whats.map((what) => {
                  const result = row.results.find((entry) => entry.what === what);
                  return <td key={what}>{result ? (result.value === null ? '?' : String(result.value)) : '–'}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
