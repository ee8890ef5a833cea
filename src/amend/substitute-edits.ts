import type { AmendVerb } from '../lexicon/amend-words.ts';
import { readUnitWord } from '../lexicon/units.ts';
import type { Lang } from '../model/ids.ts';
import { isMark, type Phrase, phrasesOf } from './clause-types.ts';
import { type DraftEdit, draftEdit, type FrameResult, failed, unitName } from './draft-edit.ts';
import type { Collector } from './edit-collector.ts';
import { type Context, placeAddress } from './places.ts';

/** «пункт 14 действует в следующей редакции»: words that stand in for others, not for good. */
export function isSubstitute(verb: AmendVerb, phrases: readonly Phrase[]): boolean {
  const isEffect = verb === 'valid' || verb === 'establish';
  return isEffect && phrases.some((phrase) => isMark(phrase, 'new-text'));
}

/** Units that the act suspended in the words before, the last of them first. */
function suspendedBefore(collector: Collector): DraftEdit[] {
  const before = [...collector.edits, ...(collector.waiting?.edits ?? [])];
  const last = before.findLastIndex((edit) => edit.op === 'suspend');
  const first = before.slice(0, last + 1).findLastIndex((edit) => edit.op !== 'suspend') + 1;
  return last < 0 ? [] : before.slice(first, last + 1);
}

function isWithin(inner: readonly string[], outer: readonly string[]): boolean {
  return outer.every((element, at) => inner[at] === element);
}

/** A unit of the text, told by its number. Matches `point:14`, must not match `point`. */
const NUMBERED = /:/u;

/** Returns the edits that put other words in the place of suspended ones until the suspension ends (domain.md 2.7). */
export function substituteEdits(
  phrases: readonly Phrase[],
  context: Context,
  collector: Collector,
  lang: Lang,
): FrameResult {
  const addresses = phrasesOf(phrases, 'address').filter((one) => !one.isPlace);
  const named = addresses.filter((one) => one.paths.every((path) => NUMBERED.test(path.at(-1) ?? '')));
  // «данный пункт», «осы тармақ»: the unit's word without a number.
  const pointers = phrasesOf(phrases, 'unknown').filter((one) => readUnitWord(one.key, lang).length > 0);
  const used: Phrase[] = [...addresses, ...pointers, ...phrasesOf(phrases, 'name'), ...phrasesOf(phrases, 'date')];
  const suspended = suspendedBefore(collector);
  const [only] = suspended;
  const targets = named.flatMap((one) => placeAddress(one, context));
  if (targets.length === 0 && (suspended.length !== 1 || only === undefined))
    return failed('it is not said which suspended unit the words stand in for', used);
  const meant = targets.length > 0 ? targets : suspended;
  const edits = meant.flatMap((target) => {
    const over = suspended.find((one) => isWithin(target.path, one.path));
    const place = { path: target.path, citedAs: target.citedAs, owner: target.owner ?? over?.owner ?? null };
    const rest = { until: over?.until ?? null, newUnits: [unitName(target.path)], awaits: 'units' as const };
    return over === undefined ? [] : [draftEdit('replace-unit', place, rest)];
  });
  if (edits.length < meant.length) return failed('the words stand in for a unit that is not suspended', used);
  if (edits.some((edit) => edit.until === null))
    return failed('it is not said until when the words stand in for others', used);
  return { edits, used, problem: null };
}
