import type { Work } from '../../model/work.ts';
import { mediaTypeOf } from '../../read/media-type.ts';
import { sha256 } from '../../store/sha256.ts';
import { bodiesWith } from '../identify.ts';
import type { Intake } from '../intake.ts';
import { folderOf } from '../intake.ts';
import type { LoadedAct } from '../load-corpus.ts';
import type { NamedFile } from '../make-documents.ts';
import { documentKey } from '../make-documents.ts';
import type { ReadDocument } from '../read-document.ts';
import type { Workspace } from '../workspace.ts';
import type { Catalog, CatalogedFile } from './catalog.ts';
import { catalogOf, linksOf, withRequisites } from './catalog.ts';

/** The acts as they would be: the new one and those that it names stand for what was known of them. */
function actsWith(acts: readonly LoadedAct[], work: Work, cited: readonly Work[]): LoadedAct[] {
  const known = (id: string) => acts.find((act) => act.work.id === id);
  const fresh = new Set([work.id, ...cited.map((entry) => entry.id)]);
  return [
    ...acts.filter((act) => !fresh.has(act.work.id)),
    ...[work, ...cited].map((entry) => ({
      manifest: null,
      ...known(entry.id),
      folder: folderOf(entry.id),
      work: entry,
    })),
  ];
}

/** Returns the file as the manifest will name it. */
export function fileOfIntake({ bytes, fileName: name }: Intake, document: ReadDocument): Omit<NamedFile, 'act'> {
  const { lang, file: path, isConsolidated } = document;
  return {
    path,
    name,
    sha256: sha256(bytes),
    lang,
    mediaType: mediaTypeOf(bytes, name),
    isConsolidated,
    corrections: [],
  };
}

/** Returns the catalog as it would be with the document taken in; nothing is written. Cost: the acts are tied anew, no other document is read. */
export function catalogWith(workspace: Workspace, catalog: Catalog, intake: Intake): Catalog {
  const { work, document, identity, cited } = intake;
  if (work === null || document === null) return catalog;
  const acts = actsWith(catalog.corpus.acts, work, cited);
  const act = acts.find((entry) => entry.work.id === work.id);
  if (act === undefined) return catalog;
  const bodies = bodiesWith(catalog.corpus.bodies, identity);
  const file = { act, ...fileOfIntake(intake, document) };
  const key = documentKey(workspace, file);
  const entry: CatalogedFile = { file, key, links: withRequisites(linksOf(document), file) };
  const files = [...[...catalog.files.values()].flat(), entry];
  const fresh = new Map([...catalog.fresh, [key, document] as const]);
  return catalogOf(files, { ...catalog, corpus: { ...catalog.corpus, bodies, acts }, fresh });
}
