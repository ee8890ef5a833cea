import type { Diagnostic } from '../base/diagnostic.ts';
import { invariant } from '../base/invariant.ts';
import { readCommencement } from '../lexicon/commencement.ts';
import { readOwnEnd } from '../lexicon/own-end.ts';
import { readValidity } from '../lexicon/validity.ts';
import { type ActBounds, boundAct } from '../time/act-bounds.ts';
import { eitherBound } from '../time/bounds.ts';
import { sunsetBound } from '../time/sunset.ts';
import type { ActKnowledge, MomentTools } from './law/act-lives.ts';

/** Returns the arithmetic of moments for assembling a body's law; what it has to say is collected in `diagnostics`. */
export function momentTools(diagnostics: Diagnostic[]): MomentTools {
  return {
    moments: (known) => {
      const { entryIntoForce, commencement, units } = boundsOf(known, diagnostics);
      if (known.notedBy === null) return { entryIntoForce, commencement, units };
      return { entryIntoForce, commencement: { ...commencement, latestIfNoted: known.notedBy }, units };
    },
    sunset: (until) => sunsetBound(until.date, until.inclusive),
    either: (bounds) => {
      const [first, ...rest] = bounds;
      invariant(first !== undefined, 'a moment without a clause');
      return eitherBound([first, ...rest]);
    },
    unheld: ({ act, adopted }) => boundsOf({ ...NOTHING_KNOWN, act, adopted }, []).commencement,
    readCommencement,
    readValidity,
    readOwnEnd,
  };
}

const NOTHING_KNOWN: Omit<ActKnowledge, 'act' | 'adopted'> = {
  registered: null,
  isRegistered: false,
  published: null,
  evidence: [],
  commencement: null,
  notedBy: null,
};

function boundsOf(known: ActKnowledge, diagnostics: Diagnostic[]): ActBounds {
  const { act, adopted, registered, published, evidence, commencement } = known;
  const { value, diagnostics: told } = boundAct(
    {
      act,
      adopted,
      registration: known.isRegistered ? { date: registered } : null,
      published: published === null ? null : { date: published, source: 'work.yaml' },
      publicationEvidence: evidence,
      effectiveSince: null,
    },
    commencement,
  );
  diagnostics.push(...told);
  return value;
}
