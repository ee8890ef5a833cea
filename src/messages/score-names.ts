import type { FINDING_NAMES, RESULT_NAMES } from '../model/appraisal-names.ts';
import type { InterfaceLang, Said } from './interface-lang.ts';

type ScoreName = (typeof RESULT_NAMES)[number] | (typeof FINDING_NAMES)[number];

const NAMES: Readonly<Record<ScoreName, Said>> = {
  eligibility: { kk: 'Бағалауға жата ма', ru: 'Подлежит ли оценке', en: 'Is the servant appraised' },
  method: { kk: 'Бағалау әдісі', ru: 'Метод оценки', en: 'Method of appraisal' },
  'kpi-grade': { kk: 'НМИ бойынша баға', ru: 'Оценка по КЦИ', en: 'Grade by KPIs' },
  'ranking-mark': { kk: 'Саралау бағасы', ru: 'Оценка ранжированием', en: 'Mark by ranking' },
  'quarter-score': { kk: 'Тоқсан бағасы', ru: 'Оценка за квартал', en: 'Mark of the quarter' },
  'final-score': { kk: 'Қорытынды балл', ru: 'Итоговый балл', en: 'Final score' },
  'final-grade': { kk: 'Қорытынды баға', ru: 'Итоговая оценка', en: 'Final grade' },
  competency: { kk: 'Құзырет', ru: 'Компетенция', en: 'Competency' },
  survey360: { kk: '360 әдісі', ru: 'Метод 360', en: '360 method' },
  'kpi-count': { kk: 'НМИ саны', ru: 'Число КЦИ', en: 'Number of KPIs' },
  'plan-requirements': { kk: 'НМИ-ге қойылатын талаптар', ru: 'Требования к КЦИ', en: 'Requirements on KPIs' },
  respondents: { kk: 'Респонденттер', ru: 'Респонденты', en: 'Respondents' },
  'commission-size': { kk: 'Комиссия құрамы', ru: 'Состав Комиссии', en: 'Size of the commission' },
  quorum: { kk: 'Кворум', ru: 'Кворум', en: 'Quorum' },
  vote: { kk: 'Дауыс беру', ru: 'Голосование', en: 'Vote' },
  'secretary-vote': { kk: 'Хатшының дауысы', ru: 'Голос секретаря', en: 'Vote of the secretary' },
  deadline: { kk: 'Мерзім', ru: 'Срок', en: 'Deadline' },
  acquaintance: { kk: 'Таныстыру', ru: 'Ознакомление', en: 'Acquaintance' },
  'appeal-in-time': { kk: 'Шағымның мерзімі', ru: 'Срок обжалования', en: 'Appeal in time' },
  retention: { kk: 'Құжаттарды сақтау', ru: 'Хранение документов', en: 'Keeping of the papers' },
  'use-of-result': { kk: 'Нәтижені қолдану', ru: 'Использование результата', en: 'Use of the result' },
  form: { kk: 'Нысан', ru: 'Форма', en: 'Form' },
};

/** Returns what a result or a finding is called; a name that the table does not know comes back as it is. */
export function sayScoreName(what: string, lang: InterfaceLang): string {
  return NAMES[what as ScoreName]?.[lang] ?? what;
}
