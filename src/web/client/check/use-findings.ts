import { useRef } from 'preact/hooks';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import type { ExplorerFindings } from '../../../model/explorer.ts';
import { CORPUS_FINDINGS } from '../../../model/explorer.ts';
import { loadData } from '../data.ts';
import { overAll } from '../work/over-all.ts';
import type { Loaded } from '../work/use-loaded.ts';
import { useLoaded } from '../work/use-loaded.ts';

/** So many bodies are fetched at a time. */
const FETCHED_AT_ONCE = 6;

/** Returns what keeps the findings of bodies in a language, to be given to `useFindings`. */
export function useFindingFiles(lang: InterfaceLang): Map<string, ExplorerFindings> {
  const kept = useRef({ lang, files: new Map<string, ExplorerFindings>() });
  if (kept.current.lang !== lang) kept.current = { lang, files: new Map() };
  return kept.current.files;
}

/** Fetches the findings of the bodies that are not there yet; says how far it is. */
export function useFindings(
  files: Map<string, ExplorerFindings>,
  bodies: readonly string[],
  lang: InterfaceLang,
): Loaded<unknown> {
  return useLoaded(JSON.stringify([lang, bodies]), (control) => {
    const load = async (body: string) => {
      const name = body === '' ? CORPUS_FINDINGS : encodeURIComponent(body);
      files.set(body, await loadData<ExplorerFindings>(`data/check/${lang}/${name}.json`, control));
    };
    const missing = bodies.filter((body) => !files.has(body));
    return overAll(missing, load, control, FETCHED_AT_ONCE);
  });
}

/** Returns the days of the acts of all these files. */
export function daysIn(files: ReadonlyMap<string, ExplorerFindings>): ExplorerFindings['days'] {
  return Object.assign({}, ...[...files.values()].map(({ days }) => days));
}
