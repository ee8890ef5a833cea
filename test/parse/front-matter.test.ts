import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ActReference } from '../../src/model/expression.ts';
import type { Commencement } from '../../src/model/lifecycle.ts';
import { DOCUMENT_NUMBERS, textOf } from '../support/read-corpus.ts';
import { readFrontMatterOf } from '../support/read-front-matter.ts';

interface GoldCommencement {
  readonly kind: string;
  readonly days: number;
  readonly legalForce?: { readonly kind: string };
}
interface GoldMention {
  readonly role: string;
  readonly actType?: string;
  readonly date: string | null;
  readonly number: string | null;
  readonly title?: string;
  readonly article?: string;
  readonly point?: string;
  readonly approves?: string;
  readonly referredUnits?: readonly string[];
  readonly body?: { readonly asWritten?: string };
  readonly stateRegistration?: { readonly number: string } | null;
  readonly publications?: readonly { readonly date: string; readonly where: string }[];
}
interface GoldDoc {
  readonly file: string;
  readonly language: 'kk' | 'ru';
  readonly kind: string;
  readonly issuingBody: { readonly asWritten: readonly string[] };
  readonly actType: Readonly<Record<'kk' | 'ru' | 'en', string>>;
  readonly adopted: string;
  readonly number: string;
  readonly stateRegistration: {
    readonly number: string;
    readonly date: string;
    readonly authority: { readonly asWritten: string };
  } | null;
  readonly title: string;
  readonly statusAsWritten: string | null;
  readonly repeal: {
    readonly date: string;
    readonly number: string;
    readonly byBody: { readonly asWritten: string };
    readonly commencementVerbatim: string;
    readonly commencement: GoldCommencement;
  } | null;
  readonly editionNote?: {
    readonly verbatim: string;
    readonly date: string;
    readonly number: string;
    readonly commencement: GoldCommencement;
  };
  readonly commencementVerbatim: string;
  readonly commencementPoint: string;
  readonly commencement: GoldCommencement;
  readonly mentions: readonly GoldMention[];
  readonly signatory: readonly { readonly role: string; readonly name: string }[];
  readonly control: { readonly point: string; readonly who: string; readonly asWritten?: string } | null;
  readonly truncated: boolean;
}

const gold = JSON.parse(readFileSync(join(import.meta.dirname, '../gold/docs.json'), 'utf8')) as {
  docs: readonly GoldDoc[];
};

function commencementOf(label: GoldCommencement): Pick<Commencement, 'from' | 'plusDays'> {
  if (label.kind === 'after-N-calendar-days-after-first-official-publication')
    return { from: 'P', plusDays: label.days + 1 };
  if (label.kind === 'from-first-official-publication-day') return { from: 'P', plusDays: 0 };
  if (label.kind === 'after-first-official-publication-day') return { from: 'P', plusDays: 1 };
  throw new Error(`a label kind that this test does not know: ${label.kind}`);
}

/** Labels name roles in words; an order that is both basis and model is labelled as model in one document and as basis in another. */
const ROLES: readonly (readonly [RegExp, ActReference['role']])[] = [
  [/^amended/, 'amended'],
  [/^repealed/, 'repealed'],
  [/^repeals this/, 'repeals-this'],
  [/^legal basis/, 'legal-basis'],
  [/^model methodology/, 'model-methodology'],
  [/^edition note/, 'edition-note'],
  [/^reference/, 'reference'],
];

function roleOf(label: string): ActReference['role'] {
  const found = ROLES.find(([pattern]) => pattern.test(label));
  if (!found) throw new Error(`a role that this test does not know: ${label}`);
  return found[1];
}

function isOf(mention: ActReference, label: GoldMention): boolean {
  if (mention.role !== roleOf(label.role)) return false;
  if (mention.adopted !== label.date || mention.number !== label.number) return false;
  return label.title === undefined || label.date !== null || label.title.startsWith(mention.title ?? '\u0000');
}

const cases = gold.docs.map(
  (doc) =>
    [
      doc.file,
      doc,
      readFrontMatterOf(textOf(DOCUMENT_NUMBERS.find((name) => doc.file.startsWith(name)) ?? '000')),
    ] as const,
);

