import { ADD_WORDS } from '../../../messages/add.ts';
import type { PrintKey } from '../../../messages/compare-print.ts';
import { printWord } from '../../../messages/compare-print.ts';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { unitName } from '../../../messages/unit-names.ts';
import { ADD_PAGE } from '../../../messages/web/add.ts';
import type { AddAnswer } from '../../../model/add-answer.ts';
import { RuleList } from '../compare/rule-differences.tsx';
import { Day } from '../parts/day.tsx';
import { shownText } from '../parts/long-text.tsx';
import { Moment } from '../parts/moment.tsx';
import { EditCard } from '../try/reading.tsx';

export interface PreviewProps {
  readonly answer: AddAnswer;
  readonly lang: InterfaceLang;
}

/** Who the document is. */
export function Identity({ answer, lang }: PreviewProps) {
  const words = ADD_PAGE[lang];
  const { identity } = answer;
  const unknown = ADD_WORDS.unknown[lang];
  const { registration } = identity;
  return (
    <dl class="facts">
      <dt>{ADD_WORDS.act[lang]}</dt>
      <dd>{identity.id === null ? unknown : <code>{identity.id}</code>}</dd>
      <dt>{words.name}</dt>
      <dd class="law-words" dir="auto" lang={identity.lang}>
        {identity.title === null ? unknown : shownText(identity.title)}
      </dd>
      <dt>{words.number}</dt>
      <dd dir="auto">{identity.number === null ? unknown : shownText(identity.number)}</dd>
      <dt>{ADD_WORDS.adopted[lang]}</dt>
      <dd>{identity.adopted === null ? unknown : <Day date={identity.adopted} lang={lang} />}</dd>
      {registration === null ? null : (
        <>
          <dt>{ADD_WORDS.registered[lang]}</dt>
          <dd>
            № {registration.number ?? '?'}{' '}
            {registration.date === null ? null : <Day date={registration.date} lang={lang} />}
          </dd>
        </>
      )}
      <dt>{words.textIs}</dt>
      <dd>{words[identity.lang]}</dd>
      {answer.touches.from === null ? null : (
        <>
          <dt>{ADD_WORDS.from[lang]}</dt>
          <dd>
            <Moment bound={answer.touches.from} lang={lang} />
          </dd>
        </>
      )}
    </dl>
  );
}

/** What the document orders, edit by edit; many are folded. */
export function Edits({ answer, lang }: PreviewProps) {
  const words = ADD_PAGE[lang];
  const { edits } = answer;
  if (edits.length === 0) return <p>{words.noEdits}</p>;
  return (
    <details open={edits.length <= 12}>
      <summary>{words.edits(edits.length)}</summary>
      <ol class="cards">
        {edits.map((edit, at) => (
          <li key={at} class="card">
            <EditCard edit={edit} lang={lang} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function UnitNames({ ids, lang }: { readonly ids: readonly string[]; readonly lang: InterfaceLang }) {
  return (
    <ul class="units">
      {ids.map((id) => (
        <li key={id}>{unitName(id, lang)}</li>
      ))}
    </ul>
  );
}

const KINDS = ['changed', 'removed', 'added', 'undetermined'] as const;

/** Days, units, rules before and after, and references that will lead nowhere. */
export function ImpactOf({ answer, lang }: PreviewProps) {
  const words = ADD_PAGE[lang];
  const { impact, touches } = answer;
  return (
    <>
      {impact.dates.length === 0 ? null : (
        <>
          <h3>{printWord('dates', lang)}</h3>
          <ul>
            {impact.dates.map(({ date, what, provisions, act }, at) => (
              <li key={at}>
                <Day date={date} lang={lang} /> – {printWord(`date.${what.replace(/^act-/u, '')}` as PrintKey, lang)}:{' '}
                {act === undefined ? provisions.map((id) => unitName(id, lang)).join('; ') : <code>{act}</code>}
              </li>
            ))}
          </ul>
        </>
      )}
      {touches.provisions.length === 0 ? (
        <p>{words.noUnits}</p>
      ) : (
        <details open={touches.provisions.length <= 12}>
          <summary>
            {ADD_WORDS.units[lang]} ({touches.provisions.length})
          </summary>
          <UnitNames ids={touches.provisions} lang={lang} />
        </details>
      )}
      {impact.comparedOn === null ? null : (
        <>
          <h3>
            {printWord('comparedOn', lang)} <Day date={impact.comparedOn} lang={lang} />
          </h3>
          {impact.rows.length === 0 ? <p>{printWord('noDifference', lang)}</p> : null}
          {KINDS.map((kind) => {
            const rows = impact.rows.filter((row) => row.kind === kind);
            return rows.length === 0 ? null : (
              <section key={kind}>
                <h4>
                  {words.kinds[kind]} ({rows.length})
                </h4>
                <RuleList rows={rows} lang={lang} unheld={answer.written ? null : answer.identity.id} />
              </section>
            );
          })}
        </>
      )}
      {impact.dangling.length === 0 ? null : (
        <>
          <h3>{printWord('dangling', lang)}</h3>
          <ul>
            {impact.dangling.map(({ from, to, words: cited, since, latest }, at) => (
              <li key={at}>
                {unitName(from, lang)} → {unitName(to, lang)}: <q class="law-words">{shownText(cited)}</q>,{' '}
                {printWord('since', lang)} <Day date={since} lang={lang} />
                {latest === null || latest === since ? null : (
                  <>
                    {' … '}
                    <Day date={latest} lang={lang} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What nobody can say any more once the act is in. */
export function BecomesOpen({ answer, lang }: PreviewProps) {
  const words = ADD_PAGE[lang];
  if (answer.undetermined.length === 0) return <p>{words.nothingOpen}</p>;
  return (
    <details open={answer.undetermined.length <= 24}>
      <summary>
        <span aria-hidden="true">○</span> {words.undetermined} ({answer.undetermined.length})
      </summary>
      <UnitNames ids={answer.undetermined} lang={lang} />
    </details>
  );
}
