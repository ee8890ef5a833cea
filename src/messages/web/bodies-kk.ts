import type { BodiesWords } from './bodies-en.ts';
import { countedKk } from './say.ts';

export const BODIES_KK: BodiesWords = {
  title: 'Мемлекеттік органдар',
  intro: 'Әдістемесі туралы корпуста ең болмаса бір акт белгілі органдардың бәрі.',
  search: 'Орган іздеу',
  searchHint: 'атауы немесе оның бөлігі, қазақша, орысша не ағылшынша, кез келген жазылуда',
  found: countedKk('орган'),
  shown: (shown, all) => `${all} ішінен ${shown} көрсетілді; әрі қарай айналдырыңыз`,
  none: (asked) => `Корпуста «${asked}» деген орган жоқ.`,
  noneHint:
    'Жердің атауын ғана жазып көріңіз немесе басқа тілде іздеңіз. Жаңа органдар актілерімен бірге қосылады: adisteme add.',
  empty: 'Корпуста әлі орган жоқ. Акт қосыңыз: adisteme add <файл>.',
  columns: {
    body: 'Орган',
    text: 'Соңғы әдістеменің мәтіні',
    generation: 'Буыны',
    lastChange: 'Соңғы өзгеріс',
    acts: 'Белгілі актілер',
  },
  text: { complete: 'бар', partial: 'ішінара бар', unknown: 'жоқ', none: 'әдістемесі белгісіз' },
  notSure: 'анық емес',
  unknownGeneration: 'анықталмаған',
  timeline: 'Уақыт шкаласы',
  law: 'Күнгі құқық',
};
