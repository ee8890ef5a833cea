import type { Concept } from '../../lexicon/concepts.ts';
import type { Sentence } from '../document.ts';
import type { Draft } from '../frame.ts';
import { has } from '../frame.ts';
import { isLead, type NormList, sentencesOfList } from '../lists.ts';
import { readLeftOut } from './left-out.ts';

/** What one item of a list says of those who are left out. */
interface Item {
  readonly months: number | null;
  readonly probation: boolean;
  readonly groups: readonly Concept[];
  readonly isUnread: boolean;
}

type ReadMonths = (sentence: Sentence) => number | null;

function readItem(sentence: Sentence, readMonths: ReadMonths): Item {
  const probation = has(sentence, 't:probation');
  const isTenure = has(sentence, 't:tenure') || has(sentence, 'v:worked');
  const months = isTenure ? readMonths(sentence) : null;
  const leftOut = isTenure || probation ? null : readLeftOut(sentence);
  const groups = leftOut?.groups ?? [];
  const isRead = months !== null || (probation && !isTenure) || groups.length > 0;
  return { months, probation, groups, isUnread: !isRead || leftOut?.othersUnread === true };
}

/** «Не подлежат оценке: 1) служащие на испытательном сроке; 2) служащие, срок пребывания …»: each item names some of those left out. */
export function readLeftOutList(
  list: NormList,
  deedOf: (lead: Sentence) => Concept | null,
  readMonths: ReadMonths,
): Draft<'eligibility-exclusion'> | null {
  const sentences = sentencesOfList(list);
  const [lead, ...items] = sentences;
  const deed = lead === undefined || !isLead(list.lead) ? null : deedOf(lead);
  if (deed !== 'act:appraisal' || items.length === 0) return null;
  const read = items.map((item) => readItem(item, readMonths));
  const months = [...new Set(read.flatMap((item) => item.months ?? []))];
  const groups = [...new Set(read.flatMap((item) => item.groups))];
  const isUnread = months.length > 1 || read.some((item) => item.isUnread);
  return {
    type: 'eligibility-exclusion',
    params: {
      minTenureMonths: months.length === 1 ? (months[0] ?? null) : null,
      probation: read.some((item) => item.probation) ? true : null,
      appliesTo: deed,
      countedAnewAfter: [],
      measured: 'in-post',
      ...(groups.length === 0 ? {} : { groups }),
      ...(isUnread ? { othersUnread: true as const } : {}),
    },
    sentences,
  };
}
