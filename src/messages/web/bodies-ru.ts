import type { BodiesWords } from './bodies-en.ts';
import { countedRu } from './say.ts';

export const BODIES_RU: BodiesWords = {
  title: 'Государственные органы',
  intro: 'Все органы, о методике которых корпус знает хотя бы один акт.',
  search: 'Найти орган',
  searchHint: 'название или его часть, на казахском, русском или английском, в любом написании',
  found: countedRu('орган', 'органа', 'органов'),
  shown: (shown, all) => `показано ${shown} из ${all}; прокрутите дальше`,
  none: (asked) => `Органа с названием «${asked}» в корпусе нет.`,
  noneHint: 'Попробуйте одно название места или другой язык. Новые органы появляются вместе с их актами: adisteme add.',
  empty: 'В корпусе ещё нет органов. Примите акт: adisteme add <файл>.',
  columns: {
    body: 'Орган',
    text: 'Текст последней методики',
    generation: 'Поколение',
    lastChange: 'Последнее изменение',
    acts: 'Известно актов',
  },
  text: { complete: 'имеется', partial: 'имеется частично', unknown: 'отсутствует', none: 'методика не известна' },
  notSure: 'не наверняка',
  unknownGeneration: 'не определено',
  timeline: 'Шкала времени',
  law: 'Право на дату',
};