describe.each(cases)('%s says who it is', (_file, doc, { front, notes }) => {
  test('language, kind, type, date, number, registration, title', () => {
    expect(front.lang).toBe(doc.language);
    expect(front.kind).toBe(doc.kind.startsWith('approve') ? 'approve' : doc.kind);
    expect(front.type).toBe(doc.actType.en);
    expect(front.adopted).toBe(doc.adopted);
    expect(front.number).toBe(doc.number);
    expect(front.title).toBe(doc.title);
    expect(front.registration).toEqual(
      doc.stateRegistration === null
        ? null
        : {
            number: doc.stateRegistration.number,
            date: doc.stateRegistration.date,
            authority: doc.stateRegistration.authority.asWritten,
          },
    );
  });

  test('every spelling of the issuing body', () => {
    const labels = doc.issuingBody.asWritten
      .map((label) => label.replace(/\s\((?:line|lines|same body).*$/u, ''))
      // The signature is read as a signature.
      .filter((label) => !/^Министр\s/u.test(label));
    expect(front.bodyAsWritten).toEqual(expect.arrayContaining(labels));
  });

  test('status and repeal', () => {
    expect(front.statusAsWritten).toBe(doc.statusAsWritten);
    if (doc.repeal === null) expect(front.repealedBy).toBeNull();
    else {
      expect(front.repealedBy?.by).toMatchObject({
        adopted: doc.repeal.date,
        number: doc.repeal.number,
        bodyAsWritten: doc.repeal.byBody.asWritten,
      });
      expect(front.repealedBy?.commencement).toMatchObject(commencementOf(doc.repeal.commencement));
      expect(`(${front.repealedBy?.commencement?.words})`).toBe(doc.repeal.commencementVerbatim);
      expect(notes).toMatchObject([{ event: 'repealed', target: [] }]);
    }
  });

  test('commencement and the point that holds it', () => {
    expect(front.commencement).toMatchObject({ ...commencementOf(doc.commencement), words: doc.commencementVerbatim });
    expect(front.commencement?.force ?? null).toEqual(doc.commencement.legalForce ? { from: 'A', plusDays: 0 } : null);
    expect(front.commencementPoint).toBe(doc.commencementPoint);
  });

  test('edition notes', () => {
    if (!doc.editionNote) return;
    expect(notes).toHaveLength(1);
    expect(notes[0]?.text.text).toBe(doc.editionNote.verbatim);
    expect(notes[0]).toMatchObject({
      event: 'restated',
      target: ['act', 'annex:1'],
      by: { role: 'edition-note', adopted: doc.editionNote.date, number: doc.editionNote.number },
      commencement: commencementOf(doc.editionNote.commencement),
    });
  });

  test('signatories, control, truncation', () => {
    expect(front.signatories).toEqual(doc.signatory);
    expect(front.control?.point ?? null).toBe(doc.control?.point ?? null);
    if (doc.control && doc.language === 'kk') expect(front.control?.who).toBe(doc.control.who);
    if (doc.control && doc.language === 'ru') expect(front.control?.who).toContain(doc.control.asWritten);
    expect(front.truncated !== null).toBe(doc.truncated);
  });

  test.each(doc.mentions)('mentions the act of $date № $number as $role', (label) => {
    const found = front.mentions.filter((mention) => isOf(mention, label));
    const [mention] = found;
    expect(mention).toBeDefined();
    if (label.title !== undefined && label.date !== null) expect(mention?.title).toBe(label.title);
    if (label.stateRegistration) expect(mention?.registration).toBe(label.stateRegistration.number);
    if (label.article !== undefined) {
      expect(mention?.units).toEqual([
        `article:${label.article}`,
        ...(label.point === undefined ? [] : [`point:${label.point}`]),
      ]);
    }
    if (label.publications)
      expect(mention?.publications.map((publication) => publication.date)).toEqual(
        label.publications.map((publication) => publication.date),
      );
    if (label.approves) expect(mention?.approves).toBe(label.approves);
    if (label.body?.asWritten && mention?.bodyAsWritten) expect(label.body.asWritten).toContain(mention.bodyAsWritten);
  });

  test('mentions no act that the labels do not know', () => {
    const unknown = front.mentions.filter(
      (mention) => !doc.mentions.some((label) => isOf(mention, label) || isUndatedTwin(mention, label)),
    );
    expect(unknown).toEqual([]);
  });
});

/** The methodology cites a law without its date that the preamble gives in full. */
function isUndatedTwin(mention: ActReference, label: GoldMention): boolean {
  return mention.adopted === null && mention.title !== null && mention.title === label.title;
}

test('the units of the model methodology that 004 refers to are all told', () => {
  const { front } = cases.find(([file]) => file.startsWith('004'))?.[2] ?? readFrontMatterOf('');
  const units = front.mentions.filter((mention) => mention.type === 'model').map((mention) => mention.units.join('/'));
  expect([...new Set(units)].sort()).toEqual([
    'annex:1',
    'annex:2',
    'annex:3',
    'annex:4',
    'annex:6',
    'annex:7',
    'annex:8',
    'point:13',
    'point:5',
  ]);
});

test('the places of publication of the repealed decision stand with their dates (001)', () => {
  const { front } = cases.find(([file]) => file.startsWith('001'))?.[2] ?? readFrontMatterOf('');
  expect(front.mentions.find((mention) => mention.role === 'repealed')?.publications).toEqual([
    { date: '2017-05-05', where: '"Қазығұрт тынысы" газетінде' },
    { date: '2017-05-11', where: 'Қазақстан Республикасы нормативтік-құқықтық актілерінің эталондық бақылау банкінде' },
  ]);
});

test('an order repealed without its number is reported (002)', () => {
  const { codes } = cases.find(([file]) => file.startsWith('002'))?.[2] ?? readFrontMatterOf('');
  expect(codes).toEqual(['PARSE_CITED_NUMBER_MISSING']);
});
