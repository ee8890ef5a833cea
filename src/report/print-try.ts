import { sayFinding } from '../messages/findings.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import { label } from '../messages/labels.ts';
import { sayReason } from '../messages/reasons.ts';
import { sayOperation, TRY_WORDS as WORDS } from '../messages/try.ts';
import type { Edit } from '../model/amendment.ts';
import type { TryAnswer } from '../model/answers.ts';

const LONGEST_LISTED = 24;

function place(path: readonly string[], lang: InterfaceLang): string {
  return path.length === 0 ? WORDS.wholeAct[lang] : path.join('/');
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n');
}

function wordsLine(edit: Edit, lang: InterfaceLang): string[] {
  const { words } = edit;
  if (words === null) return [];
  const where = words.everywhere ? `, ${WORDS.everywhere[lang]}` : '';
  const quote = (text: string | null): string => `"${text ?? ''}"`;
  if (edit.op === 'delete-words') return [`   ${quote(words.from)}${where}`];
  if (edit.op === 'replace-words') return [`   ${quote(words.from)} -> ${quote(words.to)}${where}`];
  const position = words.position === null ? '' : WORDS[words.position][lang];
  const anchor = words.from === null ? '' : ` ${quote(words.from)}`;
  return [`   ${quote(words.to)} (${position}${anchor})${where}`];
}

function textLines(edit: Edit, lang: InterfaceLang): string[] {
  if (edit.fromAnnex !== null) return [`   ${WORDS.fromAnnex[lang]} ${edit.fromAnnex}`];
  if (edit.op === 'renumber') return [`   ${WORDS.becomes[lang]} ${edit.newUnits.join(', ')}`];
  const isNew = edit.op === 'replace-unit' || edit.op === 'insert-unit' || edit.op === 'replace-title';
  if (!isNew) return [];
  if (edit.newText === null) return [`   ${WORDS.newText[lang]}: ${WORDS.noText[lang]}`];
  const listed = edit.newUnits.slice(0, LONGEST_LISTED).join(', ');
  const rest = edit.newUnits.length > LONGEST_LISTED ? ` +${edit.newUnits.length - LONGEST_LISTED}` : '';
  const units = edit.newUnits.length > 1 ? [`   ${WORDS.holds[lang]}: ${listed}${rest}`] : [];
  return [`   ${WORDS.newText[lang]}:`, indented(edit.newText), ...units];
}

function timeLines(edit: Edit, lang: InterfaceLang): string[] {
  const lines: string[] = [];
  if (edit.until !== null) {
    const day = edit.until.inclusive === true ? WORDS.included[lang] : WORDS.openDay[lang];
    lines.push(`   ${WORDS.until[lang]} ${edit.until.date} (${day})`);
  }
  if (edit.effective?.exact) lines.push(`   ${WORDS.from[lang]} ${edit.effective.exact}`);
  return lines;
}

function editLines(edit: Edit, number: number, lang: InterfaceLang): string[] {
  const cited = edit.target.citedAs === '' ? [] : [`   ${WORDS.citedAs[lang]}: ${edit.target.citedAs}`];
  const language = edit.languageOnly === null ? [] : [`   ${WORDS.onlyIn[lang]} ${edit.languageOnly}`];
  return [
    `${number}. ${sayOperation(edit.op, lang)} ${place(edit.target.path, lang)}  [${edit.op}]`,
    ...cited,
    ...wordsLine(edit, lang),
    ...textLines(edit, lang),
    ...timeLines(edit, lang),
    ...language,
    `   ${WORDS.certainty[lang]}: ${label(`certainty.${edit.certainty}`, lang)}`,
  ];
}

/** Returns in words what a pasted sentence means to the tool: operation, address, new text, and what was not understood. */
export function printTry(answer: TryAnswer, lang: InterfaceLang): string {
  const lines = answer.edits.flatMap((edit, at) => editLines(edit, at + 1, lang));
  for (const context of answer.contexts) {
    lines.push(`${WORDS.context[lang]}: ${place(context.path, lang)} ("${context.citedAs}")`);
  }
  for (const one of answer.notUnderstood)
    lines.push(`${WORDS.notUnderstood[lang]}: "${one.text}" (${sayReason(one.why, lang)})`);
  for (const one of answer.diagnostics) {
    if (one.code === 'AMEND_NOT_UNDERSTOOD') continue;
    const found = lang === 'en' && one.found ? ` ("${one.found}")` : '';
    lines.push(`${one.severity === 'info' ? '-' : '!'} ${one.code}: ${sayFinding(one, lang)}${found}`);
  }
  return lines.length === 0 ? WORDS.nothing[lang] : lines.join('\n');
}
