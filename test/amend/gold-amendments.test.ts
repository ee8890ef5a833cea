// The labels of gold/amendments.json: operations of the two amending acts and of the deciding points of the others.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type EditsReading, readEdits } from '../../src/amend/read-edits.ts';
import { annexTexts, itemsOfTree } from '../../src/amend/tree-items.ts';
import { foldNumber } from '../../src/lexicon/act-number.ts';
import type { Edit } from '../../src/model/amendment.ts';
import { parseExpression } from '../../src/parse/index.ts';
import { readPlainText } from '../../src/read/plain-text.ts';

interface GoldText {
  readonly first60: string;
  readonly last60: string;
  readonly chars: number;
}
interface GoldOperation {
  readonly id: string;
  readonly op: string;
  readonly target: {
    readonly act: { readonly date: string; readonly number: string | null; readonly registration?: string };
    readonly path: readonly string[];
  };
  readonly newText: { readonly repaired: GoldText | null } | null;
  readonly newUnits: Readonly<Record<string, unknown>> | null;
  readonly effective: { readonly kind: string; readonly days: number };
  readonly until: string | null;
  readonly fromAppendixOfAct?: string;
}
interface GoldDocument {
  readonly doc: string;
  readonly act: { readonly date: string; readonly number: string };
  readonly operations: readonly GoldOperation[];
}

const ROOT = join(import.meta.dirname, '..', '..');
const GOLD: readonly GoldDocument[] = JSON.parse(
  readFileSync(join(ROOT, 'test/gold/amendments.json'), 'utf8'),
).documents;
const FILES: Readonly<Record<string, string>> = {
  '000': 'corpus/atyrau-city-akimat/2022-02-15_324/kk.txt',
  '001': 'corpus/kazygurt-district-maslikhat/2018-04-09_28-189-vi/kk.txt',
  '002': 'corpus/mddiai/2019-11-26_324-nq/kk.txt',
  '003': 'corpus/atyrau-oblast-akimat/2023-06-29_105/kk.txt',
  '004': 'corpus/aksu-city-akimat/2018-05-04_278-5/ru@2023-04-11.txt',
};
/** Op names of the labels in the words of the contract (gold/README). */
const OPS: Readonly<Record<string, string>> = {
  replace: 'replace-unit',
  add: 'insert-unit',
  delete: 'delete-unit',
  repeal: 'repeal-act',
  approve: 'approve',
  'set-validity-until': 'set-validity',
};
const FORMULAS: Readonly<Record<string, readonly [string, number]>> = {
  'after-N-calendar-days-after-first-official-publication': ['P', 1],
  'after-first-official-publication-day': ['P', 1],
};

function readActOf(key: string): EditsReading {
  const file = FILES[key] ?? '';
  const source = readPlainText(readFileSync(join(ROOT, file)), { file, sha256: '' }).value;
  const { act, frontMatter } = parseExpression(source).value;
  const read = readEdits({ items: itemsOfTree(act), lang: frontMatter.lang, annexes: annexTexts(act) });
  expect(read.value.notUnderstood).toEqual([]);
  return read.value;
}

function goldPath(path: readonly string[]): string[] {
  return path.slice(1).map((element) => element.replace('appendix:', 'annex:'));
}

function expectedUnits(operation: GoldOperation): string[] {
  const units = operation.newUnits ?? {};
  const list = (name: string): readonly string[] =>
    Array.isArray(units[name]) ? (units[name] as readonly string[]) : [];
  const dotted = list('subpoints').map((one) => one.replace(/^(\d+)\.(\d+)\)$/, 'point:$1/subpoint:$2'));
  return [
    ...list('chapters').map((one) => `chapter:${one}`),
    ...list('sections').map((one) => `chapter:${one.replace('/', '/section:').replace('-параграф', '')}`),
    ...list('points').map((one) => `point:${one}`),
    ...dotted,
  ];
}

function sameOrder(texts: readonly string[]): string[] {
  return [...texts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

for (const document of GOLD) {
  const key = document.doc.slice(0, 3);
  describe(`${document.act.date} № ${document.act.number}`, () => {
    const read = readActOf(key);
    const edits = read.edits.filter((edit) => edit.op !== 'set-commencement');

    test('every labelled operation and no other, in order', () => {
      expect(edits.map((edit) => [edit.op, edit.target.path])).toEqual(
        document.operations.map((one) => [OPS[one.op], goldPath(one.target.path)]),
      );
      expect(edits.map((edit) => edit.certainty)).toEqual(document.operations.map(() => 'certain'));
    });

    for (const [at, operation] of document.operations.entries()) {
      const edit = edits[at] as Edit;

      test(`${operation.id}: new text and the units in it`, () => {
        const text = edit?.newText?.replace(/\s+/gu, ' ') ?? null;
        const gold = operation.newText?.repaired ?? null;
        if (gold) {
          expect([
            [...(text ?? '')].slice(0, 60).join(''),
            [...(text ?? '')].slice(-60).join(''),
            [...(text ?? '')].length,
          ]).toEqual([gold.first60, gold.last60, gold.chars]);
          const expected = expectedUnits(operation);
          if (expected.length > 0) {
            expect(sameOrder(edit.newUnits.filter((unit) => !unit.includes('paragraph')))).toEqual(sameOrder(expected));
          }
          const paragraphs = operation.newUnits?.['paragraphs'];
          if (expected.length > 0 && typeof paragraphs === 'number') {
            expect(edit.newUnits.filter((unit) => unit.includes('paragraph'))).toHaveLength(paragraphs - 1);
          }
        } else expect(text).toBeNull();
        if (operation.fromAppendixOfAct) expect(edit.fromAnnex).toBe(operation.fromAppendixOfAct);
      });

      test(`${operation.id}: the act changed, and until when`, () => {
        const { kind, reference } = read.references[read.edits.indexOf(edit)] ?? { kind: 'own', reference: null };
        const act = operation.target.act;
        if (operation.op === 'approve') expect(kind).toBe('own');
        else {
          expect([reference?.adopted, reference?.number ?? null]).toEqual([
            act.date,
            act.number === null ? null : foldNumber(act.number),
          ]);
          if (act.registration) expect(reference?.registration).toBe(act.registration);
        }
        if (operation.op === 'set-validity-until')
          expect(edit.until).toEqual({ date: operation.until, inclusive: 'contested' });
        else expect(edit.until).toBeNull();
      });
    }

    test('the act says when it is put into effect', () => {
      const own = read.commencements.find(({ edit }) => read.edits[edit]?.target.path.length === 0)?.commencement;
      const label = document.operations[0]?.effective;
      const [event, extra] = FORMULAS[label?.kind ?? ''] ?? [];
      expect([own?.from, own?.plusDays]).toEqual([event, (label?.days ?? 0) + (extra ?? 0)]);
    });
  });
}
