import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { sayDate } from '../../../messages/web/say.ts';
import type { BodyLaw } from '../../../model/body-law.ts';

/** Says how people call an act by its id. */
export type ActName = (id: string) => string;

/** Returns how people call the acts of a law: by number and day; an act of which neither is known by its id. */
export function actNames({ acts }: BodyLaw, lang: InterfaceLang): ActName {
  const names = new Map(
    acts.map(({ id, number, adopted }) => {
      const parts = [number === null ? null : `№ ${number}`, adopted === null ? null : sayDate(adopted, lang)];
      return [id, number === null && adopted === null ? id : parts.filter((part) => part !== null).join(', ')];
    }),
  );
  return (id) => names.get(id) ?? id;
}
