import type { Zone } from './flow.ts';
import { FURNITURE_NAMES, FURNITURE_ROLES, FURNITURE_TAGS } from './html-names.ts';

/** Names in a class or an id: `b-header__menu` holds `header` and `menu`. */
const NAME_PARTS = /[a-z]+/gu;
const LONGEST_NAMES = 300;
/** Hides an element. Matches `display: none`, must not match `display: block`. */
const HIDDEN = /(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden)/iu;

/** Returns what kind of furniture an element of the page is, by what the page says of it; null = none. */
export function furnitureOf(name: string, attributes: ReadonlyMap<string, string>, isInArticle: boolean): Zone | null {
  if (FURNITURE_TAGS.has(name) || FURNITURE_ROLES.has(attributes.get('role') ?? '')) return { isSure: true };
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return { isSure: true };
  if (HIDDEN.test((attributes.get('style') ?? '').slice(0, LONGEST_NAMES))) return { isSure: true };
  // A paragraph is no part of a page by its name alone: its class tells how it looks.
  if (name === 'p') return null;
  if (name === 'header') return isInArticle ? null : { isSure: true };
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.slice(0, LONGEST_NAMES).toLowerCase();
  for (const [part] of names.matchAll(NAME_PARTS)) if (FURNITURE_NAMES.has(part)) return { isSure: false };
  return null;
}

/** Says whether an element without attributes may be furniture: by its tag alone. */
export function isNamedPart(name: string): boolean {
  return name === 'header' || FURNITURE_TAGS.has(name);
}
