import { expect, test } from 'vitest';
import { sayWhen } from '../../src/messages/when.ts';

const ACT = 'aral-city-akimat/2023-06-29/105';

test.each([
  ['en', `if ${ACT} was first officially published on or before 2023-07-14`],
  ['ru', `если акт ${ACT} впервые официально опубликован не позднее 2023-07-14`],
  ['kk', `егер ${ACT} актісі 2023-07-14 күнінен кешіктірмей алғаш ресми жарияланған болса`],
] as const)('on what an alternative rests is a condition (%s)', (lang, said) => {
  expect(sayWhen({ event: 'publication', act: ACT, onOrBefore: '2023-07-14' }, lang)).toBe(said);
});

test.each([
  ['en', 'if it had begun (P+10 d)'],
  ['ru', 'если уже началось (P+10 d)'],
  ['kk', 'егер басталған болса (P+10 d)'],
] as const)('a way to read the words of an act is said in the language asked for (%s)', (lang, said) => {
  expect(sayWhen({ reading: 'begun: P+10 d' }, lang)).toBe(said);
});
