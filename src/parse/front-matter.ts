import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import type { ActReferenceSpan } from '../lexicon/act-reference.ts';
import type { ActReference, EditorialNote, FrontMatter } from '../model/expression.ts';
import { type Header, readHeader } from './front-matter-header.ts';
import { type Identity, readIdentity } from './front-matter-identity.ts';
import { readKind, readOwnCommencement } from './front-matter-kind.ts';
import { readMentions } from './front-matter-mentions.ts';
import { readNotes } from './front-matter-notes.ts';
import { mergeReferences, toReferences } from './front-matter-references.ts';
import { readControl, readSignatories } from './front-matter-signatures.ts';
import { type FrontMatterInput, headerLines } from './front-matter-source.ts';

export { type RequisiteLine, readRequisiteLine } from './front-matter-requisites.ts';
export type { FrontMatterInput } from './front-matter-source.ts';

/** The line in the header and the remark below it tell of one repeal; the remark adds when it begins. */
function repealOf(
  span: ActReferenceSpan | null,
  header: Header,
  notes: readonly EditorialNote[],
  input: FrontMatterInput,
): FrontMatter['repealedBy'] {
  const note = notes.find((entry) => entry.by?.role === 'repeals-this') ?? null;
  const told = span ? (toReferences(span, 'repeals-this', 'header', header.rest)[0] ?? null) : null;
  const by: ActReference | null = told && note?.by ? mergeReferences(told, note.by) : (told ?? note?.by ?? null);
  if (!by) return null;
  const words = span?.commencementWords ?? null;
  return {
    by,
    commencement: (words === null ? null : input.readCommencement(words, input.lang)) ?? note?.commencement ?? null,
  };
}

function repealProblems(
  span: ActReferenceSpan | null,
  notes: readonly EditorialNote[],
  adopted: string | null,
  input: FrontMatterInput,
): Diagnostic[] {
  const note = notes.find((entry) => entry.by?.role === 'repeals-this')?.by ?? null;
  const place = { file: input.file, line: input.act.line };
  const found: Diagnostic[] = [];
  const differs = (a: string | null | undefined, b: string | null | undefined): boolean =>
    a != null && b != null && a !== b;
  if (note && (differs(span?.adopted, note.adopted) || differs(span?.number, note.number))) {
    found.push(
      diagnose('PARSE_REQUISITES_DIFFER', 'The header and the remark name different acts of repeal.', place, {
        found: `${note.adopted ?? '?'} № ${note.number ?? '?'}`,
        expected: `${span?.adopted ?? '?'} № ${span?.number ?? '?'}`,
      }),
    );
  }
  for (const date of [span?.adopted, ...notes.map((entry) => entry.by?.adopted)]) {
    if (date != null && adopted !== null && date < adopted) {
      const message = 'An act that changes or repeals this one is older than it.';
      found.push(diagnose('PARSE_DATES_OUT_OF_ORDER', message, place, { found: date, expected: `after ${adopted}` }));
      break;
    }
  }
  return found;
}

function preambleText(input: FrontMatterInput): string {
  const preamble = input.act.children.find((child) => child.kind === 'preamble');
  return preamble?.own.text ?? '';
}

function assemble(input: FrontMatterInput, header: Header, identity: Identity): Outcome<FrontMatterReading> {
  const { repealer, diagnostics, ...requisites } = identity;
  const notes = readNotes(input);
  const points = input.act.children.filter((child) => child.kind === 'point');
  const kind = readKind(input, header.titleText);
  const commencement = readOwnCommencement(input, points);
  const repealedBy = repealOf(repealer, header, notes.notes, input);
  const mentions = readMentions(input, header, kind.kind, notes.notes, repealedBy?.by ?? null, requisites);
  const frontMatter: FrontMatter = {
    lang: input.lang,
    kind: kind.kind,
    ...requisites,
    title: header.titleText,
    statusAsWritten: header.status,
    repealedBy,
    commencement: commencement.commencement,
    commencementPoint: commencement.point,
    mentions: mentions.mentions,
    signatories: readSignatories(input),
    control: readControl(points, input.lang),
    truncated: input.truncated,
  };
  return outcome({ frontMatter, notes: notes.notes }, [
    ...diagnostics,
    ...kind.diagnostics,
    ...commencement.diagnostics,
    ...repealProblems(repealer, notes.notes, requisites.adopted, input),
    ...notes.diagnostics,
    ...mentions.diagnostics,
  ]);
}

export interface FrontMatterReading {
  readonly frontMatter: FrontMatter;
  readonly notes: readonly EditorialNote[];
}

/**
 * Returns who the act says it is, what it does, what it cites, who signed, and what the publisher remarked: all from the text alone,
 * null where the text is silent. Total: any text gives an answer.
 *
 * **Diagnostics:** PARSE_REQUISITE_MISSING, PARSE_REQUISITES_DIFFER, PARSE_DATE_IMPOSSIBLE, PARSE_DATE_OPEN,
 * PARSE_DATES_OUT_OF_ORDER, PARSE_KIND_BY_TITLE, PARSE_KIND_CONTRADICTED, PARSE_COMMENCEMENT_ABSENT, PARSE_CITED_NUMBER_MISSING,
 * PARSE_NOTE_NOT_UNDERSTOOD.
 */
export function readFrontMatter(input: FrontMatterInput): Outcome<FrontMatterReading> {
  const header = readHeader(headerLines(input), input.lang);
  const identity = readIdentity(input, header, preambleText(input));
  return assemble(input, header, identity);
}
