import type { Diagnostic } from '../base/diagnostic.ts';
import type { ActId, BodyId } from '../model/ids.ts';

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
