import type { Diagnostic } from '../base/diagnostic.ts';
import type { ActId, BodyId } from '../model/ids.ts';
import type { Work } from '../model/work.ts';

/** An act whose files are there but cannot be used: what it orders is not known. */
export interface UnreadAct {
  /** Its id where its data can be read, else the name of its folder. */
  readonly act: ActId;
  readonly body: BodyId;
  readonly adopted: string | null;
  /** In plain words, for the units that it leaves open. */
  readonly why: string;
  readonly problem: Diagnostic;
}

/** Matches `aksu-akimat/2018-05-04_278-5`, whose body and day it tells; must not match `calendar`. */
const ACT_FOLDER = /^([^/]+)\/(\d{4}-\d{2}-\d{2})_/;

/** Returns what is known of an act by its folder alone. */
export function unreadFolder(folder: string, problem: Diagnostic): UnreadAct {
  const match = ACT_FOLDER.exec(folder);
  const body = match?.[1] ?? folder.split('/')[0] ?? '';
  return { act: folder, body, adopted: match?.[2] ?? null, why: problem.message, problem };
}

/** Returns an act of which no document can be used although it is marked as held. */
export function unreadWork(work: Work, problem: Diagnostic): UnreadAct {
  return { act: work.id, body: work.body, adopted: work.adopted, why: problem.message, problem };
}
