import type { DiagnosticCode } from '../base/diagnostic-codes.ts';
import type { CheckWord } from '../messages/check.ts';
import { checkWord } from '../messages/check.ts';
import { codeAdvice, codeMeaning } from '../messages/codes.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import type { CheckAnswer } from '../model/answers.ts';

type Entry = CheckAnswer['diagnostics'][number];

/** What `--all` changes: notes on repairs are shown one by one. */
export interface CheckView {
  readonly lang: InterfaceLang;
  readonly isFull: boolean;
}

const LONGEST = 300;
const MOST_PLACES = 12;

function clip(text: string): string {
  const plain = text.replace(SPACES, ' ').trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
/** Matches `\n  `, must not match `a`. */
const SPACES = /\s+/gu;

function fileOf({ place }: Entry): string {
  return place.file ?? place.act ?? '';
}

function printPlace({ line, provision }: Entry['place'], lang: InterfaceLang): string {
  const at = line === undefined ? '' : `${checkWord('line', lang)} ${line}`;
  const unit = provision === undefined ? '' : `[${provision}]`;
  return [at, unit].filter((part) => part !== '').join(' ');
}

/** Places beside the first, each once: lines with their units, bare lines without. */
function printOthers(places: readonly Entry['place'][], lang: InterfaceLang): string {
  const shown = [
    ...new Set(
      places.flatMap(({ line, provision }) => {
        const said = [line === undefined ? '' : String(line), provision === undefined ? '' : `[${provision}]`];
        return said.join(' ').trim() === '' ? [] : [said.join(' ').trim()];
      }),
    ),
  ];
  const rest = shown.length > MOST_PLACES ? ` +${shown.length - MOST_PLACES}` : '';
  const word = checkWord(shown.length === 1 ? 'line' : 'lines', lang);
  return shown.length === 0 ? '' : `${word} ${shown.slice(0, MOST_PLACES).join(', ')}${rest}`;
}

/** Notes of reading in a language of which no message is written are told by the meaning of their code. */
function messageOf(entry: Entry, lang: InterfaceLang): string {
  const isOurs = entry.code.startsWith('LINT_') || entry.code.startsWith('CHECK_');
  return lang === 'en' || isOurs ? entry.message : codeMeaning(entry.code as DiagnosticCode, lang);
}

function printEntry(entry: Entry, isFirst: boolean, lang: InterfaceLang): string[] {
  const word = (key: CheckWord) => checkWord(key, lang);
  const where = printPlace(entry.place, lang);
  const others = printOthers(entry.related, lang);
  return [
    `  ${word(entry.severity)} ${entry.code}${where === '' ? '' : `, ${where}`}`,
    `    ${messageOf(entry, lang)}`,
    ...(entry.found === undefined ? [] : [`    "${clip(entry.found)}"`]),
    ...(entry.expected === undefined
      ? []
      : [`    ${word(entry.code.startsWith('LINT_') ? 'compare' : 'expected')}: "${clip(entry.expected)}"`]),
    ...(others === '' ? [] : [`    ${word('also')}: ${others}`]),
    ...(isFirst ? [`    ${word('advice')}: ${codeAdvice(entry.code as DiagnosticCode, lang)}`] : []),
  ];
}

/** A slip that changes no rule, in one line. */
function printSlip(entry: Entry, lang: InterfaceLang): string {
  const places = printOthers([entry.place, ...entry.related], lang);
  return `    ${entry.code}${places === '' ? '' : ` (${places})`}: ${messageOf(entry, lang)}`;
}

/** Notes that only tell what was mended, one line for each code of a file. */
function printNotes(notes: readonly Entry[], lang: InterfaceLang): string[] {
  const byCode = new Map<string, Entry[]>();
  for (const note of notes) byCode.set(note.code, [...(byCode.get(note.code) ?? []), note]);
  return [...byCode].map(([code, entries]) => {
    const lines = [
      ...new Set(
        entries
          .flatMap(({ place, related }) => [place.line, ...related.map((each) => each.line)])
          .filter((line) => line !== undefined),
      ),
    ].sort((a, b) => a - b);
    const shown = lines.slice(0, MOST_PLACES).join(', ');
    const rest = lines.length > MOST_PLACES ? ` +${lines.length - MOST_PLACES}` : '';
    const at = lines.length === 0 ? '' : ` (${checkWord(lines.length === 1 ? 'line' : 'lines', lang)} ${shown}${rest})`;
    return `    ${code}${entries.length > 1 ? ` ×${entries.length}` : ''}${at}`;
  });
}

const isSlip = (entry: Entry): boolean => entry.severity === 'info' && entry.code.startsWith('LINT_');
const isNote = (entry: Entry): boolean => entry.severity === 'info' && !isSlip(entry);

/** Returns findings as a person reads them: by file, with place, words and advice; slips in a line each, what was mended in reading counted. */
export function printCheck(answer: CheckAnswer, { lang, isFull }: CheckView): string {
  const word = (key: CheckWord) => checkWord(key, lang);
  const files = new Map<string, Entry[]>();
  for (const entry of answer.diagnostics) files.set(fileOf(entry), [...(files.get(fileOf(entry)) ?? []), entry]);
  const lines: string[] = [];
  const advised = new Set<string>();
  for (const [file, entries] of files) {
    lines.push(file === '' ? word('corpus') : file);
    for (const entry of entries) {
      if (!isFull && entry.severity === 'info') continue;
      lines.push(...printEntry(entry, !advised.has(entry.code), lang));
      advised.add(entry.code);
    }
    const slips = isFull ? [] : entries.filter(isSlip);
    if (slips.length > 0) lines.push(`  ${word('slips')}:`, ...slips.map((entry) => printSlip(entry, lang)));
    const notes = isFull ? [] : entries.filter(isNote);
    if (notes.length > 0) lines.push(`  ${word('repaired')}:`, ...printNotes(notes, lang));
    lines.push('');
  }
  return [...lines, ...printAccepted(answer, lang), ...printTotals(answer, lang)].join('\n');
}

function printAccepted(answer: CheckAnswer, lang: InterfaceLang): string[] {
  if (answer.accepted.length === 0) return [];
  const rows = answer.accepted.map(
    ({ diagnostic, reason }) =>
      `  ${diagnostic.code} ${diagnostic.place.act ?? ''} ${printPlace(diagnostic.place, lang)}; ${checkWord('reason', lang)}: ${reason}`,
  );
  return [`${checkWord('accepted', lang)}:`, ...rows, ''];
}

function printTotals(answer: CheckAnswer, lang: InterfaceLang): string[] {
  const word = (key: CheckWord) => checkWord(key, lang);
  if (answer.diagnostics.length === 0) return [word('nothing')];
  const count = (severity: Entry['severity']) =>
    answer.diagnostics.filter((entry) => entry.severity === severity).length;
  return [
    `${answer.diagnostics.length} ${word('inAll')}: ${count('error')} ${word('errors')}, ${count('warning')} ${word('warnings')}, ${count('info')} ${word('infos')}; ${word('explain')}`,
  ];
}
