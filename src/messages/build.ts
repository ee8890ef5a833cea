import type { Said } from './interface-lang.ts';

/** Words of the report of `adisteme build`. */
export const BUILD_WORDS = {
  documents: { en: 'Documents read', ru: 'Прочитано документов', kk: 'Оқылған құжаттар' },
  sentences: { en: 'sentences', ru: 'предложений', kk: 'сөйлем' },
  claimed: { en: 'claimed by rules', ru: 'отражено в правилах', kk: 'қағидаларда көрсетілген' },
  notNormative: { en: 'not normative', ru: 'ненормативных', kk: 'нормативтік емес' },
  notModelled: { en: 'not modelled', ru: 'не смоделировано', kk: 'модельденбеген' },
  written: { en: 'Rule files written', ru: 'Записано файлов правил', kk: 'Жазылған қағида файлдары' },
  unchanged: { en: 'unchanged', ru: 'без изменений', kk: 'өзгеріссіз' },
  findings: { en: 'Findings', ru: 'Замечания', kk: 'Ескертулер' },
  seeCheck: {
    en: 'npx adisteme check lists them',
    ru: 'их показывает npx adisteme check',
    kk: 'оларды npx adisteme check көрсетеді',
  },
  ask: { en: 'What can be asked, for example:', ru: 'Что можно спросить, например:', kk: 'Не сұрауға болады, мысалы:' },
  otherQuestions: {
    en: 'Ask any date; `npx adisteme help` lists the other questions.',
    ru: 'Спрашивайте о любом дне; другие вопросы перечисляет `npx adisteme help`.',
    kk: 'Кез келген күнді сұраңыз; басқа сұрақтарды `npx adisteme help` тізеді.',
  },
} as const satisfies Readonly<Record<string, Said>>;
