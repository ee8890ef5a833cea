// Differences between the two languages of real acts that we looked up in both texts: the source differs, our reading does not.
// By act code. `kk` and `ru` are the words of either side; `accuracy.mjs` looks them up in the texts and takes no reason whose
// words do not stand there. null = that side says nothing of the kind. `at` is the id, a prefix of ids where it ends with `_`.
const FROM_THE_DAY = 'kk counts from the day, ru after it';
const AFTER = 'kk counts after it happened, ru from the day';
const WITHIN_BEFORE = 'kk says "within seven working days before", ru "seven working days before"';
const NOTES = 'the notes under the form are divided differently';

const at = (id, why, kk, ru) => ({ at: id, why, kk, ru });

/** Point numbers differ by one between the two acts of 2018; their words do not. */
const of2018 = (plan, sheet, notice, acquaintance) => [
  ...[`return-for-correction/point_${plan}`, `deadline/point_${plan}__para_2`].map((id) =>
    at(id, FROM_THE_DAY, 'түзетуге жолданған күннен бастап', 'после направления на доработку'),
  ),
  ...[`return-for-correction/point_${sheet}`, `deadline/point_${sheet + 1}`].map((id) =>
    at(id, AFTER, 'түзетуге жолдағаннан кейін', 'со дня направления на доработку'),
  ),
  at(`deadline/point_${notice}`, WITHIN_BEFORE, 'дейін жеті жұмыс күні аралығында', 'за семь рабочих дней'),
  at(`deadline/point_${acquaintance}`, AFTER, 'ол аяқталған соң екі жұмыс күні', 'со дня ее завершения'),
];

export const KNOWN = {
  105233: [
    at(
      'quorum/point_7',
      'kk asks for more than two thirds, ru for not less',
      'үштен екісінен астамы',
      'не менее двух третей',
    ),
    at('deadline/point_41', AFTER, 'ол аяқталған соң екі жұмыс күні', 'со дня ее завершения'),
    at(
      'retention/point_42',
      'kk names "methodologies" by a slip where ru names documents',
      '39-тармағында көрсетілген Әдістемелер',
      'Документы, указанные в пункте 39',
    ),
    at(
      'point_9__para_3',
      'ru has two paragraphs where kk has one',
      'қызметкері болып табылады. Комиссия хатшысы',
      'Секретарь Комиссии не принимает участие',
    ),
    at('point_21__para_2', 'kk lacks the last paragraph of the point', null, 'Источниками информации о фактах'),
    at('duty/point_21__para_2', 'kk lacks the last paragraph of the point', null, 'Источниками информации о фактах'),
    at(
      'point_37__para_10',
      'kk begins a paragraph where ru goes on',
      'Бұл ретте тоқсандық бағалардың',
      'значение). При этом полученное',
    ),
    at('annex_1__para_', NOTES, '- шаралар мемлекеттік органның', '* мероприятия определяются'),
    at('duty/annex_1__para_', NOTES, '- шаралар мемлекеттік органның', '* мероприятия определяются'),
    at('annex_5__para_7', 'kk prints one line to write on more', '____________', '____________'),
  ],
  120967: [
    ...of2018(12, 22, 29, 40),
    at(
      'document-set/point_36',
      'kk names another department here than everywhere else',
      'Ұйымдастыру – инспекторлық жұмысы бөлімі',
      'Отдел организационно-административной работы предоставляет',
    ),
  ],
  130462: [
    ...of2018(11, 21, 28, 39),
    at(
      'indicators/annex_4__tbl_1__row_30',
      'kk prints categories E where ru and all other rows print D',
      'E-3; *',
      'D-3; *',
    ),
  ],
  90764: [at('deadline/point_24', AFTER, 'ол аяқталған соң бес жұмыс күні', 'со дня ее завершения')],
};
