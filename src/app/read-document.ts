import type { UnitWords } from '../amend/unit-draft.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Edit } from '../model/amendment.ts';
import type { CellTable } from '../model/cells.ts';
import type { EditorialNote, FrontMatter } from '../model/expression.ts';
import type { ActId, Lang, ProvisionId } from '../model/ids.ts';
import type { Commencement } from '../model/lifecycle.ts';
import type { Rule } from '../model/rule-graph.ts';
import type { SentenceAccount } from '../model/sentence-account.ts';
import type { Requisites } from './act-graph.ts';
import type { Plain } from './plain.ts';

/** An edit as read, with the requisites of the act it changes. */
export interface ReadEdit {
  readonly edit: Edit;
  readonly reference: Requisites | null;
  /** The act speaks of itself ("this order is valid until"). */
  readonly isOwn: boolean;
  readonly commencement: Commencement | null;
}

/** An edit with the parsed units of its new text. */
export interface EditWithUnits extends ReadEdit {
  readonly units: readonly UnitWords[];
}

/** What a document says of other acts: enough to tie the acts of a corpus to each other, small beside the document. */
export interface DocumentLinks {
  readonly act: ActId;
  readonly lang: Lang;
  readonly file: string;
  readonly frontMatter: Pick<Plain<FrontMatter>, 'adopted' | 'commencement' | 'mentions' | 'repealedBy'>;
  readonly notes: readonly Plain<EditorialNote>[];
  readonly edits: readonly ReadEdit[];
}

/** A clause that was not understood and what it may touch (null = the whole act). */
export interface OpenClause {
  readonly text: string;
  readonly why: string;
  readonly reach: ProvisionId | null;
  /** The act that the lines around it speak of; null = they name none, or the one that the heading names. */
  readonly reference: Requisites | null;
}

/** A citation that leads from a unit to another of the same methodology. */
export interface UnitCitation {
  readonly from: ProvisionId;
  readonly to: ProvisionId;
  readonly words: string;
}

/**
 * One held document after reading, parsing and extracting: everything about it that does not depend on other acts.
 * Plain data, so that it can be kept by the hash of the bytes.
 */
export interface ReadDocument extends DocumentLinks {
  readonly isConsolidated: boolean;
  readonly frontMatter: Plain<FrontMatter>;
  /** Units of the methodology that it approves; empty for an amending act. */
  readonly units: readonly UnitWords[];
  readonly edits: readonly EditWithUnits[];
  readonly open: readonly OpenClause[];
  /** Rules read from the methodology, or from the new text that the act brings. */
  readonly rules: readonly Rule[];
  readonly account: readonly SentenceAccount[];
  readonly citations: readonly UnitCitation[];
  readonly cells: CellTable;
  /** Units of the amended act that the new text cites although no text shows them here. */
  readonly citedUnits: readonly ProvisionId[];
  readonly diagnostics: readonly Diagnostic[];
}
