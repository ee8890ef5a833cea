import { readingError } from '../base/diagnostic.ts';
import { sayActType } from '../messages/act-names.ts';
import { ADD_WORDS as WORDS } from '../messages/add.ts';
import { sayFinding } from '../messages/findings.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import { label } from '../messages/labels.ts';
import { sayOperation, TRY_WORDS } from '../messages/try.ts';
import type { AddAnswer } from '../model/add-answer.ts';
import { printBound } from './print-as-of.ts';
import { changeLines } from './print-impact.ts';

/** Not wrong, but the reader must know: the text is there already. */
const HELD_CODES: ReadonlySet<string> = new Set(['ADD_ALREADY_HELD', 'ADD_COPY_SAME']);

/** Differences between two copies that are printed; `--json` has them all. */
const SHOWN_DIFFERENCES = 20;

function listed(items: readonly string[]): string {
  return items.length > 24 ? `${items.slice(0, 24).join(', ')} +${items.length - 24}` : items.join(', ');
}

/** Returns who the document is, its edits one a line, what they touch, and whether it was taken in. */
export function printAdd(answer: AddAnswer, lang: InterfaceLang): string {
  const { identity, touches } = answer;
  if (isUnread(answer)) return [...problemLines(answer, lang, true), WORDS.cannot[lang]].join('\n');
  const lines = [`${WORDS.act[lang]}: ${identity.id ?? WORDS.unknown[lang]} (${identity.lang})`];
  if (identity.title !== null) lines.push(`  ${identity.title}`);
  lines.push(...requisiteLine(identity, lang));
  if (identity.registration)
    lines.push(
      `  ${WORDS.registered[lang]} № ${identity.registration.number ?? '?'} ${identity.registration.date ?? ''}`,
    );
  lines.push(
    `${WORDS.edits[lang]}: ${answer.edits.length}${touches.from ? ` (${WORDS.from[lang]} ${printBound(touches.from)})` : ''}`,
  );
  for (const edit of answer.edits) {
    const words = edit.words?.from ? ` "${edit.words.from}" → "${edit.words.to ?? ''}"` : '';
    lines.push(
      `  ${sayOperation(edit.op, lang)} ${edit.target.path.join('/') || `(${TRY_WORDS.wholeAct[lang]})`}${words}${edit.until ? ` … ${edit.until.date}` : ''}  [${label(`certainty.${edit.certainty}`, lang)}]`,
    );
  }
  if (touches.provisions.length > 0)
    lines.push(`${WORDS.units[lang]} (${touches.provisions.length}): ${listed(touches.provisions)}`);
  if (touches.rules.length > 0) lines.push(`${WORDS.rules[lang]} (${touches.rules.length}): ${listed(touches.rules)}`);
  if (answer.undetermined.length > 0) lines.push(`${WORDS.open[lang]}: ${listed(answer.undetermined)}`);
  lines.push(...changeLines(answer.impact, lang));
  lines.push(...problemLines(answer, lang));
  const refused =
    identity.id === null ? WORDS.cannot : readingError(answer.diagnostics) !== null ? WORDS.damaged : WORDS.notWritten;
  lines.push((answer.written ? WORDS.written : refused)[lang]);
  return lines.join('\n');
}

/** What the text tells of kind, number and day; what it does not tell, a finding names. */
function requisiteLine({ type, number, adopted }: AddAnswer['identity'], lang: InterfaceLang): string[] {
  const name = [type === null ? null : sayActType(type, lang), number === null ? null : `№ ${number}`];
  const told = [
    name.filter((part) => part !== null).join(' '),
    adopted === null ? '' : `${WORDS.adopted[lang]} ${adopted}`,
  ];
  const line = told.filter((part) => part !== '').join(', ');
  return line === '' ? [] : [`  ${line}`];
}

/** Nothing of the file could be read: why is all there is to say. */
function isUnread({ identity, edits, diagnostics }: AddAnswer): boolean {
  return identity.id === null && identity.title === null && edits.length === 0 && readingError(diagnostics) !== null;
}

/** One line for each kind of problem, with the first place and how many more there are. */
function problemLines(answer: AddAnswer, lang: InterfaceLang, isUnread = false): string[] {
  const byCode = new Map<string, AddAnswer['diagnostics']>();
  for (const entry of answer.diagnostics) {
    const isWhy = entry.severity === 'error' && entry.code.startsWith('READ_');
    const isTold = isUnread ? isWhy : entry.severity !== 'info' || HELD_CODES.has(entry.code);
    if (isTold) byCode.set(entry.code, [...(byCode.get(entry.code) ?? []), entry]);
  }
  return [...byCode.entries()].flatMap(([code, entries]) => {
    // What two copies say differently is what the reader asks for.
    const shown = code.startsWith('COPY_') ? entries.slice(0, SHOWN_DIFFERENCES) : entries.slice(0, 1);
    const lines = shown.map((finding) => `! ${code}: ${sayFinding(finding, lang)}`);
    const rest = entries.length - shown.length;
    return rest > 0 ? [...lines.slice(0, -1), `${lines.at(-1)} (+${rest})`] : lines;
  });
}
