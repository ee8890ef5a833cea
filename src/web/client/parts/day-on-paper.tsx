import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { Day } from './day.tsx';

/** The day that a page is about, for paper, where its field is not shown. */
export function DayOnPaper(props: { readonly label: string; readonly date: string; readonly lang: InterfaceLang }) {
  return (
    <p class="on-paper">
      {props.label}: <Day date={props.date} lang={props.lang} />
    </p>
  );
}
