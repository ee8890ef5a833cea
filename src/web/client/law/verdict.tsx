import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { label } from '../../../messages/labels.ts';
import { LAW } from '../../../messages/web/law.ts';
import type { AsOf } from '../../../model/answers.ts';
import { shownText } from '../parts/long-text.tsx';
import { CertaintyMark, StatusMark } from '../parts/marks.tsx';
import { sayBound } from '../parts/moment.tsx';
import { sayWhen, TurningList } from './turning-list.tsx';

interface VerdictProps {
  readonly answer: AsOf;
  readonly lang: InterfaceLang;
}

/** What applied, how sure that is, and on what it turns. */
export function Verdict({ answer, lang }: VerdictProps) {
  const words = LAW[lang];
  const text = answer.text === 'partial' && answer.restUnknown ? 'text.rest-unknown' : (`text.${answer.text}` as const);
  return (
    <section class={`verdict certainty-edge-${answer.certainty}`} aria-label={words.status}>
      <p class="marks">
        <StatusMark status={answer.status} lang={lang} /> <CertaintyMark certainty={answer.certainty} lang={lang} />
      </p>
      <p class="reason">{answer.reason}</p>
      {answer.act ? (
        <dl class="facts">
          <dt>{words.act}</dt>
          <dd>
            {answer.act.title === null ? null : <span class="law-words">{shownText(answer.act.title)} </span>}
            <code>{answer.act.id}</code> ({answer.act.held ? words.actHeld : words.actNotHeld})
          </dd>
          {answer.amendedBy.length > 0 ? (
            <>
              <dt>{words.amendedBy}</dt>
              <dd>
                {answer.amendedBy.map((act) => (
                  <code key={act}>{act} </code>
                ))}
              </dd>
            </>
          ) : null}
          <dt>{words.text}</dt>
          <dd>{label(text, lang)}</dd>
        </dl>
      ) : null}
      {answer.turning.length > 0 ? (
        <details open={answer.certainty === 'undetermined'}>
          <summary>{words.turning}</summary>
          <TurningList turnings={answer.turning} lang={lang} />
        </details>
      ) : null}
      <Neighbours answer={answer} lang={lang} />
    </section>
  );
}

function Neighbours({ answer, lang }: VerdictProps) {
  const words = LAW[lang];
  return (
    <>
      {answer.alternatives.length > 0 ? (
        <details open={answer.certainty === 'contested'}>
          <summary>{words.alternatives}</summary>
          <ul>
            {answer.alternatives.map((entry) => (
              <li key={JSON.stringify(entry.when)}>
                {sayWhen(entry.when, lang)}: <StatusMark status={entry.status} lang={lang} />,{' '}
                {label(`state.${entry.state}`, lang)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {answer.pending.length > 0 ? (
        <details>
          <summary>{words.pending}</summary>
          <ul>
            {answer.pending.map((entry) => (
              <li key={entry.act}>
                <code>{entry.act}</code>: {sayBound(entry.commencement, lang)}{' '}
                <StatusMark status={entry.status} lang={lang} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {answer.past.length > 0 ? (
        <details>
          <summary>{words.past}</summary>
          <ul>
            {answer.past.map((entry) => (
              <li key={entry.act}>
                <code>{entry.act}</code>: {sayBound(entry.ceased, lang)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
