import type { ActId } from '../../model/ids.ts';
import type { Body, Work } from '../../model/work.ts';
import { sha256 } from '../../store/sha256.ts';
import { requisitesOf } from '../act-graph.ts';
import { bodiesById, lineageOf, worksAbout } from '../body-law.ts';
import type { Edge, LinkedCorpus } from '../law/link-corpus.ts';
import type { DocumentLinks } from '../read-document.ts';
import type { Workspace } from '../workspace.ts';
import type { Catalog } from './catalog.ts';

/**
 * Returns a key of everything that the law of a body is made from: this code, the body with its predecessors, the acts about it with
 * their documents, what they and others order of each other, where their references lead, and what cannot be read. Equal keys, equal
 * law; `test/app/catalog.test.ts` holds it against laws made anew. Cost: linear in the acts about the body.
 */
export function lawKey(workspace: Workspace, catalog: Catalog, body: Body): string {
  const { corpus } = catalog;
  const linked = catalog.linked();
  const lineage = lineageOf(body.id, corpus.bodies);
  const published = [...workspace.published].sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(
    JSON.stringify([
      workspace.codeVersion,
      published,
      [...lineage].flatMap((id) => bodiesById(corpus.bodies).get(id) ?? []),
      worksAbout(body.id, linked).map((work) => [work, ...printOfAct(linked, catalog.files, work)]),
      [...lineage].map((id) => linked.aimless.get(id) ?? []),
      linked.unread.filter((act) => lineage.has(act.body)),
    ]),
  );
}

function printOfAct(linked: LinkedCorpus, files: Catalog['files'], { id, body }: Work): unknown[] {
  const adoptionOf = (act: ActId) => linked.index.work(act)?.adopted ?? null;
  const toIt = linked.edgesTo.get(id) ?? [];
  const repealsOf = (act: ActId): Edge[] => (linked.edgesTo.get(act) ?? []).filter((edge) => edge.kind === 'repeal');
  const held = linked.links.get(id) ?? [];
  // An act that orders something of this one need not be about the body itself: its text counts all the same.
  const keyOf = (document: DocumentLinks) =>
    (files.get(document.act) ?? []).find((entry) => entry.links.file === document.file)?.key;
  return [
    (files.get(id) ?? []).map((entry) => entry.key),
    held.map(({ notes }) => notes.map((note) => note.by && linked.index.find(requisitesOf(note.by), body))),
    linked.edgesFrom.get(id) ?? [],
    toIt.map((edge) => [edge, adoptionOf(edge.from), repealsOf(edge.from)]),
    (linked.editsOn.get(id) ?? []).map(({ document, at, slip }) => [document.file, at, slip, keyOf(document)]),
  ];
}
