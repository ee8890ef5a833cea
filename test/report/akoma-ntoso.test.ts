// The text of a day as Akoma Ntoso: what other tools read of it must be no surer than what we know.
import { XmlDocument } from 'libxml2-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { consolidatedTexts } from '../../src/app/consolidated-text.ts';
import { importFolder } from '../../src/app/import.ts';
import type { Workspace } from '../../src/app/workspace.ts';
import type { ConsolidatedText } from '../../src/model/consolidated-text.ts';
import type { Lang } from '../../src/model/ids.ts';
import { akomaNtoso } from '../../src/report/akn/akoma-ntoso.ts';
import { writeRepository } from '../support/act-repository.ts';
import { aknValidator, findAknSchema } from '../support/akn-schema.ts';
import { copiedWorkspace, embeddedWorkspace } from '../support/workspace.ts';

const NAMES = { a: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0', adis: 'urn:adisteme:akn:1' };
const workspace = embeddedWorkspace();

async function textsOn(
  body: string,
  date: string,
  lang: Lang | null = null,
  from: Workspace = workspace,
): Promise<ConsolidatedText[]> {
  const { value, diagnostics } = await consolidatedTexts(from, { body, date, act: undefined, lang });
  if (value === null) throw new Error(diagnostics.map((entry) => entry.message).join('; '));
  return value;
}

async function textOn(body: string, date: string): Promise<ConsolidatedText> {
  const [text] = await textsOn(body, date);
  if (text === undefined) throw new Error('no text');
  return text;
}

/** Texts or attribute values that the path finds. */
function found(xml: string, path: string): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    return document.root.find(path, NAMES).map((node) => node.content);
  } finally {
    document.dispose();
  }
}

const squeezed = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** The words of a unit with those of everything under it, without what we say of it. */
function wordsOfUnit(xml: string, id: string): string {
  const own = `//*[@eId="${id}"]`;
  const parts = `${own}/a:num | ${own}/a:heading | ${own}/*/a:p[not(a:remark)] | ${own}/a:td/a:p[not(a:remark)]`;
  return squeezed(found(xml, parts).join(' '));
}

const DAYS = [
  ['kazygurt-district-maslikhat', '2020-01-01'],
  ['kazygurt-district-maslikhat', '2023-01-01'],
  ['aksu-city-akimat', '2024-01-08'],
  ['aksu-city-akimat', '2020-01-01'],
  ['atyrau-oblast-akimat', '2023-07-15'],
  ['atyrau-oblast-akimat', '2023-08-31'],
  ['atyrau-city-akimat', '2022-06-01'],
  ['atyrau-city-akimat', '2024-06-01'],
  ['mddiai', '2021-01-01'],
  ['mddiai', '2019-12-20'],
] as const;

