import type { ExplorerBodyData, ExplorerIndex, ExplorerSource } from '../../model/explorer.ts';
import type { Control } from './work/over-all.ts';

/** Why data could not be had: `missing` = the site does not hold it, `broken` = what came is no JSON, `offline` = nothing came, `stopped` = the reader stopped it. */
export class DataProblem extends Error {
  readonly kind: 'missing' | 'broken' | 'offline' | 'stopped';
  readonly path: string;
  constructor(kind: DataProblem['kind'], path: string) {
    super(`${kind}: ${path}`);
    this.kind = kind;
    this.path = path;
  }
}

/** Says until when somebody waits. */
type Wanted = Pick<Control, 'signal'>;

/** Data that has come or is on its way, and how many wait for it. */
interface Kept {
  readonly data: Promise<unknown>;
  readonly control: AbortController;
  waiting: number;
}

/** A few bodies stay in memory: going back is then immediate. */
const MOST_KEPT = 24;
const kept = new Map<string, Kept>();

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

async function fetched(path: string, signal: AbortSignal): Promise<unknown> {
  const inPage = embedded(path);
  if (inPage !== null) return JSON.parse(inPage);
  if (isSingleFile()) throw new DataProblem('missing', path);
  let response: Response;
  try {
    response = await fetch(path, { signal });
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

function keptOrAsked(path: string): Kept {
  const known = kept.get(path);
  if (known) kept.delete(path);
  const control = known?.control ?? new AbortController();
  const entry = known ?? { data: fetched(path, control.signal), control, waiting: 0 };
  kept.set(path, entry);
  if (!known) entry.data.catch(() => kept.get(path) === entry && kept.delete(path));
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return entry;
}

/** Returns the JSON of a path of the site, kept for the next time. When all who asked have stopped waiting, it is not fetched further. */
export function loadData<T>(path: string, { signal }: Wanted): Promise<T> {
  const entry = keptOrAsked(path);
  entry.waiting += 1;
  return new Promise<T>((resolve, reject) => {
    const leave = () => {
      entry.waiting -= 1;
      if (entry.waiting === 0) entry.control.abort();
      if (entry.waiting === 0 && kept.get(path) === entry) kept.delete(path);
      reject(signal.reason);
    };
    signal.addEventListener('abort', leave);
    entry.data
      .then((data) => resolve(data as T), reject)
      // What has come stays, however many leave later.
      .finally(() => signal.removeEventListener('abort', leave));
  });
}

export function loadIndex(wanted: Wanted): Promise<ExplorerIndex> {
  return loadData('data/index.json', wanted);
}

export function loadBody(id: string, wanted: Wanted): Promise<ExplorerBodyData> {
  return loadData(`data/bodies/${encodeURIComponent(id)}.json`, wanted);
}

/** Returns a document by its path in the corpus. */
export function loadSource(file: string, wanted: Wanted): Promise<ExplorerSource> {
  return loadData(`data/sources/${file.split('/').map(encodeURIComponent).join('/')}.json`, wanted);
}

/** Forgets what was loaded: after a decree was taken in. */
export function forgetData(): void {
  kept.clear();
}
