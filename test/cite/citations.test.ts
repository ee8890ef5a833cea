import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mappedFrom } from '../../src/base/mapped-text.ts';
import { findCitations, indexUnits, resolveCitations } from '../../src/cite/index.ts';
import type { ResolvedCitation } from '../../src/model/citation.ts';
import type { Expression } from '../../src/model/expression.ts';
import type { Lang } from '../../src/model/ids.ts';
import type { Provision } from '../../src/model/provision.ts';
import { parseExpression } from '../../src/parse/index.ts';
import { readPlainText } from '../../src/read/plain-text.ts';
import { unitsOfText } from '../parse/units-of-text.ts';

const ROOT = join(import.meta.dirname, '..', '..');

function load(file: string): Expression {
  const bytes = readFileSync(join(ROOT, 'corpus', file));
  return parseExpression(readPlainText(bytes, { file, sha256: '' }).value).value;
}

interface Resolved {
  readonly citations: readonly ResolvedCitation[];
  readonly codes: readonly string[];
}

function resolve(expression: Expression, amended: Provision | null = null): Resolved {
  const { value, diagnostics } = resolveCitations(findCitations(expression), {
    document: expression.methodology ? indexUnits(expression.methodology) : null,
    decree: indexUnits(expression.act),
    amended: amended ? indexUnits(amended) : null,
  });
  return { citations: [...value.values()].flat(), codes: diagnostics.map((one) => one.code) };
}

/** `point_9: 1-қосымшасына → internal annex_1` */
function print(citation: ResolvedCitation): string {
  const targets = citation.targets.map((target) => {
    if (target.kind !== 'external') return `${target.kind} ${target.ids.join(' ')}`;
    return `external ${target.act.type ?? '?'} ${target.paths.map((path) => path.join('/')).join(' ')}`.trim();
  });
  return `${citation.from}: ${citation.words} → ${targets.join(', ')}`;
}

function methodology(text: string, lang: Lang): Expression {
  const units = unitsOfText(text, lang);
  const empty = mappedFrom('', 0, 0);
  const root: Provision = {
    id: 'methodology',
    kind: 'methodology',
    label: null,
    heading: null,
    own: empty,
    children: units,
    line: 1,
  };
  const act: Provision = { ...root, id: 'act', kind: 'act', children: [] };
  return {
    ...load('aksu-city-akimat/2018-05-04_278-5/ru@2023-04-11.txt'),
    lang,
    decoded: text,
    act,
    methodology: root,
  };
}

function printAll(text: string, lang: Lang): string[] {
  return resolve(methodology(text, lang)).citations.map(print);
}

describe('citations of the held decrees', () => {
  test('the Kazygurt methodology cites its annexes, and one that its copy lost', () => {
    const { citations, codes } = resolve(load('kazygurt-district-maslikhat/2018-04-09_28-189-vi/kk.txt'));
    expect(citations.filter((one) => one.from.startsWith('point_')).map(print)).toEqual([
      'point_1: 33-бабының 5-тармағына → external law article:33/point:5',
      'point_9: 1-қосымшасына → internal annex_1',
      'point_11: 12-тармағында → internal point_12',
      'point_16: 2-қосымшасына → internal annex_2',
      'point_24: 3-қосымшасына → internal annex_3',
      'point_25: 4-қосымшасымен → internal annex_4',
      'point_35__sub_2: 5-қосымшасына → dangling annex_5',
      'point_38: 5-қосымшасына → dangling annex_5',
    ]);
    expect(codes).toEqual(['CITE_UNRESOLVED', 'CITE_UNRESOLVED']);
  });

  test('the Aksu methodology cites the model for its forms, and itself for annex 5 only', () => {
    const { citations, codes } = resolve(load('aksu-city-akimat/2018-05-04_278-5/ru@2023-04-11.txt'));
    const annexes = citations.filter((one) => one.paths.flat().some((element) => element.startsWith('annex')));
    expect(annexes.map(print)).toEqual([
      'point_23: приложению 1 → external model annex:1',
      'point_28__para_2: приложению 2 → external model annex:2',
      'point_28__para_3: приложению 3 → external model annex:3',
      'point_30: приложению 4 → external model annex:4',
      'point_32__para_2: приложению 4 → external model annex:4',
      'point_34__para_2: приложению 5 → internal annex_5',
      'point_34__para_2: приложению 6 → external model annex:6',
      'point_37: приложениям 7 и 8 → external model annex:7 annex:8',
    ]);
    const points = citations.filter((one) => one.from.startsWith('point_') && one.paths[0]?.[0]?.startsWith('point'));
    expect(points.map(print)).toEqual([
      'point_6: пунктом 5 → internal point_5',
      'point_7: пунктом 5 → internal point_5',
      'point_23__para_5: пункте 5 → internal point_5',
      'point_23__para_6: пункту 5 → external model point:5',
      'point_38: пункте 13 → external model point:13',
      'point_40: пункте 13 → external model point:13',
    ]);
    expect(codes).toEqual([]);
  });

  test('the order of the ministry approves its annex, which is the methodology', () => {
    const { citations } = resolve(load('mddiai/2019-11-26_324-nq/kk.txt'));
    expect(citations.filter((one) => one.from === 'act__point_1').map(print)).toEqual([
      'act__point_1: қосымшасына → internal methodology',
    ]);
  });

  test('new text of the Atyrau oblast decree cites units of the act amended: unknown while that act is not held', () => {
    const expression = load('atyrau-oblast-akimat/2023-06-29_105/kk.txt');
    const quoted = resolve(expression).citations.filter((one) => one.inNewText);
    expect(quoted.map(print)).toEqual([
      'point_5: 4-тармақта → unheld point_4',
      'point_5__para_2: 6-тарауында → unheld chp_6',
      'point_11__para_2: 5-тармағының екінші бөлігінде → unheld point_5__para_2',
      'point_43: 9-қосымшасына → unheld annex_9',
      'point_48: 10-қосымшасына → unheld annex_10',
      'point_63__sub_2: 11-қосымшасына → unheld annex_11',
    ]);
    expect(quoted.map((one) => one.citedAs.at(-1))).toContain('бөлік');
  });

  test('when the second part of point 5 has expired, the citation in point 11 dangles', () => {
    const expression = load('atyrau-oblast-akimat/2023-06-29_105/kk.txt');
    const text = '5. Егер мерзімі бір айдан кем болса, бағалау жүргізілмейді.\n11. Қызмет таныстырады.';
    const afterSunset = methodology(text, 'kk').methodology as Provision;
    const { citations } = resolve(expression, afterSunset);
    const found = citations.find((one) => one.from === 'point_11__para_2');
    expect(found && print(found)).toBe('point_11__para_2: 5-тармағының екінші бөлігінде → dangling point_5__para_2');
  });

  test('every citation can be found in the source at the place it names', () => {
    for (const file of ['aksu-city-akimat/2018-05-04_278-5/ru@2023-04-11.txt', 'mddiai/2019-11-26_324-nq/kk.txt']) {
      const expression = load(file);
      const { citations } = resolve(expression);
      expect(citations.length).toBeGreaterThan(10);
      for (const one of citations) {
        const found = one.spans.map(([start, end]) => expression.decoded.slice(start, end)).join('');
        expect(found.replace(/\s/gu, ''), one.from).toBe(one.words.replace(/\s/gu, ''));
      }
    }
  });
});

