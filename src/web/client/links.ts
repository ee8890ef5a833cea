import type { InterfaceLang } from '../../messages/interface-lang.ts';
import { printAddress } from './address.ts';

type Query = readonly (readonly [string, string])[];

/** Returns the address of the law of a body on a day; without a day, of the latest change. */
export function lawLink(lang: InterfaceLang, body: string, date: string | null, query: Query = []): string {
  return printAddress({ lang, page: 'law', parts: date === null ? [body] : [body, date], query });
}

/** Returns the address of the timeline of a body. */
export function timelineLink(lang: InterfaceLang, body: string): string {
  return printAddress({ lang, page: 'timeline', parts: [body], query: [] });
}

/** Returns the address of a document, at a place counted in bytes where one is named. */
export function sourceLink(
  lang: InterfaceLang,
  file: string,
  spans: readonly (readonly [number, number])[] = [],
): string {
  const query: Query = spans.length === 0 ? [] : [['at', spans.map(([start, end]) => `${start}-${end}`).join(',')]];
  return printAddress({ lang, page: 'source', parts: file.split('/'), query });
}

/** Returns the address of a line of a document; without a line, of its beginning. */
export function sourceLineLink(lang: InterfaceLang, file: string, line: number | null): string {
  const query: Query = line === null ? [] : [['line', String(line)]];
  return printAddress({ lang, page: 'source', parts: file.split('/'), query });
}
