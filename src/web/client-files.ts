import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** The built client: one file for each path of the site, and everything in one module for the page that is one file. */
export interface ClientFiles {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly single: string;
  readonly style: string;
}

const run = promisify(execFile);

/**
 * Returns the client that belongs to this code: of the bundle, or, when sources run, built once for them into the cache.
 * Throws when sources run and Vite is not installed.
 */
export async function openClient(projectFolder: string, codeVersion: string): Promise<ClientFiles> {
  if (!codeVersion.startsWith('sources-')) return readClient(join(projectFolder, 'dist/client'));
  const { mtimeMs } = statSync(join(projectFolder, 'tools/client.mjs'));
  const folder = join(projectFolder, '.adisteme-cache/client', `${codeVersion}-${mtimeMs}`);
  if (!existsSync(join(folder, 'single.js'))) await buildInto(projectFolder, folder);
  return readClient(folder);
}

/** Builds beside and then swaps: two commands at once do not see half a client. */
async function buildInto(projectFolder: string, folder: string): Promise<void> {
  const fresh = `${folder}.${process.pid}.tmp`;
  mkdirSync(fresh, { recursive: true });
  await run(process.execPath, [join(projectFolder, 'tools/client.mjs'), fresh], { cwd: projectFolder });
  forgetOlder(dirname(folder));
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(join(folder, 'single.js'))) throw error;
  }
}

/** A client of other sources is of no use; one that is being built just now is left alone. */
function forgetOlder(clients: string): void {
  for (const name of readdirSync(clients))
    if (!name.endsWith('.tmp')) rmSync(join(clients, name), { recursive: true, force: true });
}

function readClient(folder: string): ClientFiles {
  const files = new Map<string, Uint8Array>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = name.replaceAll('\\', '/');
    if (/\.(?:js|css)$/u.test(path) && path !== 'single.js') files.set(path, readFileSync(join(folder, name)));
  }
  return {
    files,
    single: readFileSync(join(folder, 'single.js'), 'utf8'),
    style: readFileSync(join(folder, 'style.css'), 'utf8'),
  };
}
