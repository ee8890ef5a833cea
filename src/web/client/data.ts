import type { ExplorerBodyData, ExplorerIndex, ExplorerSource } from '../../model/explorer.ts';

/** Why data could not be had: `missing` = the site does not hold it, `broken` = what came is no JSON, `offline` = nothing came. */
export class DataProblem extends Error {
  readonly kind: 'missing' | 'broken' | 'offline';
  readonly path: string;
  constructor(kind: DataProblem['kind'], path: string) {
    super(`${kind}: ${path}`);
    this.kind = kind;
    this.path = path;
  }
}

/** A few bodies stay in memory: going back is then immediate. */
const MOST_KEPT = 24;
const kept = new Map<string, Promise<unknown>>();

/** A page that was saved as one file carries its data with it. */
function embedded(path: string): string | null {
  return (
    document.querySelector(`script[type="application/json"][data-path="${CSS.escape(path)}"]`)?.textContent ?? null
  );
}

/** Says whether the page carries its data with it and can load nothing more. */
export function isSingleFile(): boolean {
  return document.documentElement.dataset.single === 'true';
}

async function fetched(path: string): Promise<unknown> {
  const inPage = embedded(path);
  if (inPage !== null) return JSON.parse(inPage);
  if (isSingleFile()) throw new DataProblem('missing', path);
  let response: Response;
  try {
    response = await fetch(path);
  } catch {
    throw new DataProblem('offline', path);
  }
  if (!response.ok) throw new DataProblem('missing', path);
  try {
    return await response.json();
  } catch {
    throw new DataProblem('broken', path);
  }
}

/** Returns the JSON of a path of the site, kept for the next time. */
export function loadData<T>(path: string): Promise<T> {
  const known = kept.get(path);
  if (known) {
    kept.delete(path);
    kept.set(path, known);
    return known as Promise<T>;
  }
  const fresh = fetched(path);
  kept.set(path, fresh);
  fresh.catch(() => kept.delete(path));
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return fresh as Promise<T>;
}

export function loadIndex(): Promise<ExplorerIndex> {
  return loadData('data/index.json');
}

export function loadBody(id: string): Promise<ExplorerBodyData> {
  return loadData(`data/bodies/${encodeURIComponent(id)}.json`);
}

/** Returns a document by its path in the corpus. */
export function loadSource(file: string): Promise<ExplorerSource> {
  return loadData(`data/sources/${file.split('/').map(encodeURIComponent).join('/')}.json`);
}

/** Forgets what was loaded: after a decree was taken in. */
export function forgetData(): void {
  kept.clear();
}
