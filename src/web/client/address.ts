import type { InterfaceLang } from '../../messages/interface-lang.ts';

/** Where the reader is: `#/<lang>/<page>/<part>/…?name=value`. A hash, so that a file on disk and any web server can hold it. */
export interface Address {
  readonly lang: InterfaceLang;
  readonly page: string;
  readonly parts: readonly string[];
  readonly query: readonly (readonly [name: string, value: string])[];
}

const LANGS: readonly InterfaceLang[] = ['kk', 'ru', 'en'];

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // A broken escape is shown as it came.
    return text;
  }
}

/** Returns the address of a hash; what is not one leads to the list of bodies, in the language given. */
export function readAddress(hash: string, fallback: InterfaceLang): Address {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [lang = '', page = '', ...parts] = path.split('/').map(decoded);
  const known = LANGS.find((entry) => entry === lang);
  const query = search
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair): readonly [string, string] => {
      const at = pair.indexOf('=');
      return at < 0 ? [decoded(pair), ''] : [decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))];
    });
  return { lang: known ?? fallback, page: known && page !== '' ? page : 'bodies', parts: known ? parts : [], query };
}

/** Returns the hash of an address; readable letters stay as they are. */
export function printAddress({ lang, page, parts, query }: Address): string {
  const path = [lang, page, ...parts].map((part) => encodeURIComponent(part)).join('/');
  const search = query
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value).replaceAll('%2F', '/')}`)
    .join('&');
  return `#/${path}${search === '' ? '' : `?${search}`}`;
}

/** Returns the value of a query name, or null. */
export function queryOf(address: Address, name: string): string | null {
  return address.query.find(([key]) => key === name)?.[1] ?? null;
}

/** Returns all values of a query name, in order. */
export function queriesOf(address: Address, name: string): string[] {
  return address.query.flatMap(([key, value]) => (key === name ? [value] : []));
}

/** Returns the address with these query values; null takes a name out, a list repeats it. */
export function withQuery(
  address: Address,
  changes: Readonly<Record<string, string | readonly string[] | null>>,
): Address {
  const kept = address.query.filter(([name]) => !(name in changes));
  const added = Object.entries(changes).flatMap(([name, value]) =>
    value === null ? [] : (typeof value === 'string' ? [value] : value).map((each): [string, string] => [name, each]),
  );
  return { ...address, query: [...kept, ...added] };
}
