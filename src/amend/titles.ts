import type { TextsByLang } from '../model/body-law.ts';
import type { ProvisionId } from '../model/ids.ts';
import { LANGS } from '../model/ids.ts';
import type { MethodologyDraft, PlacedEdit, UnitDraft } from './unit-draft.ts';
import { authorOf, lastState, turn, unitDraft } from './unit-draft.ts';

/** The number printed before a title. Matches `1-тарау. ` of "1-тарау. Жалпы ережелер", `Глава 1. `; must not match `Бағалау парағы`. */
const PRINTED_NUMBER = /^(?:\d{1,3}(?:-\d{1,3})*-\p{L}+|\p{L}+\s\d{1,3}(?:-\d{1,3})*)(?:\.\s?|\s)/u;

function titleOf(draft: UnitDraft): string | null {
  const last = lastState(draft);
  return last?.heading === undefined ? draft.heading : last.heading;
}

/** Returns the title that the edited words of a unit print where the old ones did; of a unit without a title nothing. */
export function titleIn(draft: UnitDraft, own: TextsByLang): { readonly heading?: string } {
  const old = titleOf(draft);
  if (old === null) return {};
  for (const lang of LANGS) {
    const was = lastState(draft)?.own?.[lang];
    const before = was?.endsWith(old) ? was.slice(0, -old.length) : null;
    if (before !== null && own[lang]?.startsWith(before)) return { heading: own[lang].slice(before.length) };
  }
  return { heading: old };
}

/** Returns the words of a unit under its new title; what stands before and after the old one stays. */
function retitled(own: string, old: string | null, title: string): string {
  const at = old === null ? -1 : own.indexOf(old);
  const before = at < 0 ? (PRINTED_NUMBER.exec(own)?.[0] ?? '') : own.slice(0, at);
  const after = at < 0 ? '' : own.slice(at + (old ?? '').length);
  return `${PRINTED_NUMBER.test(title) ? '' : before}${title}${after}`;
}

/** The title of a unit changes, its other words and the units under it stay. The title of the methodology is no unit. */
export function replaceTitle(methodology: MethodologyDraft, target: ProvisionId | null, placed: PlacedEdit): void {
  if (target === null || placed.edit.newText === null) return;
  const draft = unitDraft(methodology, target);
  const last = lastState(draft);
  if (!last || last.state === 'absent') return;
  const old = titleOf(draft);
  const made: { kk?: string; ru?: string } = {};
  for (const lang of LANGS)
    for (const { newText } of placed.inWords[lang] ?? [])
      if (newText !== null) made[lang] = retitled(last.own?.[lang] ?? '', old, newText);
  const isNumbered = Object.values(last.own ?? {}).some((words) => PRINTED_NUMBER.test(words));
  const heading = isNumbered ? placed.edit.newText.replace(PRINTED_NUMBER, '') : placed.edit.newText;
  const own = placed.edit.languageOnly === null ? made : { ...last.own, ...made };
  turn(methodology, draft, 'replaced', {
    ...last,
    from: placed.bound,
    until: null,
    end: null,
    by: authorOf(placed),
    own: last.own === null ? null : own,
    heading,
  });
}