describe('a text of a day', () => {
  test('is named by the act, the language and the day, and by nothing else', async () => {
    const xml = akomaNtoso(await textOn('aksu-city-akimat', '2024-01-08'));
    const [work, expression] = ['/akn/kz/act/aksu-city-akimat/2018-05-04/278-5', 'rus@2024-01-08'];
    expect(found(xml, '/a:akomaNtoso/a:act/a:meta//a:FRBRuri/@value')).toEqual([
      work,
      `${work}/${expression}`,
      `${work}/${expression}.xml`,
    ]);
    expect(found(xml, '/a:akomaNtoso/a:act/a:meta//a:FRBRdate/@date')).toEqual([
      '2018-05-04',
      '2024-01-08',
      '2024-01-08',
    ]);
    expect(found(xml, '/a:akomaNtoso/a:act/a:meta//a:FRBRnumber/@value')).toEqual(['278/5']);
    expect(found(xml, '//a:attachment/@eId')).toEqual([
      'methodology',
      'annex_1',
      'annex_2',
      'annex_3',
      'annex_4',
      'annex_5',
    ]);
  });

  test('has the words of every unit under the id of the unit, and no others', async () => {
    const text = await textOn('kazygurt-district-maslikhat', '2020-01-01');
    const xml = akomaNtoso(text);
    const inTables = new Set(['annex', 'table', 'row']);
    const units = text.units.filter((unit) => !inTables.has(unit.kind));
    expect(units.length).toBeGreaterThan(100);
    const differing = units.filter((unit) => wordsOfUnit(xml, unit.id) !== squeezed(unit.words ?? ''));
    expect(differing.map((unit) => unit.id)).toEqual([]);
    // Bullets are no words: in a cell every entry is a paragraph.
    const letters = (said: string) => said.replaceAll(/[^\p{L}\p{N}]/gu, '');
    const rows = text.units.filter((unit) => unit.kind === 'row');
    expect(rows.length).toBeGreaterThan(10);
    const lost = rows.filter((unit) => letters(wordsOfUnit(xml, unit.id)) !== letters(unit.words ?? ''));
    expect(lost.map((unit) => unit.id)).toEqual([]);
    expect(found(xml, '//a:point[@eId="point_5"]/a:num')).toEqual(['5.']);
    expect(found(xml, '//a:chapter[@eId="chp_1"]/a:heading')).toEqual(['Жалпы ережелер']);
  });

  test.each(DAYS)('%s on %s: every id is one unit, and every reference leads somewhere', async (body, date) => {
    const xml = akomaNtoso(await textOn(body, date));
    const ids = found(xml, '//@eId');
    expect(new Set(ids).size).toBe(ids.length);
    const links = found(xml, '//@href | //@source | //@period | //@start | //@end | //@refersTo | //@as');
    const inside = links.filter((link) => link.startsWith('#')).map((link) => link.slice(1));
    expect(inside.length).toBeGreaterThan(5);
    expect(inside.filter((id) => !ids.includes(id))).toEqual([]);
    expect(links.filter((link) => !link.startsWith('#') && !link.startsWith('/akn/'))).toEqual([]);
  });

  test('has tables with their cells; one that stands over several rows is printed once', async () => {
    const xml = akomaNtoso(await textOn('atyrau-city-akimat', '2022-06-01'));
    const cell = (row: number, at: number) => found(xml, `//*[@eId="annex_4__tbl_1__row_${row}"]/a:td[${at}]/a:p`);
    expect(found(xml, '//*[@eId="annex_4__tbl_1"]/a:tr[1]/a:th')).toHaveLength(4);
    expect(cell(1, 1)).toEqual(['ҚЫЗМЕТТІК БАСҚАРУ']);
    expect(cell(1, 2)).toEqual(['E-1;', 'E-R-1.']);
    expect(cell(1, 3)).toHaveLength(3);
    expect(cell(2, 1)).toEqual(['']);
  });

  test('cites as links: to a unit of the text, and to a unit that is no more as one that is not in it', async () => {
    const before = akomaNtoso(await textOn('atyrau-oblast-akimat', '2023-08-20'));
    const after = akomaNtoso(await textOn('atyrau-oblast-akimat', '2023-10-31'));
    const link = '//*[@eId="point_11__para_2"]//a:ref';
    expect(found(before, `${link}[1]/@href`)).toEqual(['#point_5__para_2']);
    expect(found(after, `${link}[1]/@href`)).toEqual([
      '/akn/kz/act/atyrau-oblast-akimat/2023-04-25/57/~point_5__para_2',
    ]);
    expect(found(after, `${link}[1]/@class`)).toEqual(['dangling']);
  });

  test('links the acts that the words name by date and number', async () => {
    const xml = akomaNtoso(await textOn('aksu-city-akimat', '2024-01-08'));
    expect(found(xml, '//*[@eId="act__point_2"]//a:ref/@href')).toEqual([
      '/akn/kz/act/aksu-city-akimat/2017-03-07/124-2',
    ]);
    expect(found(xml, '//a:activeRef/@href')).toEqual(['/akn/kz/act/aksu-city-akimat/2017-03-07/124-2']);
  });

  test('of the same day is the same bytes', async () => {
    const [first, second] = [await textOn('mddiai', '2021-01-01'), await textOn('mddiai', '2021-01-01')];
    expect(akomaNtoso(first)).toBe(akomaNtoso(second));
  });

  test('is refused with a clear word where no methodology is known', async () => {
    const request = { body: 'aksu-city-akimat', date: '2010-01-01', act: undefined, lang: null };
    const { value, diagnostics } = await consolidatedTexts(workspace, request);
    expect([value, diagnostics[0]?.code]).toEqual([null, 'USE_NO_TEXT']);
  });
});

