import type { CaseVoice } from './case-voice.ts';

/** Returns a value of the scorecard in words; methods are named by their ids, which nobody need know. */
export function sayValue(what: string, value: unknown, speech: CaseVoice): string {
  const { words } = speech;
  if (value === null || value === undefined) return words.unknown;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (what === 'method' && typeof value === 'string') return value.split(', ').map(speech.concept).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
