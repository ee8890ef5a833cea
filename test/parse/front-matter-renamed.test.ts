import { describe, expect, test } from 'vitest';
import type { ActReference, FrontMatter } from '../../src/model/expression.ts';
import { type DocumentNumber, textOf } from '../support/read-corpus.ts';
import { readFrontMatterOf } from '../support/read-front-matter.ts';
import { type Renaming, renamedCopy } from '../support/renamed-copy.ts';

/** Other bodies, numbers and dates for each document; every month and several shapes of numbers occur. */
const COPIES: Readonly<Record<DocumentNumber, Renaming>> = {
  '000': {
    words: { Атырау: 'Қаражал' },
    dates: { '2022-02-15': '2021-09-03', '2018-04-19': '2016-07-31', '2023-05-18': '2022-12-01' },
    numbers: { '324': '17-қ', '500': '8/44', '924': '305', '4140': '6512-09' },
  },
  '001': {
    words: { 'Оңтүстiк Қазақстан': 'Солтүстік Қазақстан', Түркістан: 'Солтүстік Қазақстан', Қазығұрт: 'Тайынша' },
    dates: {
      '2018-04-09': '2019-10-24',
      '2018-04-25': '2019-11-05',
      '2022-04-06': '2023-03-15',
      '2017-04-07': '2015-06-01',
      '2018-01-16': '2018-08-20',
      '2017-05-05': '2015-07-10',
    },
    numbers: {
      '28/189-VI': '41/7-V',
      '24/109-VII': '3-12',
      '14/85-VІ': '19/2-IV',
      '4567': '5-5-153',
      '16299': '17001',
      '4074': '3111',
    },
  },
  '002': {
    words: {
      'Цифрлық даму, инновациялар және аэроғарыш өнеркәсібі': 'Білім және ғылым',
      'Қорғаныс және аэроғарыш өнеркәсібі': 'Денсаулық сақтау',
    },
    dates: {
      '2019-11-26': '2020-03-30',
      '2019-12-03': '2020-05-09',
      '2018-04-24': '2017-02-28',
      '2018-04-28': '2017-04-11',
    },
    numbers: { '324/НҚ': 'ҚР-45', '19674': '20551', '16802': '15003' },
  },
  '003': {
    words: { Атырау: 'Абай' },
    dates: { '2023-06-29': '2024-10-11', '2023-04-25': '2023-09-12', '2023-08-31': '2025-01-01' },
    numbers: { '105': '62', '57': '118-НҚ' },
  },
  '004': {
    words: { 'города Аксу': 'города Риддер', Павлодарской: 'Восточно-Казахстанской' },
    dates: {
      '2018-05-04': '2019-08-19',
      '2018-05-23': '2019-09-02',
      '2017-03-07': '2017-10-30',
      '2017-04-11': '2017-12-05',
      '2023-04-11': '2024-01-17',
      '2018-01-16': '2018-06-06',
    },
    numbers: { '278/5': '31', '5978': '6120-07', '124/2': '55-п', '297/3': '1/16-VIII', '5443': '5001' },
  },
};

function renameDate(date: string | null, renaming: Renaming): string | null {
  return date === null ? null : (renaming.dates?.[date] ?? date);
}
/** The printed form of a number is renamed; the folded form of the new one is expected. */
function renameNumber(number: string | null, written: string | null, renaming: Renaming): string | null {
  return number === null ? null : (renaming.numbers?.[written ?? number] ?? number);
}
function renameWords(words: string | null, renaming: Renaming): string | null {
  if (words === null) return null;
  return renamedCopy(words, renaming);
}

function expectedMention(mention: ActReference, renaming: Renaming): object {
  return {
    role: mention.role,
    type: mention.type,
    where: mention.where,
    units: mention.units,
    bodyAsWritten: renameWords(mention.bodyAsWritten, renaming),
    adopted: renameDate(mention.adopted, renaming),
    number: renameNumber(mention.number, mention.numberAsWritten, renaming),
    registration: renameNumber(mention.registration, null, renaming),
    title: renameWords(mention.title, renaming),
    publications: mention.publications.map(({ date, where }) => ({
      date: renameDate(date, renaming),
      where: renameWords(where, renaming),
    })),
  };
}

function expectedFront(front: FrontMatter, renaming: Renaming): object {
  return {
    kind: front.kind,
    type: front.type,
    bodyAsWritten: [...new Set(front.bodyAsWritten.map((name) => renameWords(name, renaming)))],
    adopted: renameDate(front.adopted, renaming),
    number: renameNumber(front.number, front.numberAsWritten, renaming),
    registration:
      front.registration === null
        ? null
        : {
            number: renameNumber(front.registration.number, null, renaming),
            date: renameDate(front.registration.date, renaming),
            authority: renameWords(front.registration.authority, renaming),
          },
    title: renameWords(front.title, renaming),
    statusAsWritten: front.statusAsWritten,
    commencementPoint: front.commencementPoint,
    signatories: front.signatories,
  };
}

describe.each(Object.entries(COPIES) as [DocumentNumber, Renaming][])(
  'document %s under another name, number and date',
  (name, renaming) => {
    const original = readFrontMatterOf(textOf(name)).front;
    const copy = readFrontMatterOf(renamedCopy(textOf(name), renaming)).front;

    test('the copy differs from the original in every requisite', () => {
      expect(copy.adopted).not.toBe(original.adopted);
      expect(copy.number).not.toBe(original.number);
      expect(copy.bodyAsWritten).not.toEqual(original.bodyAsWritten);
      expect(copy.title).not.toBe(original.title);
    });
    test('identity follows the new words', () => {
      expect(copy).toMatchObject(expectedFront(original, renaming));
    });
    test('every mention follows them', () => {
      expect(copy.mentions).toMatchObject(original.mentions.map((mention) => expectedMention(mention, renaming)));
    });
    test('commencement, repeal and control follow them', () => {
      expect(copy.commencement).toEqual(original.commencement);
      expect(copy.repealedBy?.commencement ?? null).toEqual(original.repealedBy?.commencement ?? null);
      expect(copy.repealedBy?.by.adopted ?? null).toBe(renameDate(original.repealedBy?.by.adopted ?? null, renaming));
      expect(copy.control?.who ?? null).toBe(renameWords(original.control?.who ?? null, renaming));
    });
  },
);
