import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { LAW } from '../../../messages/web/law.ts';
import { sayDate } from '../../../messages/web/say.ts';
import type { Bound } from '../../../model/lifecycle.ts';

/** Returns a moment in words: a day, or the window that the documents leave. */
export function sayBound(bound: Bound, lang: InterfaceLang): string {
  const words = LAW[lang];
  const day = (date: string) => sayDate(date, lang);
  if (bound.exact !== null) return day(bound.exact);
  if (bound.latest !== null)
    return bound.latest === bound.earliest ? day(bound.latest) : words.window(day(bound.earliest), day(bound.latest));
  return bound.latestIfDuty === null
    ? words.windowOpen(day(bound.earliest))
    : words.windowDuty(day(bound.earliest), day(bound.latestIfDuty));
}

/** A moment in words, with the act's own words on hand. */
export function Moment({ bound, lang }: { readonly bound: Bound; readonly lang: InterfaceLang }) {
  const said = sayBound(bound, lang);
  return <span title={bound.words ?? undefined}>{said}</span>;
}
