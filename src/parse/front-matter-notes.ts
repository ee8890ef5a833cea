import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { type ActReferenceSpan, findActReferences } from '../lexicon/act-reference.ts';
import { NOTE_EVENTS, WHOLE_TEXT } from '../lexicon/act-words.ts';
import { findAddresses, minimalPath, readAddress } from '../lexicon/address.ts';
import { foldForMatch } from '../lexicon/fold-text.ts';
import type { EditorialNote } from '../model/expression.ts';
import type { Lang } from '../model/ids.ts';
import type { TextBlock } from '../model/source-text.ts';
import { referenceProblems, toReferences } from './front-matter-references.ts';
import { bareLine, type FrontMatterInput } from './front-matter-source.ts';

interface Event {
  readonly event: EditorialNote['event'];
  readonly at: number;
  readonly end: number;
}

function readEvent(folded: string, lang: Lang): Event | null {
  for (const [event, pattern] of NOTE_EVENTS[lang]) {
    const match = pattern.exec(folded);
    if (match) return { event, at: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** Where the opening word of the note ends. Matches `Сноска. `, `Ескерту. `, `ЗҚАИ-ның ескертпесі! `; must not match `Пункт 4`. */
const OPENING = /^[>*_\s]*(?:[\p{L}-]+\s?){1,2}[.!:]\s*/u;
/** A unit named without a number, at the start. Matches `Приложение - в редакции`; must not match `Приложение 4`. */
const BARE_REACH = 60;

function isInMethodology(input: FrontMatterInput, line: number): boolean {
  return input.methodology !== null && line >= input.methodology.line;
}

/** Units of the decree itself begin with `act`; a sole annex without a number is the decree's annex 1 (contract.md 2). */
function absolute(path: readonly string[], input: FrontMatterInput, line: number): string[] {
  const short = minimalPath(path);
  if (short[0] === 'annex') return ['act', 'annex:1', ...short.slice(1)];
  return isInMethodology(input, line) ? short : ['act', ...short];
}

/** The unit that was added stands in the instrumental: "Глава 6 дополнена пунктом 43-1", "Әдістеме 6-тараумен толықтырылды". */
function insertedTargets(words: string, lang: Lang): string[][] {
  const addresses = findAddresses(words, lang);
  const added = addresses.find((address) => address.cases.includes('instrumental'));
  if (!added) return addresses[0] ? [...addresses[0].paths.map((path) => [...path])] : [];
  const around = addresses.find((address) => address !== added)?.paths[0] ?? [];
  return added.paths.map((path) => (path.length === 1 ? [...around, ...path] : [...path]));
}

function targetsOf(words: string, event: Event, input: FrontMatterInput, line: number): (string[] | null)[] {
  const { lang } = input;
  const folded = foldForMatch(words);
  if (WHOLE_TEXT[lang].test(folded.slice(0, event.end))) return [[]];
  // The bringing act's own units come after the event, the unit noted before it (Russian adds name the unit after it).
  const segment = event.event === 'inserted' ? words : words.slice(0, event.at);
  const paths =
    event.event === 'inserted'
      ? insertedTargets(segment, lang)
      : (findAddresses(segment, lang)[0]?.paths ?? bareUnit(segment, lang)).map((path) => [...path]);
  if (paths.length > 0) return paths.map((path) => absolute(path, input, line));
  return event.event === 'repealed' ? [[]] : [null];
}

function bareUnit(segment: string, lang: Lang): readonly (readonly string[])[] {
  // Matches the beginning of each word in `Правый верхний угол приложения`; must not match inside a word.
  for (const word of segment.slice(0, BARE_REACH * 3).matchAll(/(?<![\p{L}])\p{L}/gu)) {
    const address = readAddress(segment, lang, word.index);
    if (address && address.paths.length > 0) return address.paths;
  }
  return [];
}

function note(block: TextBlock, target: string[] | null, event: EditorialNote['event']): EditorialNote {
  return { text: block.text, line: block.lineNumbers[0] ?? 1, event, target, by: null, commencement: null };
}

function withAct(
  base: EditorialNote,
  span: ActReferenceSpan,
  block: TextBlock,
  input: FrontMatterInput,
): EditorialNote {
  const isWholeRepeal = base.event === 'repealed' && base.target?.length === 0;
  const by = toReferences(span, isWholeRepeal ? 'repeals-this' : 'edition-note', 'note', block.text)[0] ?? null;
  const words = span.commencementWords;
  return { ...base, by, commencement: words === null ? null : input.readCommencement(words, input.lang) };
}

/** Where the act that the remark names begins, counted from the first word of the remark. */
function actStart(acts: readonly ActReferenceSpan[], offset: number, words: string): number {
  return acts[0] ? Math.max(0, acts[0].start - offset) : words.length;
}

export interface NotesReading {
  readonly notes: readonly EditorialNote[];
  readonly diagnostics: readonly Diagnostic[];
}

function readNote(block: TextBlock, input: FrontMatterInput): NotesReading {
  const { text } = block.text;
  const line = block.lineNumbers[0] ?? 1;
  const place = { file: input.file, line };
  const start = OPENING.exec(text)?.[0].length ?? 0;
  const words = text.slice(start);
  const event = readEvent(foldForMatch(words), input.lang);
  const acts = findActReferences(text, input.lang).filter(
    (span) => span.adopted !== null || span.dateProblem !== null || span.number !== null,
  );
  const targets = event
    ? targetsOf(words, event, input, line)
    : targetsOf(words, { event: 'other', at: actStart(acts, start, words), end: 0 }, input, line);
  const notes = targets.flatMap((target) => {
    const base = note(block, target, event?.event ?? 'other');
    return acts.length === 0 ? [base] : acts.map((span) => withAct(base, span, block, input));
  });
  const diagnostics = acts.flatMap((span) => referenceProblems(span, 'edition-note', place));
  if (event === null || acts.length === 0 || targets.includes(null)) {
    const lacks = [
      event === null ? 'what happened' : null,
      acts.length === 0 ? 'by which act' : null,
      targets.includes(null) ? 'to which unit' : null,
    ];
    const message = `The publisher's remark does not tell ${lacks.filter((lack) => lack !== null).join(', ')}.`;
    diagnostics.push(diagnose('PARSE_NOTE_NOT_UNDERSTOOD', message, place, { found: bareLine(text).slice(0, 300) }));
  }
  return { notes, diagnostics };
}

/**
 * Returns what the publisher's remarks say: event, unit, act and its commencement. A remark on several units, or by several acts,
 * gives one entry for each.
 */
export function readNotes(input: FrontMatterInput): NotesReading {
  const inOrder = [...input.noteBlocks].sort((a, b) => (a.lineNumbers[0] ?? 0) - (b.lineNumbers[0] ?? 0));
  const readings = inOrder.map((block) => readNote(block, input));
  return {
    notes: readings.flatMap((reading) => reading.notes),
    diagnostics: readings.flatMap((reading) => reading.diagnostics),
  };
}
