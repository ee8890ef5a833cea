import type { OwnEndOf } from '../../amend/own-ends.ts';
import type { TextsByLang } from '../../model/body-law.ts';
import { LANGS } from '../../model/ids.ts';
import type { PlacingInput } from './placed-edits.ts';

/** Returns what reads the end that the words of a unit tell; where its two languages tell other days, it lies at one of them. Words are read once. */
export function ownEndReader({ tools, table }: PlacingInput): (own: TextsByLang) => OwnEndOf | null {
  const known = new WeakMap<TextsByLang, OwnEndOf | null>();
  const read = (own: TextsByLang): OwnEndOf | null => {
    const told = LANGS.flatMap((lang) => tools.readOwnEnd(own[lang] ?? '', lang) ?? []);
    const [first] = told;
    if (first === undefined) return null;
    const bound = table.add(tools.either(told.map(({ until }) => tools.sunset(until))));
    return { kind: first.kind, bound };
  };
  return (own) => {
    const before = known.get(own);
    const end = before === undefined ? read(own) : before;
    known.set(own, end);
    return end;
  };
}
