import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Explorer } from '../app/explorer.ts';
import { INTERFACE_LANGS } from '../messages/interface-lang.ts';
import type { ExplorerBody } from '../model/explorer.ts';
import { CORPUS_FINDINGS } from '../model/explorer.ts';
import type { ClientFiles } from './client-files.ts';
import { singleDocument, siteDocument } from './document.ts';

/** A data file of the site: its path and its JSON. */
export type DataFile = readonly [path: string, json: string];

/** Yields the data files of a site, body by body, the list of bodies last; only one body is in memory at a time. */
export async function* dataFiles(explorer: Explorer): AsyncGenerator<DataFile> {
  const bodies: ExplorerBody[] = [];
  const sources = new Set<string>();
  for (const id of explorer.ids) {
    const [entry, data, parts] = [await explorer.entry(id), await explorer.body(id), await explorer.parts(id)];
    if (entry === null || data === null) continue;
    bodies.push(entry);
    yield [`data/bodies/${id}.json`, JSON.stringify(data)];
    if (parts !== null) yield [`data/parts/${id}.json`, JSON.stringify(parts)];
    for (const document of data.documents) sources.add(document.file);
  }
  for (const file of [...sources].sort()) {
    const source = await explorer.source(file);
    if (source !== null) yield [`data/sources/${file}.json`, JSON.stringify(source)];
  }
  const calendar = explorer.calendar();
  if (calendar !== null) yield ['data/calendar.json', JSON.stringify(calendar)];
  for (const lang of INTERFACE_LANGS) {
    const overview = await explorer.check.overview(lang);
    yield [`data/check/${lang}.json`, JSON.stringify(overview)];
    for (const { body } of overview.bodies) {
      const findings = await explorer.check.findings(body, lang);
      yield [`data/check/${lang}/${body === '' ? CORPUS_FINDINGS : body}.json`, JSON.stringify(findings)];
    }
  }
  yield ['data/index.json', JSON.stringify({ schema: 'adisteme/explorer-index/1', bodies })];
}

/** Writes the site into a folder: any web server can hold it. Data of an earlier site in the folder goes. Returns the number of files. */
export async function writeSite(folder: string, client: ClientFiles, explorer: Explorer): Promise<number> {
  for (const old of ['data', 'chunks']) rmSync(join(folder, old), { recursive: true, force: true });
  let count = 0;
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    count += 1;
  };
  for (const [path, content] of client.files) write(path, content);
  for await (const [path, json] of dataFiles(explorer)) write(path, json);
  write('index.html', siteDocument(false));
  return count;
}

/** Writes one page that opens from disk; returns its bytes. */
export async function writeSingle(file: string, client: ClientFiles, explorer: Explorer): Promise<number> {
  const data = new Map<string, string>();
  for await (const [path, json] of dataFiles(explorer)) data.set(path, json);
  const page = Buffer.from(singleDocument(client.single, client.style, data));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page);
  return page.length;
}
