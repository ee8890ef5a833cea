import { findAddresses, minimalPath } from '../lexicon/address.ts';
import { namesDerivedAct } from '../lexicon/document-words.ts';
import type { MarkedKind } from '../lexicon/labels.ts';
import { announcesNewText } from '../lexicon/structure-words.ts';
import { type Lang, provisionIdOfPath } from '../model/ids.ts';

/** A paragraph of instruction, with what it says about addresses worked out at most once. */
export interface Instruction {
  readonly text: string;
  /** It only opens a context: "в пункте 36:", "Әдістемеде:". */
  readonly isContext: () => boolean;
  /** It names the approved document, so addresses under it lead there and not into the decree. */
  readonly isDerived: () => boolean;
  readonly named: (lang: Lang) => NamedUnits;
}

/** Units that an instruction or context line names, with the label of a paragraph apart. */
interface NamedUnits {
  readonly units: ReadonlyMap<string, string>;
  readonly paragraph: number | null;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Returns the instruction that a paragraph is. */
export function readInstruction(text: string): Instruction {
  const byLang = { kk: once(() => namedUnits(text, 'kk')), ru: once(() => namedUnits(text, 'ru')) };
  return {
    text,
    isContext: once(() => text.endsWith(':') && !announcesNewText(text)),
    isDerived: once(() => namesDerivedAct(text)),
    named: (lang) => byLang[lang](),
  };
}

/** Where quoted new text goes in the act amended. */
export interface QuotedPlace {
  readonly rootId: string;
  /** Label of the first unlabelled paragraph, when the instruction names it. */
  readonly firstParagraph: number | null;
}

const RANKS: Readonly<Record<string, number>> = {
  annex: 0,
  part: 1,
  chapter: 2,
  section: 3,
  article: 4,
  point: 5,
  subpoint: 6,
  paragraph: 7,
};

/** Only these lead into the id of a unit of the given kind: points and chapters are numbered through the act. */
function neededKinds(kind: MarkedKind | 'paragraph'): readonly string[] {
  if (kind === 'paragraph') return ['annex', 'article', 'point', 'subpoint'];
  if (kind === 'subpoint') return ['annex', 'article', 'point'];
  if (kind === 'section') return ['annex', 'chapter'];
  return ['annex'];
}

/** Only the first addresses of an instruction lead to its place; the rest belongs to other sentences. */
const SEARCHED = 1200;

function namedUnits(text: string, lang: Lang): NamedUnits {
  const units = new Map<string, string>();
  let paragraph: number | null = null;
  for (const address of findAddresses(text.slice(0, SEARCHED), lang)) {
    const path = minimalPath(address.paths[0] ?? []);
    // "согласно приложению 1" alone is where new text comes from, or the document itself as the decree's annex.
    if (path.length === 1 && path[0]?.startsWith('annex:')) continue;
    for (const element of path) {
      const [unit = '', label] = element.split(':');
      if (label === undefined) continue;
      if (unit === 'paragraph') paragraph ??= Number(label);
      else if (!units.has(unit)) units.set(unit, label);
    }
  }
  return { units, paragraph: Number.isInteger(paragraph) ? paragraph : null };
}

/**
 * Returns where the units of a quotation belong, read from the instruction and the context lines above it (nearest first):
 * "5-тармақтың 3) тармақшасы …", under "в пункте 36:". A context line gives only units outside those already named.
 */
export function placeQuotation(above: readonly Instruction[], kind: MarkedKind | 'paragraph', lang: Lang): QuotedPlace {
  const needed = neededKinds(kind);
  const found = new Map<string, string>();
  let [outermost, firstParagraph]: [number, number | null] = [RANKS[kind] ?? 9, null];
  above.forEach((instruction, distance) => {
    if (distance > 0 && !instruction.isContext()) return;
    const named = instruction.named(lang);
    if (distance === 0) firstParagraph = named.paragraph;
    const units = [...named.units].filter(([unit]) => needed.includes(unit) && (RANKS[unit] ?? 9) < outermost);
    for (const [unit, label] of units) found.set(unit, label);
    outermost = Math.min(outermost, ...units.map(([unit]) => RANKS[unit] ?? 9));
  });
  const path = [...found]
    .sort(([a], [b]) => (RANKS[a] ?? 9) - (RANKS[b] ?? 9))
    .map(([unit, label]) => `${unit}:${label}`);
  const inside = path.length > 0 ? (provisionIdOfPath(path.join('/')) ?? '') : '';
  const isDecree = above.length > 0 && !above.some((instruction) => instruction.isDerived());
  return { rootId: [isDecree ? 'act' : '', inside].filter((part) => part !== '').join('__'), firstParagraph };
}
