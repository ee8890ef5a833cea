import type { ProvisionId } from './ids.ts';
import type { Provision } from './provision.ts';

/** One unnumbered paragraph of a unit; the unit's own opening words are number 1. */
export interface CountedParagraph {
  readonly id: ProvisionId;
  readonly number: number;
  readonly text: string;
}

/** The two ways in which the law counts the paragraphs of a unit (domain.md 1.1). */
export interface PartsOfUnit {
  /** Абзац by plain counting: every unnumbered paragraph, numbered subpoints left out. */
  readonly paragraphs: readonly CountedParagraph[];
  /** Бөлік / часть: complete norms that begin with a capital letter; each with its paragraphs. */
  readonly parts: readonly (readonly CountedParagraph[])[];
}

/** A paragraph begins a part of its own. Matches `Комиссия құрамы`, `"Б" корпусы`; must not match `соблюдение сроков`, `1) нақты`. */
const CAPITAL_START = /^["«“(]{0,2}\p{Lu}/u;
/** The words before leave their sentence open. Matches `градации:`, `эффективно",`; must not match `өткізілмейді.`. */
const OPEN_END = /[:;,]["»”)]{0,6}$/u;

/**
 * Returns the paragraphs of a unit and their grouping into parts: a capital letter begins a new part unless the words before it
 * (a subpoint's too) end with `:`, `;` or `,`.
 */
export function partsOf(unit: Provision): PartsOfUnit {
  const first = { id: `${unit.id}__para_1`, number: 1, text: unit.own.text };
  const paragraphs: CountedParagraph[] = [first];
  const parts: CountedParagraph[][] = [[first]];
  let before = unit.own.text;
  for (const child of unit.children) {
    if (child.kind === 'paragraph') {
      const paragraph = { id: child.id, number: paragraphs.length + 1, text: child.own.text };
      paragraphs.push(paragraph);
      if (CAPITAL_START.test(child.own.text) && !OPEN_END.test(before)) parts.push([paragraph]);
      else parts.at(-1)?.push(paragraph);
    }
    if (child.own.text !== '') before = child.own.text;
  }
  return { paragraphs, parts };
}

/** What a citation of a paragraph leads to under each way of counting; null = there is none. */
export interface ParagraphReading {
  /** By the word used: «бөлік», «часть» count parts; «абзац» counts paragraphs. */
  readonly byWord: ProvisionId | null;
  /** By the other count. */
  readonly byOther: ProvisionId | null;
}

/**
 * Returns the paragraph or part that a number means, counted both ways. `inPart` = number of the part in which an абзац is counted
 * ("абзац второй части первой"). A part is named by its first paragraph.
 */
export function readParagraph(
  parts: PartsOfUnit,
  number: number,
  isPart: boolean,
  inPart: number | null,
): ParagraphReading {
  const paragraph = parts.paragraphs[number - 1]?.id ?? null;
  const part = parts.parts[number - 1]?.[0]?.id ?? null;
  if (inPart !== null) return { byWord: parts.parts[inPart - 1]?.[number - 1]?.id ?? null, byOther: paragraph };
  return isPart ? { byWord: part, byOther: paragraph } : { byWord: paragraph, byOther: part };
}
