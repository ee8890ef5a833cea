import { useState } from 'preact/hooks';
import { readCaseText, writeCaseText } from '../../../app/answer/case-file.ts';
import { Problem } from '../parts/notices.tsx';
import type { CaseVoice } from './case-voice.ts';
import type { Facts } from './facts.ts';

interface CaseFileProps {
  readonly facts: Facts;
  readonly speech: CaseVoice;
  readonly onFacts: (facts: Facts) => void;
}

/** The case as YAML, to be kept and opened again. */
export function CaseFile({ facts, speech, onFacts }: CaseFileProps) {
  const { words } = speech;
  const [problem, setProblem] = useState<string | null>(null);
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
