import type { RuleParams, RuleType } from '../model/rule-graph.ts';

/** Signs of a generation: a rule type, and what its params must show; `null` = the type is enough. */
type Signs = { readonly [T in RuleType]?: ((params: RuleParams<T>) => boolean) | null };

/** A generation of the model methodology, told by the vocabulary of its rules; the act cited as basis does not tell it. */
export interface Generation {
  readonly id: string;
  /** Later generations have higher numbers. */
  readonly order: number;
  readonly name: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly signs: Signs;
  /** Words of the act that only this generation uses, folded; a prefix of a word is enough. */
  readonly words: readonly string[];
}

const has = (list: readonly string[], ...ids: readonly string[]) => ids.some((id) => list.includes(id));

/** From the oldest to the youngest. Points and formulas; then KPIs, competencies and a commission; then ranking, 360 and calibration; then the integrated system. */
export const GENERATIONS: readonly Generation[] = [
  {
    id: 'points',
    order: 2,
    name: {
      kk: 'балдар мен формула (2015–2017 үлгілері)',
      ru: 'баллы и формула (модели 2015–2017 годов)',
      en: 'points and formula (models of 2015-2017)',
    },
    signs: {
      'points-scale': null,
      formula: null,
      method: ({ methods }) => has(methods, 'method:circular', 'method:duties'),
    },
    words: [],
  },
  {
    id: 'competencies',
    order: 4,
    name: {
      kk: 'НМИ, құзыреттер, Комиссия (2018 үлгісі)',
      ru: 'КЦИ, компетенции, Комиссия (модель 2018 года)',
      en: 'KPIs, competencies, commission (model of 2018)',
    },
    signs: {
      'competency-threshold': null,
      'commission-min-members': null,
      quorum: null,
      'grade-by-kpi-count': null,
      'max-indicators': null,
      method: ({ methods }) => has(methods, 'method:competencies'),
    },
    words: [],
  },
  {
    id: 'ranking',
    order: 5,
    name: {
      kk: 'саралау, 360, калибрлеу (2023 үлгісі)',
      ru: 'ранжирование, 360, калибровка (модель 2023 года)',
      en: 'ranking, 360, calibration (model of 2023)',
    },
    signs: {
      'ranking-parameters': null,
      calibration: null,
      respondents: ({ circle }) => has(circle, 'actor:subordinate', 'actor:colleague'),
      'score-range': ({ method }) => method === 'method:ranking',
      method: ({ methods }) => has(methods, 'method:ranking', 'method:survey-360'),
      'results-used-for': ({ source }) => has(source, 'method:ranking', 'method:survey-360'),
      'absent-servant': ({ then }) =>
        then.some(({ method }) => method !== null && has([method], 'method:ranking', 'method:survey-360')),
    },
    words: [],
  },
  {
    id: 'integrated-system',
    order: 6,
    name: {
      kk: 'интеграцияланған жүйе (2025 үлгісі)',
      ru: 'интегрированная система (модель 2025 года)',
      en: 'integrated system (model of 2025)',
    },
    signs: {},
    words: ['е-қызмет'],
  },
];
