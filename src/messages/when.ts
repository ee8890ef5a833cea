import type { Alternative } from '../model/answers.ts';
import type { InterfaceLang, Said } from './interface-lang.ts';
import { label } from './labels.ts';

/** Ways to read a moment that the words leave open; what stands after them are words of the act, never translated. */
const READINGS: Readonly<Record<string, Said>> = {
  exclusive: { en: 'the day itself excluded', ru: 'сам день не включая', kk: 'сол күннің өзін қоспағанда' },
  inclusive: { en: 'the day itself included', ru: 'включая сам день', kk: 'сол күннің өзін қоса алғанда' },
  begun: { en: 'if it had begun', ru: 'если уже началось', kk: 'егер басталған болса' },
  'not-begun': { en: 'if it had not begun', ru: 'если ещё не началось', kk: 'егер әлі басталмаған болса' },
  before: { en: 'before', ru: 'до', kk: 'дейін' },
  after: { en: 'after', ru: 'после', kk: 'кейін' },
};

/** Matches `exclusive: 2023-08-31` and `inclusive`; must not match `point_5`. */
const READING = /^([a-z-]+)(?:: (.*))?$/su;

/** Returns how an open moment or a way to understand the sources is said to people. */
export function sayReading(reading: string, lang: InterfaceLang): string {
  const match = READING.exec(reading);
  const said = match?.[1] === undefined ? undefined : READINGS[match[1]];
  if (said === undefined) return reading;
  return match?.[2] === undefined ? said[lang] : `${said[lang]} (${match[2]})`;
}

/** Returns on what an alternative answer rests, as a person reads it. */
export function sayWhen(when: Alternative['when'], lang: InterfaceLang): string {
  if ('reading' in when) return sayReading(when.reading, lang);
  const side =
    when.onOrBefore === undefined
      ? `${label('after', lang)} ${when.after ?? ''}`
      : `${label('onOrBefore', lang)} ${when.onOrBefore}`;
  return `${label('publishedBy', lang)} ${when.act} ${side}`;
}
