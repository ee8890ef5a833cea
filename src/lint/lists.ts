import { foldLetters } from '../lexicon/letters.ts';
import { announcedCount, stemsOfName } from '../lexicon/lint-words.ts';
import type { Provision } from '../model/provision.ts';
import type { LintDocument } from './document.ts';
import { rulesOfType, spotOf, spotOfId } from './document.ts';
import type { Finding } from './finding.ts';
import { find } from './finding.ts';

/** The items under an opening line: its numbered ones, else its unnumbered ones as far as they are items. */
function itemsUnder(unit: Provision): readonly Provision[] {
  const numbered = unit.children.filter((child) => child.kind === 'subpoint');
  if (numbered.length > 0) return numbered;
  const items: Provision[] = [];
  for (const child of unit.children) {
    if (child.kind !== 'paragraph') break;
    items.push(child);
    if (!ITEM_END.test(child.own.text)) break;
  }
  return items;
}
/** An item that another follows. Matches `самостоятельность;`, must not match `трудовая дисциплина.`. */
const ITEM_END = /[;,]\s*$/u;

/** A number in the opening line that its list does not keep. */
function checkCount(document: LintDocument, unit: Provision): Finding[] {
  const announced = announcedCount(unit.own.text, document.lang);
  const items = itemsUnder(unit);
  if (announced === null || items.length === 0 || items.length === announced.count) return [];
  const data = { said: String(announced.count), listed: String(items.length) };
  return [find('LINT_COUNT_DIFFERS', spotOf(document, unit), { found: unit.own.text, data })];
}

/** The run of words after the last dash of a definition. Matches ` – `, must not match `мінез-құлық`. */
const DASH = / [–—-] /u;

function share(a: readonly string[], b: readonly string[]): number {
  const common = a.filter((stem) => b.includes(stem)).length;
  return common / Math.max(1, Math.min(a.length, b.length));
}

/** A definition that lists the parameters of an appraisal, against the point that lists them. */
function checkDefinedList(document: LintDocument): Finding[] {
  return rulesOfType(document, 'ranking-parameters').flatMap((rule) => {
    const own = rule.params.list.map(({ name }) => ({ name, stems: stemsOfName(name) }));
    return document.norms.flatMap((unit) => {
      if (rule.provisions.includes(unit.id) || unit.own.text.length > 4000) return [];
      const listed = unit.own.text
        .split(DASH)
        .map((part) =>
          part
            .replace(LAST_MARKS, '')
            .split(', ')
            .map((item) => item.trim()),
        )
        .find((items) => own.filter(({ stems }) => items.some((item) => isOneOf(item, [{ stems }]))).length >= 2);
      if (!listed) return [];
      const missing = own.filter(({ stems }) => !listed.some((item) => share(stemsOfName(item), stems) >= ENOUGH));
      const extra = listed.filter((item) => !isOneOf(item, own));
      if (missing.length === 0 && extra.length === 0) return [];
      const data = {
        point: rule.provisions[0] ?? '',
        here: String(listed.length),
        there: String(own.length),
        extra: extra.join('; ') || '–',
        missing: missing.map(({ name }) => name).join('; ') || '–',
      };
      return [
        find('LINT_LISTS_DIFFER', spotOf(document, unit), {
          found: unit.own.text,
          others: [spotOfId(document, data.point)],
          data,
        }),
      ];
    });
  });
}
/** Matches `деятельности;`, must not match `деятельности`. */
const LAST_MARKS = /[;.]\s*$/u;
/** Half of the words of the shorter name. */
const ENOUGH = 0.5;

function isOneOf(item: string, own: readonly { readonly stems: readonly string[] }[]): boolean {
  const stems = stemsOfName(item);
  return stems.length > 0 && stems.length < 12 && own.some((each) => share(stems, each.stems) >= ENOUGH);
}

/** Items that repeat each other word for word. */
function checkRepeats(document: LintDocument, unit: Provision): Finding[] {
  const seen = new Map<string, Provision>();
  const found: Finding[] = [];
  for (const item of unit.children) {
    if (item.kind !== 'subpoint') continue;
    const key = foldLetters(item.own.text).replace(MARKER, '').replace(LAST_MARKS, '').trim();
    const earlier = seen.get(key);
    if (earlier && key.length > 12) {
      found.push(
        find('LINT_ITEM_REPEATED', spotOf(document, item), {
          found: item.own.text,
          others: [spotOf(document, earlier)],
        }),
      );
    }
    seen.set(key, item);
  }
  return found;
}
/** Matches `13) `, must not match `13 `. */
const MARKER = /^\d{1,3}(?:-\d{1,3})?\)\s*/u;

/** Returns what is wrong with lists. Codes: LINT_COUNT_DIFFERS, LINT_LISTS_DIFFER, LINT_ITEM_REPEATED. */
export function checkLists(document: LintDocument): Finding[] {
  return [
    ...document.norms.flatMap((unit) => [...checkCount(document, unit), ...checkRepeats(document, unit)]),
    ...checkDefinedList(document),
  ];
}
