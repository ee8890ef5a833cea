// A copy of a decree from another body, with other point numbers and other figures, gives the same rules with those figures.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Rule } from '../../src/model/rule-graph.ts';
import { CORPUS, extractText } from './helpers/documents.ts';

const original = readFileSync(CORPUS['001'].file, 'utf8');

/** First point of the methodology that moves; a point that says nothing new is put before it. */
const FROM = 9;
const INSERTED = `      ${FROM}. Бағалау бекітілген кесте бойынша жүргізіледі.\n\n`;

/** Moves points 9 and later, and the citations of them, by one. */
function renumber(text: string): string {
  const start = text.indexOf('1-тарау. Жалпы ережелер');
  const [head, body] = [text.slice(0, start), text.slice(start)];
  const moved = body
    .replace(/^([^\S\n]{6,})(\d+)\. /gm, (whole, indent: string, label: string) =>
      Number(label) < FROM ? whole : `${indent}${Number(label) + 1}. `,
    )
    .replace(/Әдістеменің (\d+)-тармағында/g, (_, label: string) => `Әдістеменің ${Number(label) + 1}-тармағында`);
  return head + moved.replace(new RegExp(`^[^\\S\\n]{6,}${FROM + 1}\\. `, 'm'), (line) => INSERTED + line);
}

const OTHER_FIGURES: readonly (readonly [string, string])[] = [
  ['НМИ саны 5 құрайды', 'НМИ саны 6 құрайды'],
  ['5-нен 4-і', '6-дан 5-і'],
  ['5-нен 3-і', '6-дан 4-і'],
  ['5-нен 3-тен азы', '6-дан 4-тен азы'],
  ['үш айдан кем', 'екі айдан кем'],
  ['5 адамнан кем', 'жеті адамнан кем'],
  ['үштен екісі', 'төрттен үші'],
  ['3/4', '4/5'],
  ['10-нан аспайды', 'сегізден аспайды'],
  ['үш жыл бойы', 'бес жыл бойы'],
  ['жеті жұмыс күні', 'төрт жұмыс күні'],
  ['он жұмыс күні ішінде', 'он бес жұмыс күні ішінде'],
  ['басқа екі қызметшісімен', 'басқа үш қызметшісімен'],
];

const copy = OTHER_FIGURES.reduce(
  (text, [from, to]) => text.replaceAll(from, to),
  renumber(original).replaceAll('Қазығұрт ауданд', 'Сарыағаш ауданд'),
);

const byId = (rules: readonly Rule[], type: string, point: string): unknown =>
  rules.find((rule) => rule.type === type && rule.provisions.includes(point))?.params;

describe('a renumbered copy of another body with other figures', () => {
  const before = extractText(original).rules;
  const after = extractText(copy).rules;

  test('every rule of the original is there, at its moved point', () => {
    const move = (id: string): string =>
      id.replace(
        /^(.*\/)?point_(\d+)/,
        (_, type: string | undefined, label: string) =>
          `${type ?? ''}point_${Number(label) < FROM ? label : Number(label) + 1}`,
      );
    const ids = new Set(after.map(({ id }) => id));
    expect(before.map(({ id }) => move(id)).filter((id) => !ids.has(id))).toEqual([]);
    // The inserted point is one duty more.
    expect(after.length).toBe(before.length + 1);
  });

  test('the figures are those of the copy', () => {
    expect(byId(after, 'kpi-count', 'point_14')).toEqual({ min: 6, max: 6 });
    expect(byId(after, 'eligibility-exclusion', 'point_4')).toMatchObject({ minTenureMonths: 2, probation: true });
    expect(byId(after, 'commission-min-members', 'point_5__para_2')).toEqual({ min: 7 });
    expect(byId(after, 'quorum', 'point_30')).toEqual({ fraction: '3/4', comparison: '>=' });
    expect(byId(after, 'competency-threshold', 'point_27')).toMatchObject({ fraction: '4/5' });
    expect(byId(after, 'max-indicators', 'point_26')).toEqual({ max: 8 });
    expect(byId(after, 'retention', 'point_8')).toMatchObject({ years: 5 });
    expect(byId(after, 'deadline', 'point_29')).toMatchObject({ amount: 4, unit: 'working-day' });
    expect(byId(after, 'appeal', 'point_43')).toMatchObject({ within: { amount: 15, unit: 'working-day' } });
    expect(byId(after, 'acknowledgement', 'point_41')).toMatchObject({ onRefusal: { servants: 3 } });
    expect(byId(after, 'grade-by-kpi-count', 'point_18')).toMatchObject({
      of: 6,
      bands: [
        { min: '5', max: '5', rank: 2 },
        { min: '4', max: '4', rank: 3 },
        { min: null, max: '4', rank: 4 },
      ],
    });
  });

  test('all that the figures do not touch is the same', () => {
    const touched = new Set([
      'kpi-count',
      'eligibility-exclusion',
      'commission-min-members',
      'quorum',
      'competency-threshold',
      'max-indicators',
      'retention',
      'deadline',
      'appeal',
      'acknowledgement',
      'grade-by-kpi-count',
      'duty',
      'return-for-correction',
      'definition',
    ]);
    const shape = (rules: readonly Rule[]): string[] =>
      rules.filter(({ type }) => !touched.has(type)).map(({ type, params }) => `${type} ${JSON.stringify(params)}`);
    expect(shape(after)).toEqual(shape(before));
  });
});

describe('names that a decree gives itself', () => {
  const NAMED = [
    '5. Бағалауды өткізу үшін лауазымға тағайындауға құқығы бар лауазымды тұлғамен (бұдан әрі - уәкілетті тұлға) ұйымдастыру – талдау жұмысы бөлімі жұмыс органы болып табылатын Бағалау жөніндегі комиссия (бұдан әрі - Комиссия) құрылады.',
    '23. Бағалау парағына қол қойылғаннан кейін ұйымдастыру – талдау жұмысы бөлімі 2 жұмыс күнінен кешіктірмей оны Комиссияның қарауына ұсынады.',
  ];

  test('the unit that is the working body of the commission is the personnel service of that decree', async () => {
    const { readLines, paramsOf } = await import('./helpers/sentence.ts');
    const read = readLines('kk', ...NAMED);
    expect(paramsOf(read, 'commission-formation')).toMatchObject([{ workingBody: ['actor:hr-service'] }]);
    expect(paramsOf(read, 'deadline')).toMatchObject([{ actor: 'actor:hr-service', amount: 2 }]);
  });

  test('a short name for the person who does personnel work is known wherever it stands', async () => {
    const { readLines, paramsOf } = await import('./helpers/sentence.ts');
    const read = readLines(
      'ru',
      '10. Сопровождение оценки обеспечивается служащим, в обязанности которого входит ведение кадровых вопросов – ведущим консультантом (далее – ведущий консультант).',
      '11. Ведущий консультант обеспечивает ознакомление служащего с результатами оценки в течение трех рабочих дней со дня ее завершения.',
      '12. Разногласия рассматриваются ведущим консультантом.',
    );
    expect(paramsOf(read, 'deadline')).toMatchObject([{ actor: 'actor:hr-service', amount: 3 }]);
    expect(paramsOf(read, 'duty').at(-1)).toMatchObject({ actor: 'actor:hr-service' });
  });
});
