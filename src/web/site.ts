import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ExplorerCorpus } from '../app/explorer.ts';
import type { ClientFiles } from './client-files.ts';
import { singleDocument, siteDocument } from './document.ts';

/** Returns the data files of a site by path. */
export function dataFiles(corpus: ExplorerCorpus): Map<string, string> {
  const files = new Map([['data/index.json', JSON.stringify(corpus.index)]]);
  for (const [id, data] of corpus.bodies) files.set(`data/bodies/${id}.json`, JSON.stringify(data));
  for (const [id, parts] of corpus.parts) files.set(`data/parts/${id}.json`, JSON.stringify(parts));
  return files;
}

/** Writes the site into a folder: any web server can hold it. Data of an earlier site in the folder goes. Returns the number of files. */
export function writeSite(folder: string, client: ClientFiles, corpus: ExplorerCorpus): number {
  const files = new Map<string, string | Uint8Array>([
    ...client.files,
    ...dataFiles(corpus),
    ['index.html', siteDocument(false)],
  ]);
  for (const old of ['data', 'chunks']) rmSync(join(folder, old), { recursive: true, force: true });
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return files.size;
}

/** Writes one page that opens from disk; returns its bytes. */
export function writeSingle(file: string, client: ClientFiles, corpus: ExplorerCorpus): number {
  const page = Buffer.from(singleDocument(client.single, client.style, dataFiles(corpus)));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page);
  return page.length;
}
