// Expected sentences were written from the decrees themselves, before the comparison was run.
import { beforeAll, describe, expect, test } from 'vitest';
import { compareLaws } from '../../src/compare/compare-laws.ts';
import type { AsOf } from '../../src/model/answers.ts';
import type { Diff } from '../../src/model/comparison.ts';
import { Diff as DiffShape } from '../../src/model/comparison.ts';
import { lawOn, rowOf } from './laws.ts';

const AKSU = 'aksu-city-akimat';
const KAZYGURT = 'kazygurt-district-maslikhat';
const OBLAST = 'atyrau-oblast-akimat';
const CITY = 'atyrau-city-akimat';

describe('Aksu (Russian, 2023 rules) beside Kazygurt (Kazakh, 2018 rules)', () => {
  let [aksu, kazygurt]: [AsOf, AsOf] = [] as unknown as [AsOf, AsOf];
  let diff: Diff = {} as Diff;
  beforeAll(async () => {
    [aksu, kazygurt] = [await lawOn(AKSU, '2024-01-01'), await lawOn(KAZYGURT, '2020-01-01')];
    diff = compareLaws(aksu, kazygurt, 'en');
  });

  test('point 24 of one and point 13 of the other both count the KPIs: 3 to 5 against exactly 5', () => {
    const row = rowOf(diff, 'kpi-count');
    expect(row.kind).toBe('changed');
    expect(row.sentence).toBe('KPIs: 3 to 5 -> exactly 5');
    expect(row.sentences.ru).toBe('КЦИ: от 3 до 5 -> ровно 5');
    expect(row.sentences.kk).toBe('НМИ: 3–5 -> дәл 5');
    expect([row.left?.provisions, row.right?.provisions]).toEqual([['point_24'], ['point_13']]);
    expect(row.left?.citations[0]?.lang).toBe('ru');
    expect(row.right?.citations[0]?.quote).toContain('НМИ саны 5 құрайды');
    expect(row.match).toEqual({ by: 'meaning', sure: true });
    expect(row.certainty).toBe('presumed');
  });

  test('both exclude below three months; Kazygurt alone names probation and the return from leave and studies', () => {
    const row = rowOf(diff, 'eligibility-exclusion', 'act:appraisal in-post');
    expect(row.sentence).toBe(
      'Not done (appraisal): servants on probation: not said -> yes; tenure counted anew after: not said -> the end of a social leave, the end of studies',
    );
  });

  test('quorum, commission and the 3/4 threshold stand in the 2018 rules alone', () => {
    for (const [type, sentence] of [
      ['quorum', 'Quorum: none -> at least 2/3'],
      ['commission-min-members', 'Commission members: none -> at least 5'],
      ['competency-threshold', 'Competency threshold: none -> at least 3/4'],
      ['max-indicators', 'Behavioural indicators: none -> at most 10'],
    ] as const) {
      const row = rowOf(diff, type);
      expect([row.kind, row.sentence]).toEqual(['added', sentence]);
    }
  });

  test('the survey, the ranking and the calibration vote stand in the 2023 rules alone', () => {
    for (const type of ['respondents', 'self-assessment', 'ranking-parameters', 'aggregation']) {
      const row = rowOf(diff, type);
      expect([type, row.kind, row.right]).toEqual([type, 'removed', null]);
    }
    expect(rowOf(diff, 'self-assessment').sentence).toBe('Self-assessment: counts: no -> none');
    expect(rowOf(diff, 'calibration', 'vote').kind).toBe('removed');
    expect(rowOf(diff, 'grade-scale', 'unit:points').sentence).toBe(
      'Grade scale: grade 1 of 4: 4 to 5; grade 2 of 4: 3 to 3.99; grade 3 of 4: 2 to 2.99; grade 4 of 4: 0 to 1.99 -> none',
    );
  });

  test('papers are kept three years from the end of the appraisal by both: the same rule in two languages', () => {
    const row = rowOf(diff, 'retention', 'doc:appraisal-documents');
    expect([row.kind, row.changes]).toEqual(['same', []]);
    expect(row.sentence).toBe(
      'Keeping (appraisal documents): 3 years; from: the end of the appraisal; kept by: HR service',
    );
  });

  test('two working days for acquaintance in both; only the words about the first day differ', () => {
    const row = rowOf(diff, 'deadline', 'act:acquaintance');
    expect(row.sentence).toBe('Deadline (acquaintance with the results): first day: disputed -> the next day');
  });

  test('the notice goes by the 5th or 10th of the month here and seven working days before there, which of the two is not sure', () => {
    const rows = diff.rules.filter((row) => row.type === 'deadline' && row.key === 'act:appraisal-notice');
    expect(rows.map((row) => row.kind).sort()).toEqual(['changed', 'removed']);
    const changed = rows.find((row) => row.kind === 'changed');
    expect(changed?.match.sure).toBe(false);
    expect(changed?.sentence).toContain('7 working days before the appraisal (at least or within: disputed)');
  });

  test('a duty is told by its words alone, so between languages it is not compared, and never called absent', () => {
    const duties = diff.rules.filter((row) => row.type === 'duty');
    expect(duties.length).toBeGreaterThan(20);
    for (const row of duties)
      expect([row.kind, row.why, row.certainty]).toEqual(['undetermined', 'no-common-language', 'undetermined']);
  });

  test('texts in Russian and Kazakh are not compared, and it is said so', () => {
    expect(diff.text).toEqual({ by: 'none', lang: null });
    expect(diff.provisions).toEqual([]);
    expect(diff.notes.map((note) => note.en)).toContain(
      'The two sides have no common language: words are not compared, only rules.',
    );
  });

  test('the answer has the shape that the contract promises', () => {
    expect(DiffShape.safeParse(JSON.parse(JSON.stringify(diff))).error).toBeUndefined();
  });
});

