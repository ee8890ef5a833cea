import { partName } from '../../../messages/score-parts.ts';
import { unitName } from '../../../messages/unit-names.ts';
import type { Scorecard as Card, Trace } from '../../../model/appraisal.ts';
import { FoldedRemarks } from '../parts/folded-remarks.tsx';
import { CertaintyMark } from '../parts/marks.tsx';
import { OnDemand } from '../parts/on-demand.tsx';
import type { Alternative } from './alternatives.tsx';
import type { CaseVoice } from './case-voice.ts';
import { sayFact, sayRulePlace, sayStep } from './say-fact.ts';
import { sayScoreName, sayValue } from './say-value.ts';

/** Shapes beside the words of a verdict: never colour alone. */
const VERDICT_SHAPES: Readonly<Record<string, string>> = {
  lawful: '✓',
  breach: '✕',
  undetermined: '?',
  'not-applicable': '–',
};

/** Grades and findings of a case, each with its reasons. */
export function Scorecard({ card, speech }: { readonly card: Card; readonly speech: CaseVoice }) {
  const { lang } = speech;
  return (
    <div class="scorecard" role="status">
      {card.results.length + card.findings.length === 0 ? (
        <p class="notice">{speech.say('print.nothing', {})}</p>
      ) : null}
      {card.results.length > 0 ? <h3>{speech.say('print.results', {})}</h3> : null}
      <ul>
        {card.results.map((result, at) => (
          <li key={at} class={`certainty-edge-${result.certainty}`}>
            <p>
              {sayScoreName(result.what, speech)}
              {result.name === undefined ? '' : ` (${partName(result.name, speech)})`}:{' '}
              <b>{sayValue(result.what, result.value, speech)}</b>{' '}
              <CertaintyMark certainty={result.certainty} lang={lang} />
            </p>
            <p class="hint">{result.reason}</p>
            <Outcomes
              alternatives={result.alternatives.map(({ when, value }) => ({
                when,
                said: sayValue(result.what, value, speech),
              }))}
              speech={speech}
            />
            <Why trace={result.trace} speech={speech} />
          </li>
        ))}
      </ul>
      {card.findings.length > 0 ? <h3>{speech.say('print.findings', {})}</h3> : null}
      <ul>
        {card.findings.map((finding, at) => (
          <li key={at} class={`verdict-${finding.verdict}`}>
            <p>
              <span aria-hidden="true">{VERDICT_SHAPES[finding.verdict]}</span> {sayScoreName(finding.what, speech)}
              {finding.name === undefined ? '' : ` (${partName(finding.name, speech)})`}:{' '}
              <b>{speech.say(`verdict.${finding.verdict}`, {})}</b>
            </p>
            <p class="hint">{finding.message}</p>
            <Outcomes
              alternatives={finding.alternatives.map(({ when, verdict }) => ({
                when,
                said: speech.say(`verdict.${verdict}`, {}),
              }))}
              speech={speech}
            />
            <Why trace={finding.trace} speech={speech} />
          </li>
        ))}
      </ul>
      {card.missing.length > 0 ? (
        <details>
          <summary>
            {speech.say('print.missing', {})} ({card.missing.length})
          </summary>
          <ul>
            {card.missing.map(({ fact, neededBy }) => (
              <li key={fact}>
                {sayFact(fact, speech)}:{' '}
                {speech.say('print.needed-by', {
                  rules: [...new Set(neededBy.map((rule) => sayRulePlace(rule, speech)))].join('; '),
                })}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <FoldedRemarks diagnostics={card.diagnostics} lang={lang} />
    </div>
  );
}

const loadAlternatives = async () => (await import('./alternatives.tsx')).Alternatives;

interface OutcomesProps {
  readonly alternatives: readonly Alternative[];
  readonly speech: CaseVoice;
}

/** Where the answer is open: what it may be. */
function Outcomes({ alternatives, speech }: OutcomesProps) {
  if (alternatives.length === 0) return null;
  const title = `${speech.words.outcomes} (${alternatives.length})`;
  return <OnDemand title={title} lang={speech.lang} load={loadAlternatives} given={{ alternatives, speech }} />;
}

function Why({ trace, speech }: { readonly trace: Trace | null; readonly speech: CaseVoice }) {
  if (trace === null) return null;
  return (
    <details>
      <summary>{speech.words.why}</summary>
      <ul>
        <Step step={trace} speech={speech} />
      </ul>
    </details>
  );
}

/** One step of the reasons with all under it; every rule with the words that it rests on. */
function Step({ step, speech }: { readonly step: Trace; readonly speech: CaseVoice }) {
  return (
    <li>
      {sayStep(step.text, speech)}
      {step.citation === null ? null : (
        <>
          {' '}
          <q class="law-words" dir="auto">
            {step.citation.words}
          </q>{' '}
          <small>
            <code>{step.citation.act}</code>, {unitName(step.citation.provision, speech.lang)}
          </small>
        </>
      )}
      {step.children.length === 0 ? null : (
        <ul>
          {step.children.map((child, at) => (
            <Step key={at} step={child} speech={speech} />
          ))}
        </ul>
      )}
    </li>
  );
}
