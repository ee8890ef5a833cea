import type { RemarksWords } from './remarks-en.ts';

export const REMARKS_KK: RemarksWords = {
  title: 'Ескертулер',
  advice: 'Не істеу керек',
  severity: { error: 'қате', warning: 'назар аударыңыз', info: 'мәлімет' },
  inEnglish: 'Бағдарламаның өз сөзімен, ағылшынша',
};
