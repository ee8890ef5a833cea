import type { Diagnostic } from '../base/diagnostic.ts';
import type { CheckAnswer } from './answers.ts';
import type { BodyLaw } from './body-law.ts';
import type { ActId, Lang } from './ids.ts';
import type { Bound } from './lifecycle.ts';
import type { Drop, Repair } from './source-text.ts';
import type { Body, Names, Work } from './work.ts';

/** One body in the list of the explorer: enough to find it and to say what is held, without its law. */
export interface ExplorerBody {
  readonly body: Body;
  readonly acts: number;
  /** Whether the text of the latest methodology is held; `none` = no methodology is known. */
  readonly text: 'complete' | 'partial' | 'unknown' | 'none';
  /** Generation of the model by content (the name is of the lexicon), and whether that is sure; null = not told. */
  readonly generation: { readonly id: string; readonly name: Names | string | null; readonly sure: boolean } | null;
  /** The last moment at which an act of the body changed its law. */
  readonly lastChange: { readonly act: ActId; readonly on: Bound } | null;
  /** The first day on which all that is known of the body has happened: the day that the list leads to. */
  readonly lawDate: string | null;
}

/** `data/index.json` of the explorer. */
export interface ExplorerIndex {
  readonly schema: 'adisteme/explorer-index/1';
  readonly bodies: readonly ExplorerBody[];
}

/** A stored document, as the explorer lists it. */
export interface ExplorerDocument {
  readonly act: ActId;
  readonly file: string;
  readonly lang: Lang;
  readonly mediaType: string;
  readonly textState: 'as-enacted' | 'consolidated-by-publisher';
  readonly editionDate: string | null;
  readonly obtainedFrom: string | null;
}

/** `data/bodies/<id>.json` of the explorer: all that the pages of one body need. */
export interface ExplorerBodyData {
  readonly schema: 'adisteme/explorer-body/1';
  readonly law: BodyLaw;
  readonly works: readonly Work[];
  readonly documents: readonly ExplorerDocument[];
}

/** A diagnostic with its place in the text of the document, where it has one: UTF-16 offsets in `ExplorerSource.text`. */
export interface PlacedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly spans: readonly (readonly [number, number])[];
}

/** `data/sources/<file>.json` of the explorer: a document as obtained, with what reading mended, left out and remarked. */
export interface ExplorerSource {
  readonly schema: 'adisteme/explorer-source/1';
  readonly document: ExplorerDocument;
  /** The decoded text of the stored bytes; for formats that are no text, the text as laid out by the reader. */
  readonly text: string;
  /** How offsets of the text lead to bytes: spans of citations count bytes. */
  readonly encoding: string;
  readonly markLength: number;
  readonly repairs: readonly Repair[];
  readonly drops: readonly Drop[];
  readonly diagnostics: readonly PlacedDiagnostic[];
}

/** `data/check/<lang>.json` of the explorer: how many findings of which kind `adisteme check` tells of each body, and what the kinds mean. */
export interface ExplorerCheck {
  readonly schema: 'adisteme/explorer-check/2';
  readonly codes: CheckAnswer['codes'];
  /** An empty id is the corpus as a whole. */
  readonly bodies: readonly {
    readonly body: string;
    readonly counts: readonly {
      readonly code: string;
      readonly severity: Diagnostic['severity'];
      readonly count: number;
    }[];
    readonly accepted: number;
  }[];
}

/** Stands for a body in the name of the file with the findings that are about none; an id of a body begins with a letter. */
export const CORPUS_FINDINGS = '-';

/** `data/check/<lang>/<body>.json` of the explorer: the findings of one body, and where the law shows them. */
export interface ExplorerFindings {
  readonly schema: 'adisteme/explorer-findings/1';
  readonly body: string;
  readonly found: CheckAnswer['diagnostics'];
  readonly accepted: CheckAnswer['accepted'];
  /** By act: the first day on which all of it may have taken effect, and whether its units are units of the law's text. */
  readonly days: Readonly<Record<string, { readonly date: string; readonly isMethodology: boolean }>>;
}
