import { mappedMade } from '../base/mapped-text.ts';
import type { FrontMatter } from '../model/expression.ts';
import type { Lang } from '../model/ids.ts';
import { toReferences } from './front-matter-references.ts';
import { type RequisiteLine, readRequisiteLine } from './front-matter-requisites.ts';
import type { FrontMatterInput } from './front-matter-source.ts';

/** What the publisher's card says of an act beside its text: requisites, registration, the act that repealed it. */
export interface Card
  extends Pick<RequisiteLine, 'type' | 'body' | 'adopted' | 'number' | 'numberAsWritten' | 'registration'>,
    Pick<FrontMatter, 'repealedBy'> {}

type ReadCommencement = FrontMatterInput['readCommencement'];

function repealerOf(line: RequisiteLine, text: string, lang: Lang, read: ReadCommencement): Card['repealedBy'] {
  if (line.repealer === null) return null;
  const [by] = toReferences(line.repealer, 'repeals-this', 'header', mappedMade(text));
  const words = line.repealer.commencementWords;
  return by === undefined ? null : { by, commencement: words === null ? null : read(words, lang) };
}

/**
 * Returns what the requisite line of the publisher's card tells: body, kind, date and number, registration, and the act of repeal
 * with its commencement. What it does not tell is null.
 */
export function readCard(text: string, lang: Lang, read: ReadCommencement): Card {
  const line = readRequisiteLine(text, lang);
  const { type, body, adopted, number, numberAsWritten, registration } = line;
  return { type, body, adopted, number, numberAsWritten, registration, repealedBy: repealerOf(line, text, lang, read) };
}
