import type { MatrixWords } from './matrix-en.ts';
import { countedKk } from './say.ts';

export const MATRIX_KK: MatrixWords = {
  title: 'Матрица',
  intro:
    'Жол – қағида, баған – орган. Бірдей әріптер мәннің бірдейлігін білдіреді; мәтіннің жоқтығы қағиданың жоқтығынан бөлек көрсетіледі.',
  date: 'Күні',
  bodies: 'Органдар',
  chosenOf: (chosen, all) => `${all} ішінен ${chosen}`,
  find: 'Орган іздеу',
  takeAll: (count) => `Барлық органды көрсету (${count})`,
  none: 'Кемінде бір орган таңдаңыз.',
  rule: 'Қағида',
  gap: 'белгісіз',
  absent: 'мұндай қағида жоқ',
  onlyDiffering: 'Тек айырмасы бар қағидалар',
  shown: countedKk('қағида'),
  generation: 'Буыны және айырмасы',
  table: 'Әр органның қағидалары',
};
