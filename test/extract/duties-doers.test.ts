// Who does a deed, who does it instead, who may, and who does nothing but is appraised or not.
import { expect, test } from 'vitest';
import { paramsOf, readLines } from './helpers/sentence.ts';

test.each([
  [
    'ru',
    '31. Информационная система, либо в случае ее отсутствия отдел управления персоналом уведомляет служащего корпуса "Б" о проведении в отношении него оценки не позднее десятого числа месяца, следующего за отчетным кварталом.',
    /^уведомляет служащего/,
  ],
  [
    'kk',
    '31. Ақпараттық жүйе, не ол болмаған жағдайда персоналды басқару қызметі "Б" корпусының қызметшісін есепті тоқсаннан кейінгі айдың оныншы күнінен кешіктірмей өзіне қатысты бағалау жүргізілетіні туралы хабардар етеді.',
    /^"Б" корпусының қызметшісін/,
  ],
] as const)('%s: the system does it, and where there is none the HR service', (lang, line, action) => {
  const read = readLines(lang, line);
  const who = { actor: 'actor:information-system', substitute: 'actor:hr-service' };
  expect(paramsOf(read, 'deadline')).toMatchObject([who]);
  expect(paramsOf(read, 'duty')).toMatchObject([{ ...who, action: expect.stringMatching(action) }]);
});

test.each([
  [
    'ru',
    '42. Участники калибровочной сессии могут поддержать оценку оценивающего лица либо привести аргументы для корректировки оценки.',
  ],
  ['kk', '42. Персоналды басқару қызметі бағаланатын тұлғадан қосымша құжаттарды сұратуға құқылы.'],
] as const)('%s: what somebody may do is a right', (lang, line) => {
  expect(paramsOf(readLines(lang, line), 'duty')).toMatchObject([{ may: true }]);
});

test('a duty is none: nothing is said of a right', () => {
  const line = '43. Оценивающее лицо обеспечивает атмосферу открытого и дружелюбного диалога во время встречи.';
  expect(paramsOf(readLines('ru', line), 'duty')[0]).not.toHaveProperty('may');
});

test('servants who are not appraised by some competencies do nothing', () => {
  const line =
    '4. Государственные служащие корпуса "Б", в круг должностных обязанностей которых не входят вопросы оказания государственных услуг, не оцениваются по компетенциям "Ориентация на потребителя услуг" и "Информирование потребителей услуг".';
  expect(paramsOf(readLines('ru', line), 'duty')).toMatchObject([
    { actor: null, action: expect.stringMatching(/^Государственные служащие корпуса "Б", в круг .*услуг"$/) },
  ]);
});

test('Kazakh: the event of a term begins at its own subject', () => {
  const line =
    '11. Персоналды басқару қызметі бағаланатын қызметшіні бағалау нәтижелерімен ол аяқталған соң екі жұмыс күні ішінде таныстыруды қамтамасыз етеді.';
  expect(paramsOf(readLines('kk', line), 'duty')).toMatchObject([{ when: 'ол аяқталған соң' }]);
});

test.each([
  [
    'kk',
    '43. НМИ бағалау кезеңі басталғаннан кейін 10 жұмыс күні ішінде "Б" корпусы әкімшілік мемлекеттік қызметшісінің жеке жұмыс жоспарында тікелей басшымен осы Әдістеменің 9-қосымшасына сәйкес нысанда анықталады.',
    'бағалау кезеңі басталғаннан кейін',
  ],
  [
    'ru',
    '26. Внесение изменений в КЦИ осуществляется в случае изменения функций и структуры государственного органа, непосредственно влияющего на достижение КЦИ.',
    'в случае изменения функций и структуры государственного органа, непосредственно влияющего на достижение КЦИ',
  ],
  [
    'ru',
    '23. При этом в течение пяти рабочих дней со дня установления (утверждения) КЦИ отдел управления персоналом обеспечивает размещение индивидуального плана работы в информационной системе.',
    'в течение пяти рабочих дней со дня установления (утверждения) КЦИ',
  ],
  [
    'ru',
    '4. При этом в случае отсутствия технической возможности, отдел управления персоналом направляет лист на бумажном носителе.',
    'в случае отсутствия технической возможности',
  ],
] as const)('%s: the condition has all its words and no other', (lang, line, when) => {
  expect(paramsOf(readLines(lang, line), 'duty')).toMatchObject([{ when }]);
});
