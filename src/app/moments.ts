import type { TimeLogic } from '../amend/point-in-time.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import { invariant } from '../base/invariant.ts';
import type { LegalDate } from '../base/legal-date.ts';
import { readCommencement } from '../lexicon/commencement.ts';
import { readValidity } from '../lexicon/validity.ts';
import type { Bound } from '../model/lifecycle.ts';
import { type ActBounds, boundAct } from '../time/act-bounds.ts';
import { eitherBound } from '../time/bounds.ts';
import { compareWithBound, turningOf } from '../time/compare-bound.ts';
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

type TurningDay = ReturnType<typeof turningOf>;

/** Hundreds of units turn on the same few moments: the last answer for each moment is kept. */
const lastTurning = new WeakMap<Bound, { readonly date: LegalDate; readonly day: TurningDay }>();

function turningDay(date: LegalDate, bound: Bound): TurningDay {
  const known = lastTurning.get(bound);
  if (known?.date === date) return known.day;
  const day = turningOf(date, bound);
  lastTurning.set(bound, { date, day });
  return day;
}

/** Where a date stands to a moment, with the presumptions of contract.md 3. */
export const timeLogic: TimeLogic = {
  position: (date, bound) => {
    const { position, certainty, basis } = compareWithBound(date, bound, bound.latestIfNoted ?? null);
    return { position, certainty, basis };
  },
  turning: turningDay,
};
