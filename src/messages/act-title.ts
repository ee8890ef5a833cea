import type { Work } from '../model/work.ts';
import type { InterfaceLang } from './interface-lang.ts';

/** Returns the title of an act as the State wrote it: in the language asked for, where it is known in that one. */
export function actTitle({ kk, ru }: Work['title'], lang: InterfaceLang): string | null {
  return (lang === 'ru' ? (ru ?? kk) : (kk ?? ru)) ?? null;
}
