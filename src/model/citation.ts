import type { ActReference } from './expression.ts';
import type { ProvisionId } from './ids.ts';

/** Whose units a citation names, by its words. */
export type CitationOwner =
  /** The document in which it stands: "осы Әдістеменің 5-қосымшасына", "пунктом 5 настоящей Методики", or no words at all. */
  | 'document'
  /** The decree: "осы қаулының 1-қосымшасына". */
  | 'decree'
  /** The unit in which it stands: "осы тармақтың 1) тармақшасы". */
  | 'unit'
  /** The model document: "приложению 1 к Типовой методике". */
  | 'model'
  /** Another act: "33-бабының 5-тармағына" of a law. */
  | 'act';

/** The act to which an external citation leads, as far as the words say. */
export type CitedAct = Pick<ActReference, 'type' | 'adopted' | 'number' | 'title'> & { readonly words: string };

/** A citation as written. */
export interface UnitCitation {
  /** The unit whose own words hold it. */
  readonly from: ProvisionId;
  /** The words of the address, as they stand in the repaired text, and where in the unit's own words. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** Ranges [start, end) of the decoded source. */
  readonly spans: readonly (readonly [number, number])[];
  readonly line: number;
  readonly owner: CitationOwner;
  /** The words that name the owner; null when nothing does and the document itself is meant. */
  readonly ownerWords: string | null;
  readonly act: CitedAct | null;
  /** One path per unit of a list or range, outermost first; empty for an act cited as a whole. */
  readonly paths: readonly (readonly string[])[];
  /** Where "7-9" may be the other thing, range or inserted unit. */
  readonly alternativePaths: readonly (readonly string[])[] | null;
  /** Unit words of the path, dictionary forms, outermost first: «тармақ», «бөлік». */
  readonly citedAs: readonly string[];
  /** It stands in new text for another act, whose units are meant. */
  readonly inNewText: boolean;
}

export type CitationTarget =
  /** Units that the document has. */
  | { readonly kind: 'internal'; readonly ids: readonly ProvisionId[] }
  /** Units that it should have and has not. */
  | { readonly kind: 'dangling'; readonly ids: readonly ProvisionId[] }
  /** Units of a document that is not held, so nobody can say here whether they exist. */
  | { readonly kind: 'unheld'; readonly ids: readonly ProvisionId[] }
  | { readonly kind: 'external'; readonly act: CitedAct; readonly paths: readonly (readonly string[])[] };

export interface ResolvedCitation extends UnitCitation {
  readonly targets: readonly CitationTarget[];
  /** The unit meant under the other count of абзац and бөлік / часть, where the two differ. */
  readonly otherCount: readonly ProvisionId[];
}

/** Citations by the unit that holds them; a layer beside the tree. */
export type CitationLayer = ReadonlyMap<ProvisionId, readonly ResolvedCitation[]>;
