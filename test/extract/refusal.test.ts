// What is sent to whom who refused to be acquainted: the condition goes with the means, and with the term it borrows.
import { expect, test } from 'vitest';
import { paramsOf, readLines } from './helpers/sentence.ts';

test('Kazakh: the means named for those who refused are means after a refusal, in the term of the point named', () => {
  const read = readLines(
    'kk',
    '41. Бұл ретте танысудан бас тартқан қызметшілерге бағалау нәтижелері мемлекеттік органдардың интранет-порталы және/немесе мемлекеттік қызмет персоналы бойынша автоматтандырылған бірыңғай дерекқор (ақпараттық жүйенің) не электрондық құжат айналымы жүйесі арқылы осы Әдістеменің 40-тармағында көрсетілген мерзімде жолданады.',
  );
  expect(paramsOf(read, 'acknowledgement')).toEqual([
    {
      form: null,
      onRefusal: { then: 'act:results-sending', signers: [], servants: null, bars: null, termsOf: 'point_40' },
      means: ['means:intranet-portal', 'means:hr-database', 'means:edms'],
    },
  ]);
});

test('Russian: the same, with a participle for those who refused', () => {
  const read = readLines(
    'ru',
    '41. При этом служащим, отказавшимся от ознакомления, результаты оценки направляются посредством интранет-портала государственных органов и/или единой автоматизированной базы данных (информационной системы) либо системы электронного документооборота в срок, указанный в пункте 40 настоящей Методики.',
  );
  expect(paramsOf(read, 'acknowledgement')).toEqual([
    {
      form: null,
      onRefusal: { then: 'act:results-sending', signers: [], servants: null, bars: null, termsOf: 'point_40' },
      means: ['means:intranet-portal', 'means:hr-database', 'means:edms'],
    },
  ]);
});

test('means named for everybody carry no condition', () => {
  const read = readLines(
    'ru',
    '12. Ознакомление служащих с результатами оценки осуществляется посредством информационной системы и/или интранет-портала государственных органов либо системы электронного документооборота.',
  );
  expect(paramsOf(read, 'acknowledgement').map(({ onRefusal }) => onRefusal)).toEqual([null]);
});
