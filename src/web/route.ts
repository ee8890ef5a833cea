import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import { isLegalDate } from '../base/legal-date.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import { INTERFACE_LANGS } from '../messages/interface-lang.ts';
import type { ShapeName } from '../model/json-schema.ts';
import type { Library } from './library.ts';
import type { Reply } from './reply.ts';

/** A request to a route, its values read and its rights known. */
export interface Asked {
  readonly query: URLSearchParams;
  readonly lang: InterfaceLang;
  readonly published: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
  readonly contentType: string;
  /** The request bears the token that was printed at start. */
  readonly mayWrite: boolean;
  readonly library: Library;
}

export interface Parameter {
  readonly name: string;
  readonly text: string;
  readonly isRequired?: boolean;
  /** May be given several times. */
  readonly isRepeated?: boolean;
  readonly values?: readonly string[];
}

/** A route of the API: the command of that name over HTTP. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly text: string;
  readonly parameters: readonly Parameter[];
  /** What the body is, for POST: its media type, what it holds, and the most bytes taken. */
  readonly takes?: { readonly type: string; readonly text: string; readonly most: number };
  /** Shape of the answer; null = described by `text` alone. */
  readonly shape: ShapeName | null;
  readonly answer: (asked: Asked) => Promise<Reply> | Reply;
}

/** Values that every route takes. */
export const COMMON: readonly Parameter[] = [
  { name: 'lang', text: 'language of sentences: kk, ru or en (default)', values: INTERFACE_LANGS },
  {
    name: 'published',
    text: '<act>=<date>: what if this act was first published on this day; may be repeated',
    isRepeated: true,
  },
];

/** Values of routes with a list: without them the list comes whole. */
export const PAGING: readonly Parameter[] = [
  { name: 'offset', text: 'first entry, from 0' },
  { name: 'limit', text: 'most entries; the header Link names the next page, X-Total-Count tells how many there are' },
];

/** Returns the what-if days of a query, or what is wrong with them. **Diagnostics:** USE_OPTION_INVALID. */
export function readPublished(query: URLSearchParams): ReadonlyMap<string, string> | Diagnostic {
  const published = new Map<string, string>();
  for (const value of query.getAll('published')) {
    const at = value.lastIndexOf('=');
    const [act, date] = [value.slice(0, at), value.slice(at + 1)];
    if (at < 1 || !isLegalDate(date))
      return diagnose(
        'USE_OPTION_INVALID',
        `published takes <act>=<date>; got "${value}".`,
        {},
        { found: `published=${value}`, expected: '<act>=<date>' },
      );
    published.set(act, date);
  }
  return published;
}

/** Returns the language asked for, English where there is none of that name. */
export function readLang(query: URLSearchParams): InterfaceLang {
  return INTERFACE_LANGS.find((each) => each === query.get('lang')) ?? 'en';
}

/** A part of a list, and the headers that tell of the rest. */
export interface Paged<T> {
  readonly items: T[];
  readonly headers: Readonly<Record<string, string>>;
}

/** Returns the page of a list that is asked for; the whole list when no limit is. Never cuts silently: the headers tell of the rest. */
export function pageOf<T>(list: readonly T[], path: string, query: URLSearchParams): Paged<T> | Diagnostic {
  const [offset, limit] = [query.get('offset') ?? '0', query.get('limit') ?? String(Math.max(1, list.length))];
  if (!/^\d{1,9}$/.test(offset) || !/^[1-9]\d{0,8}$/.test(limit))
    return diagnose(
      'USE_OPTION_INVALID',
      'offset and limit are whole numbers; limit is at least 1.',
      {},
      { found: `offset=${offset} limit=${limit}` },
    );
  const end = Number(offset) + Number(limit);
  const items = list.slice(Number(offset), end);
  const next = new URLSearchParams(query);
  next.set('offset', String(end));
  next.set('limit', limit);
  const link = end < list.length ? { link: `</api/${path}?${next}>; rel="next"` } : {};
  return { items, headers: { 'x-total-count': String(list.length), ...link } };
}
