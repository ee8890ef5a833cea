import { sayFinding } from '../messages/findings.ts';
import { IMPORT_WORDS as WORDS } from '../messages/import.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import { sayReason } from '../messages/reasons.ts';
import type { ImportAnswer } from '../model/answers.ts';

const SHOWN_LEFT = 20;
const SHOWN_PROBLEMS = 40;

type Taken = ImportAnswer['taken'][number];

function printTaken(entry: Taken, lang: InterfaceLang): string[] {
  const missing = entry.missing.length === 0 ? '' : ` (${WORDS.missing[lang]}: ${entry.missing.join(', ')})`;
  const generation = entry.generation === null ? '' : `, ${entry.generation}`;
  return [
    `  ${entry.act ?? WORDS.unknown[lang]}${missing}: ${WORDS[entry.kind][lang]}${generation} [${WORDS[entry.state][lang]}]`,
    ...entry.editions.map((edition) => `    ${edition.lang} ${edition.date ?? '?'} ${edition.file}`),
  ];
}

/** Returns which acts of a folder were taken and which files left, with the reasons. */
export function printImport(answer: ImportAnswer, lang: InterfaceLang): string {
  const lines = [`${WORDS.taken[lang]}: ${answer.taken.length}`];
  lines.push(...answer.taken.flatMap((entry) => printTaken(entry, lang)));
  lines.push(`${WORDS.left[lang]}: ${answer.left.length}`);
  lines.push(...answer.left.slice(0, SHOWN_LEFT).map(({ path, why }) => `  ${path}: ${sayReason(why, lang)}`));
  if (answer.left.length > SHOWN_LEFT) lines.push(`  … ${answer.left.length - SHOWN_LEFT} ${WORDS.more[lang]}`);
  const loud = answer.diagnostics.filter((entry) => entry.severity !== 'info');
  for (const finding of loud.slice(0, SHOWN_PROBLEMS)) {
    const { code, place } = finding;
    lines.push(`! ${code}${place.file === undefined ? '' : ` ${place.file}`}: ${sayFinding(finding, lang)}`);
  }
  if (answer.taken.some((entry) => entry.state === 'written')) lines.push(WORDS.rebuilt[lang]);
  else if (answer.taken.some((entry) => entry.state === 'new')) lines.push(WORDS.notWritten[lang]);
  return lines.join('\n');
}
