import type { ScoreWhen } from '../model/appraisal.ts';
import type { ScoreSpeech } from './score-voice.ts';
import { sayReading } from './when.ts';

/** Returns on what one of several possible outcomes of a case rests. */
export function sayConditions(when: readonly ScoreWhen[], speech: ScoreSpeech): string {
  return when
    .map((each) => {
      if ('reading' in each) return sayReading(each.reading, speech.lang);
      const args = { event: each.event, act: each.act, date: each.onOrBefore ?? each.after ?? '' };
      return speech.say(each.after === undefined ? 'print.event' : 'print.event-after', args);
    })
    .join('; ');
}
