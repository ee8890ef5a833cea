import type { CheckWords } from './check-en.ts';
import { countedRu } from './say.ts';

export const CHECK_RU: CheckWords = {
  title: 'Проверка: что найдено',
  intro:
    'Что не так с документами или с тем, как они прочитаны. У каждой находки сказано, где она, что означает и что делать; корпус здесь не меняется.',
  body: 'Орган',
  code: 'Вид находки',
  severity: 'Важность',
  text: 'Слова',
  textHint: 'Часть слова, код или имя файла.',
  all: 'все',
  counted: (name, count) => `${name} (${count})`,
  noBody: 'корпус в целом',
  clear: 'Снова показать все',
  found: countedRu('находка', 'находки', 'находок'),
  of: (shown, all) => `${shown} из ${all}`,
  none: 'Ни одна находка не подходит под всё выбранное.',
  clean: 'Ничего не найдено: ни документы, ни их прочтение не дают повода для замечаний.',
  severities: { error: 'ошибка', warning: 'предупреждение', info: 'сведение' },
  severityMeaning: {
    error: 'ответ, который на этом основан, ненадёжен',
    warning: 'нужен взгляд человека',
    info: 'исправлено, и сказано как',
  },
  advice: 'Что делать',
  stands: 'написано',
  expected: 'ожидалось',
  line: (line) => `строка ${line}`,
  toLaw: 'в тексте права',
  toSource: 'в документе',
  alsoAt: 'Также здесь',
  shown: (shown, all) => `Показано ${shown} из ${all}; остальные появятся при прокрутке.`,
  accepted: 'Принято человеком',
  acceptedHint: 'Предупреждения, принятые в overrides.yaml акта, с указанием причины.',
};
