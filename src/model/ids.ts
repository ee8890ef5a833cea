import { invariant } from '../base/invariant.ts';

export type BodyId = string;
/** `<body>/<adoption date>/<number slug>`, contract.md 2. */
export type ActId = string;
/** `point_5__para_2`, contract.md 2: the minimal unique address of a unit. */
export type ProvisionId = string;
export type Lang = 'kk' | 'ru';
export const LANGS = ['kk', 'ru'] as const;

/** Returns the other of the two languages. */
export function otherLang(lang: Lang): Lang {
  return lang === 'kk' ? 'ru' : 'kk';
}

export interface ActIdParts {
  readonly body: BodyId;
  readonly adopted: string;
  readonly number: string;
}

/** Returns the parts of an act id, or null when it is not one. */
export function parseActId(id: ActId): ActIdParts | null {
  const parts = id.split('/');
  if (parts.length !== 3) return null;
  const [body = '', adopted = '', number = ''] = parts;
  return body !== '' && adopted !== '' && number !== '' ? { body, adopted, number } : null;
}

/** Returns the day of adoption that an act id bears; '' when it bears none. */
export function adoptionOf(act: ActId): string {
  return parseActId(act)?.adopted ?? '';
}

export function printActId(parts: ActIdParts): ActId {
  invariant(!`${parts.body}${parts.adopted}${parts.number}`.includes('/'), 'a slash inside an act id part');
  return `${parts.body}/${parts.adopted}/${parts.number}`;
}

/** Unit kinds and their short names inside a provision id. */
export const UNIT_CODES = {
  part: 'part',
  chapter: 'chp',
  section: 'sec',
  article: 'art',
  point: 'point',
  subpoint: 'sub',
  paragraph: 'para',
  annex: 'annex',
  table: 'tbl',
  row: 'row',
  column: 'col',
  sentence: 'sent',
  heading: 'heading',
  stamp: 'stamp',
  preamble: 'preamble',
  note: 'note',
} as const;
export type UnitKind = keyof typeof UNIT_CODES;

/** Long spellings accepted by commands and used in `Edit.target.path`: `point:5`, `chapter:6`, `annex:4`. */
export function unitPathElement(kind: UnitKind, label: string | null): string {
  return label === null ? kind : `${kind}:${label}`;
}

/** Returns the id element of a unit: `point_5`, `para_2`, `chp_6`. */
export function unitIdElement(kind: UnitKind, label: string | null): string {
  return label === null ? UNIT_CODES[kind] : `${UNIT_CODES[kind]}_${label}`;
}

/** Matches `point:5`, `article:33-1`; must not match `subpoint:3`, `chapter:2`. */
const UNIQUE_UNIT = /^(?:point|article)(?::|$)/;
const ABOVE_UNIQUE: ReadonlySet<string> = new Set(['part', 'chapter', 'section']);

/** Returns the provision id of `point:5/paragraph:2` or `["point:5", "paragraph:2"]`; ids pass through unchanged; null when unreadable. */
export function provisionIdOfPath(path: string | readonly string[]): ProvisionId | null {
  const elements = typeof path === 'string' ? path.split('/') : path;
  if (elements.length === 1 && elements[0]?.includes('_') && !elements[0].includes(':')) return elements[0];
  const names: string[] = [];
  // Points are unique in an act, so the id of one names no chapter even where the words do (contract.md 2).
  const unique = elements.findIndex((element) => UNIQUE_UNIT.test(element));
  for (const [at, element] of elements.entries()) {
    const [kind = '', label] = element.split(':');
    if (at < unique && ABOVE_UNIQUE.has(kind)) continue;
    if (kind === 'act') names.push('act');
    else if (kind in UNIT_CODES) names.push(unitIdElement(kind as UnitKind, label ?? null));
    else return null;
  }
  return names.length === 0 ? null : names.join('__');
}

const KIND_OF_CODE = new Map(Object.entries(UNIT_CODES).map(([kind, code]) => [code as string, kind as UnitKind]));

/** Returns the id of the unit that holds this one: `point_5` for `point_5__para_2`; null for a top unit. */
export function parentIdOf(id: ProvisionId): ProvisionId | null {
  const at = id.lastIndexOf('__');
  return at < 0 ? null : id.slice(0, at);
}

/** Says whether a unit is the other one or lies under it by its id. */
export function isWithin(id: ProvisionId, container: ProvisionId): boolean {
  return id === container || id.startsWith(`${container}__`);
}

/** Says whether a unit belongs to the decree itself, not to the methodology that it approves. */
export function isOfDecree(id: ProvisionId): boolean {
  return isWithin(id, 'act');
}

/** Returns the kind and the label of one id element: `para_2` gives `paragraph` and `2`; an element of no known kind is its own kind. */
export function readIdElement(element: string): { readonly kind: string; readonly label: string | null } {
  const at = element.indexOf('_');
  const code = at < 0 ? element : element.slice(0, at);
  return { kind: KIND_OF_CODE.get(code) ?? code, label: at < 0 ? null : element.slice(at + 1) };
}

/** Returns the path elements of a provision id: `point_5__para_2` gives `["point:5", "paragraph:2"]`. */
export function pathOfProvisionId(id: ProvisionId): string[] {
  return id.split('__').map((element) => {
    const { kind, label } = readIdElement(element);
    return label === null ? kind : `${kind}:${label}`;
  });
}
