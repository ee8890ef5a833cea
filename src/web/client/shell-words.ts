import { invariant } from '../../base/invariant.ts';
import type { InterfaceLang } from '../../messages/interface-lang.ts';
import type { ShellWords } from '../../messages/web/shell-en.ts';

const known = new Map<InterfaceLang, ShellWords>();

async function load(lang: InterfaceLang): Promise<ShellWords> {
  if (lang === 'kk') return (await import('../../messages/web/shell-kk.ts')).SHELL_KK;
  if (lang === 'ru') return (await import('../../messages/web/shell-ru.ts')).SHELL_RU;
  return (await import('../../messages/web/shell-en.ts')).SHELL_EN;
}

/** Fetches the words of the frame in a language; those of the others are not loaded. */
export async function fetchShell(lang: InterfaceLang): Promise<void> {
  if (!known.has(lang)) known.set(lang, await load(lang));
}

/** Returns the words of the frame in a language; in another one when the server is gone and these could not be fetched. */
export function shellWords(lang: InterfaceLang): ShellWords {
  const words = known.get(lang) ?? known.values().next().value;
  invariant(words !== undefined, 'the first words are fetched before the first page is drawn');
  return words;
}
