import type { MatrixWords } from './matrix-en.ts';
import { countedRu } from './say.ts';

export const MATRIX_RU: MatrixWords = {
  title: 'Матрица',
  intro:
    'Строка – правило, столбец – орган. Одинаковые буквы значат одинаковые значения; «не известно» (слов акта нет) и «такого правила нет» – разное.',
  date: 'День',
  bodies: 'Органы',
  chosenOf: (chosen, all) => `${chosen} из ${all}`,
  find: 'Найти орган',
  takeAll: (count) => `Показать все органы (${count})`,
  none: 'Выберите хотя бы один орган.',
  rule: 'Правило',
  gap: 'не известно',
  absent: 'такого правила нет',
  onlyDiffering: 'Только различающиеся правила',
  shown: countedRu('правило', 'правила', 'правил'),
  generation: 'Поколение и отличие',
  table: 'Правила каждого органа',
};
