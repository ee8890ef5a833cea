import { competencyConcept, foldCompetencyName } from '../lexicon/competencies.ts';

/** A competency's name ready for comparison. */
export interface Named {
  /** Concepts that the rule or the lexicon gives it. */
  readonly concepts: readonly string[];
  /** Its letters alone, small, in one alphabet. */
  readonly folded: string;
}

/** Names kept folded per version; beyond that a case is not repeating itself. */
const MOST_NAMES = 500;

export function nameCompetency(name: string, concept: string | null = null): Named {
  const known = competencyConcept(name);
  return { concepts: [concept, known].filter((each) => each !== null), folded: foldCompetencyName(name) };
}

/** Says whether two names mean one competency: by a concept that both have, else by their letters. */
export function isSameCompetency(a: Named, b: Named): boolean {
  return a.folded === b.folded || a.concepts.some((each) => b.concepts.includes(each));
}

/** Returns a reader of names that folds each spelling once: sheets repeat a dozen names without end. */
export function makeNamer(): (name: string) => Named {
  const known = new Map<string, Named>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const named = nameCompetency(name);
    if (known.size < MOST_NAMES) known.set(name, named);
    return named;
  };
}
