import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { LAW } from '../../../messages/web/law.ts';
import { sayDate } from '../../../messages/web/say.ts';
import type { BodyLaw } from '../../../model/body-law.ts';
import type { Address } from '../address.ts';
import { printAddress } from '../address.ts';

/** Returns the days on which the answer may change, in order: where the window of a moment opens, and where it closes. */
export function changeDays(law: BodyLaw): string[] {
  const days = law.bounds.flatMap((bound) => [
    bound.exact ?? bound.earliest,
    ...(bound.exact === null ? [bound.latest ?? bound.latestIfDuty ?? bound.latestIfNoted ?? bound.earliest] : []),
  ]);
  return [...new Set(days)].filter((day) => day > '1992-01-01').sort();
}

interface ChangeLinksProps {
  readonly law: BodyLaw;
  readonly date: string;
  readonly address: Address;
  readonly lang: InterfaceLang;
}

/** Links to the last day before and the first day after this one on which something changes. */
export function ChangeLinks({ law, date, address, lang }: ChangeLinksProps) {
  const words = LAW[lang];
  const days = changeDays(law);
  const before = days.filter((day) => day < date).at(-1);
  const after = days.find((day) => day > date);
  const link = (day: string, said: string) => (
    <a href={printAddress({ ...address, parts: [law.body.id, day] })}>
      {said} <small>{sayDate(day, lang)}</small>
    </a>
  );
  return (
    <nav class="field" aria-label={words.cuts}>
      {before === undefined ? null : link(before, words.previousChange)}{' '}
      {after === undefined ? null : link(after, words.nextChange)}
    </nav>
  );
}
