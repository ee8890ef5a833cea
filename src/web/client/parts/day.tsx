import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { sayDate } from '../../../messages/web/say.ts';

/** A day, written for people and for programs. */
export function Day({ date, lang }: { readonly date: string; readonly lang: InterfaceLang }) {
  return <time dateTime={date}>{sayDate(date, lang)}</time>;
}
