import { label as word } from '../../messages/labels.ts';
import { sayWhen } from '../../messages/when.ts';
import type { ConsolidatedText, ConsolidatedUnit } from '../../model/consolidated-text.ts';
import type { MomentTable } from './moments.ts';
import type { LinkTable } from './unit-words.ts';
import { splitNumber } from './unit-words.ts';
import type { Attributes, Xml } from './xml.ts';
import { element, idOf, inline, words } from './xml.ts';

/** What making the body of one text shares. */
export interface BodyScene {
  readonly text: ConsolidatedText;
  readonly moments: MomentTable;
  readonly links: LinkTable;
  readonly children: ReadonlyMap<string, readonly ConsolidatedUnit[]>;
  readonly byId: ReadonlyMap<string, ConsolidatedUnit>;
}

/** Units with an element of their own in the standard; every other kind is a named container. */
const ELEMENTS: Readonly<Record<string, string>> = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  point: 'point',
  paragraph: 'paragraph',
};
/** Their own words are a title. */
const TITLED: ReadonlySet<string> = new Set(['part', 'chapter', 'section']);
/** No printed number of a title is longer: what stands before its first full stop is then words. */
const LONGEST_NUMBER = 40;

/** The standard's word for how a unit stands; null = its words are there and apply, as far as is known. */
function statusOf({ status, state, words: own }: ConsolidatedUnit): string | null {
  if (status === 'ceased') return 'removed';
  if (status === 'suspended') return 'temporarilyRemoved';
  if (status === 'undetermined' || status === 'contested') return 'undefined';
  return state === 'text' && own !== null ? null : 'unknown';
}

function placesOf({ sources }: ConsolidatedUnit): string | null {
  const places = sources.map(({ file, spans }) => `${file} ${spans.map(([from, to]) => `${from}-${to}`).join(',')}`);
  return places.length === 0 ? null : places.join('; ');
}

/** Returns the attributes of a unit: id, how it stands, from when until when, who brought it, and where its words are held. */
export function unitAttributes(unit: ConsolidatedUnit, { moments }: BodyScene): Attributes {
  const period = moments.periodOf(unit.from, unit.until);
  return {
    eId: idOf(unit.id),
    status: statusOf(unit),
    period: period === null ? null : `#${period}`,
    'adis:status': unit.status,
    'adis:certainty': unit.certainty,
    'adis:by': unit.by.provision === null ? unit.by.act : `${unit.by.act}#${unit.by.provision}`,
    'adis:source': placesOf(unit),
  };
}

function remark(said: string): Xml {
  return inline('p', {}, [inline('remark', { status: 'editorial' }, [words(`[${said}]`)])]);
}

function paragraph(unit: ConsolidatedUnit, own: string, { links }: BodyScene): Xml {
  return inline('p', {}, links.linked(unit.id, own));
}

/** The words of the unit: its own, or those that every possible answer which has any gives alike. */
export function wordsOf({ words: own, alternatives }: ConsolidatedUnit): string | null {
  const found = new Set(alternatives.flatMap((entry) => entry.words ?? []));
  return own ?? (found.size === 1 ? ([...found][0] ?? null) : null);
}

/** Returns why the unit has no words here, or what its words turn on; null where nothing has to be said. */
function noticeOf(unit: ConsolidatedUnit, { text }: BodyScene): string | null {
  const { lang } = text;
  if (unit.status === 'ceased') return word('status.ceased', lang);
  const conditions = unit.alternatives.map(
    ({ when, status, state }) =>
      `${sayWhen(when, lang)}: ${word(`status.${status}`, lang)}${status === 'applies' ? `, ${word(`state.${state}`, lang)}` : ''}`,
  );
  if (conditions.length > 0) return `${word(`status.${unit.status}`, lang)}: ${conditions.join('; ')}`;
  if (unit.words === null) {
    const why = unit.isInOtherLanguage ? word('notInThisLanguage', lang) : word('state.unknown', lang);
    return unit.status === 'applies' ? why : `${word(`status.${unit.status}`, lang)}; ${why}`;
  }
  return unit.status === 'applies' ? null : word(`status.${unit.status}`, lang);
}

/** The words of a unit as blocks, with what has to be said of them before; several possible words each say when they hold. */
export function blocksOf(unit: ConsolidatedUnit, own: string | null, scene: BodyScene): Xml[] {
  const notice = noticeOf(unit, scene);
  const above = unit.parent === null ? undefined : scene.byId.get(unit.parent);
  // What is said of a unit holds for all under it.
  const isSaid = above !== undefined && noticeOf(above, scene) === notice && wordsOf(unit) !== null;
  const said = notice === null || isSaid ? [] : [remark(notice)];
  if (own !== null) return own === '' ? said : [...said, paragraph(unit, own, scene)];
  const possible = unit.alternatives.filter((entry) => entry.words !== null);
  return [
    ...said,
    ...possible.flatMap((entry) => [
      remark(sayWhen(entry.when, scene.text.lang)),
      paragraph(unit, entry.words ?? '', scene),
    ]),
  ];
}

