import { readEditsOfText } from '../amend/try.ts';
import { orderOfRemark } from '../lexicon/remark-orders.ts';
import type { ActId } from '../model/ids.ts';
import type { ActIndex } from './act-graph.ts';
import { requisitesOf } from './act-graph.ts';
import type { EditWithUnits, ReadDocument } from './read-document.ts';

type Note = ReadDocument['notes'][number];

/** Returns the edits of words that a publisher's remark tells in full; empty where it does not name the words. */
export function editsOfRemark(
  note: Note,
  document: ReadDocument,
  reference: EditWithUnits['reference'],
): EditWithUnits[] {
  if (note.event !== 'amended' && note.event !== 'deleted') return [];
  const order = orderOfRemark(note.text, document.lang, note.by ? note.text.indexOf(note.by.words) : -1);
  if (order === null) return [];
  const { edits, notUnderstood } = readEditsOfText(order, document.lang).value;
  const isWords = edits.every((edit) => edit.words !== null && edit.certainty === 'certain');
  if (!isWords || notUnderstood.length > 0) return [];
  return edits.map((edit) => ({ edit, reference, isOwn: false, units: [], commencement: note.commencement }));
}

/**
 * Returns, for acts of which only the publisher's remarks tell, what they ordered as a document that holds these edits alone. It serves
 * to check the later edition; it is no text of the act.
 */
export function documentsByRemark(later: ReadDocument, index: ActIndex): ReadonlyMap<ActId, ReadDocument> {
  const found = new Map<ActId, ReadDocument>();
  const amended = index.work(later.act);
  if (amended === undefined) return found;
  const reference = {
    bodyAsWritten: null,
    adopted: amended.adopted,
    number: amended.number,
    registration: amended.registration?.number ?? null,
  };
  for (const note of later.notes) {
    const act = note.by ? index.find(requisitesOf(note.by), amended.body) : null;
    const edits = act === null ? [] : editsOfRemark(note, later, reference);
    if (act === null || edits.length === 0) continue;
    const known = found.get(act)?.edits ?? [];
    found.set(act, bareDocument(later, act, note, [...known, ...edits]));
  }
  return found;
}

function bareDocument(later: ReadDocument, act: ActId, note: Note, edits: readonly EditWithUnits[]): ReadDocument {
  const { frontMatter } = later;
  return {
    ...later,
    act,
    frontMatter: {
      ...frontMatter,
      kind: 'amend',
      adopted: note.by?.adopted ?? null,
      number: note.by?.number ?? null,
      registration: null,
      repealedBy: null,
      mentions: [],
      commencement: note.commencement,
    },
    notes: [],
    units: [],
    edits,
    open: [],
    rules: [],
    account: [],
    citations: [],
    citedUnits: [],
    diagnostics: [],
  };
}
