import type { InterfaceLang } from '../messages/interface-lang.ts';
import type { LabelKey } from '../messages/labels.ts';
import { label } from '../messages/labels.ts';
import type { Alternative } from '../model/answers.ts';

/** Readings that the tool itself makes begin with one of these words; the law's own words follow. Matches `inclusive: 31`, must not match `inclusively`. */
const OWN_READING = /^(inclusive|exclusive|after|before):\s*(.*)$/su;

/** Returns the condition of a possible answer as people say it. */
export function sayCondition(when: Alternative['when'], lang: InterfaceLang): string {
  if ('reading' in when) {
    const [, own, words = ''] = OWN_READING.exec(when.reading) ?? [];
    if (own === undefined) return when.reading;
    const said = label(`reading.${own}` as LabelKey, lang);
    return words === '' ? said : `${said} (${words})`;
  }
  const side =
    when.onOrBefore === undefined ? `> ${when.after ?? ''}` : `${label('onOrBefore', lang)} ${when.onOrBefore}`;
  return `${label('publishedBy', lang)} ${when.act} ${side}`;
}
