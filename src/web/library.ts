import type { FSWatcher } from 'node:fs';
import { watch } from 'node:fs';
import { lawUnder } from '../app/answer/what-if-answer.ts';
import type { OpenCalendar } from '../app/calendar.ts';
import { openCalendar } from '../app/calendar.ts';
import type { Explorer } from '../app/explorer.ts';
import { explorerBodyData, openExplorer } from '../app/explorer.ts';
import { findBody } from '../app/find-body.ts';
import { hashOfText } from '../app/hash-of-text.ts';
import { letOthersIn } from '../app/let-others-in.ts';
import type { Workspace } from '../app/workspace.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import { lazily } from '../base/remember.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import { INTERFACE_LANGS } from '../messages/interface-lang.ts';
import type { BodyLaw } from '../model/body-law.ts';
import type { ExplorerBody, ExplorerBodyData } from '../model/explorer.ts';
import { CORPUS_FINDINGS } from '../model/explorer.ts';
import { boundedMap } from './bounded-map.ts';

/** The corpus as the server holds it: what was read stays in memory until the corpus changes. */
export interface Library {
  readonly workspace: Workspace;
  readonly explorer: () => Explorer;
  /** Law of a body by id, name or alias; under what-if days of publication where there are any. **Diagnostics:** USE_*. */
  readonly law: (name: string, published: ReadonlyMap<string, string>) => Promise<Outcome<BodyLaw | null>>;
  /** The same for a glance at one of very many: a law that was not in memory is not kept there in place of one that is in use. */
  readonly lawInPassing: Library['law'];
  /** The calendar of working days; null where the corpus has none that can be used. */
  readonly calendar: () => OpenCalendar | null;
  /** Text of a data file of the site, or null when there is none. */
  readonly dataFile: (path: string) => Promise<string | null>;
  /** Goes up when the corpus changes: what was answered before may no longer hold. */
  readonly version: () => number;
  /** Forgets what was read, after a decree was taken in. */
  readonly refresh: () => void;
  readonly close: () => void;
}

/** `data/check/<lang>.json` and `data/check/<lang>/<body>.json`. Matches `data/check/kk.json`, must not match `data/check/de.json`. */
const CHECK_PATH = /^data\/check\/(kk|ru|en)(?:\/([^/]+))?\.json$/u;

/** `data/bodies/<id>.json`. Matches `data/parts/mddiai.json`, must not match `data/index.json`. */
const DATA_PATH = /^data\/(bodies|parts|sources)\/(.+)\.json$/u;

/** A law takes a few megabytes in memory. */
const MOST_LAWS = 100;

/** Without a watch on the folder, what is kept is read anew after so many milliseconds. */
const MOST_AGE = 2_000;

interface Held {
  readonly explorer: Explorer;
  readonly laws: Map<string, Promise<BodyLaw | null>>;
  readonly calendar: () => OpenCalendar | null;
  index: Promise<string> | null;
}

/** Returns the library of a workspace; the corpus is read when first asked, and anew after it changed. */
export function openLibrary(workspace: Workspace): Library {
  let version = 0;
  let held: Held | null = null;
  let readAt = 0;
  const refresh = () => {
    version += 1;
    held = null;
  };
  const watcher = watchFolder(workspace.corpus, refresh);
  const open = (): Held => {
    if (watcher === null && held !== null && Date.now() - readAt > MOST_AGE) refresh();
    if (held === null) {
      const explorer = openExplorer(workspace).value;
      const calendar = lazily(() => openCalendar(workspace).value);
      held = { explorer, laws: boundedMap(MOST_LAWS), calendar, index: null };
      readAt = Date.now();
    }
    return held;
  };
  return {
    workspace,
    explorer: () => open().explorer,
    law: (name, published) => lawNamed(open(), name, published, true),
    lawInPassing: (name, published) => lawNamed(open(), name, published, false),
    calendar: () => open().calendar(),
    dataFile: (path) => dataFileOf(open(), path),
    version: () => version,
    refresh,
    close: () => watcher?.close(),
  };
}

/** Where the system cannot watch so many folders, age decides. */
function watchFolder(folder: string, onChange: () => void): FSWatcher | null {
  try {
    const watcher = watch(folder, { recursive: true, persistent: false }, onChange);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}

async function lawNamed(
  held: Held,
  name: string,
  published: ReadonlyMap<string, string>,
  isKept: boolean,
): Promise<Outcome<BodyLaw | null>> {
  const { explorer, laws } = held;
  if (name.trim() === '')
    return outcome(null, [
      diagnose('USE_OPTION_INVALID', 'Say which body: its id, name or alias.', {}, { found: 'body' }),
    ]);
  const found = findBody(name, explorer.corpus.bodies);
  if (found.value === null) return outcome(null, found.diagnostics);
  const { id } = found.value;
  if (published.size === 0) {
    const known = laws.get(id) ?? explorer.law(id);
    if (isKept) {
      laws.set(id, known);
      // What failed is tried anew when it is next asked for.
      known.catch(() => laws.delete(id));
    }
    return outcome(await known);
  }
  for (const act of published.keys())
    if (!explorer.corpus.acts.some((entry) => entry.work.id === act))
      return outcome(null, [
        diagnose('USE_ACT_UNKNOWN', `published names ${act}, which the corpus does not know.`, {}, { found: act }),
      ]);
  const parts = await explorer.parts(id);
  return outcome(parts === null ? await explorer.law(id) : lawUnder(parts, published, hashOfText));
}

async function dataFileOf(held: Held, path: string): Promise<string | null> {
  if (path === 'data/index.json') {
    held.index ??= indexOf(held.explorer);
    held.index.catch(() => {
      held.index = null;
    });
    return held.index;
  }
  if (path === 'data/calendar.json') {
    const calendar = held.explorer.calendar();
    return calendar === null ? null : JSON.stringify(calendar);
  }
  const [, asked, body] = CHECK_PATH.exec(path) ?? [];
  const lang = INTERFACE_LANGS.find((each) => each === asked);
  if (lang !== undefined) return checkText(held.explorer, lang, body);
  const [, kind, name = ''] = DATA_PATH.exec(path) ?? [];
  if (kind === undefined) return null;
  const { explorer } = held;
  const data = await (kind === 'bodies'
    ? bodyOf(held, name)
    : kind === 'parts'
      ? explorer.parts(name)
      : explorer.source(name));
  return data === null ? null : JSON.stringify(data);
}

/** A page that goes over all bodies looks at each in passing; a law that is in memory is not opened again. */
async function bodyOf({ explorer, laws }: Held, id: string): Promise<ExplorerBodyData | null> {
  const law = await (laws.get(id) ?? explorer.law(id));
  return law && explorerBodyData(law, explorer.corpus);
}

async function checkText({ check }: Explorer, lang: InterfaceLang, body: string | undefined): Promise<string | null> {
  if (body === undefined) return JSON.stringify(await check.overview(lang));
  const findings = await check.findings(body === CORPUS_FINDINGS ? '' : body, lang);
  return findings === null ? null : JSON.stringify(findings);
}

/** Other requests are answered between two bodies. */
async function indexOf(explorer: Explorer): Promise<string> {
  const bodies: ExplorerBody[] = [];
  for (const id of explorer.ids) {
    const entry = await explorer.entry(id);
    if (entry !== null) bodies.push(entry);
    await letOthersIn();
  }
  return JSON.stringify({ schema: 'adisteme/explorer-index/1', bodies });
}