describe('Aksu beside Atyrau oblast, whose base act is not held', () => {
  let diff: Diff = {} as Diff;
  beforeAll(async () => {
    diff = compareLaws(await lawOn(AKSU, '2024-01-01'), await lawOn(OBLAST, '2023-08-15'), 'en');
  });

  test('tenure below three months against below one month', () => {
    const row = rowOf(diff, 'eligibility-exclusion', 'act:appraisal in-post');
    expect(row.sentence).toBe('Not done (appraisal): tenure: below 3 months -> below 1 month');
    expect(row.sentences.ru).toBe('Не проводится (оценка): стаж: менее 3 месяцев -> менее 1 месяца');
    expect(row.sentences.kk).toBe('Жүргізілмейді (бағалау): өтілі: 3 айдан кем -> 1 айдан кем');
  });

  test('promotion is a new use of the results, which is looser for the servant', () => {
    const row = rowOf(diff, 'results-used-for', 'method:kpi method:ranking');
    expect(row.sentence).toBe('Results are used for (by KPIs, by ranking): used for: added promotion');
    expect(row.effect).toBe('looser');
  });

  test('an absent servant is appraised by KPIs after the return here, without being there there', () => {
    const row = rowOf(diff, 'absent-servant', 'absent');
    expect(row.sentence).toBe('Absent servant: by KPIs: 5 working days, after the return -> without the person');
  });

  test('what is not found in the oblast is not known, because its base act is not held', () => {
    for (const type of ['respondents', 'retention', 'aggregation']) {
      const row = rowOf(diff, type);
      expect([type, row.kind, row.why, row.certainty]).toEqual([
        type,
        'undetermined',
        'words-not-held',
        'undetermined',
      ]);
    }
    expect(diff.rules.filter((row) => row.kind === 'removed')).toEqual([]);
  });

  test('what the oblast has and Aksu has not is added: all words of Aksu are held', () => {
    expect(rowOf(diff, 'quorum').sentence).toBe(
      'Quorum: none -> at least 2/3; only for: illness, social leave, 2021-07-01–2022-12-31',
    );
    expect(rowOf(diff, 'quorum').kind).toBe('added');
  });
});

describe('one body on two dates', () => {
  test('the chapter of Atyrau oblast that expired takes its rules along; point 5 stays, its second part goes', async () => {
    const diff = compareLaws(await lawOn(OBLAST, '2023-08-15'), await lawOn(OBLAST, '2023-10-01'), 'en');
    const kpis = rowOf(diff, 'kpi-count');
    expect([kpis.kind, kpis.sentence, kpis.certainty]).toEqual([
      'removed',
      'KPIs: exactly 5; only for: illness, social leave, 2021-07-01–2022-12-31 -> no longer applies',
      'presumed',
    ]);
    expect(rowOf(diff, 'eligibility-exclusion').kind).toBe('same');
    expect(diff.rules.filter((row) => row.kind === 'undetermined')).toEqual([]);
    const unit = (id: string) => diff.provisions.find((row) => row.left.includes(id));
    expect([unit('point_5')?.kind, unit('point_5__para_2')?.kind, unit('point_47')?.kind]).toEqual([
      'same',
      'removed',
      'removed',
    ]);
  });

  test('before the words of an edition are held nothing is said of them: every rule is undetermined, none is new', async () => {
    const diff = compareLaws(await lawOn(AKSU, '2020-01-01'), await lawOn(AKSU, '2024-01-01'), 'en');
    expect(new Set(diff.rules.map((row) => row.kind))).toEqual(new Set(['undetermined']));
    expect(diff.provisions.filter((row) => row.kind === 'added')).toEqual([]);
  });

  test('Atyrau city in 2021 and 2022: the rules of 2022 are not called new, because the words before them are not held', async () => {
    const diff = compareLaws(await lawOn(CITY, '2021-06-01'), await lawOn(CITY, '2022-06-01'), 'en');
    expect(new Set(diff.rules.map((row) => row.kind))).toEqual(new Set(['undetermined']));
    expect(rowOf(diff, 'commission-min-members').sentence).toContain('at least 5');
  });

  test('a law beside itself: nothing differs', async () => {
    for (const [body, date] of [
      [AKSU, '2024-01-01'],
      [KAZYGURT, '2020-01-01'],
      [OBLAST, '2023-08-15'],
    ] as const) {
      const law = await lawOn(body, date);
      const diff = compareLaws(law, law, 'en');
      expect(diff.rules.filter((row) => row.kind !== 'same')).toEqual([]);
      expect(diff.provisions.filter((row) => row.kind !== 'same')).toEqual([]);
    }
  });
});
