import type { InterfaceLang, Said } from './interface-lang.ts';

/** Returns what a site that was written holds: how many bodies, and its files, or its bytes where it is one file. */
export function siteWritten(
  target: string,
  bodies: number,
  count: number,
  isSingle: boolean,
  lang: InterfaceLang,
): string {
  const what: Said = isSingle ? { kk: 'байт', ru: 'байт', en: 'bytes' } : { kk: 'файл', ru: 'файлов', en: 'files' };
  const held: Said = { kk: 'орган', ru: 'органов', en: 'bodies' };
  return `${target}  (${held[lang]}: ${bodies}, ${what[lang]}: ${count})`;
}
