import type { ActType } from '../model/expression.ts';
import type { Lang } from '../model/ids.ts';
import type { NumberSpan } from './act-number.ts';
import type { TypeForm } from './act-words.ts';
import type { DateSpan } from './dates.ts';
import type { QuoteMark } from './quotes.ts';

export interface Publication {
  readonly date: string;
  readonly where: string;
}

/** The requisites of an act as running text gives them; null = the text does not say. Offsets are UTF-16 in the text given. */
export interface ActReferenceSpan {
  /** The whole reference with brackets that belong to it. */
  readonly start: number;
  readonly end: number;
  /** The word for the kind of act. */
  readonly typeStart: number;
  readonly typeEnd: number;
  readonly type: ActType | null;
  readonly typeAsWritten: string;
  /** Ways to read the form of that word: a Kazakh dative receives changes, an instrumental brings them. */
  readonly typeForms: readonly TypeForm[];
  /** As written, in the case of the text. */
  readonly bodyAsWritten: string | null;
  readonly adopted: string | null;
  readonly dateWords: string | null;
  /** `impossible`: no such day; `open`: two readings; `blank`: the place is left blank. */
  readonly dateProblem: 'impossible' | 'open' | 'blank' | null;
  readonly number: string | null;
  readonly numberAsWritten: string | null;
  /** Without quotation marks, spaces collapsed. */
  readonly title: string | null;
  readonly registration: string | null;
  readonly publications: readonly Publication[];
  /** Units of the act that are cited, one path each, outermost first. */
  readonly units: readonly (readonly string[])[];
  /** The instrument that the act approves, as written. */
  readonly approves: string | null;
  /** A bracket about its commencement, as notes print it, without the brackets. */
  readonly commencementWords: string | null;
}

/** What both languages' readers share: the text with everything found in it once. */
export interface ReferenceText {
  readonly text: string;
  readonly folded: string;
  readonly lang: Lang;
  readonly dates: readonly DateSpan[];
  readonly numbers: readonly NumberSpan[];
  readonly quotes: readonly QuoteMark[];
  readonly types: readonly TypeSpan[];
}

export interface TypeSpan {
  readonly start: number;
  readonly end: number;
  readonly forms: readonly TypeForm[];
  /** A pointing word stands before it ("осы қаулы", "настоящее решение"): no act of its own is meant. */
  readonly isPointing: boolean;
}
