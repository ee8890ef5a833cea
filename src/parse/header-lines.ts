import type { TextBlock } from '../model/source-text.ts';

/**
 * The lines at the head of an annex or of an approved document: "… № 105 қаулысына 1-қосымша", "Утверждена постановлением …".
 * Lines are counted through the whole source, so that a header may begin or end inside a block.
 */
export interface Header {
  readonly kind: 'annex' | 'approval';
  readonly label: string | null;
  /** Whose annex it is by its words: the decree's, the approved document's; null = it does not say. */
  readonly owner: 'decree' | 'document' | null;
  /** The header names the model document. */
  readonly isModel: boolean;
  /** Index of the first line and of the line after the last. */
  readonly from: number;
  readonly to: number;
  /** Stored line that bears the anchor word. */
  readonly anchorLine: number;
  readonly text: string;
  /** The file ends inside the header, before it says which annex it heads. */
  readonly isCut: boolean;
}

/** A visual line of the source with what its layout shows. */
export interface FlatLine {
  readonly block: number;
  readonly index: number;
  readonly text: string;
  readonly stored: number;
  readonly shape: TextBlock['shape'];
  /** Empty lines before it; 0 inside a block. */
  readonly gap: number;
  readonly isAfterPageBreak: boolean;
  readonly isHeading: boolean;
  /** The format sets its block apart; see TextBlock. */
  readonly isAside: boolean;
}