/** A title and its number: "Глава 1." and "Общие положения". */
function splitTitle(own: string, label: string | null): readonly [string, string] {
  const stop = own.indexOf('. ');
  const isNumber = stop > 0 && stop <= LONGEST_NUMBER && label !== null && own.slice(0, stop).includes(label);
  return isNumber ? [own.slice(0, stop + 1), own.slice(stop + 2).trimStart()] : ['', own];
}

function headOf(unit: ConsolidatedUnit, own: string | null): { readonly head: Xml[]; readonly rest: string | null } {
  if (own === null) return { head: [], rest: null };
  const isTitled = TITLED.has(unit.kind);
  const [number, rest] = isTitled ? splitTitle(own, unit.label) : splitNumber(unit, own);
  const head = number === '' ? [] : [inline('num', {}, [words(number)])];
  if (!isTitled) return { head, rest };
  return { head: rest === '' ? head : [...head, inline('heading', {}, [words(rest)])], rest: '' };
}

/** Returns a unit with all under it as an element of the hierarchy. */
export function hierarchyUnit(unit: ConsolidatedUnit, scene: BodyScene): Xml {
  if (unit.kind === 'table') return inHierarchy(unit, tableOf(unit, scene));
  const name = ELEMENTS[unit.kind] ?? 'hcontainer';
  const attributes = {
    ...(name === 'hcontainer' ? { name: unit.kind } : {}),
    ...unitAttributes(unit, scene),
  };
  const { head, rest } = headOf(unit, wordsOf(unit));
  const blocks = blocksOf(unit, rest, scene);
  const children = unit.status === 'ceased' ? [] : (scene.children.get(unit.id) ?? []);
  if (children.length === 0)
    return element(name, attributes, [...head, ...(blocks.length === 0 ? [] : [element('content', {}, blocks)])]);
  const intro = blocks.length === 0 ? [] : [element('intro', {}, blocks)];
  return element(name, attributes, [...head, ...intro, ...children.map((child) => hierarchyUnit(child, scene))]);
}

/** A table is a block, which the hierarchy takes only inside a container. */
function inHierarchy(unit: ConsolidatedUnit, table: Xml): Xml {
  return element('hcontainer', { name: 'table', eId: `${idOf(unit.id)}__holder` }, [element('content', {}, [table])]);
}

/** Letters and digits. Matches `E`, `3` and `қ`; must not match `*`. */
const SIGNS_OF_WORDS = /[\p{L}\p{N}]+/gu;

function lettersOf(text: string): string {
  return (text.match(SIGNS_OF_WORDS) ?? []).join('');
}

/** Cells with the words that the row itself prints: one that stands over several rows is empty in all but the first. */
function ownCells({ words: own, cells }: ConsolidatedUnit): (readonly string[])[] | null {
  if (own === null || cells === null) return null;
  let rest = lettersOf(own);
  const items = cells.map((cell) => {
    const letters = lettersOf(cell.items.join(''));
    if (letters === '' || !rest.startsWith(letters)) return [];
    rest = rest.slice(letters.length);
    return cell.items;
  });
  // Where the cells are not all of the words in their order, the words stand as they are.
  return rest === '' ? items : null;
}

function cellsOf(unit: ConsolidatedUnit, cell: 'th' | 'td', scene: BodyScene): Xml[] {
  const own = unit.status === 'applies' ? ownCells(unit) : null;
  if (own !== null)
    return own.map((items) =>
      element(
        cell,
        {},
        (items.length === 0 ? [''] : items).map((item) => inline('p', {}, [words(item)])),
      ),
    );
  const blocks = blocksOf(unit, wordsOf(unit), scene);
  return [element(cell, {}, blocks.length === 0 ? [inline('p', {}, [])] : blocks)];
}

/** Returns a table: its own words are the titles of its columns. */
export function tableOf(unit: ConsolidatedUnit, scene: BodyScene): Xml {
  const rows = (unit.status === 'ceased' ? [] : (scene.children.get(unit.id) ?? [])).map((row) =>
    element('tr', unitAttributes(row, scene), cellsOf(row, 'td', scene)),
  );
  return element('table', unitAttributes(unit, scene), [element('tr', {}, cellsOf(unit, 'th', scene)), ...rows]);
}

/** Returns a block that says that something is not held. */
export function notHeld(said: string): Xml {
  return remark(said);
}
