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
  findings: { en: 'Findings while reading', ru: 'Замечания при чтении', kk: 'Оқу кезіндегі ескертулер' },
  seeCheck: {
    en: 'npx adisteme check lists them, with what is wrong in the decrees themselves',
    ru: 'их показывает npx adisteme check, и то, что не так в самих решениях',
    kk: 'оларды, сондай-ақ шешімдердің өзіндегі олқылықтарды npx adisteme check көрсетеді',
  },
  ask: { en: 'What can be asked, for example:', ru: 'Что можно спросить, например:', kk: 'Не сұрауға болады, мысалы:' },
  otherQuestions: {
    en: 'Ask any date; `npx adisteme help` lists the other questions, `npx adisteme serve` opens the pages.',
    ru: 'Спрашивайте о любом дне; другие вопросы перечисляет `npx adisteme help`, страницы открывает `npx adisteme serve`.',
    kk: 'Кез келген күнді сұраңыз; басқа сұрақтарды `npx adisteme help` тізеді, беттерді `npx adisteme serve` ашады.',
  },
} as const satisfies Readonly<Record<string, Said>>;
