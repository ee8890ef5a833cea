import type { ScoreName } from '../../../model/appraisal-names.ts';
import type { CaseVoice } from './case-voice.ts';

/** Returns a value of the scorecard in words; methods are named by their ids, which nobody need know. */
export function sayValue(what: string, value: unknown, speech: CaseVoice): string {
  const { words } = speech;
  if (value === null || value === undefined) return words.unknown;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (what === 'method' && typeof value === 'string') return value.split(', ').map(speech.concept).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Returns what a result or a finding is called; a name that the table does not know comes back as it is. */
export function sayScoreName(what: string, { words }: CaseVoice): string {
  return words.results[what as ScoreName] ?? what;
}
