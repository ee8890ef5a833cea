import type { ActId } from '../model/ids.ts';
import type { Work } from '../model/work.ts';
import type { Identity } from './identify.ts';
import type { ReadDocument } from './read-document.ts';

/** Everything that taking the document in would put into the corpus. */
export interface Intake {
  readonly identity: Identity;
  readonly work: Work | null;
  /** Acts that the document tells of: not known before, or of whose publication it tells something new. */
  readonly cited: readonly Work[];
  readonly document: ReadDocument | null;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly isHeld: boolean;
  /** Where the bytes were obtained, where metadata tell. */
  readonly obtainedFrom?: string | null;
}

/** Returns the folder of an act inside the corpus. */
export function folderOf(act: ActId): string {
  const [body = '', adopted = '', number = ''] = act.split('/');
  return `${body}/${adopted}_${number}`;
}
