import type { Concept } from '../../lexicon/concepts.ts';
import { latinLetters } from '../../lexicon/letters.ts';
import type { NormUnit, Sentence } from '../document.ts';
import type { AnyDraft, Draft, Frame, FrameContext } from '../frame.ts';
import { conceptsOf, has, hasAny, pointsOf, sentencesUnder, wordsOf } from '../frame.ts';

interface Points {
  readonly kind: 'base' | 'bonus' | 'penalty';
  readonly values: readonly string[];
  readonly sentence: Sentence;
}

const SIGNS: Readonly<Record<string, string>> = { '-': '-', '+': '' };

/** Points are given whole: "от +1 до +5" names five amounts. */
function amountsOf(min: string, max: string): string[] {
  const [low, high] = [Number(min), Number(max)];
  if (!Number.isInteger(low) || !Number.isInteger(high) || high - low > MOST_AMOUNTS || high < low) return [min, max];
  return Array.from({ length: high - low + 1 }, (_, i) => String(low + i));
}
const MOST_AMOUNTS = 20;

/** Numbers of points with the sign before them: "+1", "« – 2» балла". */
function signedNumbers(sentence: Sentence): string[] {
  return sentence.quantities
    .filter((q) => q.of === null && q.number.kind === 'cardinal')
    .flatMap((q) => {
      const values = q.min === q.max || q.max === null ? [q.min] : q.min === null ? [q.max] : amountsOf(q.min, q.max);
      return values.flatMap((value) =>
        value === null ? [] : [`${SIGNS[sentence.tokens[q.number.first - 1]?.word ?? ''] ?? ''}${value}`],
      );
    });
}

function pointsIn(sentence: Sentence): Points | null {
  const values = signedNumbers(sentence);
  if (values.length === 0 || !hasAny(sentence, 't:points', 'u:points') || hasAny(sentence, 't:final-mark')) return null;
  if (has(sentence, 't:base-points')) return { kind: 'base', values, sentence };
  if (has(sentence, 't:penalty-points')) return { kind: 'penalty', values, sentence };
  if (!hasAny(sentence, 't:bonus-points', 't:encouraged')) return null;
  const [low, high, more] = values;
  // «от "+1" до "+5" баллов»: quotes stand between the ends of the range.
  const isRange = low !== undefined && high !== undefined && more === undefined && has(sentence, 'c:to');
  return { kind: 'bonus', values: isRange ? amountsOf(low, high) : values, sentence };
}

/** Base, bonus and penalty points stand in several points; together they are one rule. */
function readPointsScale(context: FrameContext): Draft<'points-scale'>[] {
  const found = context.doc.sentences.map(pointsIn).filter((item) => item !== null);
  const base = found.filter((item) => item.kind === 'base');
  if (base.length === 0) return [];
  const [value] = base.flatMap((item) => item.values);
  if (base.flatMap((item) => item.values).length > 1) {
    context.report('EXTRACT_NUMBER_UNKNOWN', 'The base points cannot be read.', base[0]?.sentence as Sentence);
  }
  const valuesOf = (kind: Points['kind']): string[] =>
    found.filter((item) => item.kind === kind).flatMap((item) => item.values);
  return [
    {
      type: 'points-scale',
      params: { base: value ?? null, bonus: valuesOf('bonus'), penalty: valuesOf('penalty') },
      sentences: found.map((item) => item.sentence),
    },
  ];
}

const EQUATION = '=';

function nameOf(sentence: Sentence): string {
  const mark = sentence.mentions.find(
    (m) => m.id === 't:annual-mark' || m.id === 't:quarterly-mark' || m.id === 't:final-mark',
  );
  return mark === undefined ? sentence.text.replace(/[:.]\s*$/u, '') : wordsOf(sentence, mark.first, mark.last);
}

/** A formula: printed as a line with an equals sign, or lost with its image (expression null). */
function readFormula(point: NormUnit): Draft<'formula'>[] {
  const sentences = sentencesUnder(point);
  const at = sentences.findIndex((s) => has(s, 't:formula'));
  const lead = sentences[at];
  if (lead === undefined) return [];
  const rest = sentences.slice(at + 1);
  const equation = rest.find((s) => s.text.includes(EQUATION) && s.tokens.length < LONGEST_EQUATION);
  const inputs = [...new Set(rest.filter((s) => s !== equation).flatMap((s) => conceptsOf(s, 'mark:')))] as Concept[];
  const own = conceptsOf(lead, 'mark:');
  const expression = equation === undefined ? null : signsOf(equation.text);
  return [
    {
      type: 'formula',
      params: {
        name: nameOf(lead),
        expression,
        inputs:
          (expression === null ? null : inputsBySign(expression, rest)) ?? inputs.filter((id) => !own.includes(id)),
      },
      sentences: [lead, ...rest],
    },
  ];
}

const LONGEST_EQUATION = 40;

/** A letter or two by itself is a sign of the formula. Matches `а` of `а = b`, must not match `баллы`. */
const SIGN = /(?<!\p{L})\p{L}{1,2}(?!\p{L})/gu;

/** Matches the dashes and the crosses of typists: `–`, `×`; must not match `-` or `*`. */
const [DASH, CROSS] = [/[–—−]/gu, /[×·∙]/gu];
/** Matches the comma of `a = b + c,`; must not match that of `0,5`. */
const END = /[\s,;.]+$/u;

/** Typists mix the scripts within one formula; its signs are Latin where they print so. */
const signsOf = (equation: string): string =>
  equation.replace(SIGN, latinLetters).replace(DASH, '-').replace(CROSS, '*').replace(END, '');

/** The signs of the right-hand side in their order, each with what "X – …" says that it is; null where one is not explained. */
function inputsBySign(expression: string, lines: readonly Sentence[]): Concept[] | null {
  const signs = [...new Set(expression.slice(expression.indexOf(EQUATION) + 1).match(SIGN) ?? [])];
  const meant = new Map<string, Concept>();
  for (const line of lines) {
    const at = line.tokens.findIndex((token, i) => token.kind === 'word' && line.tokens[i + 1]?.word === '-');
    const token = line.tokens[at];
    const [mark] = token === undefined ? [] : conceptsOf(line, 'mark:', at);
    if (token !== undefined && mark !== undefined) meant.set(signsOf(line.text.slice(token.start, token.end)), mark);
  }
  const inputs = signs.map((sign) => meant.get(sign));
  return inputs.length > 0 && inputs.every((each) => each !== undefined) ? inputs : null;
}

/** The generation that counts points: base, bonus, penalty, and formulas. */
export const pointsFrame: Frame = (context) => {
  const drafts: AnyDraft[] = [...readPointsScale(context)];
  for (const point of pointsOf(context.doc)) drafts.push(...readFormula(point));
  return drafts;
};
