// Clauses put together from an operation, an address of any depth and a list form; the expected edits follow from the parts.
import { describe, expect, test } from 'vitest';
import { readEditsOfText } from '../../src/amend/try.ts';
import { declineKk, declineRu, type GrammaticalCase, type KkNoun, type RuNoun } from '../../src/lexicon/decline.ts';
import type { Lang } from '../../src/model/ids.ts';

type Random = () => number;
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const between = (random: Random, from: number, to: number): number => from + Math.floor(random() * (to - from + 1));

const KK: Readonly<Record<string, KkNoun>> = {
  annex: { stem: 'қосымша', back: true },
  chapter: { stem: 'тарау', back: true },
  point: { stem: 'тармақ', soft: 'тармағ', back: true },
  subpoint: { stem: 'тармақша', back: true },
  paragraph: { stem: 'абзац', back: true },
};
const RU: Readonly<Record<string, RuNoun>> = {
  annex: { lemma: 'приложение', stem: 'приложени', class: 'ie' },
  chapter: { lemma: 'глава', stem: 'глав', class: 'feminine' },
  point: { lemma: 'пункт', stem: 'пункт', class: 'masculine' },
  subpoint: { lemma: 'подпункт', stem: 'подпункт', class: 'masculine' },
  paragraph: { lemma: 'абзац', stem: 'абзац', class: 'masculine-ts' },
};
const KK_ORDINALS = 'бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы оныншы'.split(' ');
const RU_STEMS = 'перв втор трет четверт пят шест седьм восьм девят десят'.split(' ');

/** One level of an address; the innermost may hold several numbers. */
interface Level {
  readonly kind: string;
  readonly labels: readonly string[];
  readonly isRange: boolean;
}

const CHAINS = [
  ['point'],
  ['point', 'subpoint'],
  ['point', 'paragraph'],
  ['point', 'subpoint', 'paragraph'],
  ['chapter'],
  ['chapter', 'point'],
  ['annex'],
  ['annex', 'point'],
  ['annex', 'chapter', 'point', 'subpoint', 'paragraph'],
];

function makeLevels(random: Random): Level[] {
  const chain = pick(random, CHAINS);
  return chain.map((kind, at) => {
    const first = between(random, 1, kind === 'paragraph' ? 6 : 40);
    if (at < chain.length - 1) return { kind, labels: [String(first)], isRange: false };
    const form = pick(random, ['one', 'one', 'list', 'range', 'inserted'] as const);
    if (form === 'list') return { kind, labels: [first, first + 1, first + 3].map(String), isRange: false };
    if (form === 'range') return { kind, labels: [first, first + 1, first + 2].map(String), isRange: true };
    if (form === 'inserted' && kind !== 'paragraph')
      return { kind, labels: [`${first}-${between(random, 1, 3)}`], isRange: false };
    return { kind, labels: [String(first)], isRange: false };
  });
}

function pathsOf(levels: readonly Level[]): string[] {
  const outer = levels.slice(0, -1).map((level) => `${level.kind}:${level.labels[0]}`);
  const last = levels[levels.length - 1] as Level;
  return last.labels.map((label) => [...outer, `${last.kind}:${label}`].join('/'));
}

