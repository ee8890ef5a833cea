import type { Diagnostic } from '../base/diagnostic.ts';
import type { ImportAnswer } from '../model/answers.ts';
import type { ActId, Lang } from '../model/ids.ts';
import type { Body } from '../model/work.ts';
import type { Relation } from './import-kind.ts';
import type { ActMetadata } from './import-meta.ts';
import type { FileRecord } from './import-record.ts';

/** A name of a body as some text gives it. */
export interface Spelling {
  readonly name: string;
  readonly lang: Lang;
}

/** The files of one act: languages and editions, with the metadata beside them. */
export interface FileGroup {
  readonly files: readonly FileRecord[];
  readonly metadata: readonly ActMetadata[];
}

export interface Edition {
  readonly lang: Lang;
  readonly date: string | null;
  readonly file: FileRecord;
  readonly metadata: ActMetadata | null;
  /** The words as adopted, not a later consolidation. */
  readonly isEnacted: boolean;
  /** Only the commit tells the date. */
  readonly isDatedByHistory: boolean;
}

/** An act of the folder: who it is, as far as text and metadata tell. */
export interface ImportedAct {
  readonly id: ActId | null;
  readonly body: Body | null;
  readonly isNewBody: boolean;
  /** Every name that texts and metadata give the body. */
  readonly spellings: readonly Spelling[];
  readonly relation: Relation;
  readonly generation: string | null;
  readonly missing: ImportAnswer['taken'][number]['missing'];
  readonly editions: readonly Edition[];
  readonly metadata: readonly ActMetadata[];
  readonly diagnostics: readonly Diagnostic[];
}
