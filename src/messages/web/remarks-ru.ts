import type { RemarksWords } from './remarks-en.ts';

export const REMARKS_RU: RemarksWords = {
  title: 'Замечания',
  advice: 'Что делать',
  severity: { error: 'ошибка', warning: 'предупреждение', info: 'сведение' },
  inEnglish: 'Словами программы, по-английски',
};
