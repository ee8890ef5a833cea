import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Expression } from '../../src/model/expression.ts';
import type { FormKind, Provision } from '../../src/model/provision.ts';
import type { SourceText } from '../../src/model/source-text.ts';
import { parseExpression } from '../../src/parse/index.ts';
import { findTreeFaults } from '../../src/parse/invariants.ts';
import { readPlainText } from '../../src/read/plain-text.ts';

const ROOT = join(import.meta.dirname, '..', '..');

interface GoldPoint {
  readonly number: string;
  readonly chapter: string | null;
  readonly section?: string | null;
  readonly paragraphs: number;
  readonly subpoints: readonly string[];
  readonly line: number;
}
interface GoldAnnex {
  readonly number: string | null;
  readonly line: number;
  readonly title: string | null;
  readonly kind: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly numberInAmendedAct?: string;
  readonly status?: string;
}
interface GoldQuoted {
  readonly op: string;
  readonly points?: readonly GoldPoint[];
  readonly subpoints?: readonly { readonly point: string; readonly label: string; readonly line: number }[];
  readonly paragraphs?: readonly { readonly point: string; readonly paragraph: string; readonly line: number }[];
  readonly chapters?: readonly {
    readonly number: string;
    readonly title: string;
    readonly line: number;
    readonly directPoints: string;
    readonly sections: readonly {
      readonly number: string;
      readonly title: string;
      readonly line: number;
      readonly points: string;
    }[];
  }[];
}
interface GoldDoc {
  readonly doc: string;
  readonly act: {
    readonly points: readonly GoldPoint[];
    readonly subpointDetail?: Readonly<Record<string, Readonly<Record<string, { readonly paragraphs: number }>>>>;
  };
  readonly attachment: {
    readonly title: string;
    readonly stamp: string;
    readonly line: number;
    readonly chapters: readonly {
      readonly number: string;
      readonly title: string;
      readonly line: number;
      readonly points: string;
    }[];
    readonly points: readonly GoldPoint[];
    readonly pointCount: number;
  } | null;
  readonly appendices: readonly GoldAnnex[];
  readonly quotedUnits?: readonly GoldQuoted[];
}

const GOLD = (JSON.parse(readFileSync(join(ROOT, 'test/gold/structure.json'), 'utf8')) as { docs: GoldDoc[] }).docs;

/** Labels name the documents by their number in the collection of samples. */
const FILES: Readonly<Record<string, string>> = {
  '000': 'corpus/atyrau-city-akimat/2022-02-15_324/kk.txt',
  '001': 'corpus/kazygurt-district-maslikhat/2018-04-09_28-189-vi/kk.txt',
  '002': 'corpus/mddiai/2019-11-26_324-nq/kk.txt',
  '003': 'corpus/atyrau-oblast-akimat/2023-06-29_105/kk.txt',
  '004': 'corpus/aksu-city-akimat/2018-05-04_278-5/ru@2023-04-11.txt',
};

const FORMS: Readonly<Record<string, FormKind>> = {
  'individual work plan': 'individual-plan',
  'KPI evaluation sheet': 'kpi-sheet',
  'competency evaluation sheet': 'competency-sheet',
  'table of behavioural indicators': 'indicator-table',
  'minutes of the Commission': 'commission-protocol',
};

function parse(doc: string): {
  readonly source: SourceText;
  readonly expression: Expression;
  readonly codes: string[];
} {
  const file = FILES[doc.slice(0, 3)] ?? '';
  const source = readPlainText(readFileSync(join(ROOT, file)), { file, sha256: '' }).value;
  const { value, diagnostics } = parseExpression(source);
  return { source, expression: value, codes: diagnostics.map((found) => found.code) };
}

function all(root: Provision | null): Provision[] {
  return root === null ? [] : [root, ...root.children.flatMap(all)];
}

function ofKind(root: Provision, kind: Provision['kind']): Provision[] {
  return root.children.filter((child) => child.kind === kind);
}

function shapeOfPoint(point: Provision): Pick<GoldPoint, 'number' | 'paragraphs' | 'subpoints' | 'line'> {
  return {
    number: point.label ?? '',
    paragraphs: 1 + ofKind(point, 'paragraph').length,
    subpoints: ofKind(point, 'subpoint').map((subpoint) => `${subpoint.label})`),
    line: point.line,
  };
}

function expectedShape(point: GoldPoint): Pick<GoldPoint, 'number' | 'paragraphs' | 'subpoints' | 'line'> {
  return { number: point.number, paragraphs: point.paragraphs, subpoints: point.subpoints, line: point.line };
}

function rangeOf(points: readonly Provision[]): string {
  return `${points[0]?.label}-${points.at(-1)?.label}`;
}

function words(text: string | null): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}

