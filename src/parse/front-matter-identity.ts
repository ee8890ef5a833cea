import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { type ActReferenceSpan, actReferencesIn } from '../lexicon/act-reference.ts';
import { ENACTING, typeOfEnacting } from '../lexicon/act-words.ts';
import { keysOfPlace } from '../lexicon/body-key.ts';
import { bodyKey } from '../lexicon/body-names.ts';
import { bodyStartKk } from '../lexicon/body-span.ts';
import { collapseSpaces, foldForMatch } from '../lexicon/fold-text.ts';
import type { ActType, FrontMatter } from '../model/expression.ts';
import type { Lang } from '../model/ids.ts';
import type { Header } from './front-matter-header.ts';
import { type RequisiteLine, readRequisiteLine } from './front-matter-requisites.ts';
import { readSignatories } from './front-matter-signatures.ts';
import { type FrontMatterInput, stampTexts } from './front-matter-source.ts';

export interface Identity
  extends Pick<
    FrontMatter,
    'type' | 'typeAsWritten' | 'bodyAsWritten' | 'adopted' | 'number' | 'numberAsWritten' | 'registration'
  > {
  readonly repealer: ActReferenceSpan | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** What parts the enacting body from the words before it: a sign, or a number of the lines of requisites. Matches `,`, `5098`; must not match a space. */
const RU_BODY_STOP = /[,;:()"]|\d\S*/gu;

/** Returns the body that the preamble names before the enacting words, or null ("ПРИКАЗЫВАЮ" names none). */
function enactingBody(text: string, lang: Lang): string | null {
  const folded = foldForMatch(text);
  const verb = ENACTING[lang].exec(folded);
  if (!verb) return null;
  let start = 0;
  const end = folded.slice(0, verb.index).trimEnd().length;
  if (lang === 'kk') {
    const found = bodyStartKk(text, folded, end);
    if (!found) return null;
    start = found.start;
  } else {
    for (const stop of folded.slice(0, end).matchAll(RU_BODY_STOP)) start = stop.index + stop[0].length;
  }
  const name = collapseSpaces(text.slice(start, end));
  const key = bodyKey(name, lang);
  return key.kind !== null && (key.place !== null || key.topic !== null) ? name : null;
}

function enactingType(text: string, lang: Lang): ActType | null {
  const verb = ENACTING[lang].exec(foldForMatch(text));
  return verb ? typeOfEnacting(verb[0]) : null;
}

/** Says whether two spellings name one body; the oblast around it may have been renamed. */
export function isSameBody(a: string, b: string, lang: Lang): boolean {
  const [first, second] = [bodyKey(a, lang), bodyKey(b, lang)];
  if (first.kind === null || first.kind !== second.kind) return false;
  if (first.topic !== null || second.topic !== null) return first.topic === second.topic;
  if (first.level !== null && second.level !== null && first.level !== second.level) return false;
  const places = keysOfPlace(second.place, lang);
  return keysOfPlace(first.place, lang).some((key) => places.includes(key));
}

/** The act's own requisites on a stamp: "… № 28/189-VI шешімімен бекітілген", "Приложение к решению … № 26-VIII". */
function stampReference(
  input: FrontMatterInput,
  hasAmended: (reference: ActReferenceSpan) => boolean,
): ActReferenceSpan | null {
  for (const stamp of stampTexts(input)) {
    const found = actReferencesIn(stamp, input.lang).find(
      (reference) =>
        reference.type !== 'law' && reference.type !== 'code' && reference.adopted !== null && !hasAmended(reference),
    );
    if (found) return found;
  }
  return null;
}

interface Witnesses {
  readonly line: RequisiteLine;
  readonly stamp: ActReferenceSpan | null;
  readonly preamble: string;
  readonly titleReferences: readonly ActReferenceSpan[];
}

function bodySpellings(input: FrontMatterInput, witnesses: Witnesses): string[] {
  const { lang } = input;
  const own = [witnesses.line.body, enactingBody(witnesses.preamble, lang)].filter((name) => name !== null);
  const signed = own.length > 0 || witnesses.stamp?.bodyAsWritten ? [] : signingBodies(input);
  const all = [...own, ...(witnesses.stamp?.bodyAsWritten ? [witnesses.stamp.bodyAsWritten] : []), ...signed];
  const first = all[0];
  if (first === undefined) return [];
  const others = [...witnesses.titleReferences, ...(witnesses.line.repealer ? [witnesses.line.repealer] : [])]
    .map((reference) => reference.bodyAsWritten)
    .filter((name) => name !== null);
  return [...new Set([...all, ...others.filter((name) => isSameBody(name, first, lang))])];
}

function signingBodies(input: FrontMatterInput): string[] {
  return readSignatories(input)
    .map((signatory) => signatory.role)
    .filter((role) => bodyKey(role, input.lang).topic !== null);
}

function place(input: FrontMatterInput): { file: string; line: number } {
  return { file: input.file, line: input.act.line };
}

function missing(identity: Omit<Identity, 'diagnostics'>, input: FrontMatterInput): Diagnostic[] {
  const names = [
    identity.bodyAsWritten.length === 0 ? 'the body' : null,
    identity.type === null ? 'the kind of act' : null,
    identity.adopted === null ? 'the date of adoption' : null,
    identity.number === null ? 'the number' : null,
  ].filter((name) => name !== null);
  if (names.length === 0) return [];
  return [diagnose('PARSE_REQUISITE_MISSING', `The text does not say ${names.join(', ')}.`, place(input))];
}

/** Says whether the stamp on the annex gives another date or number than the header. */
function isStampOther(line: RequisiteLine, stamp: ActReferenceSpan): boolean {
  const differs = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;
  return differs(line.adopted, stamp.adopted) || differs(line.number, stamp.number);
}

function dateProblems(line: RequisiteLine, input: FrontMatterInput): Diagnostic[] {
  const found = line.dateWords ?? '';
  if (line.dateProblem === 'impossible') {
    return [
      diagnose('PARSE_DATE_IMPOSSIBLE', 'The date of the act is no day of the calendar.', place(input), { found }),
    ];
  }
  if (line.dateProblem === 'open') {
    return [diagnose('PARSE_DATE_OPEN', 'Day and month of the act can change places.', place(input), { found })];
  }
  return [];
}

function contradictions({ line, stamp }: Witnesses, input: FrontMatterInput): Diagnostic[] {
  const found = dateProblems(line, input);
  if (stamp && isStampOther(line, stamp)) {
    const told = (date: string | null, number: string | null): string => `${date ?? '?'} № ${number ?? '?'}`;
    const message = 'The header and the stamp on the annex give different requisites; the header was taken.';
    const detail = { found: told(stamp.adopted, stamp.number), expected: told(line.adopted, line.number) };
    found.push(diagnose('PARSE_REQUISITES_DIFFER', message, place(input), detail));
  }
  if (line.registration?.date && line.adopted && line.registration.date < line.adopted) {
    const detail = { found: `adopted ${line.adopted}, registered ${line.registration.date}` };
    const message = 'The act was registered before it was adopted.';
    found.push(diagnose('PARSE_DATES_OUT_OF_ORDER', message, place(input), detail));
  }
  return found;
}

function registrationOf(line: RequisiteLine): FrontMatter['registration'] {
  if (!line.registration) return null;
  const { number, date, authority } = line.registration;
  return { number, date, authority };
}

/** Returns who the act says it is: from the header, and where that is silent from the stamps, the preamble and the signature. */
export function readIdentity(input: FrontMatterInput, header: Header, preamble: string): Identity {
  const { lang } = input;
  const titleReferences = header.title ? actReferencesIn(header.title, lang) : [];
  const isAmended = (reference: ActReferenceSpan): boolean =>
    titleReferences.some((cited) => cited.adopted === reference.adopted && cited.number === reference.number);
  const line = readRequisiteLine(header.rest.text, lang, header.restLines);
  const stamp = stampReference(input, isAmended);
  const witnesses: Witnesses = { line, stamp, preamble, titleReferences };
  const agrees = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;
  const isStampOwn = stamp !== null && agrees(line.number, stamp.number) && agrees(line.adopted, stamp.adopted);
  const identity = {
    type: line.type ?? (isStampOwn ? stamp.type : null) ?? enactingType(preamble, lang),
    typeAsWritten: line.typeAsWritten ?? (isStampOwn ? stamp.typeAsWritten : null),
    bodyAsWritten: bodySpellings(input, witnesses),
    adopted: line.adopted ?? (isStampOwn && line.dateProblem === null ? stamp.adopted : null),
    number: line.number ?? (isStampOwn ? stamp.number : null),
    numberAsWritten: line.numberAsWritten ?? (isStampOwn ? stamp.numberAsWritten : null),
    registration: registrationOf(line),
    repealer: line.repealer,
  };
  return { ...identity, diagnostics: [...contradictions(witnesses, input), ...missing(identity, input)] };
}