function joinList(items: readonly string[], isRange: boolean, and: string): string {
  if (isRange) return `${items[0]} – ${items[items.length - 1]}`;
  return items.length === 1 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items[items.length - 1]}`;
}

function kkForm(kind: string, name: GrammaticalCase, many: boolean, owned: boolean): string {
  const forms = declineKk(KK[kind] as KkNoun);
  const number = many ? 'plural' : 'singular';
  return forms.find((one) => one.case === name && one.number === number && one.possessive === owned)?.form ?? '';
}

function sayKk(levels: readonly Level[], name: GrammaticalCase): string {
  return levels
    .map((level, at) => {
      const isLast = at === levels.length - 1;
      const form = kkForm(level.kind, isLast ? name : 'genitive', level.labels.length > 1, at > 0);
      if (level.kind === 'paragraph')
        return `${joinList(
          level.labels.map((one) => KK_ORDINALS[Number(one) - 1] ?? ''),
          level.isRange,
          'және',
        )} ${form}`;
      if (level.kind === 'subpoint')
        return `${joinList(
          level.labels.map((one) => `${one})`),
          level.isRange,
          'және',
        )} ${form}`;
      return `${joinList(level.labels, level.isRange, 'және')}-${form}`;
    })
    .join(' ');
}

function ruForm(kind: string, name: GrammaticalCase, many: boolean): string {
  const number = many ? 'plural' : 'singular';
  return declineRu(RU[kind] as RuNoun).find((one) => one.case === name && one.number === number)?.form ?? '';
}

const RU_SINGULAR: Readonly<Record<string, string>> = {
  nominative: 'ый',
  genitive: 'ого',
  prepositional: 'ом',
  instrumental: 'ым',
  accusative: 'ый',
};
const RU_PLURAL: Readonly<Record<string, string>> = {
  nominative: 'ый',
  genitive: 'ого',
  prepositional: 'ом',
  instrumental: 'ым',
  accusative: 'ый',
};

function ruOrdinal(label: string, name: GrammaticalCase, many: boolean): string {
  const stem = RU_STEMS[Number(label) - 1] ?? '';
  const ending = (many ? RU_PLURAL : RU_SINGULAR)[name] ?? '';
  if (stem === 'трет')
    return (
      {
        nominative: 'третий',
        accusative: 'третий',
        genitive: 'третьего',
        prepositional: 'третьем',
        instrumental: 'третьим',
      }[name as 'nominative'] ?? ''
    );
  const isStressed = ['втор', 'шест', 'седьм', 'восьм'].includes(stem) && ending === 'ый';
  return stem + (isStressed ? 'ой' : ending);
}

function sayRu(levels: readonly Level[], name: GrammaticalCase): string {
  return [...levels]
    .reverse()
    .map((level, at) => {
      const wanted = at === 0 ? name : 'genitive';
      const many = level.labels.length > 1;
      const form = ruForm(level.kind, wanted, many);
      if (level.kind === 'paragraph')
        return `${form} ${joinList(
          level.labels.map((one) => ruOrdinal(one, wanted, many)),
          level.isRange,
          'и',
        )}`;
      const labels = level.labels.map((one) => (level.kind === 'subpoint' ? `${one})` : one));
      return `${form} ${joinList(labels, level.isRange, 'и')}`;
    })
    .join(' ');
}

interface Made {
  readonly text: string;
  readonly expected: readonly unknown[];
}

const WORDS = ['трех месяцев', 'комиссия', 'қызметшінің', 'үш ай', '"Б" корпусы', ', тарату', 'НМИ;', '3,99'];

function makeKk(random: Random): Made {
  const levels = makeLevels(random);
  const paths = pathsOf(levels);
  const [from, to] = [pick(random, WORDS), pick(random, WORDS)];
  const place = pick(random, [sayKk(levels, 'locative'), sayKk(levels, 'adjective')]);
  const verb = pick(random, ['жазылсын', 'мазмұндалсын', 'баяндалсын']);
  const gone = pick(random, ['алып тасталсын', 'алынып тасталсын']);
  return pick(random, [
    () => ({
      text: `${sayKk(levels, 'nominative')} мынадай редакцияда ${verb}:`,
      expected: paths.map((at) => ['replace-unit', at, null, null]),
    }),
    () => ({
      text: `${sayKk(levels, 'nominative')} ${gone};`,
      expected: paths.map((at) => ['delete-unit', at, null, null]),
    }),
    () => ({
      text: `${place} "${from}" деген сөздер "${to}" деген сөздермен ауыстырылсын;`,
      expected: paths.map((at) => ['replace-words', at, from, to]),
    }),
    () => ({
      text: `${place} "${from}" деген сөздер ${gone}.`,
      expected: paths.map((at) => ['delete-words', at, from, null]),
    }),
    () => ({
      text: `${sayKk(levels, 'nominative')} "${from}" деген сөздерден кейін "${to}" деген сөздермен толықтырылсын;`,
      expected: paths.map((at) => ['insert-words', at, from, to]),
    }),
    () => ({
      text: `${sayKk(levels, 'genitive')} қолданысы 2026 жылғы 1 қаңтарға дейін тоқтатыла тұрсын.`,
      expected: paths.map((at) => ['suspend', at, null, null]),
    }),
    () => ({
      text: `${sayKk(levels, 'genitive')} күші жойылды деп танылсын.`,
      expected: paths.map((at) => ['repeal-unit', at, null, null]),
    }),
    () => ({
      text: `мынадай мазмұндағы ${sayKk(levels.slice(-1), 'instrumental')} толықтырылсын:`,
      expected: pathsOf(levels.slice(-1)).map((at) => ['insert-unit', at, null, null]),
    }),
  ])();
}

function makeRu(random: Random): Made {
  const levels = makeLevels(random);
  const paths = pathsOf(levels);
  const [from, to] = [pick(random, WORDS), pick(random, WORDS)];
  const place = `в ${sayRu(levels, 'prepositional')}`;
  return pick(random, [
    () => ({
      text: `${sayRu(levels, 'accusative')} изложить в следующей редакции:`,
      expected: paths.map((at) => ['replace-unit', at, null, null]),
    }),
    () => ({
      text: `${sayRu(levels, 'accusative')} исключить;`,
      expected: paths.map((at) => ['delete-unit', at, null, null]),
    }),
    () => ({
      text: `Исключить ${sayRu(levels, 'accusative')}.`,
      expected: paths.map((at) => ['delete-unit', at, null, null]),
    }),
    () => ({
      text: `${place} слова "${from}" заменить словами "${to}";`,
      expected: paths.map((at) => ['replace-words', at, from, to]),
    }),
    () => ({
      text: `${place} слова "${from}" исключить.`,
      expected: paths.map((at) => ['delete-words', at, from, null]),
    }),
    () => ({
      text: `${sayRu(levels, 'accusative')} после слов "${from}" дополнить словами "${to}";`,
      expected: paths.map((at) => ['insert-words', at, from, to]),
    }),
    () => ({
      text: `Приостановить до 1 января 2026 года действие ${sayRu(levels, 'genitive')}.`,
      expected: paths.map((at) => ['suspend', at, null, null]),
    }),
    () => ({
      text: `Признать утратившими силу ${sayRu(levels, 'accusative')}.`,
      expected: paths.map((at) => ['repeal-unit', at, null, null]),
    }),
    () => ({
      text: `дополнить ${sayRu(levels.slice(-1), 'instrumental')} следующего содержания:`,
      expected: pathsOf(levels.slice(-1)).map((at) => ['insert-unit', at, null, null]),
    }),
  ])();
}

describe('every operation at every depth with every list form', () => {
  test.each([
    ['kk', makeKk],
    ['ru', makeRu],
  ] as const)('%s: 3000 clauses by seed', (lang, make) => {
    for (let seed = 1; seed <= 3000; seed += 1) {
      const { text, expected } = make(randomFrom(seed));
      const { value } = readEditsOfText(text, lang as Lang);
      const found = value.edits.map((edit) => [
        edit.op,
        edit.target.path.join('/'),
        edit.words?.from ?? null,
        edit.words?.to ?? null,
      ]);
      expect({
        seed,
        text,
        found,
        not: value.notUnderstood,
        sure: value.edits.every((edit) => edit.certainty === 'certain'),
      }).toEqual({
        seed,
        text,
        found: expected,
        not: [],
        sure: true,
      });
    }
  });
});
