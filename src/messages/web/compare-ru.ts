import type { CompareWords } from './compare-en.ts';
import { countedRu } from './say.ts';

export const COMPARE_RU: CompareWords = {
  title: 'Сравнение',
  intro: 'Два органа или один орган на два дня: по правилам, затем по словам.',
  left: 'Слева',
  right: 'Справа',
  body: 'Орган',
  date: 'День',
  ask: 'Сравнить',
  swap: 'Поменять стороны',
  badDate: (text) => `«${text}» – не день календаря.`,
  sameSide:
    'С обеих сторон один и тот же орган на один и тот же день: сравнивать нечего. Выберите другой орган или день.',
  choose: 'Выберите орган и день на каждой стороне.',
  rules: 'Правила',
  words: 'Слова',
  unchanged: countedRu('правило без изменений', 'правила без изменений', 'правил без изменений'),
  unchangedUnits: countedRu('единица без изменений', 'единицы без изменений', 'единиц без изменений'),
  citations: 'Слова обеих сторон',
  onlyChanged: 'такого нет',
  toLaw: 'Право на этот день',
};
