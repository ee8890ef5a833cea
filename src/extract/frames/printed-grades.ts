import { sliceMapped, trimMapped } from '../../base/mapped-text.ts';
import { denies } from '../../lexicon/negation.ts';
import type { NormUnit } from '../document.ts';
import type { Draft, Frame } from '../frame.ts';

/** A list in brackets. Matches `(қанағаттанарлықсыз, тиімді)`, must not match `(а`. */
const BRACKETS = /\(([^()]*)\)/gu;
/** Few words of letters. Matches `өте жақсы`, must not match `80 балл`. */
const NAME = /^\p{L}+(?:[ -]\p{L}+){0,4}$/u;
const FEWEST_GRADES = 3;

/**
 * Grades that a form prints for the filler to choose from, worst first: "(қанағаттанарлықсыз, қанағаттанарлық, тиімді, өте
 * жақсы)". A list of grades is told from other lists in brackets (surname, name) by one of its words denying another; the
 * place of the two also tells which end is the worse.
 */
function gradesIn(text: string): { readonly grades: readonly string[]; readonly end: number } | null {
  for (const match of text.matchAll(BRACKETS)) {
    const [whole, inner = ''] = match;
    const names = inner.split(/[,/;]/u).map((name) => name.trim());
    if (names.length < FEWEST_GRADES || !names.every((name) => NAME.test(name))) continue;
    for (const [at, name] of names.entries()) {
      const denied = names.findIndex((other) => denies(name, other));
      if (denied >= 0) return { grades: at < denied ? names : names.reverse(), end: match.index + whole.length };
    }
  }
  return null;
}

function readGrades(unit: NormUnit): Draft<'grade-scale'> | null {
  const annex = unit.heading;
  if (annex?.provision.kind !== 'annex' || unit.provision.kind === 'row') return null;
  const { own } = unit.provision;
  const found = gradesIn(own.text);
  if (found === null) return null;
  const { grades, end } = found;
  // The form gives the words only, the points of each stand elsewhere.
  const band = { min: null, minInclusive: false, max: null, maxInclusive: false };
  return {
    type: 'grade-scale',
    params: {
      bands: grades.map((grade, at) => ({ ...band, grade, rank: grades.length - at })).reverse(),
      unit: 'unit:words',
    },
    // What the form asks for behind the list (names, dates, signatures) is no part of it.
    sentences: [],
    pieces: [{ unit, words: trimMapped(sliceMapped(own, 0, end)) }],
  };
}

/** Grades printed in forms: a form may name other grades than the points. */
export const printedGradeFrame: Frame = (context) =>
  context.doc.units.map(readGrades).filter((draft) => draft !== null);
