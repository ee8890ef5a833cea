import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import { type CopyDifference, type CopyUnit, compareCopies, likenessOfCopies } from '../compare/copies.ts';
import type { ActId } from '../model/ids.ts';
import { printRuns } from '../report/print-diff.ts';
import { editionOf } from './edition-of.ts';
import type { DocumentLinks, ReadDocument } from './read-document.ts';

/** So alike are two copies of one text, and no two acts of one model: the body, its names and its annexes differ. */
const ONE_TEXT = 0.9;
/** Fewer units prove nothing. */
const LEAST_UNITS = 8;

/** What the copy says, unit by unit; an amending act says it in its edits. */
function saidBy(document: ReadDocument): CopyUnit[] {
  const units = document.units.map(({ id, kind, own, heading }) => ({
    id,
    kind,
    words: own[document.lang] ?? heading ?? '',
  }));
  const edits = document.edits.map(({ edit }) => ({
    id: [edit.op, ...edit.target.path].join(' '),
    kind: 'edit',
    words: edit.newText ?? [edit.words?.from, edit.words?.to].filter((part) => part != null).join(' → '),
  }));
  return [...units, ...(document.units.length > 0 ? [] : edits)];
}

/** Requisites that both copies give, and give differently. */
function requisiteDifferences(first: ReadDocument, second: ReadDocument): Diagnostic[] {
  const [a, b] = [first.frontMatter, second.frontMatter];
  const pairs: readonly (readonly [string, string | null, string | null])[] = [
    ['date of adoption', a.adopted, b.adopted],
    ['number', a.number, b.number],
    ['registration number', a.registration?.number ?? null, b.registration?.number ?? null],
    ['date of registration', a.registration?.date ?? null, b.registration?.date ?? null],
  ];
  return pairs
    .filter(([, one, other]) => one !== null && other !== null && one !== other)
    .map(([what, one, other]) =>
      diagnose(
        'COPY_REQUISITE_DIFFERS',
        `The copies give another ${what}: ${one} in ${first.file}, ${other} in ${second.file}.`,
        { act: first.act, file: second.file },
        { found: other ?? '', expected: one ?? '' },
      ),
    );
}

function nameOf(document: ReadDocument): string {
  return document.file.split('/').at(-1) ?? document.file;
}

function findingOf(found: CopyDifference, first: ReadDocument, second: ReadDocument): Diagnostic {
  const place = { act: first.act, provision: found.first ?? found.second ?? '', file: second.file };
  if (found.what === 'number') {
    const message = `${nameOf(first)} has as ${found.first} what ${nameOf(second)} has as ${found.second}.`;
    return diagnose('COPY_NUMBER_DIFFERS', message, place, { found: found.second ?? '', expected: found.first ?? '' });
  }
  if (found.what === 'words') {
    const where = found.first === found.second ? `${found.first}` : `${found.first} / ${found.second}`;
    const words = printRuns(found.words, false).trim();
    return diagnose('COPY_WORDS_DIFFER', `${where}: ${words}`, place, { found: words });
  }
  const [has, lacks] = found.what === 'only-first' ? [first, second] : [second, first];
  const words = found.words
    .map((run) => run.text)
    .join('')
    .trim();
  return diagnose('COPY_UNIT_LACKS', `${nameOf(lacks)} lacks ${place.provision}, which ${nameOf(has)} has.`, place, {
    found: words,
  });
}

/** Returns what a second copy of one text says otherwise than the first. **Diagnostics:** COPY_*. */
export function findingsOfCopy(first: ReadDocument, second: ReadDocument): Diagnostic[] {
  const { differences } = compareCopies(saidBy(first), saidBy(second));
  return [...requisiteDifferences(first, second), ...differences.map((found) => findingOf(found, first, second))];
}

function isOtherCopy(document: DocumentLinks, of: DocumentLinks): boolean {
  return document.lang === of.lang && editionOf(document) === editionOf(of);
}

/** Returns the held copy of the same language and edition; undefined where the document is the first. */
export function firstCopyOf(document: ReadDocument, held: readonly ReadDocument[]): ReadDocument | undefined {
  return held.find((other) => isOtherCopy(other, document));
}

/** Returns the first copy of each language and edition of an act: it is the one that is used. */
export function firstCopies<D extends DocumentLinks>(documents: readonly D[]): D[] {
  return documents.filter((document, at) => documents.findIndex((other) => isOtherCopy(other, document)) === at);
}

/** Returns what the further copies of the held acts say otherwise than the ones that are used. **Diagnostics:** COPY_*. */
export function findingsOfCopies(documents: ReadonlyMap<ActId, readonly ReadDocument[]>): Diagnostic[] {
  return [...documents.values()].flatMap((held) => {
    const firsts = firstCopies(held);
    return held.flatMap((document) => {
      const first = firsts.find((other) => isOtherCopy(other, document));
      return first === undefined || first === document ? [] : findingsOfCopy(first, document);
    });
  });
}

/** Returns the held text that a document is a copy of by its words alone; null = of none, or of several. */
export function heldTextLike(
  document: ReadDocument,
  documents: ReadonlyMap<ActId, readonly ReadDocument[]>,
): ReadDocument | null {
  const said = saidBy(document);
  if (said.length < LEAST_UNITS) return null;
  const alike = [...documents.values()].flatMap((held) =>
    held.filter((other) => other.lang === document.lang && likenessOfCopies(saidBy(other), said) >= ONE_TEXT),
  );
  const acts = new Set(alike.map((entry) => entry.act));
  return acts.size === 1 ? (alike[0] ?? null) : null;
}
