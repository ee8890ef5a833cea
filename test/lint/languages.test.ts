import { describe, expect, test } from 'vitest';
import { languageTextOf } from '../../src/app/lint-documents.ts';
import { parseDocument } from '../../src/app/make-document.ts';
import { compareLanguages } from '../../src/lint/languages.ts';
import { lintMessage } from '../../src/messages/lint.ts';
import type { Lang } from '../../src/model/ids.ts';
import { actWith } from '../support/lint-text.ts';

function textOf(text: string, lang: Lang) {
  const bytes = new TextEncoder().encode(text);
  return languageTextOf(
    parseDocument({ path: `${lang}.txt`, bytes, sha256: '', lang, mediaType: 'text/plain', isConsolidated: false }),
  );
}

const KK = ['1. Жалпы.', '2. Комиссия:', '1) бекітеді;', '2) қайта қарайды.', '3. Қорытынды.'];
const RU = ['1. Общее.', '2. Комиссия:', '1) утверждает;', '2) пересматривает.', '3. Заключение.'];
const told = (kk: string, ru: string) =>
  compareLanguages(textOf(kk, 'kk'), textOf(ru, 'ru')).map(
    ({ code, data }) => `${code} ${lintMessage(code, data, 'en')}`,
  );

describe('the two languages of one act', () => {
  test('the same units and requisites are in order', () => {
    expect(told(actWith('kk', KK), actWith('ru', RU))).toEqual([]);
  });

  test('a subpoint that only one language has is told', () => {
    const [finding, ...rest] = told(
      actWith('kk', KK),
      actWith('ru', [...RU.slice(0, 4), '3) отменяет.', ...RU.slice(4)]),
    );
    expect(rest).toEqual([]);
    expect(finding).toBe('LINT_LANGUAGES_UNITS Only in the Kazakh text: –; only in the Russian one: point_2__sub_3.');
  });

  test('different dates and registrations are told together', () => {
    const ru = actWith('ru', RU)
      .replace('от 12 апреля 2019 года', 'от 13 апреля 2019 года')
      .replace('№ 7144', '№ 7145');
    const [finding, ...rest] = told(actWith('kk', KK), ru);
    expect(rest).toEqual([]);
    expect(finding).toBe(
      'LINT_LANGUAGES_IDENTITY The Kazakh and the Russian text tell different requisites: 2019-04-12 / 2019-04-13; 7144 / 7145.',
    );
  });
});
