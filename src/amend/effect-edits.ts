import type { AmendVerb } from '../lexicon/amend-words.ts';
import type { Edit, EditOp } from '../model/amendment.ts';
import type { Lang } from '../model/ids.ts';
import { isMark, type Phrase, phrasesOf } from './clause-types.ts';
import { contextTarget, draftEdit, type FrameResult, failed, wholeAct } from './draft-edit.ts';
import { rolesOf } from './frame-roles.ts';
import { type Context, ownerIn, placeAddress, type Target } from './places.ts';

/** The dates of a frame: an end («до», «дейін»), a beginning («с», «бастап»). */
interface Dates {
  readonly until: Edit['until'];
  readonly from: string | null;
  readonly used: readonly Phrase[];
}

/** Words that stand directly around the date, in either language. */
function datesOf(phrases: readonly Phrase[]): Dates {
  let until: Edit['until'] = null;
  let from: string | null = null;
  const used: Phrase[] = [];
  for (const [at, phrase] of phrases.entries()) {
    if (phrase.kind !== 'date' || phrase.date === null) continue;
    const near = [phrases[at - 1], phrases[at + 1], phrases[at + 2]];
    const after = near.slice(1);
    const isInclusive = after.some((one) => isMark(one, 'inclusive'));
    const isThrough = isMark(near[0], 'through');
    if (isThrough || isInclusive || near.some((one) => isMark(one, 'until'))) {
      until = { date: phrase.date, inclusive: isInclusive || isThrough ? true : 'contested' };
      used.push(phrase);
    } else if (near.some((one) => isMark(one, 'from-date'))) {
      from = phrase.date;
      used.push(phrase);
    }
  }
  return { until, from, used };
}

function targetsOf(phrases: readonly Phrase[], context: Context, lang: Lang): { targets: Target[]; used: Phrase[] } {
  const roles = rolesOf(phrases, lang);
  const units = phrasesOf(phrases, 'address').filter((one) => !one.isPlace);
  const used: Phrase[] = [...units, ...roles.names];
  if (units.length > 0) return { targets: units.flatMap((unit) => placeAddress(unit, context)), used };
  const name = roles.names[0];
  if (name) return { targets: [wholeAct(ownerIn(name.owner, context), '')], used };
  return { targets: context.path.length > 0 ? [contextTarget(context)] : [], used };
}

interface Plan {
  readonly op: EditOp;
  /** What the clause must say beside its targets. */
  readonly needs: 'until' | 'from' | null;
}

function planOf(verb: AmendVerb, phrases: readonly Phrase[]): Plan | null {
  if (verb === 'suspend') return { op: 'suspend', needs: null };
  if (verb === 'resume') return { op: 'resume', needs: null };
  if (verb === 'extend') return { op: 'extend-validity', needs: 'until' };
  if (verb === 'permanent') return { op: 'extend-validity', needs: null };
  if (phrases.some((phrase) => isMark(phrase, 'relations'))) return { op: 'set-retroactive-reach', needs: 'from' };
  if (verb === 'valid' || verb === 'establish') return { op: 'set-validity', needs: 'until' };
  return null;
}

/** Suspension, resumption, sunset, extension and retroactive reach: one edit per unit (domain.md 1.4, rows 19-22). */
export function effectEdits(verb: AmendVerb, phrases: readonly Phrase[], context: Context, lang: Lang): FrameResult {
  const plan = planOf(verb, phrases);
  const { targets, used } = targetsOf(phrases, context, lang);
  if (!plan) return failed('the verb is not read here', used);
  const dates = datesOf(phrases);
  const all = [...used, ...dates.used];
  if (targets.length === 0) return failed('it is not said whose effect is meant', all);
  if (plan.needs === 'until' && dates.until === null) return failed('the last day is not said', all);
  if (plan.needs === 'from' && dates.from === null) return failed('the first day is not said', all);
  const isPermanent = verb === 'permanent';
  const edits = targets.map((target) =>
    draftEdit(plan.op, target, { until: isPermanent || plan.needs === 'from' ? null : dates.until, from: dates.from }),
  );
  return { edits, used: all, problem: null };
}