describe('moments that the documents leave open', () => {
  test('are told as the days that bound them; no interval is called certain that starts in a window', async () => {
    const xml = akomaNtoso(await textOn('atyrau-oblast-akimat', '2023-08-15'));
    const period = found(xml, '//*[@eId="chp_6"]/@period')[0]?.slice(1);
    const intervals = `//a:temporalGroup[@eId="${period}"]/a:timeInterval`;
    expect(found(xml, `${intervals}/@refersTo`)).toEqual(['#interval-presumed', '#interval-possible']);
    const days = found(xml, `${intervals}/@start | ${intervals}/@end`).map(
      (id) => found(xml, `//a:eventRef[@eId="${id.slice(1)}"]/@date`)[0],
    );
    expect(days).toEqual(['2023-07-30', '2023-08-31', '2023-06-30', '2023-09-01']);
  });

  test('once the publication is known the beginning is certain, and only the contested end stays a window', async () => {
    const known = embeddedWorkspace({ 'atyrau-oblast-akimat/2023-06-29/105': '2023-07-05' });
    const [text] = await textsOn('atyrau-oblast-akimat', '2023-08-15', null, known);
    const xml = akomaNtoso(text as ConsolidatedText);
    const period = found(xml, '//*[@eId="chp_6"]/@period')[0]?.slice(1);
    const intervals = `//a:temporalGroup[@eId="${period}"]/a:timeInterval`;
    expect(found(xml, `${intervals}/@refersTo`)).toEqual(['#interval-certain', '#interval-possible']);
    expect(found(xml, `${intervals}/@start`)[0]).toMatch(/-exact$/);
  });

  test('an amending act, the units it inserted and those it replaced stand in the analysis with their source', async () => {
    const xml = akomaNtoso(await textOn('atyrau-oblast-akimat', '2023-08-15'));
    const inserted = '//a:textualMod[@type="insertion"][a:destination/@href="#chp_6"]';
    expect(found(xml, `${inserted}/a:source/@href`)[0]).toMatch(
      /^\/akn\/kz\/act\/atyrau-oblast-akimat\/2023-06-29\/105\//,
    );
    expect(found(xml, '//a:textualMod[a:destination/@href="#point_5"]/@type')).toEqual(['substitution']);
    expect(found(xml, '//a:passiveRef/@href')).toEqual(['/akn/kz/act/atyrau-oblast-akimat/2023-06-29/105']);
  });
});

describe('a text that is held in part, or not sure', () => {
  test('units known only from a citation are marked unknown and have no words; the rest is said to be unknown', async () => {
    const xml = akomaNtoso(await textOn('atyrau-city-akimat', '2022-06-01'));
    expect(found(xml, '//*[@eId="point_40"]/@status')).toEqual(['unknown']);
    expect(wordsOfUnit(xml, 'point_40')).toBe('');
    expect(found(xml, '//a:doc[@name="methodology"]/a:mainBody/a:p[1]/a:remark')).toEqual([
      '[ішінара: аталмаған бөліктер белгісіз]',
    ]);
    expect(found(xml, '//*[@eId="act__not-held"]/@status')).toEqual(['unknown']);
  });

  test('a deleted unit is marked as removed and shows no words', async () => {
    const xml = akomaNtoso(await textOn('atyrau-city-akimat', '2022-06-01'));
    expect(found(xml, '//*[@eId="point_42"]/@status')).toEqual(['removed']);
    expect(wordsOfUnit(xml, 'point_42')).toBe('');
  });

  test('later words are not shown for an earlier day', async () => {
    const text = await textOn('aksu-city-akimat', '2020-01-01');
    const xml = akomaNtoso(text);
    expect(text.units.filter((unit) => unit.words !== null && !unit.id.startsWith('act__'))).toEqual([]);
    expect(found(xml, '//a:doc[@name="methodology"]//a:p[not(a:remark)]').join('')).toBe('');
  });

  test('words that apply only perhaps are marked so, with what they turn on', async () => {
    const xml = akomaNtoso(await textOn('atyrau-oblast-akimat', '2023-07-15'));
    expect(found(xml, '//*[@eId="point_5"]/@status')).toEqual(['undefined']);
    const said = found(xml, '//*[@eId="point_5"]/a:intro/a:p/a:remark').join(' ');
    expect(said).toContain('2023-07-14');
    expect(wordsOfUnit(xml, 'point_5')).toContain('мерзімі бір айдан кем болған жағдайда');
  });

  test('an open fate of the whole act is told as an event that may have ended it', async () => {
    const xml = akomaNtoso(await textOn('atyrau-city-akimat', '2024-06-01'));
    expect(found(xml, '//a:eventRef[@adis:fate="open"]/@type')[0]).toBe('repeal');
  });
});

