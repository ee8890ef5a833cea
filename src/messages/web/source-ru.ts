import { countedRu } from './say.ts';
import type { SourceWords } from './source-en.ts';

export const SOURCE_RU: SourceWords = {
  act: 'Акт',
  state: 'Состояние текста',
  states: {
    'as-enacted': 'как принят',
    'consolidated-by-publisher': 'сведён издателем',
  },
  format: 'Формат',
  obtainedFrom: 'Откуда получен',
  asObtained: 'Документ, как он получен',
  lines: countedRu('строка', 'строки', 'строк'),
  line: (number) => `строка ${number}`,
  more: (count) => `Показать ещё: осталось строк – ${count}`,
  notes: 'Что найдено при чтении',
  diagnostics: countedRu('замечание', 'замечания', 'замечаний'),
  repairs: countedRu('исправление', 'исправления', 'исправлений'),
  drops: countedRu('место пропущено', 'места пропущены', 'мест пропущено'),
  leftOut: 'пропущено',
  cited: 'слова, на которые указано',
  toPlace: 'к месту',
  sure: (share) => `уверенность ${Math.round(share * 100)} %`,
  severity: { error: 'ошибка', warning: 'предупреждение', info: 'сведение' },
  repairKinds: {
    'displaced-link': 'Текст ссылки вырван со своего места',
    'letter-spacing': 'Буквы вразрядку',
    'glued-words': 'Слова слиты',
    'broken-word': 'Слово разорвано',
    'look-alike-letter': 'Буква другого алфавита',
    'white-space': 'Пробелы',
    placeholder: 'Заполнитель',
    correction: 'Исправлено человеком',
  },
  dropReasons: {
    'page-furniture': 'колонтитул',
    placeholder: 'заполнитель',
    'publisher-footer': 'подвал издателя',
    struck: 'зачёркнуто',
    metadata: 'метаданные',
  },
};
