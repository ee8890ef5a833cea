import { sayConditions } from '../../../messages/score-when.ts';
import type { ScoreWhen } from '../../../model/appraisal.ts';
import type { CaseVoice } from './case-voice.ts';

/** One of several possible outcomes: on what it rests, and what it is. */
export interface Alternative {
  readonly when: readonly ScoreWhen[];
  readonly said: string;
}

interface AlternativesProps {
  readonly alternatives: readonly Alternative[];
  readonly speech: CaseVoice;
}

/** What else the answer may be, and when. */
export function Alternatives({ alternatives, speech }: AlternativesProps) {
  return (
    <ul>
      {alternatives.map(({ when, said }, at) => (
        <li key={at}>
          {sayConditions(when, speech)}: <b>{said}</b>
        </li>
      ))}
    </ul>
  );
}
