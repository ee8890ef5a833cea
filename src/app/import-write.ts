import { basename, join } from 'node:path';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { ActId, BodyId } from '../model/ids.ts';
import type { Body, Work } from '../model/work.ts';
import { MAX_DOCUMENT_BYTES } from '../store/corpus.ts';
import { readBytes } from '../store/files.ts';
import { requisitesOf } from './act-graph.ts';
import { cardOf, withCard } from './card-of-act.ts';
import { fileAct } from './file-act.ts';
import { citedWorks, heldWork } from './identify.ts';
import type { Edition, ImportedAct } from './import-act.ts';
import { endingOf } from './import-record.ts';
import { indexActs } from './index-acts.ts';
import { folderOf, type Intake } from './intake.ts';
import { finishDocument, parseAnyDocument } from './make-document.ts';
import type { ReadDocument } from './read-document.ts';

type Front = ReadDocument['frontMatter'];

/** What taking acts in changes on the way: works and bodies that the corpus knows by now, files that it holds. */
export interface Filing {
  readonly corpus: string;
  readonly works: Map<ActId, Work>;
  readonly bodies: Map<BodyId, Body>;
  /** File names by act, so that no file is overwritten. */
  readonly files: Map<ActId, Set<string>>;
  readonly hashes: Set<string>;
}

function storedName(edition: Edition, taken: ReadonlySet<string>): string {
  const stem = edition.isEnacted || edition.date === null ? edition.lang : `${edition.lang}@${edition.date}`;
  const ending = endingOf(edition.file.path);
  let name = `${stem}.${ending}`;
  for (let n = 2; taken.has(name); n += 1) name = `${stem}~${n}.${ending}`;
  return name;
}

/** The work with the title as adopted: a later edition may name the body by its new name. */
function workOf(act: ImportedAct, id: ActId, body: Body, edition: Edition, front: Front, filing: Filing): Work {
  const known = filing.works.get(id);
  const work = heldWork(id, body.id, front, known);
  const told = edition.isEnacted ? null : (edition.metadata?.title[edition.lang] ?? null);
  const title = { ...work.title, ...(told === null ? {} : { [edition.lang]: told }), ...known?.title };
  const requisites = requisitesOfAct(act) ?? known?.requisites;
  return { ...work, kind: act.relation, title, ...(requisites === undefined ? {} : { requisites }) };
}

function requisitesOfAct(act: ImportedAct): string | undefined {
  return act.metadata.find((entry) => entry.requisites !== null)?.requisites ?? undefined;
}

async function fileEdition(folder: string, act: ImportedAct, edition: Edition, filing: Filing): Promise<Diagnostic[]> {
  const { id, body } = act;
  const { value: bytes, diagnostics } = readBytes(
    join(edition.file.root ?? folder, edition.file.path),
    MAX_DOCUMENT_BYTES,
  );
  if (bytes === null || id === null || body === null) return [...diagnostics];
  const names = filing.files.get(id) ?? new Set<string>();
  const fileName = storedName(edition, names);
  const { sha256, mediaType, path } = edition.file;
  const input = {
    path: basename(path),
    bytes,
    sha256,
    lang: edition.lang,
    mediaType,
    isConsolidated: !edition.isEnacted,
  };
  const read = finishDocument(await parseAnyDocument(input), id, `${folderOf(id)}/${fileName}`);
  const requisites = requisitesOfAct(act);
  const frontMatter = requisites === undefined ? read.frontMatter : withCard(read.frontMatter, cardOf(requisites));
  const document = { ...read, frontMatter };
  const work = workOf(act, id, body, edition, frontMatter, filing);
  const isNewBody = act.isNewBody && !filing.bodies.has(body.id);
  const bodies = isNewBody ? [...filing.bodies.values(), body] : [...filing.bodies.values()];
  const index = indexActs([...filing.works.values()], bodies);
  const known = (reference: Parameters<typeof requisitesOf>[0]) =>
    index.find(requisitesOf(reference), body.id) !== null;
  const cited = citedWorks(document.frontMatter, id, body.id, bodies, known);
  const identity = { id, body: body.id, newBody: isNewBody ? body : null };
  const obtainedFrom = edition.metadata?.obtainedFrom[edition.lang] ?? null;
  const intake: Intake = { identity, work, cited, document, bytes, fileName, isHeld: false, obtainedFrom };
  const { diagnostics: problems } = fileAct(filing.corpus, intake);
  if (problems.length > 0) return [...problems];
  for (const entry of [work, ...cited])
    if (entry === work || !filing.works.has(entry.id)) filing.works.set(entry.id, entry);
  filing.bodies.set(body.id, body);
  filing.files.set(id, names.add(fileName));
  filing.hashes.add(sha256);
  return [];
}

/**
 * Takes the editions of an act into the corpus, the earliest first; what is held already is left as it is. Returns what went wrong.
 *
 * **Diagnostics:** STORE_WRITE_FAILED, STORE_FILE_*.
 */
export async function fileImportedAct(folder: string, act: ImportedAct, filing: Filing): Promise<Diagnostic[]> {
  if (act.id === null) return [];
  const fresh = act.editions.filter((edition) => !filing.hashes.has(edition.file.sha256));
  const problems: Diagnostic[] = [];
  for (const edition of fresh) {
    // Two files of the same bytes are one manifestation.
    if (!filing.hashes.has(edition.file.sha256)) problems.push(...(await fileEdition(folder, act, edition, filing)));
  }
  return problems;
}
