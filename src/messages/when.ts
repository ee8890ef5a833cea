import type { Alternative } from '../model/answers.ts';
import type { InterfaceLang, Said } from './interface-lang.ts';

/** Ways to read a moment that the words leave open; what stands after them are words of the act, never translated. */
const READINGS: Readonly<Record<string, Said>> = {
  exclusive: { en: 'the day itself excluded', ru: 'сам день не включая', kk: 'сол күннің өзін қоспағанда' },
  inclusive: { en: 'the day itself included', ru: 'включая сам день', kk: 'сол күннің өзін қоса алғанда' },
  begun: { en: 'if it had begun', ru: 'если уже началось', kk: 'егер басталған болса' },
  'not-begun': { en: 'if it had not begun', ru: 'если ещё не началось', kk: 'егер әлі басталмаған болса' },
  before: { en: 'before', ru: 'до', kk: 'дейін' },
  after: { en: 'after', ru: 'после', kk: 'кейін' },
};

type Template = (first: string, second: string) => Said;

/** Ways to understand what several acts order together; what stands after the key are ids of acts. */
const READINGS_OF_ACTS: Readonly<Record<string, Template>> = {
  'repealed-alone': (by, act) => ({
    en: `${by} repealed only ${act}; what that act had changed stays as changed`,
    ru: `${by} отменил только ${act}; изменённое им остаётся изменённым`,
    kk: `${by} тек ${act} актісінің күшін жойды; ол өзгерткені өзгертілген күйінде қалады`,
  }),
  'repealed-with-base': (by, act) => ({
    en: `${by} repealed the base act together with ${act}`,
    ru: `${by} отменил основной акт вместе с ${act}`,
    kk: `${by} негізгі актінің күшін ${act} актісімен бірге жойды`,
  }),
  'words-before': () => ({
    en: 'the words in force before the amendment, which are not held',
    ru: 'слова, действовавшие до изменения; их в корпусе нет',
    kk: 'өзгеріске дейін қолданыста болған сөздер; олар корпуста жоқ',
  }),
  'cancelled-before': (by, act) => ({
    en: `${by} cancelled ${act} before it took effect: the words before it stand`,
    ru: `${by} отменил ${act} до его введения в действие: остаются прежние слова`,
    kk: `${by} ${act} актісін қолданысқа енгізілгенге дейін жойды: бұрынғы сөздер қалады`,
  }),
  'cancelled-after': (by, act) => ({
    en: `${by} cancelled ${act} after it took effect: what it had changed stays as changed`,
    ru: `${by} отменил ${act} после его введения в действие: изменённое им остаётся изменённым`,
    kk: `${by} ${act} актісін қолданысқа енгізілгеннен кейін жойды: ол өзгерткені өзгертілген күйінде қалады`,
  }),
  'extended-in-time': (act) => ({
    en: `${act} took effect before the end and moved it`,
    ru: `${act} введён в действие до окончания срока и продлил его`,
    kk: `${act} мерзім аяқталғанға дейін қолданысқа енгізіліп, оны ұзартты`,
  }),
  'extended-too-late': (act) => ({
    en: `${act} took effect after the end, which it could not move`,
    ru: `${act} введён в действие после окончания срока и продлить его не мог`,
    kk: `${act} мерзім аяқталғаннан кейін қолданысқа енгізілді және оны ұзарта алмады`,
  }),
  prevails: (act, other) => ({
    en: `${act} prevails over ${other}: both restate the unit from the same day`,
    ru: `${act} имеет верх над ${other}: оба излагают единицу заново с одного дня`,
    kk: `${act} ${other} актісінен басым: екеуі де бірлікті бір күннен жаңадан жазады`,
  }),
  'as-held': () => ({ en: 'as the documents stand', ru: 'как стоит в документах', kk: 'құжаттарда тұрғандай' }),
  'text-kk': (params) => ({
    en: `by the Kazakh text: ${params}`,
    ru: `по казахскому тексту: ${params}`,
    kk: `қазақ тіліндегі мәтін бойынша: ${params}`,
  }),
  'text-ru': (params) => ({
    en: `by the Russian text: ${params}`,
    ru: `по русскому тексту: ${params}`,
    kk: `орыс тіліндегі мәтін бойынша: ${params}`,
  }),
};

/** Matches `exclusive: 2023-08-31` and `inclusive`; must not match `point_5`. */
const READING = /^([a-z-]+)(?:: (.*))?$/su;

/** Returns how an open moment or a way to understand the sources is said to people. */
export function sayReading(reading: string, lang: InterfaceLang): string {
  const match = READING.exec(reading);
  const said = match?.[1] === undefined ? undefined : READINGS[match[1]];
  const ofActs = match?.[1] === undefined ? undefined : READINGS_OF_ACTS[match[1]];
  if (ofActs !== undefined) {
    const [first = '', second = ''] = (match?.[2] ?? '').split(' | ');
    return ofActs(first, second)[lang];
  }
  if (said === undefined) return reading;
  return match?.[2] === undefined ? said[lang] : `${said[lang]} (${match[2]})`;
}

type Publication = (act: string, day: string) => Said;

const PUBLISHED_BY: Publication = (act, day) => ({
  en: `if ${act} was first officially published on or before ${day}`,
  ru: `если акт ${act} впервые официально опубликован не позднее ${day}`,
  kk: `егер ${act} актісі ${day} күнінен кешіктірмей алғаш ресми жарияланған болса`,
});

const PUBLISHED_AFTER: Publication = (act, day) => ({
  en: `if ${act} was first officially published after ${day}`,
  ru: `если акт ${act} впервые официально опубликован после ${day}`,
  kk: `егер ${act} актісі ${day} күнінен кейін алғаш ресми жарияланған болса`,
});

/** Returns on what an alternative answer rests, as a condition that a person reads. */
export function sayWhen(when: Alternative['when'], lang: InterfaceLang): string {
  if ('reading' in when) return sayReading(when.reading, lang);
  const { act, onOrBefore, after = '' } = when;
  return (onOrBefore === undefined ? PUBLISHED_AFTER(act, after) : PUBLISHED_BY(act, onOrBefore))[lang];
}
