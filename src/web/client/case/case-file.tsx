import { useState } from 'preact/hooks';
import { Failed, Loading, Problem } from '../parts/notices.tsx';
import { useLoaded } from '../work/use-loaded.ts';
import type { CaseVoice } from './case-voice.ts';
import type { Facts } from './facts.ts';

interface CaseFileProps {
  readonly facts: Facts;
  readonly speech: CaseVoice;
  readonly onFacts: (facts: Facts) => void;
}

/** The case as YAML, to be kept and opened again. What reads YAML is large: it is loaded when this is opened. */
export function CaseFile(props: CaseFileProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="on-demand" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{props.speech.words.asYaml}</summary>
      {isOpen ? <OpenedFile {...props} /> : null}
    </details>
  );
}

function OpenedFile({ facts, speech, onFacts }: CaseFileProps) {
  const { words, lang } = speech;
  const loaded = useLoaded('yaml', () => import('../../../app/answer/case-file.ts'));
  const [problem, setProblem] = useState<string | null>(null);
  if (loaded.state === 'loading') return <Loading lang={lang} {...loaded} />;
  if (loaded.state === 'failed') return <Failed lang={lang} {...loaded} />;
  const { readCaseText, writeCaseText } = loaded.value;
  const yaml = writeCaseText(facts);
  const take = (text: string) => {
    const read = readCaseText(text);
    setProblem('problem' in read ? read.problem : null);
    if ('facts' in read) onFacts(read.facts);
  };
  return (
    <>
      <p class="field">
        <a download="case.yaml" href={`data:application/yaml;charset=utf-8,${encodeURIComponent(yaml)}`}>
          {words.save}
        </a>
        <label>
          {words.open}{' '}
          <input
            type="file"
            accept=".yaml,.yml,.json"
            onChange={(event) => event.currentTarget.files?.[0]?.text().then(take)}
          />
        </label>
      </p>
      {problem === null ? null : (
        <Problem>
          <p>
            {words.broken}
            {problem}
          </p>
        </Problem>
      )}
      <pre>{yaml}</pre>
    </>
  );
}
