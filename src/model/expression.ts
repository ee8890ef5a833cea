import type { MappedText } from '../base/mapped-text.ts';
import type { Lang } from './ids.ts';
import type { Commencement } from './lifecycle.ts';
import type { Provision } from './provision.ts';

/** What kind of act the decree is by its own operative words. */
export type ActKind = 'approve' | 'amend' | 'repeal' | 'other';
export type ActType = 'decree' | 'decision' | 'order' | 'law' | 'code' | 'edict' | 'model';

/** A reference to an act by its requisites, as some text gives them. `null` = the text does not say. */
export interface ActReference {
  readonly role:
    | 'this'
    | 'legal-basis'
    | 'model-methodology'
    | 'amended'
    | 'repealed'
    | 'repeals-this'
    | 'edition-note'
    | 'reference';
  readonly bodyAsWritten: string | null;
  readonly type: ActType | null;
  readonly typeAsWritten: string | null;
  readonly adopted: string | null;
  /** Number with look-alike letters folded ("14/85-VI"); `numberAsWritten` keeps the source's letters. */
  readonly number: string | null;
  readonly numberAsWritten: string | null;
  readonly registration: string | null;
  readonly title: string | null;
  /** Units of the act cited: article, point … as path elements, outermost first. */
  readonly units: readonly string[];
  /** Dates of official publication that this text tells of the act (domain.md 1.2), with the words for the place. */
  readonly publications: readonly { readonly date: string; readonly where: string }[];
  readonly approves: string | null;
  readonly words: MappedText;
  /** Id of the provision that holds the reference, or "header", "note". */
  readonly where: string;
}

/** The publisher's remark (Сноска / Ескерту): not law text, evidence of amendments. */
export interface EditorialNote {
  readonly text: MappedText;
  readonly line: number;
  /** What the note says happened. */
  readonly event: 'repealed' | 'restated' | 'amended' | 'inserted' | 'deleted' | 'other';
  /** Unit it speaks of as path elements; empty = the whole act; null = not understood. */
  readonly target: readonly string[] | null;
  readonly by: ActReference | null;
  readonly commencement: Commencement | null;
}

export interface Signatory {
  readonly role: string;
  readonly name: string;
}

/** Who the act says it is: every field from the text alone. */
export interface FrontMatter {
  readonly lang: Lang;
  readonly kind: ActKind;
  readonly type: ActType | null;
  readonly typeAsWritten: string | null;
  /** Every spelling of the issuing body in the header and preamble, in order, as written. */
  readonly bodyAsWritten: readonly string[];
  readonly adopted: string | null;
  readonly number: string | null;
  readonly numberAsWritten: string | null;
  readonly registration: {
    readonly number: string | null;
    readonly date: string | null;
    readonly authority: string | null;
  } | null;
  readonly title: string | null;
  /** "Күшін жойған" / "Утративший силу" as printed; null when the header shows none. */
  readonly statusAsWritten: string | null;
  /** The act that repealed this one, by header line and note. */
  readonly repealedBy: { readonly by: ActReference; readonly commencement: Commencement | null } | null;
  readonly commencement: Commencement | null;
  /** Point of the decree that holds the commencement clause. */
  readonly commencementPoint: string | null;
  readonly mentions: readonly ActReference[];
  readonly signatories: readonly Signatory[];
  readonly control: { readonly point: string; readonly who: string } | null;
  /** The text ends in the middle of a unit. */
  readonly truncated: { readonly line: number; readonly what: string } | null;
}

/** One language of a work as one manifestation gives it. */
export interface Expression {
  readonly lang: Lang;
  readonly file: string;
  readonly sha256: string;
  /** Decoded source text; offsets of all mapped texts lead into it. */
  readonly decoded: string;
  readonly frontMatter: FrontMatter;
  /** The decree itself: title, preamble, points, signature, and its own annexes when it amends. Ids begin with `act`. */
  readonly act: Provision;
  /** The methodology that it approves, with chapters, points and annexes; null when it approves none. */
  readonly methodology: Provision | null;
  readonly notes: readonly EditorialNote[];
}
