import type { LintCode } from '../base/codes/lint.ts';
import { conceptSaid } from './compare-concepts.ts';
import type { InterfaceLang, Said } from './interface-lang.ts';
import { LINT_MESSAGES } from './lint-messages.ts';
import { said } from './said.ts';

/** Values of slots that are words of ours and not of the law. */
const VALUES: Readonly<Record<string, Said>> = {
  'mean.yes': said(
    ' Қорытынды баға – орташа мән, сондықтан мұндай балл шығуы мүмкін.',
    ' Итоговая оценка – среднее, поэтому такой балл возможен.',
    ' The final mark is a mean, so that such a mark does occur.',
  ),
  'mean.no': said('', '', ''),
  'whole.yes': said('еш жерде', 'нигде', 'nowhere'),
  'whole.no': said('қордағы сөздердің еш жерінде', 'в имеющихся словах нигде', 'nowhere in the words held'),
  'rare.latin': said('латын', 'латиницей', 'Latin'),
  'rare.cyrillic': said('кирилл', 'кириллицей', 'Cyrillic'),
  'usual.latin': said('латын', 'латиницей', 'Latin'),
  'usual.cyrillic': said('кирилл', 'кириллицей', 'Cyrillic'),
  'end.sunset': said('қолданылу мерзімі аяқталады', 'срок действия истекает', 'expires'),
  'end.deleted': said('алып тасталады', 'исключается', 'is deleted'),
};

/** Matches `{marks}`, must not match `{}`. */
const SLOT = /\{([a-zA-Z]+)\}/gu;

function slotValue(slot: string, data: Readonly<Record<string, string>>, lang: InterfaceLang): string {
  const value = data[slot] ?? '';
  if (value.includes(':') && slot === 'wanted') return conceptSaid(value)[lang];
  return VALUES[`${slot}.${value}`]?.[lang] ?? value;
}

/** Returns the message of a finding in a language of the interface; its slots are filled with the finding's data. */
export function lintMessage(code: LintCode, data: Readonly<Record<string, string>>, lang: InterfaceLang): string {
  return LINT_MESSAGES[code][lang].replace(SLOT, (_, slot: string) => slotValue(slot, data, lang));
}
