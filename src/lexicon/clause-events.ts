import { type EventLetter, markAt, nounOfVerb, REACH, type Relation, type Scan } from './clause-scan.ts';

const EVENT_OF_MARK: Readonly<Record<string, EventLetter>> = {
  publication: 'P',
  registration: 'R',
  signing: 'A',
  adoption: 'A',
};

/** Adds the events that a moment is counted from, each with its relation ("after the day of", "from"). */
export function findEvents(scan: Scan): void {
  for (let at = 0; at < scan.tokens.length; at += 1) {
    if (scan.taken.has(at)) continue;
    const mark = markAt(scan, at);
    const event = EVENT_OF_MARK[mark ?? ''] ?? (isForceEvent(scan, at) ? 'V' : null);
    if (event === null) continue;
    if (mark === 'signing' && scan.lang === 'kk' && !isHandBefore(scan, at)) continue;
    if (scan.lang === 'kk') findRelationAfter(scan, at, event);
    else findRelationBefore(scan, at, event);
  }
}

/** "қол қойылған"; drafters slip to "қой қойылған" (a decree of 2023). */
function isHandBefore(scan: Scan, at: number): boolean {
  const before = scan.tokens[at - 1]?.word ?? '';
  return before === 'қол' || before === 'қой';
}

function isForceEvent(scan: Scan, at: number): boolean {
  if (scan.lang === 'ru') return markAt(scan, at) === 'enter-noun';
  return markAt(scan, at) === 'enter-relative' && nounOfVerb(scan, at) !== null;
}

/** The commencement of another act ("со дня введения в действие Закона") is known to us only when the text says "настоящего" or "его". */
function isForeignForce(scan: Scan, from: number, to: number): boolean {
  const word = (at: number): string => scan.tokens[at]?.word ?? '';
  if (scan.lang === 'kk') return word(from - 1) !== 'ол' && word(from - 1) !== 'оның' && word(from - 2) !== 'осы';
  for (let at = from; at < Math.min(scan.tokens.length, to + 4); at += 1) {
    if (['его', 'ее', 'настоящего', 'настоящей'].includes(word(at))) return false;
  }
  return true;
}

function findRelationBefore(scan: Scan, at: number, event: EventLetter): void {
  let hasDay = false;
  for (let back = at - 1; back >= Math.max(0, at - REACH); back -= 1) {
    const mark = markAt(scan, back);
    if (scan.taken.has(back) || mark === 'and' || mark === 'expiry' || scan.tokens[back]?.word === ';') return;
    if (mark === 'day') hasDay = true;
    if (mark !== 'after' && mark !== 'from' && !(mark === 'in' && hasDay)) continue;
    const before = [back - 1, back - 2, back - 3].some((place) => markAt(scan, place) === 'next');
    const between = scan.tokens.slice(back, at).some((token) => token.mark === 'next');
    pushEvent(scan, {
      event,
      relation: mark === 'after' ? 'after' : 'from',
      hasDay,
      next: before || between,
      from: before ? back - 2 : back,
      to: at + 1,
    });
    return;
  }
}

function findRelationAfter(scan: Scan, at: number, event: EventLetter): void {
  let hasDay = false;
  let next = false;
  for (let ahead = at + 1; ahead <= Math.min(scan.tokens.length - 1, at + REACH); ahead += 1) {
    const mark = markAt(scan, ahead);
    const isLength = scan.spanAt.get(ahead)?.length != null;
    if (mark === 'and' || scan.tokens[ahead]?.word === ',') return;
    if (scan.taken.has(ahead) || EVENT_OF_MARK[mark ?? ''] !== undefined || scan.spanAt.get(ahead)?.isDate) return;
    if (isLength) {
      pushEvent(scan, { event, relation: 'none', hasDay, next, from: at, to: ahead });
      return;
    }
    if (mark === 'day') hasDay = true;
    if (mark === 'next') next = true;
    if (mark !== 'after' && mark !== 'from') continue;
    pushEvent(scan, { event, relation: mark, hasDay, next, from: at, to: ahead + 1 });
    return;
  }
}

function pushEvent(
  scan: Scan,
  found: { event: EventLetter; relation: Relation; hasDay: boolean; next: boolean; from: number; to: number },
): void {
  const from = Math.max(0, found.from);
  for (let at = from; at < found.to; at += 1) scan.taken.add(at);
  const foreign = found.event === 'V' && isForeignForce(scan, from, found.to);
  scan.finds.push({ kind: 'event', ...found, from, foreign });
}
