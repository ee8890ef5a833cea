import { type Find, type Item, KK_ABLATIVE, markAt, type Scan, type Term, wordsOf } from './clause-scan.ts';
import type { ClauseSpan } from './clause-tokens.ts';

/** Adds the dates that begin something, and the lengths of time. */
export function findDatesAndLengths(scan: Scan): void {
  for (const span of new Set(scan.spanAt.values())) {
    if (scan.taken.has(span.from)) continue;
    if (span.length !== null) scan.finds.push({ kind: 'length', span, from: span.from, to: span.to });
    else if (isStartDate(scan, span)) {
      const words = wordsOf(scan, span.from, span.to);
      const term: Term = {
        from: null,
        plusDays: 0,
        plusMonths: 0,
        date: span.date,
        alternativePlusDays: null,
        words,
        unclear: span.date === null,
      };
      scan.finds.push({ kind: 'item', item: { kind: 'term', term }, from: span.from, to: span.to });
    }
  }
}

function isStartDate(scan: Scan, span: ClauseSpan): boolean {
  if (scan.lang === 'ru') return markAt(scan, span.from - 1) === 'from';
  const after = [markAt(scan, span.to), markAt(scan, span.to + 1)];
  return after.includes('from') || KK_ABLATIVE.test(scan.tokens[span.to - 1]?.word ?? '');
}

/** Joins each length of time with the event beside it, and returns all finds in reading order. */
export function joinTerms(scan: Scan): Item[] {
  const finds = [...scan.finds].sort((left, right) => left.from - right.from);
  const items: Item[] = [];
  for (let at = 0; at < finds.length; at += 1) {
    const [find, next] = [finds[at], finds[at + 1]];
    if (find === undefined) continue;
    if (find.kind === 'item') {
      items.push(find.item);
      continue;
    }
    const pair = next !== undefined && next.kind !== 'item' && next.kind !== find.kind ? next : null;
    if (pair !== null) at += 1;
    const event = find.kind === 'event' ? find : pair?.kind === 'event' ? pair : null;
    const length = find.kind === 'length' ? find : pair?.kind === 'length' ? pair : null;
    const words = wordsOf(scan, find.from, Math.max(find.to, pair?.to ?? 0));
    if (event === null && length !== null) {
      items.push({ kind: 'term', term: unclearTerm(words) });
    } else if (event !== null && (event.relation !== 'none' || length !== null)) {
      items.push({ kind: 'term', term: termOf(event, length?.span ?? null, words) });
    }
  }
  return items;
}

function unclearTerm(words: string): Term {
  return { from: null, plusDays: 0, plusMonths: 0, date: null, alternativePlusDays: null, words, unclear: true };
}

/**
 * Returns the arithmetic of one formula. N days "after the day" of an event must all elapse: event + N + 1. Without the word "day", or
 * "from" the event, the event day may itself count: event + N stays as a second reading. Months end on the corresponding date.
 */
function termOf(event: Extract<Find, { kind: 'event' }>, span: ClauseSpan | null, words: string): Term {
  const length = span?.length ?? null;
  if (event.foreign || length?.working) return unclearTerm(words);
  if (length !== null) {
    const contested =
      length.months > 0 || event.relation === 'from' || (event.relation === 'after' && !event.hasDay && !event.next);
    return {
      from: event.event,
      plusDays: length.days + 1,
      plusMonths: length.months,
      date: null,
      alternativePlusDays: contested ? length.days : null,
      words,
      unclear: false,
    };
  }
  const isAfter = event.relation === 'after' || event.next;
  return {
    from: event.event,
    plusDays: isAfter ? 1 : 0,
    plusMonths: 0,
    date: null,
    alternativePlusDays: isAfter && !event.hasDay && !event.next ? 0 : null,
    words,
    unclear: false,
  };
}