describe('an act held in two languages', () => {
  const both = copiedWorkspace();
  beforeAll(async () => {
    await importFolder(both, { folder: writeRepository(), write: true }, () => {});
  });

  test('is two texts, each in its own words with its own name', async () => {
    const texts = await textsOn('baltash-city-maslikhat', '2023-01-01', null, both);
    expect(texts.map((text) => text.lang)).toEqual(['kk', 'ru']);
    const [kk, ru] = texts.map(akomaNtoso) as [string, string];
    expect([...found(kk, '//a:FRBRlanguage/@language'), ...found(ru, '//a:FRBRlanguage/@language')]).toEqual(
      expect.arrayContaining(['kaz', 'rus']),
    );
    expect(found(ru, '//a:attachment/a:heading').length).toBe(found(kk, '//a:attachment/a:heading').length);
    const [point, there] = [wordsOfUnit(kk, 'point_5'), wordsOfUnit(ru, 'point_5')];
    expect(point).not.toBe('');
    expect(there).not.toBe('');
    expect(point).not.toBe(there);
  });

  test('in a language in which nothing is held every unit says so', async () => {
    const [text] = await textsOn('aksu-city-akimat', '2024-01-08', 'kk');
    const xml = akomaNtoso(text as ConsolidatedText);
    expect(found(xml, '//*[@eId="point_5"]/@status')).toEqual(['unknown']);
    expect(found(xml, '//*[@eId="point_5"]//a:remark')[0]).toBe('[сөздері орыс тілінде ғана бар]');
    expect(found(xml, '//a:point//a:p[not(a:remark)]').join('')).toBe('');
  });
});

describe('hostile words', () => {
  const EVIL = '</p><script>x</script>&amp;<!--]]>"\' \u0000\u0008\uFFFE\uD800 \u{1F600}';

  function hostile(text: ConsolidatedText): ConsolidatedText {
    return {
      ...text,
      act: { ...text.act, number: `1"/><evil a="${EVIL}`, titles: { kk: EVIL, ru: EVIL } },
      reason: EVIL,
      units: text.units.map((unit) => ({
        ...unit,
        words: unit.words === null ? null : `${unit.words} ${EVIL}`,
        by: { act: `a/2020-01-01/${EVIL}`, provision: EVIL },
        sources: [{ act: EVIL, file: EVIL, spans: [[0, 1]] }],
      })),
      citations: [...text.citations, { from: 'point_5', to: EVIL, words: 'script' }],
    };
  }

  test('stay words: the file is well formed, has no foreign element, and loses no letter that XML can hold', async () => {
    const text = hostile(await textOn('kazygurt-district-maslikhat', '2020-01-01'));
    const xml = akomaNtoso(text);
    expect(found(xml, '//*[local-name()="script" or local-name()="evil"]')).toEqual([]);
    expect(['\u0000', '\u0008', '\uFFFE'].filter((sign) => xml.includes(sign))).toEqual([]);
    expect(xml.isWellFormed()).toBe(true);
    expect(wordsOfUnit(xml, 'point_7')).toContain(
      '</p><script>x</script>&amp;<!--]]>"\' \uFFFD\uFFFD\uFFFD\uFFFD \u{1F600}',
    );
    const schema = findAknSchema(process.env.ADISTEME_AKN_SCHEMA);
    if (schema !== null) expect(aknValidator(schema)(xml)).toEqual([]);
  });
});

describe('the schema of the standard', () => {
  const schema = findAknSchema(process.env.ADISTEME_AKN_SCHEMA);
  if (schema === null)
    console.warn(
      'SKIPPED: Akoma Ntoso files are not checked against the OASIS schema; name its folder in ADISTEME_AKN_SCHEMA.',
    );

  test.skipIf(schema === null).each(DAYS)('allows the text of %s on %s', async (body, date) => {
    const xml = akomaNtoso(await textOn(body, date));
    expect(aknValidator(schema as string)(xml)).toEqual([]);
  });

  test.skipIf(schema === null)('refuses a text that is not what it should be, so that the check can fail', async () => {
    const xml = akomaNtoso(await textOn('mddiai', '2021-01-01')).replace('<FRBRcountry value="kz"/>', '');
    expect(aknValidator(schema as string)(xml)).not.toEqual([]);
  });
});
