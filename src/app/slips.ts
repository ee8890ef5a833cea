import { foldNumber } from '../lexicon/act-number.ts';
import type { ActId } from '../model/ids.ts';
import type { Work } from '../model/work.ts';

/** The day and number by which an act is cited. */
type Cited = Pick<Work, 'adopted' | 'number'>;

/** Matches `2018-03-19` in its parts. */
const DAY = /^(\d{4})-(\d{2}-\d{2})$/u;

/** Says whether an act of the same body is cited with a slip in its day: a number is given once a year, and hardly twice on one day of two years. */
export function isSlipOf(work: Cited, { adopted, number }: Cited): boolean {
  if (work.number === null || number === null || work.adopted === adopted) return false;
  const [, year, day] = DAY.exec(work.adopted ?? '') ?? [];
  const [, citedYear, citedDay] = DAY.exec(adopted ?? '') ?? [];
  if (year === undefined || citedYear === undefined) return false;
  return foldNumber(work.number) === foldNumber(number) && (year === citedYear || day === citedDay);
}

/** Says whether the requisites are those of the act; what is not told says nothing against it. */
export function isExact(cited: Cited, work: Cited): boolean {
  const isOfDay = cited.adopted === null || cited.adopted === work.adopted;
  const isOfNumber =
    cited.number === null || work.number === null || foldNumber(cited.number) === foldNumber(work.number);
  return isOfDay && isOfNumber;
}

function byBody(works: readonly Work[]): Map<string, Work[]> {
  const groups = new Map<string, Work[]>();
  for (const work of works) {
    if (work.kind !== 'approve') continue;
    const group = groups.get(work.body);
    if (group) group.push(work);
    else groups.set(work.body, [work]);
  }
  return groups;
}

/** Returns acts known by citation alone that are held acts cited with a slip: they are no acts of their own. */
export function miscited(works: readonly Work[]): ReadonlySet<ActId> {
  const slips = [...byBody(works).values()].flatMap((own) => {
    const held = own.filter((work) => work.held);
    return own.filter((work) => !work.held && held.some((other) => isSlipOf(other, work)));
  });
  return new Set(slips.map((work) => work.id));
}
