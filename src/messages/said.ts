import type { Said } from './interface-lang.ts';

/** Returns a text in the three languages. */
export function said(kk: string, ru: string, en: string): Said {
  return { kk, ru, en };
}