describe.each(GOLD)('the structure of $doc', (gold) => {
  const { source, expression, codes } = parse(gold.doc);
  const decodedLines = source.decoded.split(/\r?\n/u);

  test('every character is in one leaf and every id is unique', () => {
    expect(findTreeFaults(source, expression)).toEqual([]);
  });

  test('the points of the decree have their paragraphs and subpoints', () => {
    expect(ofKind(expression.act, 'point').map(shapeOfPoint)).toEqual(gold.act.points.map(expectedShape));
    for (const [point, subpoints] of Object.entries(gold.act.subpointDetail ?? {})) {
      for (const [label, detail] of Object.entries(subpoints)) {
        const id = `act__point_${point}__sub_${label.slice(0, -1)}`;
        const found = all(expression.act).find((unit) => unit.id === id);
        expect(found && 1 + ofKind(found, 'paragraph').length, id).toBe(detail.paragraphs);
      }
    }
  });

  test('the decree has a title, and a signature that is no part of its last point', () => {
    expect(expression.act.children[0]?.kind).toBe('title');
    expect(ofKind(expression.act, 'signature')).toHaveLength(1);
    expect(ofKind(expression.act, 'preamble')).toHaveLength(1);
  });

  test('the methodology has its title, header, chapters and points', () => {
    if (gold.attachment === null) {
      expect(expression.methodology).toBeNull();
      return;
    }
    const methodology = expression.methodology as Provision;
    expect(words(methodology.heading)).toBe(gold.attachment.title);
    expect(methodology.line).toBe(gold.attachment.line);
    expect(words(ofKind(methodology, 'stamp')[0]?.own.text ?? '')).toBe(gold.attachment.stamp);
    const chapters = ofKind(methodology, 'chapter');
    expect(
      chapters.map((chapter) => ({
        number: chapter.label,
        title: words(chapter.heading),
        line: chapter.line,
        points: rangeOf(ofKind(chapter, 'point')),
      })),
    ).toEqual(gold.attachment.chapters);
    const points = chapters.flatMap((chapter) => ofKind(chapter, 'point'));
    expect(points.map(shapeOfPoint)).toEqual(gold.attachment.points.map(expectedShape));
    expect(points).toHaveLength(gold.attachment.pointCount);
    expect(points.map((point) => point.id)).toEqual(points.map((point) => `point_${point.label}`));
  });

  test('the annexes have their numbers, titles, kinds, columns and rows', () => {
    const annexes = ofKind(expression.methodology ?? expression.act, 'annex');
    const present = gold.appendices.filter((annex) => annex.status === undefined);
    expect(annexes.map((annex) => annex.label)).toEqual(present.map((annex) => annex.number));
    expect(annexes.map((annex) => words(annex.heading))).toEqual(present.map((annex) => annex.title));
    expect(annexes.map((annex) => annex.form)).toEqual(present.map((annex) => FORMS[annex.kind]));
    expect(annexes.map((annex) => annex.amendedLabel ?? undefined)).toEqual(
      present.map((annex) => annex.numberInAmendedAct),
    );
    annexes.forEach((annex, at) => {
      const expected = present[at] as GoldAnnex;
      expect(annex.line, annex.id).toBeLessThanOrEqual(expected.line);
      const between = decodedLines.slice(annex.line - 1, expected.line);
      expect(
        between.every((line) => !/[.;]\s*$/u.test(line)),
        annex.id,
      ).toBe(true);
      const table = ofKind(annex, 'table')[0];
      if (expected.columns !== undefined) expect(table?.cells?.length, annex.id).toBe(expected.columns);
      if (expected.rows !== undefined) expect(table && ofKind(table, 'row').length, annex.id).toBe(expected.rows);
    });
  });

  test('a header cut by the end of the file is reported and makes no annex', () => {
    const cut = gold.appendices.filter((annex) => annex.status !== undefined);
    expect(codes.includes('PARSE_TRUNCATED')).toBe(cut.length > 0);
    expect(expression.frontMatter.truncated?.line).toBe(cut[0]?.line);
  });

  test('quoted new text is parsed into units with ids of the act amended', () => {
    const quotations = all(expression.act).filter((unit) => unit.kind === 'quotation');
    const quoted = quotations.flatMap((quotation) => quotation.children);
    const units = quoted.flatMap(all);
    const textual = (gold.quotedUnits ?? []).filter((unit) => unit.points ?? unit.subpoints ?? unit.paragraphs);
    expect(quotations).toHaveLength(textual.length);
    for (const expected of textual) {
      for (const subpoint of expected.subpoints ?? []) {
        const found = units.find((unit) => unit.id === `point_${subpoint.point}__sub_${subpoint.label.slice(0, -1)}`);
        expect(found?.line, expected.op).toBe(subpoint.line);
      }
      for (const paragraph of expected.paragraphs ?? []) {
        const found = units.find((unit) => unit.id === `point_${paragraph.point}__para_${paragraph.paragraph}`);
        expect(found?.line, expected.op).toBe(paragraph.line);
      }
      const points = (expected.points ?? []).map((point) => units.find((unit) => unit.id === `point_${point.number}`));
      expect(points.map((point) => point && shapeOfPoint(point))).toEqual((expected.points ?? []).map(expectedShape));
      for (const chapter of expected.chapters ?? []) {
        const found = quoted.find((unit) => unit.id === `chp_${chapter.number}`) as Provision;
        expect([words(found.heading), found.line]).toEqual([chapter.title, chapter.line]);
        expect(rangeOf(ofKind(found, 'point'))).toBe(chapter.directPoints);
        expect(
          ofKind(found, 'section').map((section) => [
            section.label,
            words(section.heading),
            section.line,
            rangeOf(ofKind(section, 'point')),
          ]),
        ).toEqual(chapter.sections.map((section) => [section.number, section.title, section.line, section.points]));
        expect(found.children.at(-1)?.id).toBe(`chp_${chapter.number}__sec_${chapter.sections.at(-1)?.number}`);
      }
    }
  });
});