describe('how citations are read', () => {
  test('a subpoint named alone, or of "this point", belongs to the point in which it is named', () => {
    expect(printAll('7. Комиссия:\n1) рассматривает;\n2) утверждает по подпункту 1) настоящего пункта.', 'ru')).toEqual(
      ['point_7__sub_2: подпункту 1) → internal point_7__sub_1'],
    );
    expect(printAll('7. Комиссия:\n1) қарайды;\n2) осы тармақтың 1) тармақшасына сәйкес бекітеді.', 'kk')).toEqual([
      'point_7__sub_2: 1) тармақшасына → internal point_7__sub_1',
    ]);
  });

  test('a list and a range give every unit, and tell those that are missing', () => {
    expect(
      printAll('1. А.\n2. Б.\n3. В, указанные в пунктах 1, 2 и 9 настоящей Методики.\n4. Г пунктов 1-3.', 'ru'),
    ).toEqual([
      'point_3: пунктах 1, 2 и 9 → internal point_1 point_2, dangling point_9',
      'point_4: пунктов 1-3 → internal point_1 point_2 point_3',
    ]);
  });

  test('абзац and бөлік are counted both ways, and a difference is told', () => {
    const text =
      '1. Комиссия:\nа) деген;\nб) деген.\nКомиссия құрамы анықталады.\n2. 1-тармақтың екінші бөлігіне сәйкес, 1-тармақтың екінші абзацы.';
    const { citations, codes } = resolve(methodology(text, 'kk'));
    expect(citations.map((one) => [print(one), one.otherCount])).toEqual([
      ['point_2: 1-тармақтың екінші бөлігіне → internal point_1__para_4', ['point_1__para_2']],
      ['point_2: 1-тармақтың екінші абзацы → internal point_1__para_2', ['point_1__para_4']],
    ]);
    expect(codes).toEqual(['CITE_PARAGRAPH_OR_PART', 'CITE_PARAGRAPH_OR_PART']);
  });

  test('members of a list share their owner', () => {
    expect(printAll('1. Заңның 33-бабына, 34-бабына сәйкес.', 'kk')).toEqual([
      'point_1: 33-бабына → external ? article:33',
      'point_1: 34-бабына → external ? article:34',
    ]);
    expect(printAll('1. По приложению 1, приложению 2 к Типовой методике.', 'ru')).toEqual([
      'point_1: приложению 1 → external model annex:1',
      'point_1: приложению 2 → external model annex:2',
    ]);
  });

  test('a code is cited by its name, a law by its title', () => {
    expect(
      printAll(
        '1. Обжалуется по Административному процедурно-процессуальному кодексу и Закону Республики Казахстан "О доступе к информации".',
        'ru',
      ),
    ).toEqual([
      'point_1: Административному процедурно-процессуальному кодексу → external code',
      'point_1: Закону Республики Казахстан "О доступе к информации" → external law',
    ]);
  });

  test('words of millions of letters are searched too', () => {
    const text = `1. ${'ы'.repeat(2_000_000)} по пункту 2.\n2. Б.`;
    expect(printAll(text, 'ru')).toEqual(['point_1: пункту 2 → internal point_2']);
  });
});
