import type { MappedText } from '../base/mapped-text.ts';
import type { ProvisionId } from './ids.ts';

export type ProvisionKind =
  | 'act'
  | 'methodology'
  | 'title'
  | 'preamble'
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'point'
  | 'subpoint'
  | 'paragraph'
  | 'annex'
  | 'stamp'
  | 'table'
  | 'row'
  | 'note'
  | 'signature'
  | 'quotation';

/**
 * A unit of the tree. `own` are its own words, with the printed marker ("5. …", "13) …", "6-тарау. …"), repaired and on one line;
 * paragraph 1 of a point or subpoint is its `own`, so children of kind `paragraph` start at label "2".
 * `quotation` is the new text that an amending instruction brings: its children are parsed units with ids of the act amended.
 */
export interface Provision {
  readonly id: ProvisionId;
  readonly kind: ProvisionKind;
  /** "5", "13", "5-1" without brackets and dots; null where the unit bears none. */
  readonly label: string | null;
  /** Title of a chapter, section, annex or methodology, without its marker; null where there is none. */
  readonly heading: string | null;
  readonly own: MappedText;
  readonly children: readonly Provision[];
  /** 1-based line in the stored file where the unit begins. */
  readonly line: number;
  /** Cells of a row, or the column titles of a table. */
  readonly cells?: readonly TableCellText[];
  /** Kind of an annex by its content, e.g. a form, the indicator table; null = not recognised. */
  readonly form?: FormKind | null;
  /** An annex of an amending act: the number that it bears in the document amended ("9-қосымша" under the act's own 1-қосымша). */
  readonly amendedLabel?: string;
  /** What could not be rebuilt, and why. */
  readonly unrecoverable?: string;
}

export type FormKind =
  | 'individual-plan'
  | 'kpi-sheet'
  | 'competency-sheet'
  | 'indicator-table'
  | 'commission-protocol'
  | 'ranking-sheet'
  | 'survey-360-heads'
  | 'survey-360-servants'
  | 'survey-360-report'
  | 'percentage-table'
  | 'points-sheet';

/** One cell; `items` are its entries (indicators, categories), each without its bullet. */
export interface TableCellText {
  readonly role: 'number' | 'competency' | 'categories' | 'effective' | 'ineffective' | 'column-title' | 'other';
  readonly items: readonly MappedText[];
}
